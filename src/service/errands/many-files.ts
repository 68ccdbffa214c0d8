import { success, type Result } from '../../core/localized';
import { togetherReport, type TogetherReport } from '../../core/report/together-report';
import { ruleById } from '../../core/rules/registry';
import { factsOfWorkbook } from '../../core/together/table-facts';
import { CollectBook } from '../../reports/collect/collect-book';
import { addCollected, collectedTables } from '../../reports/collect/collected-tables';
import { memorySpool } from '../../reports/memory-spool';
import { inMemory } from '../../reports/xlsx/book-bytes';
import type { CheckedWorkbook } from '../checked-workbook';
import { EngineSession } from '../engine-session';
import { NOT_CHECKED } from '../engine-service';
import type { FileToCheck, Ledger, LedgerOrder, ReadTables } from '../errand-types';
import { readWorkbookFile } from './read-workbook-file';

/** A workbook as others are held against it, and as it goes into the ledger. */
function tablesOf(name: string, { model, result }: CheckedWorkbook): ReadTables {
  const tables = factsOfWorkbook(model);
  return { facts: { file: name, tables }, collected: collectedTables(name, result, tables) };
}

/** Reads and checks a further workbook. Codes: those of reading a workbook and of a check. */
export async function readTables({ file, request }: FileToCheck): Promise<Result<ReadTables>> {
  const read = await readWorkbookFile(file);
  if (!read.ok) return read;
  const session = new EngineSession();
  const checked = session.check(read.value, request);
  return checked.ok ? success(tablesOf(file.name, session.last!)) : checked;
}

/** The tables of the last check and of further workbooks, held against each other. Code `not-checked`. */
export function holdTogether(others: readonly ReadTables[], last: CheckedWorkbook | null): Result<TogetherReport> {
  if (!last) return { ok: false, problem: NOT_CHECKED };
  return success(togetherReport([tablesOf(last.snapshot.name, last), ...others].map(({ facts }) => facts)));
}

/** The ledger of the last check and of further workbooks, as .xlsx. Code `not-checked`. */
export async function writeLedger({ others, unread, language }: LedgerOrder, last: CheckedWorkbook | null): Promise<Result<Ledger>> {
  if (!last) return { ok: false, problem: NOT_CHECKED };
  const book = new CollectBook(memorySpool(), language);
  const all = [tablesOf(last.snapshot.name, last), ...others];
  for (const { collected } of all) addCollected(book, collected, (text) => text[language]);
  for (const { name, problem } of unread) book.addUnread(name, '', problem.message[language]);
  book.addTogether(togetherReport(all.map(({ facts }) => facts)), ruleById);
  return success({ content: await inMemory((zip) => book.write(zip)), ...book.counts });
}
