import type { CheckOptions } from '../core/engine';
import { success, type Result } from '../core/localized';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import { PART_MISSING } from '../hosts/host-problems';

/** What compares workbooks with a template, loaded for those who have one; null where there is none. Code `part-missing`. */
export async function departuresFrom(template: WorkbookSnapshot | null): Promise<Result<CheckOptions['departures']>> {
  if (!template) return success(null);
  try {
    const { compareWithTemplate } = await import('../core/template/compare-with-template');
    return success((snapshot, model) => compareWithTemplate(template, snapshot, model));
  } catch {
    return { ok: false, problem: PART_MISSING };
  }
}
