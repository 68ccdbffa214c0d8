import { mayHold } from '../cells/telling-characters';
import { remembered } from '../remember';
import { keyOf } from '../snapshot/grid';
import { LEVEL1_STEMS, LEVEL2_STEMS, SUBTOTAL_LABELS, TOTAL_LABELS } from '../vocabulary/levels';
import { declaredPoints, withoutBrackets } from './match-header';
import { isNumberedHeading } from './outline-numbers';

const LEVEL_STEMS = new Set([...LEVEL1_STEMS, ...LEVEL2_STEMS]);
const TOTALS = new Set([...TOTAL_LABELS, ...SUBTOTAL_LABELS]);
const mayBeTotal = mayHold([...TOTALS]);

/** A quick look that tells most texts that are no level label. */
export const mayBeLevelLabel = mayHold([...LEVEL_STEMS]);

/** Stem of a level label: without points and the word 指标, or 目标 in forms that call it so. */
export function levelStem(text: string): string {
  return stemOf(keyOf(text));
}

const stemOf = remembered((key) =>
  withoutBrackets(key)
    .replace(/(?:指标?|目标)$/, '')
    .replace(/(?<!\d)\d+分?$/, ''),
);

/** True where a text is a level-1 or level-2 label by its words alone. */
export function isLevelLabel(text: string): boolean {
  const key = keyOf(text);
  return mayBeLevelLabel(key) && LEVEL_STEMS.has(stemOf(key));
}

/** True where a text labels a total or a subtotal of points. */
export function isTotalLabel(text: string): boolean {
  const whole = keyOf(text);
  if (!mayBeTotal(whole)) return false;
  const key = withoutBrackets(whole);
  return TOTALS.has(key) || TOTALS.has(STATED.exec(key)?.[1] ?? '');
}

/** True where a text labels the total of a part of a table: 小计. */
export function isSubtotalLabel(text: string): boolean {
  return SUBTOTAL_LABELS.includes(withoutBrackets(keyOf(text)));
}

/** True where a text alone in its row heads the rows below it: with a number in Chinese, or with its points. */
export function isHeading(text: string): boolean {
  const key = keyOf(text);
  return key.length <= LONGEST_HEADING && (isNumberedHeading(text) || declaredPoints(key) !== null);
}

/** Longer texts are sentences, whatever their number. */
export const LONGEST_HEADING = 30;

/** A total with its figure in the same cell: 总分：98.5分. */
const STATED = /^([^\d::]{2,6})[::为]?\d{1,3}(?:\.\d+)?分?$/;
