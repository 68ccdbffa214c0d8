import type { SheetDraft } from '../../../core/forms/types';
import type { Language } from '../../../core/localized';
import { cellName } from '../../../core/snapshot/address';
import { type BatchOptions, type Run, runJobs } from '../run-jobs';
import { addNoteJob } from '../write/notes';

export function withoutNotes(draft: SheetDraft): SheetDraft {
  return { ...draft, cells: draft.cells.map(({ note: _note, ...cell }) => cell) };
}

export function hasNotes({ cells }: SheetDraft): boolean {
  return cells.some(({ note }) => note !== undefined);
}

/** Writes the notes of new sheets; false where this Excel does not take them. They are no reason to take the sheets out again. */
export async function writeNotes(
  run: Run,
  ids: readonly string[],
  drafts: readonly SheetDraft[],
  { language, batch }: { readonly language: Language; readonly batch: BatchOptions },
): Promise<boolean> {
  try {
    await run(
      (context) => {
        const jobs = drafts.flatMap(({ cells }, at) => {
          const sheet = context.workbook.worksheets.getItem(ids[at]!);
          return cells.flatMap((cell) => (cell.note ? [addNoteJob(sheet, cellName(cell), cell.note[language])] : []));
        });
        return runJobs(context, jobs, batch);
      },
      { delayForCellEdit: true },
    );
    return true;
  } catch {
    return false;
  }
}
