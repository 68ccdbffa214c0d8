import type { PlannedEdit } from '../core/planned-edit';
import type { Language, Localized, Result } from '../core/localized';
import { success } from '../core/localized';
import { planFill } from '../core/plan';
import type { EditPlan, FillStyle, SkippedEdit } from '../core/plan/types';
import { describeProfile } from '../core/profile/describe-profile';
import { readWorkbook } from '../core/reading/read-workbook';
import { DEFAULT_POLICY } from '../core/scoring/policies';
import type { AsXlsx } from '../hosts/file/old-formats/as-xlsx';
import { remarksOn } from '../hosts/file/old-formats/conversion-remarks';
import { patchXlsx, readXlsx } from '../hosts/file/xlsx';
import { profileUnder, type Scoring } from './check-file';
import type { Input } from './expand-inputs';
import { placeName } from './place-names';
import { problems } from './command-problems';
import { profileOf } from './profiles';
import { readWorkbookInput } from './read-input';

export interface FillSettings {
  readonly style: FillStyle;
  readonly scoring: Scoring;
  /** Whether rows are filled, too, that may have been misread. */
  readonly includeUnsure: boolean;
  /** The language of notes in the copy. */
  readonly language: Language;
}

/** A workbook with what can be computed filled in: plain data that can cross the border of a process. */
export interface Filling {
  /** The copy; null where there was nothing to fill. */
  readonly bytes: Uint8Array | null;
  readonly tables: number;
  readonly written: readonly PlannedEdit[];
  readonly skipped: readonly SkippedEdit[];
  readonly remarks: readonly Localized[];
  /** The profile used, and what was left and why: a line each. */
  readonly head: readonly Localized[];
}

type Copy = Pick<Filling, 'bytes' | 'written' | 'skipped' | 'remarks'>;

function copyOf({ bytes, from }: AsXlsx, plan: EditPlan, language: Language): Result<Copy> {
  if (plan.edits.length === 0) return success({ bytes: null, written: [], skipped: plan.skipped, remarks: [] });
  const patched = patchXlsx(bytes, plan.edits, { language, mark: true, record: plan });
  if (!patched.ok) return patched;
  const { written, refused, remarks } = patched.value;
  const done = new Set(written.map(placeName));
  return success({
    bytes: done.size === 0 ? null : patched.value.bytes,
    written: plan.edits.filter((edit) => done.has(placeName(edit))),
    skipped: [...plan.skipped, ...refused],
    remarks: [...remarksOn(done.size === 0 ? null : from), ...remarks],
  });
}

/** Reads one workbook and fills a copy of it. */
export function fillFile(input: Input, { style, scoring: { policy, profiles }, includeUnsure, language }: FillSettings): Result<Filling> {
  try {
    const bytes = readWorkbookInput(input.path);
    if (!bytes.ok) return bytes;
    const snapshot = readXlsx(bytes.value.bytes, input.path);
    if (!snapshot.ok) return snapshot;
    const model = readWorkbook(snapshot.value);
    const profile = profileOf(profiles, input.path, bytes.value.bytes);
    if (!profile.ok) return profile;
    const own = profileUnder(policy, profile.value)?.profile ?? null;
    const plan = planFill(model, policy ?? own?.policy ?? DEFAULT_POLICY, style, snapshot.value, { includeUnsure });
    const copy = copyOf(bytes.value, plan, language);
    const head = [own && describeProfile(own), plan.left].flatMap((line) => (line ? [line] : []));
    return copy.ok ? success({ ...copy.value, tables: model.tables.length, head }) : copy;
  } catch (error) {
    return { ok: false, problem: problems.internal(error) };
  }
}
