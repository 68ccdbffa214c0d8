import { isNotApplicable, parseTarget, textCell, unitFactor, unitsAgree } from '../cells';
import { isPlaceholder, isTickBoxes } from '../cells/is-placeholder';
import { Decimal } from '../decimal';
import { perObject } from '../remember';
import { keyOf } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import type { DeviationKind } from './types';

/** Blanks inside a text that are there to be written into: `（    年度）`, `填表人：____`. */
const ROOM = /\s{2,}|[_＿]{2,}|[□☐]/;
const ENDS_OPEN = /[:：]\s*$/;
const LONGEST_OPEN = 80;

const SIGNS: Readonly<Record<string, string>> = {
  '≧': '≥',
  '>=': '≥',
  '=>': '≥',
  '≦': '≤',
  '<=': '≤',
  '=<': '≤',
  '﹥': '>',
  '﹤': '<',
  '═': '=',
};

/** A text as two of one meaning are compared: white space, width of characters and spelling of signs make no difference. */
export function plainText(text: string): string {
  return keyOf(text)
    .replace(/>=|=>|<=|=<|[≧≦﹥﹤═]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/^[-—–]+$/, '-');
}

/** Whether the template leaves a text to be written over: `≥**平方米`, `（填写具体指标）`, `如：…`. */
export function isFree(text: string): boolean {
  return text.trim() === '' || isPlaceholder(text);
}

/** The pieces of a text between what is left blank in it; null where it leaves nothing blank. */
function piecesOf(text: string): readonly string[] | null {
  if (text.length > LONGEST_OPEN) return null;
  if (!ROOM.test(text.trim()) && !ENDS_OPEN.test(text) && !isTickBoxes(text)) return null;
  return text
    .split(new RegExp(ROOM.source))
    .map(plainText)
    .filter((piece) => piece !== '');
}

/** Whether a text, plain, is the template's with its blanks filled in. */
function isFilled(whole: string, pieces: readonly string[]): boolean {
  let at = 0;
  return pieces.every((piece) => {
    const found = whole.indexOf(piece, at);
    at = found + piece.length;
    return found >= 0;
  });
}

function numberOf(text: string): Decimal | null {
  const bare = text.trim().replaceAll(',', '');
  return /^[+-]?\d{1,30}(?:\.\d{1,30})?$/.test(bare) ? new Decimal(bare) : null;
}

/** What a cell of the template says, worked out once: it is held against many others. */
interface Saying {
  readonly plain: string;
  readonly pieces: readonly string[] | null;
  readonly notApplicable: boolean;
  readonly number: Decimal | null;
  readonly stored: Decimal | null;
}

const sayingOf = perObject(({ text, content }: CellSnapshot): Saying => ({
  plain: plainText(text),
  pieces: piecesOf(text),
  notApplicable: isNotApplicable(text),
  number: numberOf(text),
  stored: content.type === 'number' ? new Decimal(content.number) : null,
}));

/** Whether nothing but the same words says what a cell of the template does: it leaves no blanks, is no number and no mark. */
export function isPlainSaying(fixed: CellSnapshot): boolean {
  const { pieces, notApplicable, number, stored } = sayingOf(fixed);
  return pieces === null && !notApplicable && number === null && stored === null;
}

/** Whether a cell still says what the template does. @param plain the cell's text as `plainText` gives it, where that is known */
export function saysTheSame(own: CellSnapshot | null, fixed: CellSnapshot, plain = plainText(own?.text ?? '')): boolean {
  const saying = sayingOf(fixed);
  if (plain === saying.plain) return true;
  const text = own?.text ?? '';
  if (saying.pieces && isFilled(plain, saying.pieces)) return true;
  if (saying.notApplicable && (text.trim() === '' || isNotApplicable(text))) return true;
  if (saying.stored && own?.content.type === 'number') return saying.stored.eq(own.content.number);
  return saying.number !== null && (numberOf(text)?.eq(saying.number) ?? false);
}

/** What of a target is another, the gravest first; null where it asks for the same in other words. */
export function targetDifference(
  own: string,
  fixed: string,
): { readonly kind: DeviationKind & ('target' | 'operator' | 'unit'); readonly change?: 'lowered' | 'raised' } | null {
  const [here, there] = [parseTarget(textCell(own)), parseTarget(textCell(fixed))];
  if (here.number === null || there.number === null || here.upper || there.upper || here.conditions.length + there.conditions.length > 0)
    return { kind: 'target' };
  const factor = here.unit === '' || there.unit === '' ? null : unitFactor(here.unit, there.unit);
  const number = factor ? here.number.times(factor) : here.number;
  if (!number.eq(there.number)) return { kind: 'target', change: number.lt(there.number) ? 'lowered' : 'raised' };
  if (here.op !== there.op) return { kind: 'operator' };
  return factor || unitsAgree(here.unit, there.unit) ? null : { kind: 'unit' };
}
