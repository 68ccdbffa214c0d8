import { Decimal, HUNDRED } from '../../src/core/decimal';
import type { Figure } from '../../src/core/model/types';
import { cellName, parseCellName } from '../../src/core/snapshot/address';
import type { CellAddress } from '../../src/core/snapshot/types';
import type { PlainCell, PlainRows } from '../support/snapshots';
import type { Fault, Field, Slip } from './types';

/** What stands in a cell. */
export function contentAt(rows: PlainRows, { row, column }: CellAddress): PlainCell {
  return rows[row - 1]?.[column - 1] ?? null;
}

/** The rows with one cell changed. */
export function withCell(rows: PlainRows, name: string, content: PlainCell): PlainRows {
  const { row, column } = parseCellName(name)!;
  return rows.map((line, at) => {
    if (at !== row - 1) return line;
    const width = Math.max(line.length, column);
    return Array.from({ length: width }, (_, index) => (index === column - 1 ? content : (line[index] ?? null)));
  });
}

/** A number put into a cell the way the cell holds numbers; null where it holds more than a number. */
function numberLike(before: PlainCell, value: Decimal, figure: Figure): PlainCell {
  if (typeof before === 'number') return figure.percent && Math.abs(before) > 1.5 ? value.times(HUNDRED).toNumber() : value.toNumber();
  if (typeof before === 'string') {
    const shown = figure.percent ? value.times(HUNDRED) : value;
    return /^\s*-?[\d,]+(\.\d+)?\s*%?\s*$/.test(before) ? `${shown.toFixed(figure.decimals)}${before.includes('%') ? '%' : ''}` : null;
  }
  return before && { ...before, v: value.toNumber() };
}

/** The faults that a slip makes of some figures. */
export function slipped({ rows }: Field, figures: readonly (Figure | null | undefined)[], slip: Slip): readonly Fault[] {
  return figures.flatMap((figure) => {
    if (figure?.state !== 'number' || figure.formula !== null) return [];
    const value = slip(figure.value!, figure);
    if (value === null || value.eq(figure.value!)) return [];
    const wrong = numberLike(contentAt(rows, figure.cell), value, figure);
    return wrong === null ? [] : [{ cell: cellName(figure.cell), wrong }];
  });
}

/** The faults that a rewriting makes of some texts. */
export function rewritten(
  { rows }: Field,
  cells: readonly CellAddress[],
  rewrite: (text: string) => PlainCell | undefined,
): readonly Fault[] {
  return cells.flatMap((cell) => {
    const before = contentAt(rows, cell);
    const wrong = typeof before === 'string' ? rewrite(before) : undefined;
    return wrong === undefined || wrong === before ? [] : [{ cell: cellName(cell), wrong }];
  });
}

/** Another amount by a tenth or so, in the digits shown. */
export const off: Slip = (value, { decimals }) =>
  value.abs().lt(1) ? null : value.plus(value.times('0.12')).toDecimalPlaces(decimals, Decimal.ROUND_UP);

/** Two digits side by side in the wrong order. */
export const transposed: Slip = (value, { decimals }) => {
  const text = value.toFixed(decimals);
  const at = [...text].findIndex(
    (digit, index) =>
      /\d/.test(digit) && /\d/.test(text[index + 1] ?? '') && digit !== text[index + 1] && !(index === 0 && text[1] === '0'),
  );
  return at < 0 || value.abs().lt(10) ? null : new Decimal(text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2));
};

/** A digit left out of an amount. */
export const dropped: Slip = (value, { decimals }) => {
  const text = value.toFixed(decimals);
  const whole = text.split('.')[0]!;
  return value.lt(100) ? null : new Decimal(text.slice(0, whole.length - 2) + text.slice(whole.length - 1));
};

/** An amount in 元 where 万元 is asked for. */
export const inYuan: Slip = (value) => (value.isZero() ? null : value.times(10000));
