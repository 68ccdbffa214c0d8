import type { Language, Localized, Result } from '../../../core/localized';
import type { PlannedEdit } from '../../../core/edits';
import type { EditPlan, SkippedEdit } from '../../../core/plan/types';
import { markCopy } from './copy-mark';
import { guarded } from './fault';
import { applyPlan } from './journal/commands';
import { DEFAULT_LIMITS, type PackageLimits } from './limits';
import { XlsxPackage } from './package';
import { notChanged } from './problems';
import { applyEdits } from './write/apply-edits';
import { ChangeContext } from './write/context';

export interface PatchOptions {
  /** Language of notes; Chinese where none is given. */
  readonly language?: Language;
  readonly limits?: Partial<PackageLimits>;
  /** Whether the file is marked as a copy that this product wrote, as `isMarkedCopy` tells. */
  readonly mark?: boolean;
  /** The command as which it is recorded in the file, so that it can be taken back; nothing is recorded where left out. */
  readonly record?: Pick<EditPlan, 'title' | 'purpose'>;
}

export interface PatchOutcome {
  /** The changed file. */
  readonly bytes: Uint8Array;
  readonly written: readonly { readonly sheet: string; readonly cell: string }[];
  readonly refused: readonly SkippedEdit[];
  /** What a person should know besides: a note left out, a signature no longer valid. */
  readonly remarks: readonly Localized[];
}

/**
 * Changes cells of a workbook inside its package: the touched cells and what they need (styles, notes), nothing else. All
 * other parts stay byte for byte, macros, charts and pivot tables among them. Problem codes as of `readXlsx`, and `host-failed`.
 * A mark is a part of its own, and so is the record.
 */
export function patchXlsx(bytes: Uint8Array, edits: readonly PlannedEdit[], options: PatchOptions = {}): Result<PatchOutcome> {
  return guarded(() => {
    const context = new ChangeContext(XlsxPackage.open(bytes, '', { ...DEFAULT_LIMITS, ...options.limits }));
    const { record, language = 'zh-CN', mark } = options;
    const { written, refused, remarks = [] } = record ? applyPlan(context, { title: record.title, purpose: record.purpose, edits, skipped: [] }, language) : applyEdits(context, edits, language);
    context.editor.commit();
    if (mark) markCopy(context);
    return { bytes: context.editor.save(), written, refused, remarks };
  }, notChanged);
}
