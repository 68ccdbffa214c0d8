import type { SheetDraft } from '../../../core/forms/types';
import { withOwnNames } from '../../../core/forms/laid-out-sheets';
import { sheetPrint } from '../../../core/journal/sheet-print';
import type { Result } from '../../../core/localized';
import { readReportSheet } from '../../../core/report-sheet/read-back';
import { REPORT_SHEET_TITLE } from '../../../core/report-sheet/title';
import type { ReportSheetModel } from '../../../core/report-sheet/types';
import { renamed, replaceable } from '../../journal/replaced-sheet';
import { markCopy } from './copy-mark';
import { guarded } from './fault';
import { StatePart } from './journal/file-state';
import { putSheets } from './journal/sheet-commands';
import { XlsxPackage } from './package';
import { readXlsx } from './read-xlsx';
import { isSheetDrawnOn } from './sheets/drawn-on';
import { ChangeContext } from './write/change-context';
import { notChanged } from './xlsx-problems';

/** How a report is written into a file. */
export interface ReportWriting {
  /** The report as a sheet. @param before the report that it takes the place of, with its remarks; null where there is none */
  readonly draft: (before: ReportSheetModel | null) => SheetDraft;
  /** Drafts as a workbook. */
  readonly book: (drafts: readonly SheetDraft[]) => Uint8Array;
}

/**
 * A copy of a file with the sheet 校验报告 behind the others, recorded so that it can be taken out, and marked as a copy that this
 * product wrote. It takes the place of a report that is on record in the file, unless somebody changed more of that one than its
 * remarks or drew on it, or other sheets read it: such a one stays, and the new one stands beside it. Codes: those of `readXlsx`, `structure-locked`.
 */
export function withReportSheet(bytes: Uint8Array, { draft, book }: ReportWriting): Result<Uint8Array> {
  const read = readXlsx(bytes, '');
  if (!read.ok) return read;
  const { sheets } = read.value;
  return guarded(() => {
    const context = new ChangeContext(XlsxPackage.open(bytes, ''));
    const { state } = new StatePart(context);
    const recorded = new Set(state.entries.flatMap(({ added = [] }) => added.map(({ sheet }) => sheet)));
    const old = sheets.flatMap(({ name, cells }) => {
      const found = recorded.has(name) && !isSheetDrawnOn(context, name) ? readReportSheet({ cells }) : null;
      const replaces = { sheet: name, print: sheetPrint(cells, 'told') };
      return found && !found.isTouched && replaceable(sheets, replaces) === null ? [{ replaces, model: found.model }] : [];
    })[0];
    const drafted = draft(old?.model ?? null);
    const others = sheets.map(({ name }) => name).filter((name) => name !== old?.replaces.sheet);
    const drafts = withOwnNames(old ? renamed([drafted], old.replaces.sheet) : [drafted], others);
    const put = putSheets(bytes, {
      title: REPORT_SHEET_TITLE,
      drafts,
      book: book(drafts),
      ...(old && { replaces: old.replaces.sheet }),
    });
    const copy = new ChangeContext(XlsxPackage.open(put.bytes, ''));
    markCopy(copy);
    return copy.editor.save();
  }, notChanged);
}
