import { ONE, type Decimal as DecimalValue } from '../decimal';
import { figureTolerance } from '../model/agreement';
import type { Figure, TableModel, WorkbookModel } from '../model/types';
import { perObject } from '../remember';
import { totalLine } from './fund-columns';
import { isInterim } from './interim';
import { yuan } from './yuan';

/** A figure of a project that several tables may state. Amounts are in 元, with half a unit of their last digit. */
export interface ProjectFigure {
  readonly what: 'initial' | 'adjusted' | 'executed' | 'score';
  readonly figure: Figure;
  readonly value: DecimalValue;
  readonly tolerance: DecimalValue;
  /** 元 in one unit of the figure; 1 for a score. */
  readonly factor: DecimalValue;
}

/** 元 in one unit of a table's amounts; null where it states none. */
export function yuanIn({ amountUnit }: TableModel): DecimalValue | null {
  return yuan(amountUnit);
}

function amountFigure(table: TableModel, what: ProjectFigure['what'], figure: Figure | undefined): readonly ProjectFigure[] {
  const factor = yuanIn(table);
  if (figure?.state !== 'number' || factor === null) return [];
  return [{ what, figure, value: figure.value!.times(factor), tolerance: figureTolerance(figure.decimals).times(factor), factor }];
}

/** Figures of a table's project that another table may repeat. A target's only amount is the initial budget. */
const projectFigures = perObject((table: TableModel): readonly ProjectFigure[] => {
  const figures = table.funds ? totalLine(table.funds)?.figures : undefined;
  const score = table.totals.at(-1)?.score;
  return [
    ...amountFigure(table, 'initial', figures?.initial ?? (table.kind === 'target' ? figures?.amount : undefined)),
    ...amountFigure(table, 'adjusted', figures?.adjusted),
    ...amountFigure(table, 'executed', figures?.executed),
    ...(score?.state === 'number'
      ? [{ what: 'score' as const, figure: score, value: score.value!, tolerance: figureTolerance(score.decimals), factor: ONE }]
      : []),
  ];
});

/** A name without spaces, brackets and quotation marks, as it is compared. */
function plainName(text: string): string {
  return text.replace(/[\s（）()【】[\]“”"']/g, '');
}

/** A shorter text is no project's name. */
const SHORTEST_NAME = 2;

/** What says whether two tables speak of one project. */
export interface Identity {
  readonly project: string;
  readonly year: string;
  readonly unit: string;
  /** A monitoring form states figures of part of a year: never the same as the year's. */
  readonly interim: boolean;
}

/** What a table says of the project it belongs to. */
export const identityOf = perObject((table: TableModel): Identity => ({
  project: plainName(table.project?.text ?? ''),
  year: /20\d\d/.exec(table.title)?.[0] ?? '',
  unit: plainName(table.unitName?.text ?? ''),
  interim: isInterim(table),
}));

/** The first table of a workbook that states a figure of a project, and its place among all tables. */
interface First {
  readonly table: TableModel;
  readonly at: number;
}

/** Where the figures of each project are stated first. */
export interface ProjectIndex {
  readonly places: ReadonlyMap<TableModel, number>;
  readonly first: ReadonlyMap<string, First>;
}

/** Whether that is enough to find the project in other tables. */
function namesProject({ project }: Identity): boolean {
  return project.length >= SHORTEST_NAME;
}

/** Any year or unit, whether a table states one or not. */
const ANY = '*';

function keyOf({ project, interim }: Identity, kind: TableModel['kind'], what: ProjectFigure['what'], year: string, unit: string): string {
  return JSON.stringify([project, interim, kind, what, year, unit]);
}

/** Finds what the tables of a workbook state first of each project, by kind of table, year and unit. */
export function indexProjects(workbook: WorkbookModel): ProjectIndex {
  const first = new Map<string, First>();
  workbook.tables.forEach((table, at) => {
    const identity = identityOf(table);
    if (!namesProject(identity)) return;
    for (const { what } of projectFigures(table)) {
      for (const year of [identity.year, ANY]) {
        for (const unit of [identity.unit, ANY]) {
          const key = keyOf(identity, table.kind, what, year, unit);
          if (!first.has(key)) first.set(key, { table, at });
        }
      }
    }
  });
  return { places: new Map(workbook.tables.map((table, at) => [table, at])), first };
}

/** What says the same as a table does or does not say: itself or nothing; anything where it says nothing. */
function mayBeSame(stated: string): readonly string[] {
  return stated === '' ? [ANY] : [stated, ''];
}

const KINDS: readonly TableModel['kind'][] = ['target', 'self-evaluation', 'evaluation-system', 'amounts', 'final-account'];

/** The first of the tables before this one that states a figure of its project: of its own kind, else of another. Year and unit agree as far as both state them. */
function firstBefore({ places, first }: ProjectIndex, table: TableModel, what: ProjectFigure['what']): TableModel | null {
  const identity = identityOf(table);
  if (!namesProject(identity)) return null;
  const before = places.get(table) ?? 0;
  const earliest = (kinds: readonly TableModel['kind'][]): First | undefined => {
    const keys = kinds.flatMap((kind) =>
      mayBeSame(identity.year).flatMap((year) => mayBeSame(identity.unit).map((unit) => keyOf(identity, kind, what, year, unit))),
    );
    return keys
      .flatMap((key) => first.get(key) ?? [])
      .filter(({ at }) => at < before)
      .sort((one, other) => one.at - other.at)[0];
  };
  return (earliest([table.kind]) ?? earliest(KINDS.filter((kind) => kind !== table.kind)))?.table ?? null;
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
  const firsts = projectFigures(table).map(({ what }) => ({ what, earlier: firstBefore(projects, table, what) }));
  const earlier = [...new Set(firsts.flatMap((each) => each.earlier ?? []))].sort(
    (one, other) => rankOf(projects, table, one) - rankOf(projects, table, other),
  );
  return earlier.flatMap((each) =>
    compare(table, each).filter((pair) => firsts.some(({ what, earlier: of }) => what === pair.own.what && of === each)),
  );
}

/** Tables of the same kind come first, then those further up. */
function rankOf({ places }: ProjectIndex, table: TableModel, earlier: TableModel): number {
  return places.get(earlier)! + (earlier.kind === table.kind ? 0 : places.size);
}
