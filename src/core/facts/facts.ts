import type { WorkbookModel } from '../model/types';
import { disagreements, type Disagreement } from './disagreements';
import { countsCarryOver } from './funds';
import { indexProjects, type ProjectIndex } from './projects';

/** What several rules, or one rule of several tables, need to know of a workbook: worked out once, before the rules. */
export interface WorkbookFacts {
  /** Stated sums that their parts do not give, by table. */
  readonly disagreements: ReadonlyMap<string, readonly Disagreement[]>;
  /** Tables whose total funds count a carry-over. */
  readonly countingCarryOver: ReadonlySet<string>;
  /** Which tables may speak of one project. */
  readonly projects: ProjectIndex;
}

/** The facts of a workbook. Never fails. */
export function factsOf(workbook: WorkbookModel): WorkbookFacts {
  const { tables } = workbook;
  return {
    disagreements: new Map(tables.map((table) => [table.id, disagreements(table)])),
    countingCarryOver: new Set(tables.filter((table) => table.funds && countsCarryOver(table.funds)).map((table) => table.id)),
    projects: indexProjects(workbook),
  };
}
