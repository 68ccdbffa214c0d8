import type { RecordedSheet } from '../journal/entry';
import { itemsOf } from './collection';
import type { EtWorkbook, EtWorksheet } from './types';

/** What tells a sheet that was renamed: its code name, where WPS has one. */
export function sheetId({ CodeName }: EtWorksheet): string {
  return CodeName ? `code:${CodeName}` : '';
}

/** The sheet of a name, else (renamed meanwhile) the one that a record remembers; null where it is gone. */
export function findSheet(book: EtWorkbook, { name, id }: Pick<RecordedSheet, 'name'> & Partial<RecordedSheet>): EtWorksheet | null {
  const sheets = itemsOf(book.Worksheets);
  const lower = name.toLowerCase();
  return (
    sheets.find(({ Name }) => Name === name) ??
    sheets.find(({ Name }) => Name.toLowerCase() === lower) ??
    (id ? sheets.find((sheet) => sheetId(sheet) === id) : undefined) ??
    null
  );
}
