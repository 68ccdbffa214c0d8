import type { CellRange } from '../../../../core/snapshot/types';
import type { DefinedName } from '../read/workbook';
import type { TableArea } from '../read/tables';
import { type Foreign, type Token, tokens } from './formula-tokens';
import type { Area } from './values';

/** Where a formula stands. */
export interface Home {
  readonly sheet: string;
  readonly row: number;
}

/** What a formula reads. */
export interface Reads {
  readonly areas: readonly Area[];
  readonly names: readonly DefinedName[];
  /** True where it may read other cells, too, which only shows when it is computed. */
  readonly hidden: boolean;
}

/** Functions whose references only show when they are computed; TABLE stands for a data table, which computes whatever its corner reads. */
const HIDDEN_REFERENCES = new Set(['INDIRECT', 'OFFSET', 'TABLE', 'EVALUATE', 'GET.CELL']);
/** Functions that read as much below and beside their third argument as their first one holds. */
const STRETCHING = new Set(['SUMIF', 'AVERAGEIF']);
/** Longer formulas are not a spreadsheet's. */
const LONGEST_FORMULA = 8_192;
/** Sheets that one reference goes through, `一月:十二月!A1`; beyond it what is read is not followed. */
const MOST_SHEETS = 100;
const UNKNOWN: Reads = { areas: [], names: [], hidden: true };

/** The third argument of SUMIF as it is read: as large as the first. */
function stretched(area: Area, by: Area | undefined): Area {
  if (!by) return area;
  const { top, left } = area.range;
  const bottom = Math.max(area.range.bottom, top + by.range.bottom - by.range.top);
  const right = Math.max(area.range.right, left + by.range.right - by.range.left);
  return { sheet: area.sheet, range: { top, left, bottom, right } };
}

/** Follows the areas of a formula into the calls they stand in. */
class Calls {
  private readonly open: { readonly stretches: boolean; argument: number; first?: Area }[] = [];

  take(token: Token): void {
    if (token.kind === 'function') this.open.push({ stretches: STRETCHING.has(token.text), argument: 0 });
    if (token.kind !== 'operator') return;
    if (token.text === '(') this.open.push({ stretches: false, argument: 0 });
    if (token.text === ')') this.open.pop();
    const call = this.open.at(-1);
    if (token.text === ',' && call) call.argument += 1;
  }

  asRead(area: Area): Area {
    const call = this.open.at(-1);
    if (!call?.stretches) return area;
    if (call.argument === 0) call.first ??= area;
    return call.argument === 2 ? stretched(area, call.first) : area;
  }
}

/** The column names and marks (`#This Row`) of a reference to a table: `[#This Row],[得分]`, `得分`. */
function itemsOf(items: string): string[] {
  if (!items.trimStart().startsWith('[')) return items === '' ? [] : [items];
  const found: string[] = [];
  let item: string | null = null;
  for (let at = 0; at < items.length; at += 1) {
    const letter = items[at]!;
    if (letter === '[') item = '';
    else if (item === null) continue;
    else if (letter === ']') {
      found.push(item);
      item = null;
    } else {
      // An apostrophe says that the letter behind it is one of the name, brackets too.
      const length = letter === "'" ? 2 : 1;
      item += items.slice(at, at + length);
      at += length - 1;
    }
  }
  return found;
}

/** The rows that a reference to a table means; null where there are none. */
function rowsOf({ range, headers, totals }: TableArea, marks: ReadonlySet<string>, row: number): { top: number; bottom: number } | null {
  const data = { top: range.top + headers, bottom: range.bottom - totals };
  if (marks.size === 0) return data;
  if (marks.has('#this row')) return { top: row, bottom: row };
  const parts = [
    ...(marks.has('#all') ? [{ top: range.top, bottom: range.bottom }] : []),
    ...(marks.has('#data') ? [data] : []),
    ...(marks.has('#headers') && headers > 0 ? [{ top: range.top, bottom: range.top + headers - 1 }] : []),
    ...(marks.has('#totals') && totals > 0 ? [{ top: range.bottom - totals + 1, bottom: range.bottom }] : []),
  ];
  return parts.length === 0
    ? null
    : { top: Math.min(...parts.map(({ top }) => top)), bottom: Math.max(...parts.map(({ bottom }) => bottom)) };
}

