import { parseActual, parseTarget, textOf, type ActualReading, type CellInput, type TargetReading } from '../core/cells';
import { completionOf, deviationOf, isMet, scoreIndicator } from '../core/scoring/score-indicator';
import { scoreExecution } from '../core/scoring/score-execution';
import { amountOf, cellOf, dateCellOf, errorAmong, isBlank, optionalCellOf, valuesOf } from './arguments';
import { executionRateOf, gradeFor, moneyPair, sumDifference } from './calculations';
import { policyOf, type PolicyChoice } from './policy-argument';
import { asNumber, fromScore, isJxError, notAvailable, unreadable, type JxResult } from './jx-results';

export type { JxError, JxResult, JxValue } from './jx-results';
export { isJxError } from './jx-results';

/** The worksheet functions of the namespace JX. */
export const JX_FUNCTIONS = [
  'PERFSCORE',
  'COMPLETION',
  'DEVIATION',
  'MEETS',
  'EXECRATE',
  'EXECSCORE',
  'SUMCHECK',
  'GRADE',
  'PARSETARGET',
] as const;
export type JxFunction = (typeof JX_FUNCTIONS)[number];

/** Arguments as a grid gives them: a value, or a table of values for a reference. */
export type JxEvaluator = (...args: readonly unknown[]) => JxResult;

interface Pair {
  readonly target: TargetReading & { readonly text: string };
  readonly actual: ActualReading & { readonly text: string };
}

/** What a cell shows, which a bare number's reading says already. */
function shown(cell: CellInput | null, { type, value }: TargetReading | ActualReading): string {
  return type === 'number' && cell?.content.type === 'number' ? (value ?? '') : textOf(cell);
}

/** Target and actual value as the engine reads the two cells of a table row. */
function readPair(target: unknown, actual: unknown, operator: unknown, unit: unknown): Pair {
  const targetCell = cellOf(target);
  const reading = parseTarget(targetCell, { operator: optionalCellOf(operator), unit: optionalCellOf(unit) });
  const actualCell: CellInput | null = reading.type === 'date' ? dateCellOf(actual) : cellOf(actual);
  const done = parseActual(actualCell, { target: reading });
  return { target: { ...reading, text: shown(targetCell, reading) }, actual: { ...done, text: shown(actualCell, done) } };
}

function withPolicy(argument: unknown, evaluate: (choice: PolicyChoice) => JxResult): JxResult {
  const choice = policyOf(argument);
  return isJxError(choice) ? choice : evaluate(choice);
}

function perfScore(target: unknown, actual: unknown, weight: unknown, operator?: unknown, policy?: unknown, unit?: unknown): JxResult {
  if (isBlank(actual)) return '';
  return withPolicy(policy, (choice) => {
    const points = amountOf(weight);
    if (points.state === 'unreadable')
      return unreadable(`分值“${String(weight)}”不是数字。`, `The weight "${String(weight)}" is no number.`);
    if (points.number?.lt(0)) return unreadable('分值不能是负数。', 'The weight cannot be negative.');
    return fromScore(scoreIndicator(choice.policy, { ...readPair(target, actual, operator, unit), weight: points.number }));
  });
}

/** A ratio of target and actual value; the reason why there is none is the engine's. */
function ratio(target: unknown, actual: unknown, unit: unknown, of: typeof completionOf): JxResult {
  if (isBlank(actual)) return '';
  const pair = readPair(target, actual, null, unit);
  if (pair.target.notes.some((note) => note.code === 'unparseable'))
    return unreadable(`指标值“${pair.target.text}”无法识别。`, `The target "${pair.target.text}" cannot be read.`);
  const value = of(pair.target, pair.actual);
  return value === null
    ? notAvailable(
        '指标值和实际完成值不能相除：不是同一单位的数值，或指标值为 0。',
        'Target and actual value have no ratio: they are not numbers of one unit, or the target is 0.',
      )
    : asNumber(value);
}

