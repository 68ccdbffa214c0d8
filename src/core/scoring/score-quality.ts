import { Decimal } from '../decimal';
import { RESULT_WORDS } from '../vocabulary/results';
import type { ActualInput, TargetInput } from './measure';
import { figureText, step } from './score-phrases';
import { judged, roundScore, withoutRatios } from './outcomes';
import type { Policy, QualitativeBand, ScoreResult, ScoreStep } from './types';

/** More characters than this are a report, not a result: a word in it need not speak of the whole. */
const LONGEST_RESULT = 20;

const BAND_NAMES = {
  achieved: { band: '达成预期', bandEn: 'achieved' },
  partly: { band: '部分达成', bandEn: 'partly achieved' },
  not: { band: '未达成', bandEn: 'not achieved' },
} as const;

/** A text without white space and punctuation, for "says the same". */
function essence(text: string): string {
  return text.replace(/[\s，。、；：,.;:“”"'（）()]/g, '');
}

/**
 * The band that a qualitative result names by its own words: 未完成, 部分完成, 明显提升; the target's own words count as achieved. A word
 * that stands in the target as well tells nothing, and what weakens goes first (部分未完成). Null where the words leave it open.
 */
function qualitativeBand(target: TargetInput, actual: ActualInput): QualitativeBand['id'] | null {
  if (actual.type !== 'text' || target.type !== 'text' || actual.value === null || target.value === null) return null;
  const [wanted, done] = [essence(target.value), essence(actual.value)];
  if (wanted === done) return 'achieved';
  if (done.length > LONGEST_RESULT) return null;
  const says = (band: QualitativeBand['id']): boolean => RESULT_WORDS[band].test(done);
  const weak = (['partly', 'not'] as const).find(says);
  if (weak) return RESULT_WORDS[weak].test(wanted) ? null : weak;
  return says('achieved') ? 'achieved' : null;
}

function pointsOf(policy: Policy, band: QualitativeBand, weight: Decimal): { readonly from: Decimal; readonly to: Decimal } {
  return { from: roundScore(policy, weight.times(band.from)), to: roundScore(policy, weight.times(band.to)) };
}

/** The bands of a qualitative indicator: a person decides where in the one that the words name, or which where they name none. */
export function scoreQuality(policy: Policy, target: TargetInput, actual: ActualInput, weight: Decimal): ScoreResult {
  const named = qualitativeBand(target, actual);
  const band = policy.qualitative.find(({ id }) => id === named);
  if (named && band) {
    const { from, to } = pointsOf(policy, band, weight);
    const points = { lowest: figureText(from), highest: figureText(to) };
    const same = essence(target.value ?? '') === essence(actual.value ?? '');
    const said = (): ScoreStep =>
      same
        ? step('qualitativeSame', points)
        : step('qualitativeBand', { ...points, ...BAND_NAMES[named], actual: actual.text?.trim() || actual.value || '' });
    return judged(from, to, () => [said()], withoutRatios(named === 'achieved'));
  }
  const range = (each: QualitativeBand): string => {
    const { from, to } = pointsOf(policy, each, weight);
    return `${figureText(from)}–${figureText(to)}`;
  };
  return judged(new Decimal(0), roundScore(policy, weight), () => {
    const [achieved, partly, not] = policy.qualitative.map(range);
    return [step('qualitativeOther', { achieved: achieved ?? '', partly: partly ?? '', not: not ?? '' })];
  });
}
