import { HUNDRED, ONE, type Decimal } from '../decimal';
import { isPercent } from '../scoring/units';
import { cellName } from '../snapshot/address';
import type { CellSnapshot } from '../snapshot/types';
import { literal } from './jx';

/** How plain Excel gets at the number a cell stands for. */
export interface NativeNumber {
  /** An expression over the cell. */
  readonly expression: string;
  /** What the expression gives × `factor` = the number as the engine reads it (the number of per cents for a percentage). */
  readonly factor: Decimal;
}

const NUMBER_WITH_UNIT = /^([+-]?[\d,]*\.?\d+)(\D*)$/;

function substitute(expression: string, away: string): string {
  return away === '' ? expression : `SUBSTITUTE(${expression},${literal(away)},"")`;
}

/** A text cell: its unit and thousands separators are taken off. A percentage typed over it later is a ratio and stays right. */
function fromText(reference: string, text: string, value: Decimal): NativeNumber | null {
  const match = NUMBER_WITH_UNIT.exec(text.trim());
  if (!match) return null;
  const [number, unit] = [match[1]!.replaceAll(',', ''), match[2]!];
  if (!value.eq(number)) return null;
  const bare = substitute(substitute(reference, unit), number === match[1] ? '' : ',');
  if (!isPercent(unit.trim())) return { expression: `VALUE(${bare})`, factor: ONE };
  return { expression: `IF(ISNUMBER(${reference}),${reference},VALUE(${bare})/100)`, factor: HUNDRED };
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
