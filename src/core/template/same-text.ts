import { isNotApplicable, parseTarget, textCell, unitFactor, unitsAgree } from '../cells';
import { isPlaceholder, isTickBoxes } from '../cells/is-placeholder';
import { Decimal } from '../decimal';
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

/** Whether a text is the template's with its blanks filled in. */
function isFilled(text: string, pieces: readonly string[]): boolean {
  const whole = plainText(text);
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

/** Whether a cell still says what the template does. */
export function saysTheSame(own: CellSnapshot | null, fixed: CellSnapshot): boolean {
  const [text, wanted] = [own?.text ?? '', fixed.text];
  if (plainText(text) === plainText(wanted)) return true;
  const pieces = piecesOf(wanted);
  if (pieces && isFilled(text, pieces)) return true;
  if (isNotApplicable(wanted) && (text.trim() === '' || isNotApplicable(text))) return true;
  if (own?.content.type === 'number' && fixed.content.type === 'number') return new Decimal(own.content.number).eq(fixed.content.number);
  const [number, other] = [numberOf(text), numberOf(wanted)];
  return number !== null && other !== null && number.eq(other);
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
