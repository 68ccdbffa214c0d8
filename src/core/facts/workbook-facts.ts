import type { TableModel, WorkbookModel } from '../model/types';
import { tieAccounts, type TiedAccounts } from './account-ties';
import { carryOverWays, type CarryOverWays } from './carry-over';
import { disagreements, type Disagreement } from './disagreements';
import { indexProjects, type ProjectIndex } from './project-figures';
import { exceededLines, type ExceededLine } from './exceeded-lines';

/** What several rules, or one rule of several tables, need to know of a workbook: worked out once, before the rules. */
export interface WorkbookFacts {
  /** Stated sums that their parts do not give, by table. */
  readonly disagreements: ReadonlyMap<string, readonly Disagreement[]>;
  /** Which tables count a carry-over into their total funds and which leave it out. */
  readonly carryOver: CarryOverWays;
  /** Which tables may speak of one project. */
  readonly projects: ProjectIndex;
  /** What the forms of one unit's final account state twice, by the later table. */
  readonly accounts: ReadonlyMap<TableModel, readonly TiedAccounts[]>;
  /** Lines of the basic expenditure that exceed what the form of the three public expenses tells, by the table of the former. */
  readonly exceededLines: ReadonlyMap<TableModel, readonly ExceededLine[]>;
}

/** The facts of a workbook. Never fails. */
export function factsOf(workbook: WorkbookModel): WorkbookFacts {
  const { tables } = workbook;
  return {
    disagreements: new Map(tables.map((table) => [table.id, disagreements(table)])),
    carryOver: carryOverWays(workbook),
    projects: indexProjects(workbook),
    accounts: tieAccounts(workbook),
    exceededLines: exceededLines(workbook),
  };
}
