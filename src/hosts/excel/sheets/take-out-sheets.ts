import type { RevertReceipt } from '../../../core/journal/settle';
import { settleSheets, type PlacedSheet } from '../../journal/added-sheets';
import type { EntryHead, RecordedSheet } from '../../journal/entry';
import type { JournalPart } from '../../journal/entry-parts';
import { removeJobs, stateJob } from '../journal-store';
import type { Features } from '../requirements';
import type { BatchOptions, Job } from '../run-jobs';
import { CALL_BYTES, runJobs } from '../run-jobs';
import { sheetsDrawnOn } from './drawings';
import { sheetsWithCells, type SheetWithCells } from './sheet-cells';

export interface TakeOutOptions {
  readonly features: Features;
  readonly batch: BatchOptions;
  /** Ids of the sheets that were there before a command that broke off: none of them is its own, whatever it is called. */
  readonly before?: ReadonlySet<string>;
}

type Placed = PlacedSheet<SheetWithCells> & { readonly id: string };

/** By its id, which survives a new name; by its name where another program has saved the workbook since. */
function findSheet(all: readonly SheetWithCells[], { id, name }: RecordedSheet): SheetWithCells | null {
  return all.find((sheet) => id !== '' && sheet.id === id) ?? all.find((sheet) => sheet.name === name) ?? null;
}

function deleteJob({ sheet }: SheetWithCells): Job {
  return { request: 2 * CALL_BYTES, response: CALL_BYTES, queue: () => sheet.delete() };
}

/**
 * Takes the sheets of a recorded command out of the workbook, but those that somebody has typed into or drawn on since or that others
 * read: these stay on record and are named with the reason. Throws errors of Office.js; what broke off can be repeated.
 */
export async function takeOutSheets(
  context: Excel.RequestContext,
  head: EntryHead,
  parts: readonly JournalPart[],
  { features, batch, before = new Set() }: TakeOutOptions,
): Promise<RevertReceipt> {
  const { protection } = context.workbook;
  protection.load('protected');
  const all = await sheetsWithCells(context, () => true, features, batch);
  const others = all.filter(({ id }) => !before.has(id));
  const found = head.sheets.map((recorded) => findSheet(others, recorded));
  const there = found.flatMap((each) => (each ? [each.sheet] : []));
  const drawnOn = await sheetsDrawnOn(context, there, features, batch);
  const placed = head.sheets.map((recorded, at): Placed => {
    const now = found[at] ?? null;
    return { ...recorded, print: head.added?.[at] ?? '', found: now, isDrawnOn: now !== null && drawnOn.has(now.sheet) };
  });
  const formulas = head.state === 'writing' ? 'placed' : 'told';
  const { going, left, refused } = settleSheets<SheetWithCells, Placed>(placed, { all, isLocked: protection.protected, formulas });
  const own = parts.filter((part) => part.entry === head.id);
  const headPart = own.find(({ kind }) => kind === 'head');
  const rest: EntryHead = {
    ...head,
    cells: left.length,
    ...(left.length > 0 && { isRest: true as const, left: [[0, left.length - 1] as const] }),
    sheets: left.map(({ id, name, found }) => ({ id, name: found?.name ?? name })),
    added: left.map(({ print }) => print),
  };
  const recording = left.length > 0 && headPart ? [stateJob(context, rest, headPart, head.state)] : removeJobs(context, own);
  await runJobs(context, [...going.map(deleteJob), ...recording], batch);
  return { restored: [], changedSince: [], refused, sheets: going.map(({ name }) => name) };
}
