import type { RecordedSheet } from '../../journal/entry';

/**
 * Queues the question for all sheets. Sheets are looked up in their list rather than one by one with `…OrNullObject`: what
 * Excel makes of a call on a part of a null object within the same request is not documented.
 */
export function askSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  return worksheets;
}

/**
 * The sheet after the round trip: by name, else (renamed meanwhile) by the id that an entry remembers; null where it is gone.
 * @param idOnly true within one command, where the id cannot have changed: another sheet may bear the name by now
 */
export function findSheet(
  { items }: Excel.WorksheetCollection,
  { name, id }: Pick<RecordedSheet, 'name'> & Partial<RecordedSheet>,
  idOnly = false,
): Excel.Worksheet | null {
  const lower = name.toLowerCase();
  const byId = items.find((sheet) => sheet.id === id) ?? null;
  return idOnly ? byId : (items.find((sheet) => sheet.name === name) ?? items.find((sheet) => sheet.name.toLowerCase() === lower) ?? byId);
}
