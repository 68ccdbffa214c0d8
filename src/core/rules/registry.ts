import { accountBalanceMismatch } from './account/balance-mismatch';
import { accountHierarchyMismatch } from './account/hierarchy-mismatch';
import { actualMissing } from './actual/missing';
import { actualUnexplainedDeviation } from './actual/unexplained-deviation';
import { actualUnparseable } from './actual/unparseable';
import { amountsRateMismatch } from './amounts/rate-mismatch';
import { amountsRowMismatch } from './amounts/row-mismatch';
import { amountsTotalMismatch } from './amounts/total-mismatch';
import { crossInconsistent } from './cross/inconsistent';
import { fundCarryOverExcluded } from './fund/carry-over-excluded';
import { fundOverspent } from './fund/overspent';
import { fundRateMismatch } from './fund/rate-mismatch';
import { fundScoreMismatch } from './fund/score-mismatch';
import { fundTotalMismatch } from './fund/total-mismatch';
import { scoreExceedsWeight } from './score/exceeds-weight';
import { scoreGroupMismatch } from './score/group-mismatch';
import { scoreMissing } from './score/missing';
import { scoreNotByPolicy } from './score/not-by-policy';
import { scoreNotProportional } from './score/not-proportional';
import { scoreTotalMismatch } from './score/total-mismatch';
import { targetCompound } from './target/compound';
import { targetOperatorInvalid } from './target/operator-invalid';
import { targetOperatorMissing } from './target/operator-missing';
import { targetUnparseable } from './target/unparseable';
import { textOcrSuspect } from './text/ocr-suspect';
import { unitMismatch } from './unit/mismatch';
import { unitMissing } from './unit/missing';
import { weightGroupMismatch } from './weight/group-mismatch';
import { weightLevelSplit } from './weight/level-split';
import { weightTotalMismatch } from './weight/total-mismatch';
import type { Rule } from './types';

/** Every rule, in the order of the documentation. A new rule is one file and one entry here. */
export const rules: readonly Rule[] = [
  fundTotalMismatch,
  fundCarryOverExcluded,
  fundRateMismatch,
  fundScoreMismatch,
  fundOverspent,
  weightTotalMismatch,
  weightGroupMismatch,
  weightLevelSplit,
  scoreExceedsWeight,
  scoreTotalMismatch,
  scoreGroupMismatch,
  scoreMissing,
  scoreNotByPolicy,
  scoreNotProportional,
  amountsTotalMismatch,
  amountsRowMismatch,
  amountsRateMismatch,
  accountHierarchyMismatch,
  accountBalanceMismatch,
  targetOperatorMissing,
  targetOperatorInvalid,
  targetUnparseable,
  targetCompound,
  unitMissing,
  unitMismatch,
  actualMissing,
  actualUnparseable,
  actualUnexplainedDeviation,
  crossInconsistent,
  textOcrSuspect,
];

/** The rule with this id, or null. */
export function ruleById(id: string): Rule | null {
  return rules.find((rule) => rule.id === id) ?? null;
}
