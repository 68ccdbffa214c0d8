import path from 'node:path';
import { draftForm } from '../core/forms/lay-out-form';
import { parsePlace, placeForm } from '../core/forms/place/placed-form';
import type { Form, FormStyle } from '../core/forms/types';
import type { Localized, Result } from '../core/localized';
import { placeFormXlsx } from '../hosts/file/xlsx/place-form-xlsx';
import type { FormReceipt } from '../hosts/port';
import { draftBook } from '../reports/xlsx/laid-out-book';
import { copyFolder } from './copies';
import { readWorkbookInput } from './read-input';

/** A form, the workbook that it goes into, where, and the copy to write. */
export interface IntoSettings {
  readonly into: string;
  /** `表1!B20`. */
  readonly at: string;
  readonly out: string;
  readonly style: FormStyle;
  readonly overwrite: boolean;
}

function titleOf({ name }: Form): Localized {
  return { 'zh-CN': `插入模板：${name['zh-CN']}`, 'en-US': `Insert a form: ${name['en-US']}` };
}

/**
 * Writes a copy of a workbook with a form at a place; the input is never written. Codes: `place-unclear`, `beyond-sheet`, those of
 * `placeFormXlsx`, of reading an input and of writing a copy.
 */
export async function templateInto(form: Form, { into, at, out, style, overwrite }: IntoSettings): Promise<Result<FormReceipt>> {
  const place = parsePlace(at);
  if (!place.ok) return place;
  const draft = draftForm(form, { style });
  const placed = placeForm(draft, place.value);
  if (!placed.ok) return placed;
  const input = readWorkbookInput(into);
  if (!input.ok) return input;
  const book = await draftBook([draft]);
  const made = placeFormXlsx(input.value.bytes, path.basename(into), { title: titleOf(form), form: placed.value }, book);
  if (!made.ok) return made;
  const folder = copyFolder(path.dirname(out), [{ path: into, relative: path.basename(into) }], overwrite);
  const written = folder.write(path.basename(out), made.value.bytes);
  return written.ok ? { ok: true, value: made.value.receipt } : written;
}
