import type { TableModel, WorkbookModel } from './model/types';
import { readWorkbook } from './reading/read-workbook';
import { buildResult } from './report/build-result';
import { isIgnored } from './report/hanging';
import { whileInProgress } from './report/in-progress';
import type { CheckResult } from './report/types';
import { unfilledIn } from './report/unfilled';
import { rules } from './rules/registry';
import { runRules } from './rules/run-rules';
import type { Policy } from './scoring/types';
import type { WorkbookSnapshot } from './snapshot/types';
import type { Deviation } from './template/types';

export interface CheckOptions {
  readonly policy: Policy;
  /** Ids of findings that a person chose to ignore. */
  readonly ignored?: ReadonlySet<string>;
  /** In what the tables depart from the template that was sent out; whoever has none need not carry what compares them. */
  readonly departures?: ((snapshot: WorkbookSnapshot, model: WorkbookModel) => ReadonlyMap<TableModel, readonly Deviation[]>) | null;
}

export interface Analysis {
  readonly model: WorkbookModel;
  readonly result: CheckResult;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The whole way, one direction: snapshot → tables → indicators → findings. Pure and synchronous; never throws on any
 * workbook. Plans of edits start from the returned model and findings.
 */
export function analyse(snapshot: WorkbookSnapshot, options: CheckOptions): Analysis {
  const model = readWorkbook(snapshot);
  const unfilled = unfilledIn(model, snapshot.sheets);
  const found = runRules(model, options.policy, rules, options.departures?.(snapshot, model)).filter(
    (finding) => !isIgnored(finding, options.ignored ?? NONE),
  );
  return { model, result: buildResult(model, whileInProgress(model, found, unfilled), options.policy, unfilled) };
}
