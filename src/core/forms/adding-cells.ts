import { Decimal, plain, sum } from '../decimal';
import { parseRangeName } from '../snapshot/address';
import { cellKey } from '../snapshot/cell-blocks';
import type { CellAddress } from '../snapshot/types';
import { placed, type RowNames } from './form-formulas';
import type { Computed, DraftCell } from './types';

/** A cell that adds others up: blank while none of `over` holds a number. */
export interface Adding {
  readonly at: CellAddress;
  readonly over: string;
  readonly all: string;
}

/** What a computed cell adds up; null where it does something else. */
export function addingOf(at: CellAddress, computed: Computed, rows: RowNames): Adding | null {
  if (computed.compute !== 'sum' && computed.compute !== 'total') return null;
  const over = placed(computed.over, rows);
  return { at, over, all: computed.compute === 'total' ? `${over},${placed(computed.plus, rows)}` : over };
}

function numbersIn(references: string, numbers: ReadonlyMap<string, Decimal>): readonly Decimal[] {
  return references.split(',').flatMap((reference) => {
    const area = parseRangeName(reference.includes(':') ? reference : `${reference}:${reference}`);
    if (!area) return [];
    const found: Decimal[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const number = numbers.get(cellKey({ row, column }));
        if (number) found.push(number);
      }
    }
    return found;
  });
}

/** Sums are shown with what stands in their cells already: a sum may add up another one, so that two rounds are needed. */
const ROUNDS = 2;

/** The cells with the results of their sums, as a workbook that was just calculated holds them. */
export function withResults(cells: readonly DraftCell[], adding: readonly Adding[]): readonly DraftCell[] {
  const numbers = new Map(
    cells.flatMap((cell) => (cell.content.type === 'number' ? [[cellKey(cell), new Decimal(cell.content.number)] as const] : [])),
  );
  if (numbers.size === 0) return cells;
  const results = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { at, over, all } of adding) {
      if (numbersIn(over, numbers).length === 0) continue;
      const result = sum(numbersIn(all, numbers));
      numbers.set(cellKey(at), result);
      results.set(cellKey(at), plain(result));
    }
  }
  return cells.map((cell) => {
    const shown = results.get(cellKey(cell));
    return shown === undefined || cell.content.type !== 'formula' ? cell : { ...cell, content: { ...cell.content, shown } };
  });
}
