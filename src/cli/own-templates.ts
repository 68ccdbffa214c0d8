import path from 'node:path';
import type { Problem, Result } from '../core/localized';
import { sheetNames } from '../core/snapshot/sheet-names';
import { markedBook } from '../hosts/file/xlsx/own/marked-book';
import { addSheets } from '../hosts/file/xlsx/sheets/add-sheets';
import { nameTemplate, ownTemplates } from '../service/errands/own-templates';
import type { OwnTemplate } from '../service/errand-types';
import { readInput } from './read-input';

/** The templates of some files, each under an id of its own, and what cannot be used. */
export interface OwnList {
  readonly templates: readonly (OwnTemplate & { readonly id: string })[];
  readonly others: readonly { readonly file: string; readonly sheets: readonly string[] }[];
  readonly unread: readonly { readonly file: string; readonly problem: Problem }[];
}

/** Reads the sheets that forms can be begun from; their ids are the names of the sheets, numbered where two are the same. */
export async function listOwn(files: readonly string[]): Promise<OwnList> {
  const templates: OwnTemplate[] = [];
  const others: { file: string; sheets: readonly string[] }[] = [];
  const unread: { file: string; problem: Problem }[] = [];
  for (const file of files) {
    const bytes = readInput(file);
    const read = bytes.ok ? await ownTemplates({ name: path.basename(file), bytes: bytes.value }) : bytes;
    if (!read.ok) unread.push({ file, problem: read.problem });
    else {
      templates.push(...read.value.templates);
      if (read.value.others.length > 0) others.push({ file, sheets: read.value.others });
    }
  }
  const ids = sheetNames(templates.map(({ sheet }) => sheet));
  return { templates: templates.map((template, at) => ({ ...template, id: ids[at]! })), others, unread };
}

/** A workbook of some templates, a sheet each under its id. Codes: those of `loneSheet` and `addSheets`. */
export function ownBook(templates: OwnList['templates']): Result<Uint8Array> {
  let book: Uint8Array | null = null;
  for (const { book: own, sheet, id } of templates) {
    const named = nameTemplate({ book: own, from: sheet, name: id });
    if (!named.ok) return named;
    const joined: Result<Uint8Array> = book === null ? named : addSheets(book, named.value);
    if (!joined.ok) return joined;
    book = joined.value;
  }
  return markedBook(book!);
}
