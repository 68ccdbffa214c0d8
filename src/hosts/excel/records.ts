import { laterOn, sharesPlace } from '../../core/journal/later-on';
import type { Localized } from '../../core/localized';
import { loaded, Stopped, stopIfAborted } from '../host-problems';
import type { EntryHead, RecordedEntry } from '../journal/entry';
import { entryIn, headsIn, type JournalPart, type ReadHeads } from '../journal/entry-parts';
import { DAMAGED_ENTRY, laterFirst, partlyReverted, UNKNOWN_ENTRY } from '../journal/journal-problems';
import { listed } from '../journal/listed';
import { setAsideWords } from '../journal/set-aside';
import { placesOf } from '../journal/touched';
import type { JournalEntry, RevertReceipt, TaskOptions, WorkbookHost } from '../port';
import type { ExcelLine } from './excel-line';
import { CHANGED_MEANWHILE, codeOf } from './excel-problems';
import { askParts, journalParts, readParts, removeJobs } from './journal-store';
import type { OwnEffects } from './own-effects';
import { runJobs, type Run } from './run-jobs';

interface LoadedJournal extends ReadHeads {
  readonly parts: readonly JournalPart[];
  readonly contents: ReadonlyMap<string, unknown>;
}

/** The journal's heads, newest first, and everything of the entry `of`: two round trips. */
async function loadJournal(context: Excel.RequestContext, of: string | null): Promise<LoadedJournal> {
  const collection = askParts(context);
  await context.sync();
  const parts = journalParts(collection);
  const contents = await readParts(
    context,
    parts.filter(({ kind, entry }) => kind === 'head' || entry === of),
  );
  return { parts, contents, ...headsIn(parts, contents) };
}

/** Whether a later command wrote into a sheet that this one put in. */
function isOnSheetsOf({ added, sheets }: EntryHead, later: EntryHead): boolean {
  return added !== undefined && later.sheets.some(({ id }) => sheets.some((sheet) => sheet.id === id));
}

/** An entry as it is to be taken back. */
interface Found {
  readonly head: EntryHead;
  /** Null where its cells are damaged, or where it has none. */
  readonly entry: RecordedEntry | null;
  readonly parts: readonly JournalPart[];
}

/** @throws `Stopped` where the entry is not there, or where later ones must be taken back first */
async function entryToRevert(context: Excel.RequestContext, id: string): Promise<Found> {
  const { heads, parts, contents } = await loadJournal(context, id);
  const head = heads.find((candidate) => candidate.id === id);
  if (!head) throw new Stopped(UNKNOWN_ENTRY);
  const mine = new Set(placesOf(head));
  const later = laterOn(head, heads, (other) => sharesPlace(placesOf(other), mine) || isOnSheetsOf(head, other));
  if (later) throw new Stopped(laterFirst(later.title));
  return { head, entry: entryIn(head, parts, contents), parts };
}

/** The record of commands in the workbook: listed, taken back, cleared. */
export function records(line: ExcelLine, effects: OwnEffects): Pick<WorkbookHost, 'journal' | 'setAside' | 'revert' | 'forget'> {
  let aside: readonly Localized[] = [];

  const list = (run: Run): Promise<readonly JournalEntry[]> =>
    run(async (context) => {
      const journal = await loadJournal(context, null);
      aside = setAsideWords(journal.aside);
      return journal.heads.map(listed);
    });

  /** What takes it back has begun: whatever ends it, the workbook may hold a part of the command. */
  const takenBack = (
    run: Run,
    head: EntryHead,
    takeBack: (context: Excel.RequestContext) => Promise<RevertReceipt>,
  ): Promise<RevertReceipt> => {
    return run(takeBack, { delayForCellEdit: true }).catch((error: unknown) => {
      const isToldAsItIs = error instanceof Stopped && error.problem === CHANGED_MEANWHILE;
      throw isToldAsItIs ? error : new Stopped(partlyReverted(head.title, codeOf(error)));
    });
  };

  const revert = async (id: string, options: TaskOptions): Promise<RevertReceipt> => {
    const run = line.runFor(options);
    const { head, entry, parts } = await run((context) => entryToRevert(context, id));
    const { added, placed, title } = head;
    stopIfAborted(options.signal);
    const { features } = line;
    if (added) {
      const { takeOutSheets } = await loaded(() => import('./sheets/take-out-sheets'), options.signal);
      effects.undoIsGone = true;
      return takenBack(run, head, (context) => takeOutSheets(context, head, parts, { features, batch: line.batch() }));
    }
    if (placed) {
      const { takeOffForm } = await loaded(() => import('./place/take-off-form'), options.signal);
      effects.undoIsGone = true;
      return takenBack(run, head, (context) => takeOffForm(context, head, placed, parts, { features, batch: line.batch() }));
    }
    if (!entry) throw new Stopped(DAMAGED_ENTRY);
    const { putBack } = await loaded(() => import('./write'), options.signal);
    const { onWriting } = effects;
    return takenBack(run, head, (context) => putBack(context, entry, parts, { features, batch: line.batch(options, title), onWriting }));
  };

  return {
    /** A command that was cancelled while it wrote may stand in the journal: it is read all the same, for a while. */
    journal: ({ signal } = {}) => (signal ? line.guarded(undefined, () => list(line.runOn(signal))) : line.shortly(list)),

    setAside: () => aside,

    revert: (id, options = {}) => line.guarded(options.signal, () => revert(id, options)),

    forget: () =>
      line.shortly((run) =>
        run(
          async (context) => {
            const collection = askParts(context);
            await context.sync();
            const parts = journalParts(collection);
            if (parts.length === 0) return;
            effects.undoIsGone = true;
            await runJobs(context, removeJobs(context, parts), line.batch());
          },
          { delayForCellEdit: true },
        ),
      ),
  };
}
