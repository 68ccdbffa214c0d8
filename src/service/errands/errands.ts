import type { Language, Problem, Result } from '../../core/localized';
import type { ReadText, TextReport } from '../../core/report/text-report';
import type { TogetherReport } from '../../core/report/together-report';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import type { FileFacts } from '../../core/together/types';
import type { CollectedTables } from '../../reports/collect/collected-tables';
import type { CheckedWorkbook } from '../checked-workbook';
import { ENGINE_FAILED, PART_MISSING, type CheckRequest } from '../engine-service';

/** A file that a person picked, as it was read from the disk. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reports in words, drafted. */
export interface DraftedText {
  readonly content: Uint8Array;
  readonly reports: number;
  /** Places taken from cells, and places that are left to a person. */
  readonly figures: number;
  readonly open: number;
}

/** A further workbook, and under what it is checked. */
export interface FileToCheck {
  readonly file: FileBytes;
  readonly request: CheckRequest;
}

/** A further workbook as others are held against it, and as it goes into the ledger. */
export interface ReadTables {
  readonly facts: FileFacts;
  readonly collected: CollectedTables;
}

/** What goes into a ledger besides the workbook of the last check. */
export interface LedgerOrder {
  readonly others: readonly ReadTables[];
  /** Files that could not be read, and why. */
  readonly unread: readonly { readonly name: string; readonly problem: Problem }[];
  readonly language: Language;
}

export interface Ledger {
  readonly content: Uint8Array;
  readonly rows: number;
  readonly indicators: number;
  readonly unread: number;
}

/** What is rarely asked for, by name: what goes in, and what comes out. */
export interface Errands {
  /** A file as the template that was sent out. Codes: those of reading a workbook, and `template-without-table`. */
  readonly 'read-template': { readonly given: FileBytes; readonly result: WorkbookSnapshot };
  /** A report in words. Codes: those of `readReportText`. */
  readonly 'read-text': { readonly given: FileBytes; readonly result: ReadText };
  /** A report in words held against the tables of the last check. Codes: `not-checked`, `no-table-for-text`. */
  readonly 'hold-text': { readonly given: ReadText; readonly result: TextReport };
  /** Reports in words from the self-evaluations of the last check. Codes: `not-checked`, `no-self-evaluation`. */
  readonly 'draft-text': { readonly given: 'docx' | 'txt'; readonly result: DraftedText };
  /** A further workbook, read and checked. Codes: those of reading a workbook and of a check. */
  readonly 'read-tables': { readonly given: FileToCheck; readonly result: ReadTables };
  /** The tables of the last check and of further workbooks, held against each other. Code `not-checked`. */
  readonly 'hold-together': { readonly given: readonly ReadTables[]; readonly result: TogetherReport };
  /** The ledger of the last check and of further workbooks. Code `not-checked`. */
  readonly 'write-ledger': { readonly given: LedgerOrder; readonly result: Ledger };
}

export type ErrandName = keyof Errands;

type Errand<K extends ErrandName> = (
  given: Errands[K]['given'],
  last: CheckedWorkbook | null,
) => Result<Errands[K]['result']> | Promise<Result<Errands[K]['result']>>;

/** The code of each, loaded when it is first asked for. */
const LOADED: { readonly [K in ErrandName]: () => Promise<Errand<K>> } = {
  'read-template': async () => (await import('./read-template')).readTemplate,
  'read-text': async () => (await import('./hold-text')).readText,
  'hold-text': async () => (await import('./hold-text')).holdText,
  'draft-text': async () => (await import('./draft-text')).draftText,
  'read-tables': async () => (await import('./many-files')).readTables,
  'hold-together': async () => (await import('./many-files')).holdTogether,
  'write-ledger': async () => (await import('./many-files')).writeLedger,
};

/** Does an errand. Never rejects. Codes besides the errand's own: `part-missing`, `engine-failed`. */
export async function runErrand<K extends ErrandName>(
  name: K,
  given: Errands[K]['given'],
  last: CheckedWorkbook | null,
): Promise<Result<Errands[K]['result']>> {
  let errand: Errand<K>;
  try {
    errand = await LOADED[name]();
  } catch {
    return { ok: false, problem: PART_MISSING };
  }
  try {
    return await errand(given, last);
  } catch {
    return { ok: false, problem: ENGINE_FAILED };
  }
}
