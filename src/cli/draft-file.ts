import { readWorkbook } from '../core/reading/read-workbook';
import type { ReportDraft } from '../core/narrative/document';
import { draftReport } from '../core/narrative/draft-report';
import type { Problem } from '../core/localized';
import { DEFAULT_POLICY } from '../core/scoring/policies';
import { readXlsx } from '../hosts/file/xlsx';
import { profileUnder, type Scoring } from './check-file';
import type { Input } from './expand-inputs';
import { problems } from './command-problems';
import { profileOf } from './profiles';
import { readWorkbookInput } from './read-input';

export interface DraftSettings {
  readonly scoring: Scoring;
}

/** The reports drafted from the self-evaluations of one workbook: plain data. */
export interface DraftedFile {
  readonly path: string;
  readonly error: Problem | null;
  readonly drafts: readonly ReportDraft[];
}

/** Reads one workbook and drafts a report from each of its self-evaluations. Never throws. */
export function draftFile(input: Input, { scoring: { policy, profiles } }: DraftSettings): DraftedFile {
  const failed = (error: Problem): DraftedFile => ({ path: input.path, error, drafts: [] });
  try {
    const read = readWorkbookInput(input.path);
    if (!read.ok) return failed(read.problem);
    const { bytes } = read.value;
    const snapshot = readXlsx(bytes, input.path);
    if (!snapshot.ok) return failed(snapshot.problem);
    const profile = profileOf(profiles, input.path, bytes);
    if (!profile.ok) return failed(profile.problem);
    const by = policy ?? profileUnder(policy, profile.value)?.profile.policy ?? DEFAULT_POLICY;
    const { tables } = readWorkbook(snapshot.value);
    const own = tables.filter(({ kind }) => kind === 'self-evaluation');
    return { path: input.path, error: null, drafts: own.map((table) => draftReport(table, by)) };
  } catch (error) {
    return failed(problems.internal(error));
  }
}
