import { inUnit, textOf } from '../core/cells';
import { HUNDRED, sum, type Decimal } from '../core/decimal';
import { agreement, amountTolerance } from '../core/model/agreement';
import { gradeOf } from '../core/scoring/grade';
import { executionRate } from '../core/scoring/score-execution';
import { amountOf, cellOf, isBlank, optionalCellOf, valuesOf } from './arguments';
import { policyOf } from './policy-argument';
import { asNumber, isJxError, notAvailable, unreadable, type JxError, type JxResult } from './jx-results';

/** Digits to which Excel keeps a number. */
const EXCEL_DIGITS = 15;

function noAmount(argument: unknown): JxError {
  const text = textOf(cellOf(argument));
  return unreadable(`“${text}”不是金额。`, `"${text}" is no amount.`);
}

/** Executed amount and budget in one unit. `/` and `-` have no figure: `#N/A`. */
export function moneyPair(executed: unknown, budget: unknown): { readonly executed: Decimal; readonly budget: Decimal } | JxError {
  const [done, planned] = [amountOf(executed), amountOf(budget)];
  if (done.state === 'unreadable') return noAmount(executed);
  if (planned.state === 'unreadable') return noAmount(budget);
  if (done.number === null || planned.number === null) return notAvailable('不适用。', 'Not applicable.');
  const same = planned.unit === '' ? done.number : inUnit(done, planned.unit);
  return same === null ? noAmount(executed) : { executed: same, budget: planned.number };
}

/** EXECRATE: executed ÷ budget as a ratio. */
export function executionRateOf(executed: unknown, budget: unknown): JxResult {
  if (isBlank(executed) || isBlank(budget)) return '';
  const money = moneyPair(executed, budget);
  if (isJxError(money)) return money;
  const rate = executionRate(money.executed, money.budget);
  return rate === null
    ? notAvailable('预算数为 0，没有执行率。', 'The budget is 0, so there is no execution rate.')
    : asNumber(rate.toSignificantDigits(EXCEL_DIGITS));
}

/** SUMCHECK: total − sum of the parts; 0 where they agree or rounding of the digits shown explains the difference. */
export function sumDifference(total: unknown, ...parts: readonly unknown[]): JxResult {
  if (isBlank(total)) return '';
  const values = parts.flatMap(valuesOf);
  const readings = values.map(amountOf);
  const bad = readings.findIndex((reading) => reading.state === 'unreadable');
  if (bad >= 0) return noAmount(values[bad]);
  const stated = amountOf(total);
  if (stated.state === 'unreadable') return noAmount(total);
  const terms = readings.filter((reading) => reading.number !== null);
  if (stated.number === null || terms.length === 0) return notAvailable('没有可核对的数字。', 'There are no figures to check.');
  const decimals = Math.max(stated.decimals, ...terms.map((reading) => reading.decimals));
  const added = sum(terms.map((reading) => reading.number!));
  const outcome = agreement(stated.number, added, amountTolerance(decimals, terms.length));
  return outcome === 'contradiction' ? asNumber(stated.number.minus(added)) : 0;
}

/** GRADE: 优, 良, 中 or 差 for a total score out of `full` points. */
export function gradeFor(score: unknown, full?: unknown, policy?: unknown): JxResult {
  if (isBlank(score)) return '';
  const choice = policyOf(policy);
  if (isJxError(choice)) return choice;
  const points = amountOf(score);
  const outOf = optionalCellOf(full) === null ? HUNDRED : amountOf(full).number;
  if (points.state === 'not-applicable') return notAvailable('不适用。', 'Not applicable.');
  if (points.number === null || outOf === null || outOf.lte(0))
    return unreadable('得分或满分不是数字。', 'The score or the full score is no number.');
  if (points.number.lt(0)) return unreadable('得分不能是负数。', 'The score cannot be negative.');
  return gradeOf(choice.policy, points.number, outOf)?.name['zh-CN'] ?? '';
}
