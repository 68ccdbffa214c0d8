import { cellName, parseCellName, parseRangeName } from '../../src/core/snapshot/address';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { type PlainCell, type PlainRows, snapshotOf } from '../support/snapshots';
import type { Truth } from '../corpus-score/truth';

/** A table as its author has it, with what it means. */
export type SoundTable = Truth & { readonly rows: PlainRows; readonly merges?: readonly string[] };

/** A cell of a damaged table, and the cells of the sound one whose content is in it; none where the damage wrote it anew. */
interface PlacedCell {
  readonly content: Exclude<PlainCell, null>;
  readonly origins: readonly string[];
}

export type Placed = PlacedCell | null;

/** A table after damage: where each of its cells came from is in the cells themselves. */
export type PlacedRows = readonly (readonly Placed[])[];

/** The rows as they are, each cell with its own address as its origin. Rows are equally long. */
export function place(rows: PlainRows): PlacedRows {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row, rowAt) =>
    Array.from({ length: width }, (_, columnAt): Placed => {
      const content = row[columnAt] ?? null;
      return content === null ? null : { content, origins: [cellName({ row: rowAt + 1, column: columnAt + 1 })] };
    }),
  );
}

/** The workbook that a reader gets. */
export function placedSnapshot(rows: PlacedRows): WorkbookSnapshot {
  return snapshotOf(
    rows.map((row) => row.map((cell) => cell?.content ?? null)),
    [],
  );
}

/** Where the content of each sound cell stands now; the first place where it is in several. */
export function placesOf(rows: PlacedRows): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  rows.forEach((row, rowAt) =>
    row.forEach((cell, columnAt) => {
      for (const origin of cell?.origins ?? []) {
        if (!places.has(origin)) places.set(origin, cellName({ row: rowAt + 1, column: columnAt + 1 }));
      }
    }),
  );
  return places;
}

/** What a cell shows, as a text. */
export function shownText(content: PlainCell | undefined): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string') return content;
  if (typeof content === 'number') return String(content);
  const digits = /0\.(0+)/.exec(content.fmt)?.[1]?.length ?? 0;
  return content.fmt.endsWith('%') ? `${(content.v * 100).toFixed(digits)}%` : content.v.toFixed(digits);
}

/** Rows of the table's indicators, each once, from top to bottom. */
export function indicatorRows(table: SoundTable): readonly number[] {
  return [...new Set(table.truth.indicators.map((indicator) => indicator.row))].sort((a, b) => a - b);
}

/** Column of the cell that an indicator's name stands in, or null. */
export function nameColumn(table: SoundTable, row: number): number | null {
  const name = plain(table.truth.indicators.find((indicator) => indicator.row === row)?.levels.at(-1) ?? '');
  const at = (table.rows[row - 1] ?? []).findLastIndex((cell) => name !== '' && plain(shownText(cell)).includes(name));
  return at < 0 ? null : at + 1;
}

/** A label over the rows of a group. */
export interface GroupLabel {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
}

/** The labels of levels 1 and 2 that stand once for several rows or for one, with the rows that they stand for. */
export function groupLabels(table: SoundTable): readonly GroupLabel[] {
  const rows = indicatorRows(table);
  const labels = new Set(table.truth.indicators.flatMap((indicator) => indicator.levels.slice(0, -1).map(plain)));
  const starts = rows.flatMap((row) =>
    (table.rows[row - 1] ?? []).flatMap((cell, at) => (labels.has(withoutPoints(plain(shownText(cell)))) ? [{ row, column: at + 1 }] : [])),
  );
  return starts.map(({ row, column }) => {
    const next = starts.find((other) => other.row > row && other.column <= column)?.row ?? Infinity;
    return { row, column, bottom: rows.filter((each) => each >= row && each < next).at(-1) ?? row };
  });
}

/** The column, from 1, of a cell by its name; null where there is none. */
export function columnOf(name: string | undefined): number | null {
  return name === undefined ? null : (parseCellName(name)?.column ?? null);
}

/** The merged areas of a table. */
export function mergesOf(table: SoundTable): readonly NonNullable<ReturnType<typeof parseRangeName>>[] {
  return (table.merges ?? []).flatMap((name) => parseRangeName(name) ?? []);
}

function plain(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('（', '(').replaceAll('）', ')');
}

function withoutPoints(label: string): string {
  return label.replace(/\([\d.]+分?\)$/u, '');
}
