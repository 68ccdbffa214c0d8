import type { Language } from '../../core/localized';
import type { FileReport } from '../../core/report/types';
import { cellTexts, findingsByTable, type ShownCells } from '../finding-groups';
import type { RuleTexts } from '../source-text';
import { memorySpool } from '../memory-spool';
import { FindingsBook, type BookOptions } from './findings-book';
import { zipTo, type ZipFile } from './zip-book';

/** Adds a checked file and the findings of its tables to the workbook that lists them. @param copy see `FindingsBook.addFile` */
export function addToBook(book: FindingsBook, report: FileReport, shown: ShownCells, copy: string | null): void {
  book.addFile(report, copy);
  if (!report.result) return;
  const texts = cellTexts(shown);
  const byTable = findingsByTable(report.result);
  for (const table of report.result.tables) book.addTable(report, table, byTable.get(table.id) ?? [], texts);
}

/** The workbook that lists the findings of one file, in memory. */
export async function bookBytes(
  report: FileReport,
  shown: ShownCells,
  language: Language,
  rules: RuleTexts,
  options: BookOptions,
): Promise<Uint8Array> {
  const book = new FindingsBook(memorySpool(), language, rules, options);
  addToBook(book, report, shown, null);
  return inMemory((zip) => book.write(zip));
}

/** The bytes of an archive that `fill` writes and ends. */
export async function inMemory(fill: (zip: ZipFile) => Promise<void>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await fill(zipTo((chunk) => chunks.push(chunk)));
  const bytes = new Uint8Array(chunks.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
