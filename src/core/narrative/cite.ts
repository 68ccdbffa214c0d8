import { HUNDRED, plain, roundHalfUp, type Decimal } from '../decimal';
import type { Figure } from '../model/types';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import type { Cited } from './types';

/** Cells of doubtful rows, by name. */
export type Doubts = ReadonlyMap<string, unknown>;

const placeOf = ({ row, column }: CellAddress): CellAddress => ({ row, column });

/** A value with the cells it is computed from. @param computed how, in Chinese; null where the only cell states it */
export function citedValue(
  value: Decimal,
  decimals: number,
  from: readonly { readonly cell: CellAddress }[],
  computed: string | null,
  doubts: Doubts,
): Cited {
  const shown = roundHalfUp(value, decimals);
  return {
    cells: from.map(({ cell }) => placeOf(cell)),
    value: plain(computed === null ? value : shown),
    decimals,
    text: decimals === 0 ? plain(computed === null ? value : shown) : shown.toFixed(decimals),
    computed,
    unsure: from.some(({ cell }) => doubts.has(cellName(cell))),
  };
}

/** An amount as its cell states it; null where it states none. */
export function citedAmount(figure: Figure | null | undefined, doubts: Doubts, unsure = false): Cited | null {
  if (figure?.state !== 'number') return null;
  const cited = citedValue(figure.value!, figure.decimals, [figure], null, doubts);
  return unsure ? { ...cited, unsure } : cited;
}

/** A rate in per cent as its cell states it; null where it states none. */
export function citedRate(figure: Figure | null | undefined, doubts: Doubts): Cited | null {
  return figure?.state === 'number' ? citedValue(figure.value!.times(HUNDRED), figure.decimals, [figure], null, doubts) : null;
}

/** Points as their cell states them, 10 for 10 %; without idle zeros. Null where it states none. */
export function citedPoints(figure: Figure | null | undefined, doubts: Doubts): Cited | null {
  if (figure?.state !== 'number') return null;
  const value = figure.percent ? figure.value!.times(HUNDRED) : figure.value!;
  const shown = roundHalfUp(value, Math.min(figure.decimals, 4));
  return { ...citedValue(value, figure.decimals, [figure], null, doubts), text: plain(shown), decimals: shown.decimalPlaces() };
}

/** Points that several cells add up to. */
export function citedSum(value: Decimal, figures: readonly Figure[], how: string, doubts: Doubts): Cited {
  return citedValue(value, value.decimalPlaces(), figures, how, doubts);
}
