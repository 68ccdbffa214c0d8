import type { RowShift } from '../detection/flattened-rows';
import type { IndicatorRegion } from '../detection/indicator-regions';
import type { TableModel } from '../model/types';
import type { CellAddress } from '../snapshot/types';
import { placeOf, type Origins } from './rows/mend-rows';

/** The table with the addresses at which cells of mended rows really stand, wherever it names one of what was read. */
export function atOrigins(table: TableModel, origins: Origins): TableModel {
  if (origins.size === 0) return table;
  const { indicators, groups, totals, reading } = table;
  return { ...table, ...moved({ indicators, groups, totals, reading }, origins) };
}

/** Where the cells of a region's moved rows are written, blank ones included: each beside the one before it. */
export function shiftedOrigins(shifts: ReadonlyMap<number, RowShift>, { top, bottom, header }: IndicatorRegion): Origins {
  const origins = new Map<string, CellAddress>();
  for (const [row, { from, to }] of shifts) {
    if (row < top || row > bottom) continue;
    for (let column = to[0]!; column <= header.right; column++) {
      const before = to.findLastIndex((each) => each <= column);
      origins.set(placeOf({ row, column }), { row, column: from[before]! + column - to[before]! });
    }
  }
  return origins;
}

/** A value with its addresses moved; the value itself where none of them is. */
function moved<T>(value: T, origins: Origins): T {
  if (Array.isArray(value)) {
    const all = value.map((each: unknown) => moved(each, origins));
    return all.every((each, at) => each === value[at]) ? value : (all as T);
  }
  if (!isPlain(value)) return value;
  let changed: Record<string, unknown> | null = null;
  for (const key in value) {
    const own = moved(value[key], origins);
    if (own !== value[key]) (changed ??= { ...value })[key] = own;
  }
  const origin = isAddress(value) ? origins.get(placeOf(value)) : undefined;
  return (origin ? { ...(changed ?? value), ...origin } : (changed ?? value)) as T;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** An address and nothing else, or a cell with its address. */
function isAddress(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & CellAddress {
  return typeof value['row'] === 'number' && typeof value['column'] === 'number';
}
