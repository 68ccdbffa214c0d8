import type { Language, Localized, Result } from '../../../core/localized';
import type { EditPlan, SkippedEdit } from '../../../core/plan/types';
import { markCopy } from './copy-mark';
import { guarded } from './fault';
import { applyPlan } from './journal/journal-commands';
import { DEFAULT_LIMITS, type PackageLimits } from './package-limits';
import { XlsxPackage } from './package';
import { notChanged } from './xlsx-problems';
import { UNRECORDED } from '../../journal/mark-rule';
import { applyEdits } from './write/apply-edits';
import { clearMarks } from './write/clear-marks';
import { ChangeContext } from './write/change-context';
import type { FileEdit } from './write/planned-content';

export interface PatchOptions {
  /** Language of notes; Chinese where none is given. */
  readonly language?: Language;
  readonly limits?: Partial<PackageLimits>;
  /** Whether marks of the product's own that are there already are taken off first. */
  readonly replaceMarks?: boolean;
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

/** The package without marks of the product's own, with nothing left to commit. */
function withoutMarks(context: ChangeContext, limits: PackageLimits): ChangeContext {
  if (clearMarks(context).cells === 0) return context;
  context.editor.commit();
  return new ChangeContext(XlsxPackage.open(context.editor.save(), '', limits));
}

/**
 * Changes cells of a workbook inside its package: the touched cells and what they need (styles, notes), nothing else. All
 * other parts stay byte for byte, macros, charts and pivot tables among them. Problem codes as of `readXlsx`, and `host-failed`.
 * A mark is a part of its own, and so is the record.
 */
export function patchXlsx(bytes: Uint8Array, edits: readonly FileEdit[], options: PatchOptions = {}): Result<PatchOutcome> {
  return guarded(() => {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const opened = new ChangeContext(XlsxPackage.open(bytes, '', limits));
    const context = options.replaceMarks ? withoutMarks(opened, limits) : opened;
    const { record, language = 'zh-CN', mark } = options;
    const {
      written,
      refused,
      remarks = [],
    } = record
      ? applyPlan(context, { title: record.title, purpose: record.purpose, edits, skipped: [] }, language)
      : applyEdits(context, edits, language, UNRECORDED);
    context.editor.commit();
    if (mark) markCopy(context);
    return { bytes: context.editor.save(), written, refused, remarks };
  }, notChanged);
}
