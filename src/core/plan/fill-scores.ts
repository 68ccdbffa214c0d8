import { numberCell, parseActual, parseTarget, textCell, textOf, type CellInput } from '../cells';
import { plain, type Decimal } from '../decimal';
import { say, type Localized } from '../localized';
import type { Figure, Indicator } from '../model/types';
import { policyScore, scoreDifference, sharedPointIds } from '../facts/policy-score';
import { scoreFromTotal } from '../facts/score-from-total';
import { percent } from '../facts/show-figures';
import { actualText, completionOf, scoreIndicator, targetText } from '../scoring/score-indicator';
import { directionOf } from '../scoring/score-quantity';
import { betterOf } from '../scoring/score-row';
import type { ScoreResult } from '../scoring/types';
import { cellName } from '../snapshot/address';
import type { CellAddress, CellSnapshot } from '../snapshot/types';
import { noted, ownerOf, plan, referenceOrNumber, skip, type FillContext } from './fill-context';
import { jxCall, literal, policyArgument } from './jx-formulas';
import { nativeCompletion, nativeScore, type ScoreCells } from './native-score';

const SHARED: Localized = {
  'zh-CN': '该分值由几个指标共用，请人工评定。',
  'en-US': 'Several indicators share these points; decide on the score.',
};

const BY_HAND: Localized = {
  'zh-CN': '该项没有可以计算的指标值和实际完成值，请按评分方法人工评定。',
  'en-US': 'There is no target and actual value to compute from; decide on the score by the method of scoring.',
};

const TOTAL_DIFFERS: Localized = {
  'zh-CN': '按规则应为 {computed} 分，从已填的总分 {total} 减去其余得分却是 {left} 分，请核对后填写。',
  'en-US': 'The policy gives {computed}, while the total of {total} that is given leaves {left} to it: check, then fill it in.',
};

/** Digits of a completion ratio: what a cell holds. */
const COMPLETION_DIGITS = 15;

function said(result: ScoreResult): Localized {
  return {
    'zh-CN': result.steps.map((step) => step.text['zh-CN']).join(''),
    'en-US': result.steps.map((step) => step.text['en-US']).join(' '),
  };
}

/** A cell as a worksheet function gets it: value without format. */
function asArgument(context: FillContext, cell: CellAddress | null): CellInput | null {
  const content = cell && context.cells.at(context.table.sheet, cell)?.content;
  if (!content || content.type === 'blank') return null;
  return content.type === 'number' ? numberCell(content.number) : content.type === 'text' ? textCell(content.text) : null;
}

interface JxArguments {
  readonly target: string;
  readonly actual: string;
  readonly operator: string | null;
  readonly unit: string | null;
}

/** What JX.PERFSCORE computes with these cells; the check that a formula gives what the engine gives. */
function asJxSees(
  context: FillContext,
  indicator: Indicator,
  actual: CellInput | null,
  words: { readonly operator: CellInput | null; readonly unit: CellInput | null },
): ScoreResult {
  const target = parseTarget(asArgument(context, indicator.target!.cell), words);
  const reading = parseActual(actual, { target });
  const texts = { target: textOf(asArgument(context, indicator.target!.cell)), actual: textOf(actual) };
  return scoreIndicator(context.policy, {
    target: { ...target, text: texts.target },
    actual: { ...reading, text: texts.actual },
    weight: indicator.weight?.value ?? null,
  });
}

function sameScore(one: ScoreResult, other: ScoreResult): boolean {
  return one.status === other.status && one.score !== null && other.score !== null && one.score.eq(other.score);
}

const SIGNS = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<', qualitative: '定性' } as const;

/** Arguments with which JX.PERFSCORE gives the engine's score, the plainest first; null where there are none. */
function jxArguments(context: FillContext, indicator: Indicator, result: ScoreResult): JxArguments | null {
  const target = indicator.target!;
  const actual = asArgument(context, indicator.actual!.cell);
  const [targetName, actualName] = [cellName(target.cell), cellName(indicator.actual!.cell)];
  const better = target.op === '=' ? betterOf(indicator) : null;
  const sign = better === null ? SIGNS[target.op ?? '='] : SIGNS[better === 'lower' ? '<=' : '>='];
  const [opCell, unitCell] = [asArgument(context, target.opCell), asArgument(context, target.unitCell)];
  const own = {
    operator: target.opCell && opCell ? cellName(target.opCell) : null,
    unit: target.unitCell && unitCell ? cellName(target.unitCell) : null,
  };
  const percentText = `TEXT(${actualName},"0.0#########%")`;
  const asPercent = actual?.content.type === 'number' ? textCell(`${plain(indicator.actual!.number ?? result.score!)}%`) : null;
  const choices: readonly (readonly [JxArguments, CellInput | null, CellInput | null, CellInput | null])[] = [
    [{ target: targetName, actual: actualName, ...own }, actual, opCell, unitCell],
    [
      { target: targetName, actual: actualName, operator: literal(sign), unit: target.unit === '' ? null : literal(target.unit) },
      actual,
      textCell(sign),
      target.unit === '' ? null : textCell(target.unit),
    ],
    [{ target: targetName, actual: percentText, ...own }, asPercent, opCell, unitCell],
  ];
  // The functions see no name: which way is better must stand in the call.
  const found = (better === null ? choices : choices.slice(1)).find(
    ([, value, operator, unit]) => value !== null && sameScore(asJxSees(context, indicator, value, { operator, unit }), result),
  );
  return found?.[0] ?? null;
}