function meetsTarget(target: unknown, actual: unknown, operator?: unknown, policy?: unknown, unit?: unknown): JxResult {
  if (isBlank(actual)) return '';
  return withPolicy(policy, (choice) => {
    const pair = readPair(target, actual, operator, unit);
    const met = isMet(choice.policy, pair.target, pair.actual);
    if (met !== null) return met;
    const result = fromScore(scoreIndicator(choice.policy, { ...pair, weight: null }));
    return isJxError(result) && result.error === '#VALUE!'
      ? result
      : notAvailable('是否完成需要人工判断。', 'A person must judge whether the target is met.');
  });
}

function execScore(executed: unknown, budget: unknown, weight: unknown, policy?: unknown): JxResult {
  if (isBlank(executed) || isBlank(budget)) return '';
  return withPolicy(policy, (choice) => {
    const money = moneyPair(executed, budget);
    if (isJxError(money)) return money;
    const points = amountOf(weight);
    if (points.state === 'unreadable')
      return unreadable(`分值“${String(weight)}”不是数字。`, `The weight "${String(weight)}" is no number.`);
    return fromScore(scoreExecution(choice.policy, { ...money, weight: points.number }));
  });
}

const SIGNS = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<', qualitative: '定性' } as const;

function parsedTarget(target: unknown): JxResult {
  const cell = cellOf(target);
  if (cell === null) return '';
  const { type, op, value, number, unit, notes } = parseTarget(cell);
  if (notes.some((note) => note.code === 'unparseable'))
    return unreadable(`指标值“${textOf(cell)}”无法识别。`, `The target "${textOf(cell)}" cannot be read.`);
  if (type === 'none' || op === null) return notAvailable('不适用。', 'Not applicable.');
  return [[SIGNS[op], number === null ? (value ?? '') : asNumber(number), unit]];
}

/** Whether an argument is a range: more than the one value of a cell, or of a merged area. */
function isRange(argument: unknown): boolean {
  return (
    Array.isArray(argument) &&
    valuesOf(argument)
      .slice(1)
      .some((value) => !isBlank(value))
  );
}

/**
 * An error among the arguments is the result; nothing a cell can hold makes a function throw. Excel calculates a formula over ranges
 * cell by cell; a program that hands over the whole range gets an error instead of the result for its first cell. Only the arguments
 * behind the first `single` may be ranges.
 */
function safely(evaluate: JxEvaluator, single = Infinity): JxEvaluator {
  return (...args) => {
    const error = errorAmong(args);
    if (error !== null) return { error, reason: { 'zh-CN': '引用的单元格有错误值。', 'en-US': 'A referenced cell holds an error.' } };
    if (args.slice(0, single).some(isRange))
      return unreadable('请引用单个单元格，不能引用一片区域。', 'Refer to single cells here, not to a range.');
    try {
      const result = evaluate(...args);
      return typeof result === 'number' && !Number.isFinite(result)
        ? unreadable('数字过大，无法计算。', 'The figures are too large to calculate with.')
        : result;
    } catch {
      return unreadable('参数无法识别，请检查引用的单元格。', 'The arguments cannot be read; check the cells they refer to.');
    }
  };
}

/**
 * The worksheet functions as pure functions of their arguments: what Excel, the workbench's grid and the simulated Excel
 * calculate. Arguments are values or tables of values; blank is null, undefined or an empty text. They never throw: an
 * error is an object with Excel's error value and the reason.
 */
export const jxFunctions: Readonly<Record<JxFunction, JxEvaluator>> = {
  PERFSCORE: safely(perfScore),
  COMPLETION: safely((target, actual, unit) => ratio(target, actual, unit, completionOf)),
  DEVIATION: safely((target, actual, unit) => ratio(target, actual, unit, deviationOf)),
  MEETS: safely(meetsTarget),
  EXECRATE: safely(executionRateOf),
  EXECSCORE: safely(execScore),
  SUMCHECK: safely(sumDifference, 1),
  GRADE: safely(gradeFor),
  PARSETARGET: safely(parsedTarget),
};
