import { own } from '../../../../core/own-value';
import { parseRangeName } from '../../../../core/snapshot/address';
import type { CellContent } from '../../../../core/snapshot/types';
import { PackageFault } from '../../xlsx/fault';
import { tooLarge, unreadable } from '../../xlsx/xlsx-problems';
import { cleanNumber } from '../../xlsx/read/numbers';
import { OLD_LIMITS, type OldBook, type OldCell, type OldName, type OldSheet } from '../book';
import { usableFormula } from '../usable-formula';
import { COLUMNS, takeFrame, type Frame, type Grid } from './xls-frame';
import { streamLibrary, type StreamCell, type StreamLibrary, type StreamSheet } from './library';

const ERRORS: Readonly<Record<string, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
const BLANK: CellContent = { type: 'blank' };

/**
 * What a cell holds. The file keeps numbers in binary: the shortest decimal that stands for the same, cut to the fifteen digits
 * that Excel shows, is the number that was typed, as for an .xlsx.
 */
function contentOf({ t, v }: StreamCell): CellContent {
  if (t === 's' && typeof v === 'string') return { type: 'text', text: v };
  if (t === 'b') return { type: 'boolean', value: v === true };
  if (t === 'e') return { type: 'error', code: own(ERRORS, String(v)) ?? '#VALUE!' };
  if (t !== 'n') return BLANK;
  const number = cleanNumber(String(v));
  return number === null ? { type: 'error', code: '#NUM!' } : { type: 'number', number };
}

/** Whole columns, which the library writes as their cells from first to last, and truths, which it writes in small letters. */
function shownAsInExcel(formula: string): string {
  return formula
    .replace(/(\$?[A-Z]{1,3})\$1:(\$?[A-Z]{1,3})\$65536(?!\d)/g, '$1:$2')
    .replace(/"(?:[^"]|"")*"|\b(?:true|false)\b(?![.!(])/g, (piece) => (piece.startsWith('"') ? piece : piece.toUpperCase()));
}

function cellsOf(grid: Grid, sheet: StreamSheet | undefined, { looks }: Frame, budget: { characters: number }): OldCell[] {
  return [...grid.formats.keys()]
    .sort((one, other) => one - other)
    .map((place): OldCell => {
      const [row, column] = [Math.floor(place / COLUMNS), place % COLUMNS];
      const cell = sheet?.['!data']?.[row]?.[column];
      const content = cell ? contentOf(cell) : BLANK;
      const formula = typeof cell?.f === 'string' ? usableFormula(shownAsInExcel(cell.f)) : null;
      const array = formula !== null && typeof cell?.F === 'string' ? parseRangeName(cell.F) : null;
      budget.characters -= formula?.length ?? 0;
      if (budget.characters < 0) throw new PackageFault(tooLarge());
      return { row: row + 1, column: column + 1, content, formula, array, look: looks.of(grid.formats.get(place)!) };
    });
}

function readStream(stream: Uint8Array): ReturnType<StreamLibrary['read']> {
  // What the library makes of texts in code pages depends on how it was built; this format has none.
  const options = { dense: true, cellFormula: true, cellText: false, cellHTML: false, cellNF: false, cellStyles: false };
  const read = streamLibrary();
  return typeof Buffer === 'undefined'
    ? read(stream, { ...options, type: 'array' })
    : read(Buffer.from(stream.buffer, stream.byteOffset, stream.length), { ...options, type: 'buffer' });
}

/**
 * Reads the workbook stream of an .xls or .et file (MS-XLS, BIFF8). Faults as `takeFrame`; throws what the library throws.
 * @param stream is written into
 */
export function readXls(stream: Uint8Array): OldBook {
  const frame = takeFrame(stream);
  const { SheetNames, Sheets, Workbook } = readStream(stream);
  const budget = { characters: OLD_LIMITS.characters };
  const places = new Map<number, number>();
  const sheets: OldSheet[] = [];
  frame.tabs.forEach(({ name, visibility, grid }, at) => {
    if (!grid) return;
    if (!SheetNames.includes(name)) throw new PackageFault(unreadable());
    places.set(at, sheets.length);
    const { merges, columns, rows } = grid;
    sheets.push({ name, visibility, protected: grid.protected, cells: cellsOf(grid, Sheets[name], frame, budget), merges, columns, rows });
  });
  const names = (Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet }): OldName[] => {
    const formula = typeof Ref === 'string' ? usableFormula(Ref) : null;
    const sheet = Sheet === undefined ? null : places.get(Sheet);
    return formula === null || sheet === undefined ? [] : [{ name: String(Name), sheet, formula }];
  });
  return { sheets, names, date1904: frame.date1904 };
}
