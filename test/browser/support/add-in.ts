import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import type { CellData } from '../../simulated-excel/book';
import type { Workbenches } from './browser';
import type { ExcelPage } from './excel-page';
import { EXCEL_SCRIPT, SAMPLE } from './places';

/** The add-in's own page beside a simulated Excel that has the sample open. */
export async function openAddIn(workbenches: Workbenches, options: BrowserContextOptions): Promise<Page> {
  const read = readXlsx(new Uint8Array(readFileSync(SAMPLE)), '示例.xlsx');
  if (!read.ok) throw new Error('the sample could not be read');
  const script = readFileSync(process.env[EXCEL_SCRIPT]!, 'utf8');
  return workbenches.openPane(`window.workbook=${JSON.stringify(read.value)};${script}`, options);
}

/** A person types into a cell of the simulated Excel. */
export function typeInExcel(page: Page, sheet: string, cell: string, text: string | number): Promise<void> {
  return page.evaluate(([sheet, cell, text]) => (window as unknown as ExcelPage).simulated.type(sheet, cell, text), [
    sheet,
    cell,
    text,
  ] as const);
}

/** A person selects a cell in the simulated Excel. */
export function selectInExcel(page: Page, sheet: string, cell: string): Promise<void> {
  return page.evaluate(([sheet, cell]) => (window as unknown as ExcelPage).simulated.select(sheet, cell), [sheet, cell] as const);
}

/** Waits until a cell is the first selected of the simulated Excel: `表!E6`. */
export async function untilSelectedInExcel(page: Page, cell: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { activeSheet, selection } = (window as unknown as ExcelPage).simulated.book;
    return `${activeSheet}!${selection.slice(selection.lastIndexOf('!') + 1).split(':')[0]!}` === wanted;
  }, cell);
}

/** What a cell of the simulated Excel holds. */
export function cellInExcel(page: Page, sheet: string, cell: string): Promise<Pick<CellData, 'value' | 'formula'>> {
  return page.evaluate(
    ([sheet, cell]) => {
      const { value, formula } = (window as unknown as ExcelPage).simulated.cell(sheet, cell);
      return { value, formula };
    },
    [sheet, cell] as const,
  );
}
