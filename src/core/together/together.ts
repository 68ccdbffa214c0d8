import { accountsTogether } from './against-accounts';
import { againstLists } from './against-lists';
import { againstPlans } from './against-plan';
import { projectsOf } from './group-projects';
import { sameFigures } from './same-figures';
import type { Contradiction, FileFacts, PlacedTable } from './types';
import { againstLastYear } from './years';

/** What tables say of each other. */
export interface Together {
  /** Projects of which more than one table speaks. */
  readonly projects: number;
  readonly contradictions: readonly Contradiction[];
}

/** Tables of which none says just what another does: a file that is there twice is looked at once. */
function withoutCopies(tables: readonly PlacedTable[]): readonly PlacedTable[] {
  const seen = new Set<string>();
  return tables.filter(({ table }) => {
    const content = JSON.stringify({ ...table, id: '', sheet: '' });
    return !seen.has(content) && seen.add(content);
  });
}

/**
 * Holds the tables of many workbooks, or of one, against each other: plans and evaluations of a project, lists and what they list, the
 * forms of a final account, one year and the next. Tables of unrelated projects say nothing of each other. Pure; never fails.
 */
export function together(files: readonly FileFacts[]): Together {
  const tables = withoutCopies(files.flatMap(({ file, tables: own }): readonly PlacedTable[] => own.map((table) => ({ file, table }))));
  const projects = projectsOf(tables);
  const contradictions = [
    ...projects.flatMap((project) => [...sameFigures(project), ...againstPlans(project), ...againstLastYear(project)]),
    ...againstLists(tables),
    ...accountsTogether(tables),
  ];
  return { projects: projects.length, contradictions };
}
