import type { Language } from '../../../core/localized';
import type { FileReport } from '../../../core/report/types';
import { cellTexts, findingsByTable, type ShownCells } from '../../finding-groups';
import type { RuleTexts } from '../../source-text';
import { memorySpool } from '../memory-spool';
import { FindingsBook, type BookOptions } from './findings-book';
import { storedZip } from './stored-zip';

/** Adds a checked file and the findings of its tables to the workbook that lists them. @param copy see `FindingsBook.addFile` */
export function addToBook(book: FindingsBook, report: FileReport, shown: ShownCells, copy: string | null): void {
  book.addFile(report, copy);
  if (!report.result) return;
  const texts = cellTexts(shown);
  const byTable = findingsByTable(report.result);
  for (const table of report.result.tables) book.addTable(report, table, byTable.get(table.id) ?? [], texts, copy);
}

/** The workbook that lists the findings of one file, in memory. */
export async function bookBytes(report: FileReport, shown: ShownCells, language: Language, rules: RuleTexts, options: BookOptions): Promise<Uint8Array> {
  const book = new FindingsBook(memorySpool(), language, rules, options);
  addToBook(book, report, shown, null);
  const zip = storedZip();
  await book.write(zip);
  return zip.bytes();
}
