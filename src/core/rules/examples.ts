import { accountBalanceMismatchExamples } from './account/balance-mismatch.examples';
import { accountBasicAboveWholeExamples } from './account/basic-above-whole.examples';
import { accountHierarchyMismatchExamples } from './account/hierarchy-mismatch.examples';
import { accountTablesDifferExamples } from './account/tables-differ.examples';
import { actualAllEqualTargetExamples } from './actual/all-equal-target.examples';
import { actualMissingExamples } from './actual/missing.examples';
import { actualUnexplainedDeviationExamples } from './actual/unexplained-deviation.examples';
import { actualUnparseableExamples } from './actual/unparseable.examples';
import { amountsRateMismatchExamples } from './amounts/rate-mismatch.examples';
import { amountsRowMismatchExamples } from './amounts/row-mismatch.examples';
import { amountsTotalMismatchExamples } from './amounts/total-mismatch.examples';
import { amountsUnitPriceExamples } from './amounts/unit-price.examples';
import { cellErrorValueExamples } from './cell/error-value.examples';
import { cellFormulaOverwrittenExamples } from './cell/formula-overwritten.examples';
import { cellNotANumberExamples } from './cell/not-a-number.examples';
import { cellNumberAsTextExamples } from './cell/number-as-text.examples';
import { cellTypedTotalExamples } from './cell/typed-total.examples';
import { cellUncheckableExamples } from './cell/uncheckable.examples';
import { crossInconsistentExamples } from './cross/inconsistent.examples';
import { crossIndicatorMissingExamples } from './cross/indicator-missing.examples';
import { crossLastYearExamples } from './cross/last-year.examples';
import { crossOverviewExamples } from './cross/overview.examples';
import { crossScoreListExamples } from './cross/score-list.examples';
import { crossWeightChangedExamples } from './cross/weight-changed.examples';
import { crossTargetChangedExamples } from './cross/target-changed.examples';
import { formDuplicateIndicatorExamples } from './form/duplicate-indicator.examples';
import { formMisplacedIndicatorExamples } from './form/misplaced-indicator.examples';
import { formMissingLevel2Examples } from './form/missing-level2.examples';
import { fundBudgetCutToSpentExamples } from './fund/budget-cut-to-spent.examples';
import { fundCarryOverExcludedExamples } from './fund/carry-over-excluded.examples';
import { fundExecutionBlankExamples } from './fund/execution-blank.examples';
import { fundLowRateFullOutputExamples } from './fund/low-rate-full-output.examples';
import { fundNegativeExamples } from './fund/negative.examples';
import { fundOverspentExamples } from './fund/overspent.examples';
import { fundRateMismatchExamples } from './fund/rate-mismatch.examples';
import { fundScoreMismatchExamples } from './fund/score-mismatch.examples';
import { fundTotalMismatchExamples } from './fund/total-mismatch.examples';
import { reasonContradictsValueExamples } from './reason/contradicts-value.examples';
import { scoreExceedsWeightExamples } from './score/exceeds-weight.examples';
import { scoreGroupMismatchExamples } from './score/group-mismatch.examples';
import { scoreMethodExamples } from './score/method.examples';
import { scoreMissingExamples } from './score/missing.examples';
import { scoreNotByPolicyExamples } from './score/not-by-policy.examples';
import { scoreNotProportionalExamples } from './score/not-proportional.examples';
import { scoreQualitativeBandExamples } from './score/qualitative-band.examples';
import { scoreTotalMismatchExamples } from './score/total-mismatch.examples';
import { targetAlwaysMetExamples } from './target/always-met.examples';
import { targetBlankExamples } from './target/blank.examples';
import { targetCompoundExamples } from './target/compound.examples';
import { targetDeadlineOutsideYearExamples } from './target/deadline-outside-year.examples';
import { targetDirectionContradictsNameExamples } from './target/direction-contradicts-name.examples';
import { targetOperatorInvalidExamples } from './target/operator-invalid.examples';
import { targetOperatorMissingExamples } from './target/operator-missing.examples';
import { targetPercentForQualitativeExamples } from './target/percent-for-qualitative.examples';
import { targetPointsInValueColumnExamples } from './target/points-in-value-column.examples';
import { targetUnparseableExamples } from './target/unparseable.examples';
import { templateFormulaChangedExamples } from './template/formula-changed.examples';
import { templateLabelChangedExamples } from './template/label-changed.examples';
import { templateOrderChangedExamples } from './template/order-changed.examples';
import { templateRowAddedExamples } from './template/row-added.examples';
import { templateRowMissingExamples } from './template/row-missing.examples';
import { templateTableMissingExamples } from './template/table-missing.examples';
import { templateTargetChangedExamples } from './template/target-changed.examples';
import { templateWeightChangedExamples } from './template/weight-changed.examples';
import { textAmountExamples } from './text/amount.examples';
import { textContradictsTableExamples } from './text/contradicts-table.examples';
import { textIndicatorExamples } from './text/indicator.examples';
import { textOcrSuspectExamples } from './text/ocr-suspect.examples';
import { textRateExamples } from './text/rate.examples';
import { textScoreExamples } from './text/score.examples';
import { totalGradeMismatchExamples } from './total/grade-mismatch.examples';
import { unitMismatchExamples } from './unit/mismatch.examples';
import { unitMissingExamples } from './unit/missing.examples';
import { valueAbove100PercentExamples } from './value/above-100-percent.examples';
import { weightGroupMismatchExamples } from './weight/group-mismatch.examples';
import { weightLevelSplitExamples } from './weight/level-split.examples';
import { weightMissingExamples } from './weight/missing.examples';
import { weightTotalMismatchExamples } from './weight/total-mismatch.examples';
import type { RuleExample } from './types';

