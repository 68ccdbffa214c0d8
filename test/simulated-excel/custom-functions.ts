import { parseRangeName } from '../../src/core/snapshot/address';
import { EmptyCells } from '../../src/functions/empty-cells';
import type { JxFunction } from '../../src/functions/evaluators';
import { invoke } from '../../src/functions/invoke';
import { readEmptyCells } from '../../src/functions/read-empty-cells';
import { keyOf, sheetFor } from './book';
import type { SimulatedExcel } from './simulated-excel';

/** How a version of Excel calls custom functions. */
export interface FunctionCalls {
  /** What a function gets for an empty cell: null, or 0 as on older desktops (OfficeDev/office-js#4702). */
  readonly blanks: 'null' | 'zero';
  /** Whether a function learns the address of the cell that calls it. */
  readonly addresses?: boolean;
  /** What a function with one value gets for a range: one call for each of its cells, or the whole table. */
  readonly ranges?: 'each' | 'table';
}

class ExcelError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

/** The page's globals as they are where custom functions run in a simulated Excel. */
function openFunctions(simulated: SimulatedExcel): void {
  Object.assign(globalThis, {
    CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
    Office: { context: { displayLanguage: 'zh-CN' } },
    Excel: { run: simulated.Excel.run, RangeValueType: { empty: 'Empty' } },
  });
}

/** Custom functions in a simulated Excel: one page that lives as long as the workbook is open. */
export class SimulatedFunctions {
  private readonly cells = new EmptyCells(readEmptyCells, false);

  constructor(
    private readonly simulated: SimulatedExcel,
    private readonly calls: FunctionCalls,
  ) {
    openFunctions(simulated);
  }

  /** Calculates the formulas of some cells in one go: what each shows, the error's code where it is one. A range gives a list. */
  calculate(sheet: string, ...cells: readonly string[]): Promise<unknown[]> {
    return Promise.all(cells.map((cell) => this.formula(sheet, cell)));
  }

  private async formula(sheet: string, cell: string): Promise<unknown> {
    const [, name, list] = /@?JX\.([A-Z]+)\((.*?)\)/.exec(this.simulated.cell(sheet, cell).formula ?? '') ?? [];
    const args = (list ?? '').split(',').map((text) => this.argument(sheet, text));
    const length = this.calls.ranges === 'table' ? 1 : Math.max(...args.map((values) => values.length));
    const address = /^\w+$/.test(sheet) ? `${sheet}!${cell}` : `'${sheet.replaceAll("'", "''")}'!${cell}`;
    const results = Array.from({ length }, async (_none, at) => {
      const given = args.map((values) =>
        this.calls.ranges === 'table' && values.length > 1 ? values.map((value) => [value]) : values[Math.min(at, values.length - 1)],
      );
      try {
        return await invoke(name as JxFunction, given, this.calls.addresses === false ? undefined : address, this.cells);
      } catch (error) {
        return error instanceof ExcelError ? error.code : String(error);
      }
    });
    return length === 1 ? results[0] : Promise.all(results);
  }

  /** The values that an argument stands for: of a literal one, of a range all, from top to bottom. */
  private argument(sheet: string, text: string): readonly unknown[] {
    if (/^".*"$/.test(text)) return [text.slice(1, -1)];
    if (text === '') return [null];
    if (/^[\d.]+$/.test(text)) return [Number(text)];
    const [, quoted, plain, range] = /^@?(?:'(.*)'!|([^!]+)!)?(.+)$/.exec(text) ?? [];
    const area = parseRangeName(range ?? '') ?? parseRangeName('A1')!;
    const found = sheetFor(this.simulated.book, quoted?.replaceAll("''", "'") ?? plain ?? sheet);
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_none, at) => area.top + at);
    return rows.map((row) => {
      const value = found?.cells.get(keyOf(row, area.left))?.value ?? '';
      return value === '' ? (this.calls.blanks === 'null' ? null : 0) : value;
    });
  }
}
