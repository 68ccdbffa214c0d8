import type { Result } from '../../core/localized';
import type { ReadText, TextReport } from '../../core/report/text-report';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import type { CheckedWorkbook } from '../checked-workbook';
import { ENGINE_FAILED, PART_MISSING } from '../engine-service';

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
