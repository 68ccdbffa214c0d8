import path from 'node:path';
import { draftForm } from '../core/forms/lay-out-form';
import { parsePlace, placeForm, type Placeable } from '../core/forms/place/placed-form';
import type { Form, FormStyle } from '../core/forms/types';
import type { Localized, Result } from '../core/localized';
import { placeFormXlsx } from '../hosts/file/xlsx/place-form-xlsx';
import type { FormReceipt } from '../hosts/port';
import { draftBook } from '../reports/xlsx/laid-out-book';
import { copyFolder } from './copies';
import type { Input } from './files/find-workbooks';
import type { OwnList } from './own-templates';
import { readWorkbookInput } from './read-input';

/** The workbook that a form goes into, where, and the copy to write. */
export interface IntoSettings {
  readonly into: string;
  /** `表1!B20`. */
  readonly at: string;
  readonly out: string;
  readonly overwrite: boolean;
}

/** What goes there. */
interface Piece {
  readonly title: Localized;
  readonly draft: Placeable;
  /** As a workbook of its own, its first cell in A1. */
  readonly book: Uint8Array;
  /** Files that were read for it: none of them is written. */
  readonly from: readonly Input[];
}

/** Codes: `place-unclear`, `beyond-sheet`, those of `placeFormXlsx`, of reading an input and of writing a copy. */
function pieceInto({ title, draft, book, from }: Piece, { into, at, out, overwrite }: IntoSettings): Result<FormReceipt> {
  const place = parsePlace(at);
  if (!place.ok) return place;
  const placed = placeForm(draft, place.value);
  if (!placed.ok) return placed;
  const input = readWorkbookInput(into);
  if (!input.ok) return input;
  const made = placeFormXlsx(input.value.bytes, path.basename(into), { title, form: placed.value }, book);
  if (!made.ok) return made;
  const folder = copyFolder(path.dirname(out), [{ path: into, relative: path.basename(into) }, ...from], overwrite);
  const written = folder.write(path.basename(out), made.value.bytes);
  return written.ok ? { ok: true, value: made.value.receipt } : written;
}

/** Writes a copy of a workbook with a form at a place; the input is never written. Codes: those of `pieceInto`. */
export async function templateInto(form: Form, style: FormStyle, settings: IntoSettings): Promise<Result<FormReceipt>> {
  const { name } = form;
  const title = { 'zh-CN': `插入模板：${name['zh-CN']}`, 'en-US': `Insert a form: ${name['en-US']}` };
  const draft = draftForm(form, { style });
  return pieceInto({ title, draft, book: await draftBook([draft]), from: [] }, settings);
}

/**
 * The same with a form of the unit's own. Codes: those of `pieceInto` and of `lonePiece`.
 * @param from the files that forms were read from
 */
export function ownInto(
  { sheet, file, piece, book }: OwnList['templates'][number],
  from: readonly Input[],
  settings: IntoSettings,
): Result<FormReceipt> {
  if (!piece.ok) return piece;
  const title = { 'zh-CN': `插入本单位的模板：${sheet}（${file}）`, 'en-US': `Insert the unit's own form: ${sheet} (${file})` };
  return pieceInto({ title, draft: piece.value, book, from }, settings);
}
