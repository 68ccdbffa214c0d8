import { cellName, parseCellName, parseRangeName } from '../../../src/core/snapshot/address';
import type { PlannedContent } from '../../../src/core/planned-edit';
import type { CellRange } from '../../../src/core/snapshot/types';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import type { WorkbookHost } from '../../../src/hosts/port';
import type { BookData, CellData, SheetData } from '../../simulated-excel/book';
import { cellFor, emptyBook, emptySheet, keyOf, within } from '../../simulated-excel/book';
import type { SimulatedExcel, SimulationOptions } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { FixtureCell, HostFixture, HostUnderTest } from '../contract/fixture';

function put(cell: CellData, fixture: FixtureCell): void {
  cell.format = fixture.format ?? 'General';
  cell.fill = fixture.fill === undefined ? null : { color: fixture.fill, pattern: 'Solid', patternColor: '#000000' };
  cell.formula = fixture.formula ?? null;
  cell.isError = fixture.error !== undefined;
  cell.value = fixture.error ?? fixture.text ?? fixture.boolean ?? (fixture.number === undefined ? '' : Number(fixture.number));
}

/** The contract's workbook as Excel would hold it. */
export function bookOf(fixture: HostFixture): BookData {
  const book = emptyBook('测试.xlsx');
  fixture.sheets.forEach((given, index) => {
    const sheet = emptySheet(index, given.name);
    book.sheets.push(sheet);
    sheet.visibility = given.visibility ?? 'visible';
    const allowed = typeof given.protected === 'object' ? given.protected : {};
    Object.assign(sheet, {
      isProtected: given.protected !== undefined && given.protected !== false,
      allowsFormats: allowed.formats ?? false,
      allowsObjects: allowed.notes ?? false,
    });
    sheet.merges = (given.merges ?? []).map(parseRangeName).filter((merge) => merge !== null);
    given.hiddenRows?.forEach((row) => sheet.hiddenRows.add(row));
    given.hiddenColumns?.forEach((column) => sheet.hiddenColumns.add(column));
    given.rows.forEach((row, rowIndex) =>
      row.forEach((cell, columnIndex) => {
        if (cell === null) return;
        const fixtureCell = typeof cell === 'string' ? { text: cell } : cell;
        put(cellFor(sheet, rowIndex + 1, columnIndex + 1), fixtureCell);
        if (fixtureCell.unlocked) sheet.unlocked.add(keyOf(rowIndex + 1, columnIndex + 1));
        if (fixtureCell.note !== undefined) sheet.notes.set(cellName({ row: rowIndex + 1, column: columnIndex + 1 }), fixtureCell.note);
      }),
    );
  });
  book.activeSheet = book.sheets[0]?.name ?? '';
  return book;
}

export function hostIn(simulated: SimulatedExcel, payloadBudget?: number): WorkbookHost {
  return createExcelHost({ excel: simulated.Excel, office: simulated.Office, ...(payloadBudget === undefined ? {} : { payloadBudget }) });
}

/** What a person types for a content. */
export function typed(content: PlannedContent): string | number {
  switch (content.type) {
    case 'formula':
      return content.formula;
    case 'number':
      return Number(content.number);
    case 'text':
      return `'${content.text}`;
    case 'blank':
      return '';
  }
}

/** A simulated program with a workbook in it. */
interface Program {
  sheet(name: string): SheetData;
}

/** Colour of the product's mark that shows on a cell; null where there is none. */
export function markOn(simulated: Program, sheet: string, name: string): string | null {
  const at = parseCellName(name);
  const covers = (area: CellRange): boolean => at !== null && within(area, at.row, at.column);
  return (
    simulated.sheet(sheet).conditionalFormats.find(({ formula, areas }) => formula.startsWith('="PerfScore mark ') && areas.some(covers))
      ?.fill ?? null
  );
}

export function underTest(simulated: SimulatedExcel): HostUnderTest {
  return {
    host: hostIn(simulated),
    fill: (sheet, name) => Promise.resolve(simulated.cell(sheet, name).fill?.color ?? null),
    mark: (sheet, name) => Promise.resolve(markOn(simulated, sheet, name)),
    note: (sheet, name) => Promise.resolve(simulated.sheet(sheet).notes.get(name) ?? null),
    type: (sheet, name, content) => simulated.type(sheet, name, typed(content)),
    select: async (sheet, range) => {
      await simulated.select(sheet, range);
      await simulated.idle();
    },
    reopen: () => Promise.resolve(underTest(simulated.reopen())),
  };
}

/** Makes the contract's host in an Excel of this kind. */
export function excelUnderTest(options: SimulationOptions = {}): (fixture: HostFixture) => Promise<HostUnderTest> {
  return (fixture) => Promise.resolve(underTest(createSimulatedExcel(bookOf(fixture), options)));
}
