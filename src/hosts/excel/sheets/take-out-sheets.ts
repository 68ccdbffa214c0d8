import type { RefusedCell, RevertReceipt } from '../../../core/journal/settle';
import { isReadByOthers, sheetPrint } from '../../../core/journal/sheet-print';
import type { Localized } from '../../../core/localized';
import type { EntryHead, RecordedSheet } from '../../journal/entry';
import type { JournalPart } from '../../journal/entry-parts';
import { LAST_SHEET, SHEET_FILLED, SHEET_GONE, SHEET_READ, STRUCTURE_LOCKED } from '../../journal/reasons';
import { removeJobs, stateJob } from '../journal-store';
import type { Features } from '../requirements';
import type { BatchOptions, Job } from '../run-jobs';
import { CALL_BYTES, runJobs } from '../run-jobs';
import { sheetsWithCells, type SheetWithCells } from './sheet-cells';

export interface TakeOutOptions {
  readonly features: Features;
  readonly batch: BatchOptions;
  /** Ids of the sheets that were there before a command that broke off: none of them is its own, whatever it is called. */
  readonly before?: ReadonlySet<string>;
}

/** A recorded sheet, where it is now, and why it stays; null where it goes. */
interface Decided {
  readonly recorded: RecordedSheet;
  readonly print: string;
  readonly found: SheetWithCells | null;
  readonly reason: Localized | null;
}

function findSheet(all: readonly SheetWithCells[], { id, name }: RecordedSheet, before: ReadonlySet<string>): SheetWithCells | null {
  const candidates = all.filter((sheet) => !before.has(sheet.id));
  return candidates.find((sheet) => id !== '' && sheet.id === id) ?? candidates.find((sheet) => sheet.name === name) ?? null;
}

function decide(head: EntryHead, all: readonly SheetWithCells[], isLocked: boolean, { before = new Set() }: TakeOutOptions): Decided[] {
  const placed = head.sheets.map((recorded, at) => ({ recorded, print: head.added?.[at] ?? '', found: findSheet(all, recorded, before) }));
  const isTouched = ({ found, print }: (typeof placed)[number]): boolean =>
    found !== null && sheetPrint(found.cells, head.state === 'writing' ? 'placed' : 'told') !== print;
  const going = placed.flatMap((each) => (each.found && !isTouched(each) ? [each.found] : []));
  const staying = all.filter((sheet) => !going.includes(sheet));
  const isLast = !staying.some(({ isVisible }) => isVisible);
  const reasonOf = (each: (typeof placed)[number]): Localized | null => {
    if (!each.found) return SHEET_GONE;
    if (isTouched(each)) return SHEET_FILLED;
    if (isLocked) return STRUCTURE_LOCKED;
    if (isReadByOthers([each.found.name], staying)) return SHEET_READ;
    return isLast ? LAST_SHEET : null;
  };
  return placed.map((each) => ({ ...each, reason: reasonOf(each) }));
}

function deleteJob({ sheet }: SheetWithCells): Job {
  return { request: 2 * CALL_BYTES, response: CALL_BYTES, queue: () => sheet.delete() };
}

/**
 * Takes the sheets of a recorded command out of the workbook: those that nobody has typed into since and that no other sheet reads.
 * The others stay on record and are named with the reason. Throws errors of Office.js; what broke off can be repeated.
 */
export async function takeOutSheets(
  context: Excel.RequestContext,
  head: EntryHead,
  parts: readonly JournalPart[],
  options: TakeOutOptions,
): Promise<RevertReceipt> {
  const { features, batch } = options;
  const { protection } = context.workbook;
  protection.load('protected');
  const all = await sheetsWithCells(context, () => true, features, batch);
  const decided = decide(head, all, protection.protected, options);
  const going = decided.flatMap(({ found, reason }) => (found && reason === null ? [found] : []));
  const left = decided.filter(({ found, reason }) => found !== null && reason !== null);
  const own = parts.filter((part) => part.entry === head.id);
  const headPart = own.find(({ kind }) => kind === 'head');
  const rest: EntryHead = {
    ...head,
    cells: left.length,
    sheets: left.map(({ recorded, found }) => ({ id: recorded.id, name: found?.name ?? recorded.name })),
    added: left.map(({ print }) => print),
  };
  const recording = left.length > 0 && headPart ? [stateJob(context, rest, headPart, head.state)] : removeJobs(context, own);
  await runJobs(context, [...going.map(deleteJob), ...recording], batch);
  return {
    restored: [],
    changedSince: [],
    refused: decided.flatMap(({ recorded, found, reason }): readonly RefusedCell[] =>
      reason ? [{ sheet: found?.name ?? recorded.name, cell: 'A1', reason }] : [],
    ),
    sheets: going.map(({ name }) => name),
  };
}
