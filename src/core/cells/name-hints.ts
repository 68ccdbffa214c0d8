import { compact } from './compact';
import { remembered } from '../remember';
import { fold, normalise, originalBetween, removeSpace, type FoldedText } from './normalise';
import { readTail } from './trailing-words';
import { tokenise } from './tokens';
import { arePlaces, isCounter, isKnownUnit, isUnitWord } from './units';
import { PAIRED_COUNTERS } from './value-words/unit-words';
import { DATE_NAME_WORDS, DURATION_NAME_WORDS } from './value-words/date-words';
import { BOUNDED_RATES, UNBOUNDED_RATES } from './value-words/look-alikes';
import type { Comparison } from './value-words/operator-words';
import { SIGN_PARTS } from './value-words/operator-words';
import { PLACEHOLDER_MARKS } from '../vocabulary/placeholder-marks';

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

/** Place of the bracket that the one at `close` ends; -1 where none does. */
function openingOf(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(' && (depth -= 1) === 0) return at;
  }
  return -1;
}

/** The unit in the brackets that end a name, with the counting word in front of them where both make up the unit: `购置设备台（套）`. */
function bracketedUnit(folded: FoldedText, open: number, hint: NameHint): NameHint | null {
  const plain = normalise(hint.unit);
  if (arePlaces(plain)) return null;
  const before = removeSpace(folded.text.slice(0, open));
  const counter = before.slice(-1);
  if (!(PAIRED_COUNTERS.includes(counter) && isCounter(plain)) || isUnitWord(before.slice(-2))) return hint;
  const at = folded.text.lastIndexOf(counter, open);
  return { op: null, unit: compact(folded, at).written.join('') };
}

/**
 * The operator and unit inside the brackets of an indicator's name; both empty where it states none. Brackets inside a name
 * (`县（市、区）覆盖率`) hold no unit, nor do those with another kind of place (`乡镇（街道）`).
 */
export function readNameHint(name: string): NameHint {
  const folded = fold(name);
  let atEnd = true;
  for (let close = folded.text.lastIndexOf(')'), end = folded.text.length; close > 0;) {
    const open = openingOf(folded.text, close);
    if (open < 0) break;
    atEnd &&= /^[\s:、.]*$/.test(folded.text.slice(close + 1, end));
    const hint = readBracket(originalBetween(folded, open + 1, close).replace(/^\s*单位\s*[:：]/, ''));
    const stated = hint === null || hint.op !== null ? hint : atEnd ? bracketedUnit(folded, open, hint) : null;
    if (stated) return stated;
    end = open;
    close = folded.text.lastIndexOf(')', open);
  }
  const last = tokenise(folded.text).at(-1);
  return last?.kind === 'operator' && last.op !== null && SIGN_PARTS[folded.text.trim()] === undefined ? { op: last.op, unit: '' } : NONE;
}

/** True where the name of an indicator asks for a date (`完成时间`), not for a duration (`响应时间`). */
export function asksForDate(name: string | undefined): boolean {
  return name !== undefined && namesDate(name);
}

const namesDate = remembered((name): boolean => {
  const plain = normalise(name);
  return DATE_NAME_WORDS.some((word) => plain.includes(word)) && !DURATION_NAME_WORDS.some((word) => plain.includes(word));
});

/** True where the name asks for a rate that cannot exceed 100 % (`合格率`, `满意度`). */
export function asksForBoundedRate(name: string | undefined): boolean {
  return name !== undefined && namesBoundedRate(name);
}

const namesBoundedRate = remembered((name): boolean => {
  const plain = normalise(name);
  const bare = plain.replace(/\([^()]*\)/g, '');
  return (
    (bare.endsWith('率') || BOUNDED_RATES.some((word) => bare.includes(word))) && !UNBOUNDED_RATES.some((word) => plain.includes(word))
  );
});
