import type { Language, Localized, Result } from '../../../core/localized';
import type { PlannedEdit } from '../../../core/edits';
import type { SkippedEdit } from '../../../core/plan/types';
import { markCopy } from './copy-mark';
import { guarded } from './fault';
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
 * other parts stay byte for byte, macros, charts and pivot tables among them. Records nothing; hosts do. Problem codes as
 * of `readXlsx`, and `host-failed`. A mark is a part of its own.
 */
export function patchXlsx(bytes: Uint8Array, edits: readonly PlannedEdit[], options: PatchOptions = {}): Result<PatchOutcome> {
  return guarded(() => {
    const context = new ChangeContext(XlsxPackage.open(bytes, '', { ...DEFAULT_LIMITS, ...options.limits }));
    const { written, refused, remarks } = applyEdits(context, edits, options.language ?? 'zh-CN');
    context.editor.commit();
    if (options.mark) markCopy(context);
    return { bytes: context.editor.save(), written, refused, remarks };
  }, notChanged);
}
