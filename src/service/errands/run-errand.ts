import type { Result } from '../../core/localized';
import { PART_MISSING } from '../../hosts/host-problems';
import type { CheckedWorkbook } from '../checked-workbook';
import { ENGINE_FAILED } from '../engine-service';
import type { ErrandName, Errands } from '../errand-types';

type Errand<K extends ErrandName> = (
  given: Errands[K]['given'],
  last: CheckedWorkbook | null,
) => Result<Errands[K]['result']> | Promise<Result<Errands[K]['result']>>;

/** The code of each, loaded when it is first asked for. */
const LOADED: { readonly [K in ErrandName]: () => Promise<Errand<K>> } = {
  'read-template': async () => (await import('./read-template')).readTemplate,
  'own-templates': async () => (await import('./own-templates')).ownTemplates,
  'name-template': async () => (await import('./own-templates')).nameTemplate,
  'read-text': async () => (await import('./hold-text')).readText,
  'hold-text': async () => (await import('./hold-text')).holdText,
  'draft-text': async () => (await import('./draft-text')).draftText,
  'read-tables': async () => (await import('./many-files')).readTables,
  'hold-together': async () => (await import('./many-files')).holdTogether,
  'carry-tables': async () => (await import('./carry-tables')).carryTables,
  'write-ledger': async () => (await import('./many-files')).writeLedger,
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
