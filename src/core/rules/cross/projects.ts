import type { Decimal} from '../../decimal';
import { halfUnit } from '../../decimal';
import type { Figure, TableModel, WorkbookModel } from '../../model/types';
import { totalLine } from '../fund/funds';

/** A figure of a project that several tables may state. Amounts are in 元, with half a unit of their last digit. */
export interface ProjectFigure {
  readonly what: 'initial' | 'adjusted' | 'executed' | 'score';
  readonly figure: Figure;
  readonly value: Decimal;
  readonly tolerance: Decimal;
}

const UNIT_FACTORS: Readonly<Record<string, string>> = { 元: '1', 千元: '1000', 万元: '10000', 亿元: '100000000' };

function amountFigure(table: TableModel, what: ProjectFigure['what'], figure: Figure | undefined): readonly ProjectFigure[] {
  const factor = UNIT_FACTORS[table.amountUnit];
  if (figure?.state !== 'number' || factor === undefined) return [];
  return [{ what, figure, value: figure.value!.times(factor), tolerance: halfUnit(figure.decimals).times(factor) }];
}

/** Figures of a table's project that another table may repeat. A target's only amount is the initial budget. */
export function projectFigures(table: TableModel): readonly ProjectFigure[] {
  const figures = table.funds ? totalLine(table.funds)?.figures : undefined;
  const score = table.totals.at(-1)?.score;
  return [
    ...amountFigure(table, 'initial', figures?.initial ?? (table.kind === 'target' ? figures?.amount : undefined)),
    ...amountFigure(table, 'adjusted', figures?.adjusted),
    ...amountFigure(table, 'executed', figures?.executed),
    ...(score?.state === 'number' ? [{ what: 'score' as const, figure: score, value: score.value!, tolerance: halfUnit(score.decimals) }] : []),
  ];
}

function plainName(text: string): string {
  return text.replace(/[\s（）()【】[\]“”"']/g, '');
}

function yearOf(table: TableModel): string {
  return /20\d\d/.exec(table.title)?.[0] ?? '';
}

/** A monitoring form states figures of part of a year: never the same as the year's. */
function isInterim(table: TableModel): boolean {
  return /监控|中期|半年/.test(table.title);
}

function mayBeSame(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}

/** Whether two tables speak of one project: its name, and year and unit as far as both state them. */
export function sameProject(one: TableModel, other: TableModel): boolean {
  const [left, right] = [plainName(one.project?.text ?? ''), plainName(other.project?.text ?? '')];
  if (left.length < 2 || left !== right || isInterim(one) !== isInterim(other) || !mayBeSame(yearOf(one), yearOf(other))) return false;
  return mayBeSame(plainName(one.unitName?.text ?? ''), plainName(other.unitName?.text ?? ''));
}

const byWorkbook = new WeakMap<WorkbookModel, ReadonlyMap<string, readonly TableModel[]>>();

function groupByName(workbook: WorkbookModel): ReadonlyMap<string, readonly TableModel[]> {
  const groups = new Map<string, TableModel[]>();
  for (const table of workbook.tables) {
    const name = plainName(table.project?.text ?? '');
    const group = groups.get(name);
    if (group) group.push(table);
    else groups.set(name, [table]);
  }
  return groups;
}

/** Tables of the same project that stand before this one in the workbook. */
export function earlierTables(workbook: WorkbookModel, table: TableModel): readonly TableModel[] {
  const groups = byWorkbook.get(workbook) ?? groupByName(workbook);
  byWorkbook.set(workbook, groups);
  const group = groups.get(plainName(table.project?.text ?? '')) ?? [];
  return group.slice(0, group.indexOf(table)).filter((other) => sameProject(other, table));
}
