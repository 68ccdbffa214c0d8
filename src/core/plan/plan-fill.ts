import type { Localized } from '../localized';
import { doubtfulCells } from '../model/doubt';
import type { WorkbookModel } from '../model/types';
import type { Policy } from '../scoring/types';
import type { WorkbookSnapshot } from '../snapshot/types';
import { lookUpCells } from './cell-lookup';
import type { FillContext } from './fill-context';
import { fillExecution } from './fill-execution';
import { fillScores } from './fill-scores';
import { fillTotals } from './fill-totals';
import type { PlannedEdit } from '../edits';
import type { EditPlan, FillOptions, FillStyle, SkippedEdit } from './types';

const TITLES: Readonly<Record<FillStyle, Localized>> = {
  formula: { 'zh-CN': '填充得分（JX 函数）', 'en-US': 'Fill scores (JX functions)' },
  native: { 'zh-CN': '填充得分（Excel 公式）', 'en-US': 'Fill scores (plain Excel formulas)' },
  value: { 'zh-CN': '填充得分（数值）', 'en-US': 'Fill scores (values)' },
};

/**
 * Fills what can be computed and is blank, or was filled by an earlier command: scores of indicators, execution rates,
 * execution scores, totals. Values and formulas of the user's are never replaced; where a score differs from the policy's it is
 * listed in `skipped`, as are scores that a person must judge. Nothing is written that rests on a doubtful row, a total over such
 * a row included: whoever signs a total vouches for every row in it. `includeUnsure` fills them all the same.
 * `snapshot` is the one that `model` was read from.
 */
export function planFill(model: WorkbookModel, policy: Policy, style: FillStyle, snapshot: WorkbookSnapshot, options: FillOptions = {}): EditPlan {
  const cells = lookUpCells(snapshot);
  const edits: PlannedEdit[] = [];
  const skipped: SkippedEdit[] = [];
  for (const table of model.tables) {
    const context: FillContext = { table, policy, style, cells, edits, skipped, planned: new Map(), doubts: doubtfulCells(table), includeUnsure: options.includeUnsure ?? false };
    fillScores(context);
    fillExecution(context);
    fillTotals(context);
  }
  return { purpose: 'fill', title: TITLES[style], edits, skipped };
}
