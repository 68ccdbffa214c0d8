import { compact } from './compact';
import { fold, normalise, originalBetween } from './normalise';
import { readTail } from './tail';
import { tokenise } from './tokens';
import { isKnownUnit } from './units';
import { DATE_NAME_WORDS, DURATION_NAME_WORDS } from './words/dates';
import { BOUNDED_RATES, UNBOUNDED_RATES } from './words/look-alikes';
import type { Comparison } from './words/operators';
import { SIGN_PARTS } from './words/operators';
import { PLACEHOLDER_MARKS } from '../vocabulary/templates';

/** What an indicator's name says about the figure beside it: `面积(≥**平方米)`, `队伍（支）`. */
export interface NameHint {
  readonly op: Comparison | null;
  readonly unit: string;
}

const NONE: NameHint = { op: null, unit: '' };

function withoutPlaceholder(text: string): string {
  const mark = PLACEHOLDER_MARKS.find((each) => text.startsWith(each));
  return mark === undefined ? text : withoutPlaceholder(text.slice(mark.length));
}

/** Reads the content of one pair of brackets: an operator with a place to fill in and a unit, or a unit alone. */
function readBracket(text: string): NameHint | null {
  const folded = fold(text);
  const [first, ...more] = tokenise(folded.text);
  if (first === undefined) return null;
  const op = first.kind === 'operator' ? first.op : null;
  const figure = op === null ? undefined : more.find((token) => token.kind === 'number');
  const behind = compact(folded, figure?.end ?? (op === null ? 0 : first.end));
  const unit = withoutPlaceholder(behind.text);
  if (op === null) return isKnownUnit(unit) ? { op, unit: behind.written.slice(-unit.length).join('') } : null;
  const tail = readTail({ text: unit, written: behind.written.slice(behind.written.length - unit.length) }, true);
  return tail === null ? null : { op, unit: tail.unit };
}

/** The operator and unit inside the brackets of an indicator's name; both empty where it states none. */
export function readNameHint(name: string): NameHint {
  const folded = fold(name);
  for (let close = folded.text.lastIndexOf(')'); close > 0; close = folded.text.lastIndexOf(')', close - 1)) {
    const open = folded.text.lastIndexOf('(', close);
    const hint = open < 0 ? null : readBracket(originalBetween(folded, open + 1, close));
    if (hint) return hint;
  }
  const last = tokenise(folded.text).at(-1);
  return last?.kind === 'operator' && last.op !== null && SIGN_PARTS[folded.text.trim()] === undefined ? { op: last.op, unit: '' } : NONE;
}

/** True where the name of an indicator asks for a date (`完成时间`), not for a duration (`响应时间`). */
export function asksForDate(name: string | undefined): boolean {
  const plain = normalise(name ?? '');
  return DATE_NAME_WORDS.some((word) => plain.includes(word)) && !DURATION_NAME_WORDS.some((word) => plain.includes(word));
}

/** True where the name asks for a rate that cannot exceed 100 % (`合格率`, `满意度`). */
export function asksForBoundedRate(name: string | undefined): boolean {
  const plain = normalise(name ?? '');
  return BOUNDED_RATES.some((word) => plain.endsWith(word)) && !UNBOUNDED_RATES.some((word) => plain.includes(word));
}
