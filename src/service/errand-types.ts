import type { Carried } from '../core/forms/carry/types';
import type { Placeable } from '../core/forms/place/placed-form';
import type { FormStyle, SheetDraft } from '../core/forms/types';
import type { Language, Localized, Problem, Result } from '../core/localized';
import type { TogetherReport } from '../core/report/together-report';
import type { ReadText, TextReport } from '../core/report/text-report';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import type { FileFacts } from '../core/together/types';
import type { CollectedTables } from '../reports/collect/collected-tables';
import type { CheckRequest } from './check-request';

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

/** How target tables are carried into self-evaluation forms: ids of forms by ids of tables, the usual one where none is named. */
export interface CarryOrder {
  readonly style: FormStyle;
  readonly forms: Readonly<Record<string, string>>;
}

/** A target table and what carrying it into its form comes to. */
export interface CarriedInto {
  readonly id: string;
  readonly sheet: string;
  readonly form: string;
  readonly carried: Carried;
}

export interface CarriedTables {
  readonly tables: readonly CarriedInto[];
  /** The forms that report on targets. */
  readonly forms: readonly { readonly id: string; readonly name: Localized }[];
}

/** A sheet of a unit's own that forms can be begun from. */
export interface OwnTemplate {
  readonly file: string;
  readonly sheet: string;
  readonly kinds: readonly Localized[];
  /** What of the sheet is not carried over, in words. */
  readonly left: readonly Localized[];
  readonly draft: SheetDraft;
  /** The same for a place of a sheet that is there, or why it can be a new sheet only. Codes: those of `lonePiece`. */
  readonly piece: Result<Placeable>;
  /** The sheet as a workbook of its own. */
  readonly book: Uint8Array;
}

/** What a file has of templates, and the names of its other sheets. */
export interface OwnTemplates {
  readonly templates: readonly OwnTemplate[];
  readonly others: readonly string[];
}

/** A template's workbook, what its sheet is called, and what it is to be called. */
export interface NamedTemplate {
  readonly book: Uint8Array;
  readonly from: string;
  readonly name: string;
}

/** What is rarely asked for, by name: what goes in, and what comes out. */
export interface Errands {
  /** A file as the template that was sent out. Codes: those of reading a workbook, and `template-without-table`. */
  readonly 'read-template': { readonly given: FileBytes; readonly result: WorkbookSnapshot };
  /** The sheets of a file that forms can be begun from. Codes: those of reading a workbook. */
  readonly 'own-templates': { readonly given: FileBytes; readonly result: OwnTemplates };
  /** One of them under another name. */
  readonly 'name-template': { readonly given: NamedTemplate; readonly result: Uint8Array };
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
  /** The target tables of the last check, carried into self-evaluation forms. Code `not-checked`. */
  readonly 'carry-tables': { readonly given: CarryOrder; readonly result: CarriedTables };
  /** The ledger of the last check and of further workbooks. Code `not-checked`. */
  readonly 'write-ledger': { readonly given: LedgerOrder; readonly result: Ledger };
}

export type ErrandName = keyof Errands;
