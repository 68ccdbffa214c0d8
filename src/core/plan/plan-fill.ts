import { say, type Localized } from '../localized';
import { doubtfulCells, type DoubtfulRow } from '../model/doubt';
import type { TableModel, WorkbookModel } from '../model/types';
import { policyById } from '../scoring/policies';
import type { Policy } from '../scoring/types';
import type { WorkbookSnapshot } from '../snapshot/types';
import { cellName } from '../snapshot/address';
import { lookUpCells } from './cell-lookup';
import { fillAmounts } from './fill-amounts';
import type { FillContext } from './fill-context';
import { fillExecution } from './fill-execution';
import { fillScores } from './fill-scores';
import { fillGroups, fillTotals } from './fill-totals';
import type { PlannedEdit } from '../planned-edit';
import type { EditPlan, FillOptions, FillStyle, LeftBecause, SkippedEdit } from './types';

const TITLES: Readonly<Record<FillStyle, Localized>> = {
  formula: { 'zh-CN': '填充得分（自动更新的公式）', 'en-US': 'Fill scores (self-updating formulas)' },
  native: { 'zh-CN': '填充得分（Excel 公式）', 'en-US': 'Fill scores (plain Excel formulas)' },
  value: { 'zh-CN': '填充得分（数值）', 'en-US': 'Fill scores (values)' },
};

const LEFT: Readonly<Record<LeftBecause, Localized>> = {
  judge: { 'zh-CN': '{n} 格须由人评定', 'en-US': '{n} for a person to judge' },
  input: { 'zh-CN': '{n} 格缺少数据', 'en-US': '{n} whose figures are missing' },
  kept: { 'zh-CN': '{n} 格已填的得分与规则不同，未改动', 'en-US': '{n} whose score differs from the policy, kept' },
  unsure: { 'zh-CN': '{n} 格所在行读法存疑', 'en-US': '{n} in rows whose reading is doubtful' },
};

/** What was left and why, in one line; null where nothing was. */
function leftInWords(skipped: readonly SkippedEdit[]): Localized | null {
  const reasons: readonly LeftBecause[] = ['judge', 'input', 'kept', 'unsure'];
  const parts = reasons.flatMap((reason) => {
    const n = skipped.filter(({ because }) => because === reason).length;
    return n === 0 ? [] : [say(LEFT[reason], { n: String(n) })];
  });
  if (parts.length === 0) return null;
  return {
    'zh-CN': `未填：${parts.map((part) => part['zh-CN']).join('，')}。`,
    'en-US': `Left: ${parts.map((part) => part['en-US']).join(', ')}.`,
  };
}

/** Doubtful cells, those of doubtful lines of the funds block among them. */
function doubtsOf(table: TableModel): ReadonlyMap<string, DoubtfulRow> {
  const lines = (table.funds?.lines ?? []).flatMap(({ label, figures, unsure }) =>
    unsure === null ? [] : Object.values(figures).map((figure) => [cellName(figure.cell), { row: label.cell.row, why: unsure }] as const),
  );
  return new Map([...lines, ...doubtfulCells(table)]);
}

/**
 * Fills what can be computed and is blank, or was filled by an earlier command: scores and completion rates of indicators,
 * execution rates and scores, scores of groups, totals and rates of amounts. Values and formulas of the user's are never replaced; where a score differs from the policy's it is
 * listed in `skipped`, as are scores that a person must judge. Nothing is written that rests on a doubtful row, a total over such
 * a row included: whoever signs a total vouches for every row in it. `includeUnsure` fills them all the same.
 * `snapshot` is the one that `model` was read from.
 */
export function planFill(
  model: WorkbookModel,
  policy: Policy,
  style: FillStyle,
  snapshot: WorkbookSnapshot,
  options: FillOptions = {},
): EditPlan {
  // The worksheet functions know only the policies of the product.
  const written = style === 'formula' && policyById(policy.id) !== policy ? 'native' : style;
  const cells = lookUpCells(snapshot);
  const edits: PlannedEdit[] = [];
  const skipped: SkippedEdit[] = [];
  for (const table of model.tables) {
    const context: FillContext = {
      table,
      policy,
      style: written,
      cells,
      edits,
      skipped,
      planned: new Map(),
      doubts: doubtsOf(table),
      includeUnsure: options.includeUnsure ?? false,
    };
    fillScores(context);
    fillExecution(context);
    fillGroups(context);
    fillTotals(context);
    fillAmounts(context);
  }
  const left = leftInWords(skipped);
  return { purpose: 'fill', title: TITLES[written], edits, skipped, ...(left ? { left } : {}) };
}
