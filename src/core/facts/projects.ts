import { Decimal, ONE, type Decimal as DecimalValue } from '../decimal';
import { figureTolerance } from '../model/agreement';
import type { Figure, TableModel, WorkbookModel } from '../model/types';
import { own } from '../own';
import { totalLine } from './funds';

/** A figure of a project that several tables may state. Amounts are in 元, with half a unit of their last digit. */
export interface ProjectFigure {
  readonly what: 'initial' | 'adjusted' | 'executed' | 'score';
  readonly figure: Figure;
  readonly value: DecimalValue;
  readonly tolerance: DecimalValue;
  /** 元 in one unit of the figure; 1 for a score. */
  readonly factor: DecimalValue;
}

const UNIT_FACTORS: Readonly<Record<string, string>> = { 元: '1', 千元: '1000', 万元: '10000', 亿元: '100000000' };

function amountFigure(table: TableModel, what: ProjectFigure['what'], figure: Figure | undefined): readonly ProjectFigure[] {
  const factor = own(UNIT_FACTORS, table.amountUnit);
  if (figure?.state !== 'number' || factor === undefined) return [];
  return [{ what, figure, value: figure.value!.times(factor), tolerance: figureTolerance(figure.decimals).times(factor), factor: new Decimal(factor) }];
}

/** Figures of a table's project that another table may repeat. A target's only amount is the initial budget. */
function projectFigures(table: TableModel): readonly ProjectFigure[] {
  const figures = table.funds ? totalLine(table.funds)?.figures : undefined;
  const score = table.totals.at(-1)?.score;
  return [
    ...amountFigure(table, 'initial', figures?.initial ?? (table.kind === 'target' ? figures?.amount : undefined)),
    ...amountFigure(table, 'adjusted', figures?.adjusted),
    ...amountFigure(table, 'executed', figures?.executed),
    ...(score?.state === 'number' ? [{ what: 'score' as const, figure: score, value: score.value!, tolerance: figureTolerance(score.decimals), factor: ONE }] : []),
  ];
}

function plainName(text: string): string {
  return text.replace(/[\s（）()【】[\]“”"']/g, '');
}

/** What says whether two tables speak of one project. */
export interface Identity {
  readonly table: TableModel;
  readonly project: string;
  readonly year: string;
  readonly unit: string;
  /** A monitoring form states figures of part of a year: never the same as the year's. */
  readonly interim: boolean;
}

function identityOf(table: TableModel): Identity {
  return {
    table,
    project: plainName(table.project?.text ?? ''),
    year: /20\d\d/.exec(table.title)?.[0] ?? '',
    unit: plainName(table.unitName?.text ?? ''),
    interim: /监控|中期|半年/.test(table.title),
  };
}

function mayBeSame(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}

/** Whether two tables speak of one project: its name, and year and unit as far as both state them. */
function sameProject(one: Identity, other: Identity): boolean {
  return one.project.length >= 2 && one.project === other.project && one.interim === other.interim && mayBeSame(one.year, other.year) && mayBeSame(one.unit, other.unit);
}

/** The tables of a workbook by the name of their project. */
export type ProjectIndex = ReadonlyMap<string, readonly Identity[]>;

/** Finds the tables that may speak of one project. */
export function indexProjects(workbook: WorkbookModel): ProjectIndex {
  const groups = new Map<string, Identity[]>();
  for (const identity of workbook.tables.map(identityOf)) {
    const group = groups.get(identity.project);
    if (group) group.push(identity);
    else groups.set(identity.project, [identity]);
  }
  return groups;
}

/** Tables of the same project that stand before this one in the workbook: those of its own kind first. */
function* earlierTables(projects: ProjectIndex, table: TableModel): Iterable<TableModel> {
  const own = identityOf(table);
  const group = projects.get(own.project) ?? [];
  for (const sameKind of [true, false]) {
    for (const other of group) {
      if (other.table === table) break;
      if ((other.table.kind === table.kind) === sameKind && sameProject(other, own)) yield other.table;
    }
  }
}

/** A figure that an earlier table of the same project states, too. */
export interface StatedTwice {
  readonly own: ProjectFigure;
  readonly other: ProjectFigure;
  /** The earlier table. */
  readonly table: TableModel;
  readonly agrees: boolean;
  /** False where the tables may speak of different projects of one name, or of a plan and what became of it. */
  readonly certain: boolean;
}

function compare(table: TableModel, earlier: TableModel): readonly StatedTwice[] {
  const others = projectFigures(earlier);
  const pairs = projectFigures(table).flatMap((own) => {
    const other = others.find((each) => each.what === own.what);
    if (!other) return [];
    const tolerance = own.tolerance.gt(other.tolerance) ? own.tolerance : other.tolerance;
    return [{ own, other, table: earlier, agrees: own.value.minus(other.value).abs().lte(tolerance) }];
  });
  const certain = earlier.kind === table.kind && pairs.some((pair) => pair.agrees);
  return pairs.map((pair) => ({ ...pair, certain }));
}

/** Each figure of a table's project with the first table that states it: where all agree with the first, all agree. */
export function statedTwice(projects: ProjectIndex, table: TableModel): readonly StatedTwice[] {
  const open = new Set(projectFigures(table).map((figure) => figure.what));
  const found: StatedTwice[] = [];
  for (const earlier of earlierTables(projects, table)) {
    if (open.size === 0) break;
    found.push(...compare(table, earlier).filter((pair) => open.delete(pair.own.what)));
  }
  return found;
}