/** The cells that a reference to a table means; null where that cannot be told. */
function areaOfTable(table: TableArea, items: string, row: number): Area | null {
  const found = itemsOf(items);
  const marks = new Set(found.filter((item) => item.startsWith('#')).map((item) => item.toLowerCase()));
  const wanted = found
    .filter((item) => !item.startsWith('#'))
    .map((item) => table.columns.indexOf(item.replace(/'([^])/g, '$1').toLowerCase()));
  const rows = rowsOf(table, marks, row);
  if (wanted.includes(-1) || !rows || rows.top > rows.bottom) return null;
  const left = wanted.length === 0 ? table.range.left : table.range.left + Math.min(...wanted);
  const right = wanted.length === 0 ? table.range.right : table.range.left + Math.max(...wanted);
  return { sheet: table.sheet, range: { top: rows.top, left, bottom: rows.bottom, right } };
}

/** Knows what the names, tables and sheets of a workbook stand for. */
export class References {
  private readonly byName = new Map<string, DefinedName>();
  private readonly places: ReadonlyMap<string, number>;
  private tables: ReadonlyMap<string, TableArea> | null = null;
  private readonly meanings = new Map<DefinedName, Area | null>();

  /**
   * @param sheets names of all sheets, in tab order
   * @param readTables gives the tables of the workbook; asked for only where a formula names one
   */
  constructor(
    names: readonly DefinedName[],
    private readonly sheets: readonly string[],
    private readonly readTables: () => readonly TableArea[],
  ) {
    for (const name of names) this.byName.set(JSON.stringify([name.sheet?.toLowerCase() ?? null, name.name.toLowerCase()]), name);
    this.places = new Map(sheets.map((name, index) => [name.toLowerCase(), index]));
  }

  /**
   * What a formula reads, names not followed.
   * @param formula as people see it, without `=`
   */
  reads(formula: string, home: Home): Reads {
    if (formula.length > LONGEST_FORMULA) return UNKNOWN;
    const areas: Area[] = [];
    const names: DefinedName[] = [];
    const calls = new Calls();
    let hidden = false;
    for (const token of tokens(formula, home.sheet)) {
      calls.take(token);
      if (token.kind === 'area') areas.push(calls.asRead(token.area));
      // A function may be a name that stands for a LAMBDA.
      const named = token.kind === 'function' ? this.named(null, token.text, home.sheet) : null;
      if (named) names.push(named);
      if (token.kind === 'function') hidden ||= HIDDEN_REFERENCES.has(token.text);
      if (token.kind !== 'foreign') continue;
      const found = this.readsOf(token.reference, home);
      areas.push(...found.areas.map((area) => calls.asRead(area)));
      names.push(...found.names);
      hidden ||= found.hidden;
    }
    return { areas, names, hidden };
  }

  /** What a defined name reads: nothing certain where it means other cells in every cell that uses it. */
  readsOfName({ formula, sheet }: DefinedName): Reads {
    if (tokens(formula, '').some((token) => token.kind === 'area' && (!token.fixed || token.area.sheet === ''))) return UNKNOWN;
    return this.reads(formula, { sheet: sheet ?? '', row: 0 });
  }

  /** The area that a reference means, wherever it can be told. */
  areaOf(reference: Foreign, home: Home): Area | null {
    if (reference.kind === 'table') {
      const table = this.table(reference.table);
      return table && areaOfTable(table, reference.items, home.row);
    }
    const name = reference.kind === 'name' ? this.named(reference.sheet, reference.name, home.sheet) : null;
    if (!name) return null;
    let meaning = this.meanings.get(name);
    if (meaning === undefined) {
      const [only, ...others] = tokens(name.formula, '');
      meaning = only?.kind === 'area' && only.fixed && only.area.sheet !== '' && others.length === 0 ? only.area : null;
      this.meanings.set(name, meaning);
    }
    return meaning;
  }

  private readsOf(reference: Foreign, home: Home): Reads {
    switch (reference.kind) {
      case 'constant':
        return { ...UNKNOWN, hidden: false };
      case 'unclear':
        return UNKNOWN;
      case 'sheets':
        return this.several(reference.first, reference.last, reference.range);
      case 'table': {
        const area = this.areaOf(reference, home);
        return area ? { areas: [area], names: [], hidden: false } : UNKNOWN;
      }
      case 'name': {
        // A word that stands for nothing is a parameter of LET or LAMBDA, or an error: neither reads a cell.
        const name = this.named(reference.sheet, reference.name, home.sheet);
        return { areas: [], names: name ? [name] : [], hidden: false };
      }
    }
  }

  private several(first: string, last: string, range: CellRange): Reads {
    const [from, to] = [this.places.get(first.toLowerCase()), this.places.get(last.toLowerCase())];
    if (from === undefined || to === undefined) return UNKNOWN;
    const between = this.sheets.slice(Math.min(from, to), Math.max(from, to) + 1);
    if (between.length > MOST_SHEETS) return UNKNOWN;
    return { areas: between.map((sheet) => ({ sheet, range })), names: [], hidden: false };
  }

  /** A sheet's own name goes before one of the whole workbook. */
  private named(sheet: string | null, name: string, home: string): DefinedName | null {
    const key = (scope: string | null): string => JSON.stringify([scope, name.toLowerCase()]);
    return this.byName.get(key((sheet ?? home).toLowerCase())) ?? this.byName.get(key(null)) ?? null;
  }

  private table(name: string): TableArea | null {
    this.tables ??= new Map(this.readTables().map((table) => [table.name.toLowerCase(), table]));
    return this.tables.get(name.toLowerCase()) ?? null;
  }
}
