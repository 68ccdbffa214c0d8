import { addTo } from '../grouped';
import type { TableModel, WorkbookModel } from '../model/types';
import { ANY, identityOf, mayBeSame, namesProject, type Identity } from './projects';

/** The tables of targets that a self-evaluation is held against. */
export interface Plans {
  readonly tables: readonly TableModel[];
  /** True where each has but a part of the targets (a region's) of which the self-evaluation tells as a whole. */
  readonly parts: boolean;
}

type Shelves = Map<string, TableModel[]>;

function keyOf(project: string, year: string, unit: string): string {
  return JSON.stringify([project, year, unit]);
}

function put(shelves: Shelves, { project, year, unit }: Identity, table: TableModel): void {
  for (const each of new Set([year, ANY])) for (const of of new Set([unit, ANY])) addTo(shelves, keyOf(project, each, of), table);
}

/** The lists of tables of a project whose year and unit are these, as far as both state them. */
function take(shelves: Shelves, project: string, year: string, unit: string): readonly (readonly TableModel[])[] {
  return mayBeSame(year).flatMap((each) => mayBeSame(unit).map((of) => shelves.get(keyOf(project, each, of)) ?? []));
}

function count(lists: readonly (readonly TableModel[])[]): number {
  return lists.reduce((total, list) => total + list.length, 0);
}

function isRegional({ title }: TableModel): boolean {
  return /区域绩效目标/.test(title.replace(/\s/g, ''));
}

/**
 * The target tables of each self-evaluation's project in a workbook, year and unit the same as far as both state them. Several are
 * the parts of a whole where the workbook has one self-evaluation of the project; else nothing tells which belongs to which.
 */
export function indexPlans({ tables }: WorkbookModel): ReadonlyMap<TableModel, Plans> {
  const targets: Shelves = new Map();
  const evaluations: Shelves = new Map();
  const told = tables.filter((table) => namesProject(identityOf(table)) && !identityOf(table).interim);
  for (const table of told) {
    if (table.kind === 'target') put(targets, identityOf(table), table);
    if (table.kind === 'self-evaluation') put(evaluations, identityOf(table), table);
  }
  const plans = new Map<TableModel, Plans>();
  for (const table of told.filter(({ kind }) => kind === 'self-evaluation')) {
    const { project, year, unit } = identityOf(table);
    const own = take(targets, project, year, unit);
    const all = take(targets, project, year, '');
    const ofUnit = count(own) === 1 && !own.flat().some(isRegional);
    if (ofUnit) plans.set(table, { tables: own.flat(), parts: false });
    else if (count(all) > 0 && count(take(evaluations, project, year, '')) === 1) plans.set(table, { tables: all.flat(), parts: true });
  }
  return plans;
}
