import { cellName, parseCellName } from '../../src/core/snapshot/address';
import type { CellRange } from '../../src/core/snapshot/types';
import type { BookData, CellData, SheetData } from './book';
import { keyOf, placeOf } from './book';

/** Where a row or column of a sheet goes; null where it is taken out. */
type Shift = (place: number) => number | null;

export type Axis = 'rows' | 'columns';

function shiftOf(kind: 'insert' | 'delete', at: number, count: number): Shift {
  return kind === 'insert'
    ? (place) => (place >= at ? place + count : place)
    : (place) => (place < at ? place : place >= at + count ? place - count : null);
}

/** The first and the last line of an area afterwards; null where nothing of it is left. */
type Ends = (from: number, to: number) => readonly [number, number] | null;

/** What is taken out at an end moves the end inwards. */
function endsOf(shift: Shift, at: number): Ends {
  return (from, to) => {
    const first = shift(from) ?? at;
    const last = shift(to) ?? at - 1;
    return first > last ? null : [first, last];
  };
}

/** Lines that are cut and put in before another one: whatever ends in one of them ends there afterwards. */
function cutOf(from: number, before: number): Shift {
  const to = before > from ? before - 1 : before;
  return (place) => {
    if (place === from) return to;
    const closed = place > from ? place - 1 : place;
    return closed >= to ? closed + 1 : closed;
  };
}

function lettersOf(column: number): string {
  return cellName({ row: 1, column }).slice(0, -1);
}

const REFERENCE =
  /("(?:[^"]|"")*")|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\w(])/gu;

/** A formula of `home` after rows or columns of `moved` were put in or taken out. */
function shiftedFormula(formula: string, home: string, moved: string, axis: Axis, newEnds: Ends): string {
  return formula.replace(
    REFERENCE,
    (
      whole: string,
      text: string | undefined,
      sheet: string | undefined,
      c1 = '',
      letters1 = '',
      r1 = '',
      row1 = '',
      c2?: string,
      letters2?: string,
      r2?: string,
      row2?: string,
    ) => {
      const named = sheet === undefined ? home : sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
      if (text !== undefined || named !== moved) return whole;
      const ends = [parseCellName(`${letters1}${row1}`)!, parseCellName(`${letters2 ?? letters1}${row2 ?? row1}`)!];
      const part = axis === 'rows' ? 'row' : 'column';
      const shifted = newEnds(ends[0]![part], ends[1]![part]);
      const prefix = sheet === undefined ? '' : `${sheet}!`;
      if (!shifted) return `${prefix}#REF!`;
      const [first, last] = ends.map((end, index) => ({ ...end, [part]: shifted[index]! }));
      const behind = letters2 === undefined ? '' : `:${c2}${lettersOf(last!.column)}${r2}${last!.row}`;
      return `${prefix}${c1}${lettersOf(first!.column)}${r1}${first!.row}${behind}`;
    },
  );
}

function movedArea(area: CellRange, axis: Axis, newEnds: Ends): CellRange | null {
  const [from, to] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const ends = newEnds(from, to);
  return ends && (axis === 'rows' ? { ...area, top: ends[0], bottom: ends[1] } : { ...area, left: ends[0], right: ends[1] });
}

function rekeyed<T>(entries: Iterable<readonly [string, T]>, axis: Axis, shift: Shift): [string, T][] {
  return [...entries].flatMap(([name, value]): [string, T][] => {
    const place = parseCellName(name)!;
    const to = shift(axis === 'rows' ? place.row : place.column);
    return to === null ? [] : [[cellName(axis === 'rows' ? { ...place, row: to } : { ...place, column: to }), value]];
  });
}

/** Puts rows or columns into a sheet, or takes them out: cells, formats (conditional ones, too), merges, notes and the formulas of all sheets go along. */
export function moveLines(book: BookData, sheet: SheetData, axis: Axis, kind: 'insert' | 'delete', at: number, count: number): void {
  const shift = shiftOf(kind, at, count);
  shiftLines(book, sheet, axis, shift, endsOf(shift, at));
}

/** Cuts a row or column and puts it in before another one; everything goes along, and references to it follow it. */
export function cutLine(book: BookData, sheet: SheetData, axis: Axis, from: number, before: number): void {
  const shift = cutOf(from, before);
  shiftLines(book, sheet, axis, shift, (first, last) => {
    const ends = [shift(first)!, shift(last)!];
    return [Math.min(...ends), Math.max(...ends)];
  });
}