function jxFormula(context: FillContext, indicator: Indicator, weight: Figure, result: ScoreResult): string | null {
  const found = jxArguments(context, indicator, result);
  if (!found) return null;
  const call = jxCall('PERFSCORE', [
    found.target,
    found.actual,
    referenceOrNumber(context, weight),
    found.operator,
    policyArgument(context.policy),
    found.unit,
  ]);
  const actual = cellName(indicator.actual!.cell);
  return found.actual === actual ? call : `=IF(TRIM(${actual})="","",${call.slice(1)})`;
}

function nativeCells(context: FillContext, indicator: Indicator, weight: string): ScoreCells {
  const at = (place: CellAddress): CellSnapshot | null => context.cells.at(context.table.sheet, place);
  return { target: at(indicator.target!.cell), actual: at(indicator.actual!.cell), weight };
}

/** Plans a blank completion rate: actual ÷ target of what is better when higher. Of a ceiling the forms mean different things by it. */
function fillCompletion(context: FillContext, indicator: Indicator): void {
  const { completion, target, actual } = indicator;
  if (!completion || !target || !actual || ownerOf(context, completion) === 'user' || target.type !== 'number') return;
  const value = completionOf(target, actual, COMPLETION_DIGITS);
  const direction = directionOf(target, betterOf(indicator));
  if (value === null || direction === 'lowerIsBetter' || direction === 'open') return;
  const shown = percent(value, 2);
  const formula = context.style === 'value' ? null : nativeCompletion(context.policy, indicator, nativeCells(context, indicator, ''));
  const reason = {
    'zh-CN': `完成率 = ${actualText(actual)} ÷ ${targetText(target)} = ${shown}`,
    'en-US': `Completion = ${actualText(actual)} ÷ ${targetText(target)} = ${shown}`,
  };
  plan(context, {
    figure: completion,
    value: value.toSignificantDigits(15),
    shown,
    formula,
    numberFormat: '0.00%',
    from: cellsBehind(indicator),
    reason,
  });
}

function formulaFor(context: FillContext, indicator: Indicator, weight: Figure, result: ScoreResult): string | null {
  return context.style === 'native'
    ? nativeScore(context.policy, indicator, nativeCells(context, indicator, referenceOrNumber(context, weight)))
    : jxFormula(context, indicator, weight, result);
}

/** Says where a score of the user's differs from the policy's; it is never replaced. */
function keepUsers(context: FillContext, indicator: Indicator, score: Figure): void {
  const difference = scoreDifference(context.table, indicator, context.policy);
  if (!difference || !['differs', 'by-deviation'].includes(difference.kind) || difference.result.score === null) return;
  const [given, expected] = [score.text.trim(), plain(difference.result.score)];
  const reason = {
    'zh-CN': `已填 ${given} 分，按规则应为 ${expected} 分，未改动。`,
    'en-US': `Holds ${given}; the policy gives ${expected}. Left as it is.`,
  };
  skip(context, score.cell, 'kept', noted(context, reason, [score.cell, ...cellsBehind(indicator)]));
}

/** The cells that an indicator's score is worked out from. */
function cellsBehind({ nameCell, target, actual, weight }: Indicator): readonly CellAddress[] {
  return [nameCell, ...[target?.cell, target?.opCell, target?.unitCell, actual?.cell, weight?.cell].flatMap((cell) => cell ?? [])];
}

function fillScore(context: FillContext, indicator: Indicator, shared: boolean): void {
  const { score, weight } = indicator;
  if (!score || indicator.sharesPoints) return;
  const result = policyScore(context.table, indicator, context.policy);
  if (ownerOf(context, score) === 'user') return result ? keepUsers(context, indicator, score) : undefined;
  if (!result) return weight?.state === 'number' && !indicator.detail ? skip(context, score.cell, 'judge', BY_HAND) : undefined;
  if (shared) return skip(context, score.cell, 'judge', SHARED);
  if (result.status !== 'computed' || result.score === null || weight?.state !== 'number') {
    if (weight?.state === 'number' || result.status !== 'not-applicable')
      skip(context, score.cell, result.status === 'judgement' ? 'judge' : 'input', said(result));
    return;
  }
  planScore(context, indicator, { score, weight, result, value: result.score });
}

/** Plans a score that was worked out, unless the table's total leaves another for it. */
function planScore(
  context: FillContext,
  indicator: Indicator,
  {
    score,
    weight,
    result,
    value,
  }: { readonly score: Figure; readonly weight: Figure; readonly result: ScoreResult; readonly value: Decimal },
): void {
  const rest = scoreFromTotal(context.table, indicator);
  if (rest && !rest.score.eq(value))
    return skip(
      context,
      score.cell,
      'judge',
      say(TOTAL_DIFFERS, { total: plain(rest.total), left: plain(rest.score), computed: plain(value) }),
    );
  const formula = context.style === 'value' ? null : formulaFor(context, indicator, weight, result);
  plan(context, {
    figure: score,
    value,
    shown: plain(value),
    formula,
    from: cellsBehind(indicator),
    reason: said(result),
  });
}

/** Plans the blank completion rates and scores of a table's indicators. */
export function fillScores(context: FillContext): void {
  const shared = sharedPointIds(context.table);
  for (const indicator of context.table.indicators) {
    fillCompletion(context, indicator);
    fillScore(context, indicator, shared.has(indicator.id));
  }
}