/**
 * The example tables of every rule by its id: for its page, the tests and `perfscore rules`. Only those import this file, so that no
 * host carries the tables along.
 */
export const ruleExamples: Readonly<Record<string, readonly RuleExample[]>> = {
  'account/balance-mismatch': accountBalanceMismatchExamples,
  'account/basic-above-whole': accountBasicAboveWholeExamples,
  'account/hierarchy-mismatch': accountHierarchyMismatchExamples,
  'account/tables-differ': accountTablesDifferExamples,
  'actual/all-equal-target': actualAllEqualTargetExamples,
  'actual/missing': actualMissingExamples,
  'actual/unexplained-deviation': actualUnexplainedDeviationExamples,
  'actual/unparseable': actualUnparseableExamples,
  'amounts/rate-mismatch': amountsRateMismatchExamples,
  'amounts/row-mismatch': amountsRowMismatchExamples,
  'amounts/total-mismatch': amountsTotalMismatchExamples,
  'amounts/unit-price': amountsUnitPriceExamples,
  'cell/error-value': cellErrorValueExamples,
  'cell/formula-overwritten': cellFormulaOverwrittenExamples,
  'cell/not-a-number': cellNotANumberExamples,
  'cell/number-as-text': cellNumberAsTextExamples,
  'cell/typed-total': cellTypedTotalExamples,
  'cell/uncheckable': cellUncheckableExamples,
  'cross/inconsistent': crossInconsistentExamples,
  'cross/indicator-missing': crossIndicatorMissingExamples,
  'cross/last-year': crossLastYearExamples,
  'cross/overview': crossOverviewExamples,
  'cross/score-list': crossScoreListExamples,
  'cross/weight-changed': crossWeightChangedExamples,
  'cross/target-changed': crossTargetChangedExamples,
  'form/duplicate-indicator': formDuplicateIndicatorExamples,
  'form/misplaced-indicator': formMisplacedIndicatorExamples,
  'form/missing-level2': formMissingLevel2Examples,
  'fund/budget-cut-to-spent': fundBudgetCutToSpentExamples,
  'fund/carry-over-excluded': fundCarryOverExcludedExamples,
  'fund/execution-blank': fundExecutionBlankExamples,
  'fund/low-rate-full-output': fundLowRateFullOutputExamples,
  'fund/negative': fundNegativeExamples,
  'fund/overspent': fundOverspentExamples,
  'fund/rate-mismatch': fundRateMismatchExamples,
  'fund/score-mismatch': fundScoreMismatchExamples,
  'fund/total-mismatch': fundTotalMismatchExamples,
  'reason/contradicts-value': reasonContradictsValueExamples,
  'score/exceeds-weight': scoreExceedsWeightExamples,
  'score/group-mismatch': scoreGroupMismatchExamples,
  'score/method': scoreMethodExamples,
  'score/missing': scoreMissingExamples,
  'score/not-by-policy': scoreNotByPolicyExamples,
  'score/not-proportional': scoreNotProportionalExamples,
  'score/qualitative-band': scoreQualitativeBandExamples,
  'score/total-mismatch': scoreTotalMismatchExamples,
  'target/always-met': targetAlwaysMetExamples,
  'target/blank': targetBlankExamples,
  'target/compound': targetCompoundExamples,
  'target/deadline-outside-year': targetDeadlineOutsideYearExamples,
  'target/direction-contradicts-name': targetDirectionContradictsNameExamples,
  'target/operator-invalid': targetOperatorInvalidExamples,
  'target/operator-missing': targetOperatorMissingExamples,
  'target/percent-for-qualitative': targetPercentForQualitativeExamples,
  'target/points-in-value-column': targetPointsInValueColumnExamples,
  'target/unparseable': targetUnparseableExamples,
  'template/formula-changed': templateFormulaChangedExamples,
  'template/label-changed': templateLabelChangedExamples,
  'template/order-changed': templateOrderChangedExamples,
  'template/row-added': templateRowAddedExamples,
  'template/row-missing': templateRowMissingExamples,
  'template/table-missing': templateTableMissingExamples,
  'template/target-changed': templateTargetChangedExamples,
  'template/weight-changed': templateWeightChangedExamples,
  'text/amount': textAmountExamples,
  'text/contradicts-table': textContradictsTableExamples,
  'text/indicator': textIndicatorExamples,
  'text/ocr-suspect': textOcrSuspectExamples,
  'text/rate': textRateExamples,
  'text/score': textScoreExamples,
  'total/grade-mismatch': totalGradeMismatchExamples,
  'unit/mismatch': unitMismatchExamples,
  'unit/missing': unitMissingExamples,
  'value/above-100-percent': valueAbove100PercentExamples,
  'weight/group-mismatch': weightGroupMismatchExamples,
  'weight/level-split': weightLevelSplitExamples,
  'weight/missing': weightMissingExamples,
  'weight/total-mismatch': weightTotalMismatchExamples,
};