/** Lines between cells, sizes of lines and validations go along with their cells. */
function shiftLooks(sheet: SheetData, axis: Axis, shift: Shift): void {
  const at = (row: number, column: number): readonly [number, number] | null => {
    const to = shift(axis === 'rows' ? row : column);
    return to === null ? null : axis === 'rows' ? [to, column] : [row, to];
  };
  const lines = [...sheet.lines].flatMap((name) => {
    const [kind, row, column] = name.split(':');
    const to = at(Number(row), Number(column));
    return to ? [`${kind}:${to[0]}:${to[1]}`] : [];
  });
  sheet.lines.clear();
  for (const line of lines) sheet.lines.add(line);
  const rules = [...sheet.validations].flatMap(([name, rule]) => {
    const to = at(Number(name.split(':')[0]), Number(name.split(':')[1]));
    return to ? [[to.join(':'), rule] as const] : [];
  });
  sheet.validations.clear();
  for (const [name, rule] of rules) sheet.validations.set(name, rule);
  const sizes = axis === 'rows' ? sheet.heights : sheet.columnWidths;
  const kept = [...sizes].flatMap(([line, size]) => {
    const to = shift(line);
    return to === null ? [] : [[to, size] as const];
  });
  sizes.clear();
  for (const [line, size] of kept) sizes.set(line, size);
}

function shiftLines(book: BookData, sheet: SheetData, axis: Axis, shift: Shift, newEnds: Ends): void {
  const cells = [...sheet.cells].flatMap(([key, cell]): [number, CellData][] => {
    const { row, column } = placeOf(key);
    const to = shift(axis === 'rows' ? row : column);
    return to === null ? [] : [[axis === 'rows' ? keyOf(to, column) : keyOf(row, to), cell]];
  });
  sheet.cells.clear();
  for (const [key, cell] of cells) sheet.cells.set(key, cell);
  sheet.merges = sheet.merges.flatMap((area) => movedArea(area, axis, newEnds) ?? []);
  const formats = sheet.conditionalFormats.splice(0);
  for (const format of formats) {
    format.areas = format.areas.flatMap((area) => movedArea(area, axis, newEnds) ?? []);
    if (format.areas.length > 0) sheet.conditionalFormats.push(format);
  }
  for (const table of sheet.tables) table.range = movedArea(table.range, axis, newEnds) ?? table.range;
  const notes = rekeyed(sheet.notes, axis, shift);
  sheet.notes.clear();
  for (const [name, text] of notes) sheet.notes.set(name, text);
  shiftLooks(sheet, axis, shift);
  const hidden = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  const lines = [...hidden].flatMap((line) => shift(line) ?? []);
  hidden.clear();
  for (const line of lines) hidden.add(line);
  for (const { name, cells: own } of book.sheets) {
    for (const cell of own.values())
      if (cell.formula !== null) cell.formula = shiftedFormula(cell.formula, name, sheet.name, axis, newEnds);
  }
}

/** A formula some rows further down: references without `$` keep their distance from it. */
export function carriedDown(formula: string, rows: number): string {
  return formula.replace(/(\$?[A-Z]{1,3})(\$?)(\d+)(?![\w(])/g, (_whole, letters: string, fixed: string, number: string) =>
    !fixed && Number(number) + rows < 1 ? '#REF!' : `${letters}${fixed}${fixed ? number : Number(number) + rows}`,
  );
}

/**
 * Sorts rows by what a column holds. As in Excel, references without `$` to other cells keep their distance from the formula, and
 * nothing else that refers to the rows changes; notes and conditional formats stay where they are.
 */
export function sortRows(sheet: SheetData, from: number, to: number, column: number, descending = false): void {
  const rows = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const valueIn = (row: number): string => String(sheet.cells.get(keyOf(row, column))?.value ?? '');
  // Blanks come last, whichever the direction.
  const isBlank = (row: number): number => Number(valueIn(row) === '');
  const order = [...rows].sort(
    (one, other) =>
      isBlank(one) - isBlank(other) || valueIn(one).localeCompare(valueIn(other), 'zh') * (descending ? -1 : 1) || one - other,
  );
  const taken = order.map((row) => [...sheet.cells].filter(([key]) => placeOf(key).row === row));
  for (const key of [...sheet.cells.keys()]) if (placeOf(key).row >= from && placeOf(key).row <= to) sheet.cells.delete(key);
  order.forEach((row, at) => {
    const by = from + at - row;
    for (const [key, cell] of taken[at]!) {
      if (cell.formula !== null) cell.formula = carriedDown(cell.formula, by);
      sheet.cells.set(keyOf(from + at, placeOf(key).column), cell);
    }
  });
  // Notes are sorted along with their cells.
  const notes = [...sheet.notes].map(([name, text]) => {
    const { row, column } = parseCellName(name)!;
    return [cellName({ row: order.includes(row) ? from + order.indexOf(row) : row, column }), text] as const;
  });
  sheet.notes.clear();
  for (const [name, text] of notes) sheet.notes.set(name, text);
}
