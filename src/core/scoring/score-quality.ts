import { Decimal } from '../decimal';
import type { ActualInput, TargetInput } from './measure';
import { figureText, step } from './phrases';
import { judged, roundScore } from './results';
import type { Policy, QualitativeBand, ScoreResult } from './types';

/** A text without white space and punctuation, for "says the same". */
function essence(text: string): string {
  return text.replace(/[\s，。、；：,.;:“”"'（）()]/g, '');
}

function pointsOf(policy: Policy, band: QualitativeBand, weight: Decimal): { readonly from: Decimal; readonly to: Decimal } {
  return { from: roundScore(policy, weight.times(band.from)), to: roundScore(policy, weight.times(band.to)) };
}

/** The bands of a qualitative indicator: a person decides which, and where in it. */
export function scoreQuality(policy: Policy, target: TargetInput, actual: ActualInput, weight: Decimal): ScoreResult {
  const [achieved, partly, not] = policy.qualitative.map((band) => pointsOf(policy, band, weight));
  const top = achieved ?? { from: weight, to: weight };
  const same = actual.type === 'text' && target.value !== null && actual.value !== null && essence(target.value) === essence(actual.value);
  if (same) {
    return judged(top.from, top.to, [step('qualitativeSame', { lowest: figureText(top.from), highest: figureText(top.to) })], { met: true, completion: null, deviation: null });
  }
  const range = (band: typeof top | undefined): string => (band ? `${figureText(band.from)}–${figureText(band.to)}` : '');
  return judged(new Decimal(0), top.to, [step('qualitativeOther', { achieved: range(achieved), partly: range(partly), not: range(not) })]);
}
