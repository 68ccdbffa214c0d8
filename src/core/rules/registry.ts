import { accountBalanceMismatch } from './account/balance-mismatch';
import { accountBasicAboveWhole } from './account/basic-above-whole';
import { accountHierarchyMismatch } from './account/hierarchy-mismatch';
import { accountTablesDiffer } from './account/tables-differ';
import { actualAllEqualTarget } from './actual/all-equal-target';
import { actualMissing } from './actual/missing';
import { actualUnexplainedDeviation } from './actual/unexplained-deviation';
import { actualUnparseable } from './actual/unparseable';
import { amountsRateMismatch } from './amounts/rate-mismatch';
import { amountsRowMismatch } from './amounts/row-mismatch';
import { amountsTotalMismatch } from './amounts/total-mismatch';
import { amountsUnitPrice } from './amounts/unit-price';
import { cellErrorValue } from './cell/error-value';
import { cellFormulaOverwritten } from './cell/formula-overwritten';
import { cellNotANumber } from './cell/not-a-number';
import { cellNumberAsText } from './cell/number-as-text';
import { cellTypedTotal } from './cell/typed-total';
import { cellUncheckable } from './cell/uncheckable';
import { crossInconsistent } from './cross/inconsistent';
import { crossIndicatorMissing } from './cross/indicator-missing';
import { crossLastYear } from './cross/last-year';
import { crossOverview } from './cross/overview';
import { crossScoreList } from './cross/score-list';
import { crossTargetChanged } from './cross/target-changed';
import { crossWeightChanged } from './cross/weight-changed';
import { formDuplicateIndicator } from './form/duplicate-indicator';
import { formMisplacedIndicator } from './form/misplaced-indicator';
import { formMissingLevel2 } from './form/missing-level2';
import { fundBudgetCutToSpent } from './fund/budget-cut-to-spent';
import { fundCarryOverExcluded } from './fund/carry-over-excluded';
import { fundExecutionBlank } from './fund/execution-blank';
import { fundLowRateFullOutput } from './fund/low-rate-full-output';
import { fundNegative } from './fund/negative';
import { fundOverspent } from './fund/overspent';
import { fundRateMismatch } from './fund/rate-mismatch';
import { fundScoreMismatch } from './fund/score-mismatch';
import { fundTotalMismatch } from './fund/total-mismatch';
import { reasonContradictsValue } from './reason/contradicts-value';
import { scoreExceedsWeight } from './score/exceeds-weight';
import { scoreGroupMismatch } from './score/group-mismatch';
import { scoreMethod } from './score/method';
import { scoreMissing } from './score/missing';
import { scoreNotByPolicy } from './score/not-by-policy';
import { scoreNotProportional } from './score/not-proportional';
import { scoreQualitativeBand } from './score/qualitative-band';
import { scoreTotalMismatch } from './score/total-mismatch';
import { targetAlwaysMet } from './target/always-met';
import { targetBlank } from './target/blank';
import { targetCompound } from './target/compound';
import { targetDeadlineOutsideYear } from './target/deadline-outside-year';
import { targetDirectionContradictsName } from './target/direction-contradicts-name';
import { targetOperatorInvalid } from './target/operator-invalid';
import { targetOperatorMissing } from './target/operator-missing';
import { targetPercentForQualitative } from './target/percent-for-qualitative';
import { targetPointsInValueColumn } from './target/points-in-value-column';
import { targetUnparseable } from './target/unparseable';
import { templateFormulaChanged } from './template/formula-changed';
import { templateLabelChanged } from './template/label-changed';
import { templateOrderChanged } from './template/order-changed';
import { templateRowAdded } from './template/row-added';
import { templateRowMissing } from './template/row-missing';
import { templateTableMissing } from './template/table-missing';
import { templateTargetChanged } from './template/target-changed';
import { templateWeightChanged } from './template/weight-changed';
import { textAmount } from './text/amount';
import { textContradictsTable } from './text/contradicts-table';
import { textIndicator } from './text/indicator';
import { textOcrSuspect } from './text/ocr-suspect';
import { textRate } from './text/rate';
import { textScore } from './text/score';
import { totalGradeMismatch } from './total/grade-mismatch';
import { unitMismatch } from './unit/mismatch';
import { unitMissing } from './unit/missing';
import { valueAbove100Percent } from './value/above-100-percent';
import { weightGroupMismatch } from './weight/group-mismatch';
import { weightLevelSplit } from './weight/level-split';
import { weightMissing } from './weight/missing';
import { weightTotalMismatch } from './weight/total-mismatch';
import type { Rule } from './types';

/**
 * Every rule, the gravest first: money, scores, actual values, reasons, weights, targets and their signs, units. Findings of one
 * table, reports and the documentation keep this order. A new rule is one file and one entry here.
 */
export const rules: readonly Rule[] = [
  cellErrorValue,
  cellUncheckable,
  cellNotANumber,
  fundTotalMismatch,
  fundRateMismatch,
  fundCarryOverExcluded,
  fundOverspent,
  fundNegative,
  fundExecutionBlank,
  amountsTotalMismatch,
  amountsRowMismatch,
  amountsRateMismatch,
  amountsUnitPrice,
  accountHierarchyMismatch,
  accountBalanceMismatch,
  accountTablesDiffer,
  accountBasicAboveWhole,
  crossInconsistent,
  crossOverview,
  crossLastYear,
  textContradictsTable,
  textAmount,
  textRate,
  textScore,
  textIndicator,
  templateTableMissing,
  templateRowMissing,
  templateRowAdded,
  templateOrderChanged,
  templateLabelChanged,
  templateTargetChanged,
  templateWeightChanged,
  templateFormulaChanged,
  cellFormulaOverwritten,
  cellTypedTotal,
  cellNumberAsText,
  fundLowRateFullOutput,
  fundBudgetCutToSpent,
  fundScoreMismatch,
  scoreExceedsWeight,
  scoreTotalMismatch,
  crossScoreList,
  scoreGroupMismatch,
  scoreNotProportional,
  scoreNotByPolicy,
  scoreQualitativeBand,
  scoreMethod,
  scoreMissing,
  totalGradeMismatch,
  actualMissing,
  actualUnparseable,
  textOcrSuspect,
  valueAbove100Percent,
  actualAllEqualTarget,
  actualUnexplainedDeviation,
  reasonContradictsValue,
  weightTotalMismatch,
  weightGroupMismatch,
  weightMissing,
  weightLevelSplit,
  crossTargetChanged,
  crossWeightChanged,
  crossIndicatorMissing,
  targetPointsInValueColumn,
  targetUnparseable,
  targetBlank,
  targetCompound,
  targetAlwaysMet,
  targetDirectionContradictsName,
  targetDeadlineOutsideYear,
  targetPercentForQualitative,
  formDuplicateIndicator,
  formMisplacedIndicator,
  formMissingLevel2,
  targetOperatorMissing,
  targetOperatorInvalid,
  unitMismatch,
  unitMissing,
];

/** The rule with this id, or null. */
export function ruleById(id: string): Rule | null {
  return rules.find((rule) => rule.id === id) ?? null;
}
