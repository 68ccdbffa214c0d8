import { HUNDRED, ONE, type Decimal } from '../decimal';
import { cellName } from '../snapshot/address';
import type { CellSnapshot } from '../snapshot/types';
import { literal } from './jx-formulas';

/** How plain Excel gets at the number a cell stands for. */
export interface NativeNumber {
  /** An expression over the cell. */
  readonly expression: string;
  /** What the expression gives × `factor` = the number as the engine reads it (the number of per cents for a percentage). */
  readonly factor: Decimal;
}

/** Words, a number, words: `≥30人`, `不超过20万元`, `90%以上`; no formula holds longer ones. */
const NUMBER_IN_TEXT = /^([^\d.+-]{0,255})([+-]?[\d,]{0,40}\.?\d{1,40})( {0,9}%)?(\D{0,255})$/;

function without(expression: string, away: string): string {
  return away === '' ? expression : `SUBSTITUTE(${expression},${literal(away)},"")`;
}

/**
 * A text cell: sign, unit and thousands separators are taken off; VALUE reads the per cent sign itself, and a number typed over the
 * text later as well.
 */
function fromText(reference: string, text: string, value: Decimal): NativeNumber | null {
  const match = NUMBER_IN_TEXT.exec(text.trim());
  if (!match) return null;
  const [sign, written, percent, unit] = [match[1]!.trim(), match[2]!, match[3] ?? '', match[4]!.trim()];
  if (!value.eq(written.replaceAll(',', '')) || `${sign}${unit}`.includes('\n')) return null;
  const bare = without(
    without(without(without(reference, sign), unit), written.includes(',') ? ',' : ''),
    percent.startsWith(' ') ? ' ' : '',
  );
  return { expression: `VALUE(${bare})`, factor: percent === '' ? ONE : HUNDRED };
}

/** How to read a cell that the engine reads as `value`; null where plain Excel cannot read it alike. */
export function nativeNumber(cell: CellSnapshot, value: Decimal): NativeNumber | null {
  const reference = cellName(cell);
  if (cell.content.type === 'text') return fromText(reference, cell.content.text, value);
  if (cell.content.type !== 'number') return null;
  const stored = cell.content.number;
  if (value.eq(stored)) return { expression: reference, factor: ONE };
  return value.div(HUNDRED).eq(stored) ? { expression: reference, factor: HUNDRED } : null;
}
