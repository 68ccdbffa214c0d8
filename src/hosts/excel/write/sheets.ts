import type { Job } from '../batch';
import { CALL_BYTES } from '../batch';
import type { RecordedSheet } from '../journal/entry';

/** A sheet that was asked for by name, or by the id that an entry remembers. */
export interface AskedSheet {
  byName: Excel.Worksheet | null;
  byId: Excel.Worksheet | null;
}

function ask(context: Excel.RequestContext, key: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key);
  sheet.load(['id', 'name']);
  sheet.protection.load('protected');
  return sheet;
}

/** The job that looks a sheet up. */
export function sheetJob(asked: AskedSheet, name: string, id: string | null): Job {
  return {
    request: (id === null ? 3 : 6) * CALL_BYTES,
    response: 2 * CALL_BYTES,
    queue: (context) => {
      asked.byName = ask(context, name);
      asked.byId = id === null ? null : ask(context, id);
    },
  };
}

export interface FoundSheet extends RecordedSheet {
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
}

/** The sheet after the round trip: by name, else (renamed meanwhile) by id; null where it is gone. */
export function foundSheet({ byName, byId }: AskedSheet): FoundSheet | null {
  const found = [byName, byId].find((candidate) => candidate !== null && !candidate.isNullObject);
  return found ? { sheet: found, id: found.id, name: found.name, isProtected: found.protection.protected } : null;
}
