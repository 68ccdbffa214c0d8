import type { DraftCell, SheetDraft } from '../../core/forms/types';
import { success, type Result } from '../../core/localized';
import type { SheetSnapshot } from '../../core/snapshot/types';
import { templateSheets } from '../../core/template/compare-with-template';
import { inNewFormat } from '../../hosts/file/old-formats/in-new-format';
import { draftContent, lonePiece } from '../../hosts/file/xlsx/own/lone-piece';
import { loneSheet, MOST_TEMPLATE_BYTES } from '../../hosts/file/xlsx/own/lone-sheet';
import { readXlsx } from '../../hosts/file/xlsx';
import { tooLarge } from '../../hosts/file/xlsx/xlsx-problems';
import { KIND_NAMES } from '../../reports/report-words';
import { withLooks } from './own-looks';
import type { FileBytes, NamedTemplate, OwnTemplate, OwnTemplates } from '../errand-types';

/** What hosts must know of a sheet that they take from a workbook: what stands where. */
function draftOf({ name, cells, merges }: SheetSnapshot): SheetDraft {
  const [bottom, right] = [Math.max(1, ...cells.map(({ row }) => row)), Math.max(1, ...cells.map(({ column }) => column))];
  const look = { text: 'input', bold: false, border: false, fill: null, align: 'left' } as const;
  return {
    name,
    landscape: false,
    widths: [],
    heights: [],
    cells: cells.map((cell): DraftCell => ({
      row: cell.row,
      column: cell.column,
      content: draftContent(cell),
      look: { ...look, format: cell.format },
    })),
    merges: merges ?? [],
    validations: [],
    printArea: { top: 1, left: 1, bottom, right },
    onePage: false,
    repeated: null,
  };
}

/**
 * The sheets of a file that are forms, each as a workbook of its own from which everything is left out that could do harm; and the names
 * of those that are none. Codes: those of reading a workbook.
 */
export async function ownTemplates({ name, bytes }: FileBytes): Promise<Result<OwnTemplates>> {
  if (bytes.length > MOST_TEMPLATE_BYTES) return { ok: false, problem: tooLarge() };
  const carried = await inNewFormat(bytes);
  if (!carried.ok) return carried;
  const read = readXlsx(carried.value.bytes, name);
  if (!read.ok) return read;
  const found = templateSheets(read.value);
  const templates: OwnTemplate[] = [];
  for (const { sheet, tables } of found) {
    const lone = loneSheet(carried.value.bytes, sheet.name, sheet.name);
    const again = lone.ok ? readXlsx(lone.value.bytes, name) : lone;
    if (!lone.ok) return lone;
    if (!again.ok) return again;
    const kinds = [...new Set(tables.map(({ kind }) => kind))];
    const [own] = again.value.sheets;
    const piece = lonePiece(lone.value.bytes, own!);
    templates.push({
      file: name,
      sheet: sheet.name,
      kinds: kinds.map((kind) => KIND_NAMES[kind]),
      left: lone.value.left,
      draft: draftOf(own!),
      piece: piece.ok ? success(withLooks(piece.value, lone.value.bytes)) : piece,
      book: lone.value.bytes,
    });
  }
  const known = new Set(found.map(({ sheet }) => sheet.name));
  return success({ templates, others: read.value.sheets.map((sheet) => sheet.name).filter((sheet) => !known.has(sheet)) });
}

/** A template's workbook under another name of its sheet. Codes: those of `loneSheet`. */
export function nameTemplate({ book, from, name }: NamedTemplate): Result<Uint8Array> {
  const named = loneSheet(book, from, name);
  return named.ok ? success(named.value.bytes) : named;
}
