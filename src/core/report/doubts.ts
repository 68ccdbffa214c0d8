import type { Localized } from '../localized';
import { rowsName } from '../model/doubt';
import type { RowReading, TableReading } from '../model/types';
import { cellName, parseRangeName, rangeName } from '../snapshot/address';
import type { ReportTable } from './types';

/** A doubtful row and the cells of it to look at (`B14:H14`). */
interface DoubtPlace {
  readonly row: number;
  readonly range: string;
}

/** One sentence about rows whose reading is doubtful for the same reason. */
export interface Doubt {
  readonly places: readonly DoubtPlace[];
  readonly what: Localized;
}

/** Sentences that are told apart; the rows of all others are named in one. */
const MOST = 5;

const OTHERS: Localized = { 'zh-CN': '{rows}的读法也存疑，请核对。', 'en-US': '{rows}: doubtful for other reasons; check them, too.' };

/** Where a sentence names its own row. */
const OWN_ROW = {
  'zh-CN': (row: number) => new RegExp(`第\\s*${row}\\s*行`, 'gu'),
  'en-US': (row: number) => new RegExp(`\\brow ${row}\\b`, 'giu'),
} as const;
const PREFIX: Localized = { 'zh-CN': '{rows}：', 'en-US': '{rows}: ' };

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The sentence with a place where it names its row; such a place is put in front where it does not. */
function asTemplate(what: Localized, row: number): Localized {
  const of = (language: keyof Localized): string => {
    const template = what[language].replace(OWN_ROW[language](row), '{rows}');
    return template.includes('{rows}') ? template : PREFIX[language] + template;
  };
  return { 'zh-CN': of('zh-CN'), 'en-US': of('en-US') };
}

function filled(template: Localized, rows: readonly number[]): Localized {
  const name = rowsName(rows);
  return {
    'zh-CN': template['zh-CN'].replaceAll('{rows}', name['zh-CN']),
    'en-US': capital(template['en-US'].replaceAll('{rows}', name['en-US'])),
  };
}

/** The cells to look at: those that the second-best reading takes otherwise, else all of the row. */
function rangeOf(table: Pick<ReportTable, 'range'>, row: number, reading: RowReading | undefined): string {
  const cells = [reading?.runnerUp ?? [], reading?.cells ?? []].find((some) => some.length > 0)?.map((each) => each.cell) ?? [];
  const columns = cells.filter((cell) => cell.row === row).map((cell) => cell.column);
  const whole = parseRangeName(table.range);
  const [left, right] = columns.length > 0 ? [Math.min(...columns), Math.max(...columns)] : [whole?.left ?? 1, whole?.right ?? 1];
  return left === right ? cellName({ row, column: left }) : rangeName({ top: row, bottom: row, left, right });
}

/** Every doubtful row of a table with the reader's sentence. */
function doubtfulRows(table: Pick<ReportTable, 'reading' | 'indicators'>): ReadonlyMap<number, Localized> {
  const rows = new Map<number, Localized>();
  for (const { row, unsure } of table.indicators) if (unsure) rows.set(row, unsure);
  for (const { row, unsure } of table.reading.rows) if (unsure) rows.set(row, unsure);
  return new Map([...rows].sort(([one], [other]) => one - other));
}

/** Of how a table was read only its doubtful rows: what `doubtsOf` and `countDoubtful` say of it stays the same. */
export function onlyDoubtful(table: Pick<ReportTable, 'reading' | 'indicators'>): TableReading {
  const rows = doubtfulRows(table);
  return { reasons: [], columns: [], rows: table.reading.rows.filter(({ row }) => rows.has(row)) };
}

/**
 * What a person must be told first of a table: which rows may have been misread, why, and which cells to look at. Rows that are
 * doubtful for the same reason share a sentence. Empty where the reading is sure.
 */
export function doubtsOf(table: Pick<ReportTable, 'range' | 'reading' | 'indicators'>): readonly Doubt[] {
  const readings = new Map(table.reading.rows.map((reading) => [reading.row, reading]));
  const groups = new Map<string, { readonly template: Localized; readonly rows: number[] }>();
  for (const [row, what] of doubtfulRows(table)) {
    const template = asTemplate(what, row);
    const key = template['zh-CN'];
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else groups.set(key, { template, rows: [row] });
  }
  const all = [...groups.values()];
  const told =
    all.length > MOST ? [...all.slice(0, MOST - 1), { template: OTHERS, rows: all.slice(MOST - 1).flatMap(({ rows }) => rows) }] : all;
  return told.map(({ template, rows }) => ({
    what: filled(template, rows),
    places: rows.map((row) => ({ row, range: rangeOf(table, row, readings.get(row)) })),
  }));
}

/** How many rows of a table are doubtful. */
export function countDoubtful(table: Pick<ReportTable, 'reading' | 'indicators'>): number {
  return doubtfulRows(table).size;
}
