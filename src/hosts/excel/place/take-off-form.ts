import { findBlock } from '../../../core/journal/block-print';
import type { RevertReceipt } from '../../../core/journal/settle';
import type { Localized } from '../../../core/localized';
import { cellName } from '../../../core/snapshot/address';
import { cellCount, cellsOf } from '../../../core/snapshot/cell-blocks';
import type { CellRange } from '../../../core/snapshot/types';
import type { EntryHead } from '../../journal/entry';
import type { JournalPart } from '../../journal/entry-parts';
import { blockArea, FORM_CHANGED, FORM_LOCKED, type LineBefore, type PlacedBlock } from '../../journal/placed-block';
import { SHEET_GONE } from '../../journal/reasons';
import { rangeOf } from '../blocks';
import { removeJobs, stateJob } from '../journal-store';
import { cellJobs, cellsOfBlocks, type CellBlocks } from '../read/cells';
import { readSheetList } from '../read/sheet-list';
import type { Features } from '../requirements';
import { CALL_BYTES, runJobs, type BatchOptions, type Job } from '../run-jobs';
import { askLookSum, BORDERS } from './block-look';
import { askHeld, backJobs, othersEntries } from './others-entries';

export interface TakeOffOptions {
  readonly features: Features;
  readonly batch: BatchOptions;
  /** The command is still going on, at a place that was blank: whatever stands there is its own. */
  readonly own?: true;
}

function sizeJobs(sheet: Excel.Worksheet, area: CellRange, { rows, columns }: PlacedBlock): Job[] {
  const job = (block: CellRange, set: (format: Excel.RangeFormat) => void): Job => ({
    request: 2 * CALL_BYTES,
    response: CALL_BYTES,
    queue: () => set(rangeOf(sheet, block).format),
  });
  const rowJob = ([offset, size]: LineBefore): Job =>
    job({ ...area, top: area.top + offset, bottom: area.top + offset }, (format) => {
      if (size === null) format.useStandardHeight = true;
      else format.rowHeight = size;
    });
  const columnJob = ([offset, size]: LineBefore): Job =>
    job({ ...area, left: area.left + offset, right: area.left + offset }, (format) => {
      if (size === null) format.useStandardWidth = true;
      else format.columnWidth = size;
    });
  return [...rows.map(rowJob), ...columns.map(columnJob)];
}

/**
 * The jobs that make a place blank again, with the look that it had; doing them twice comes to the same.
 * @behind cellProperties: without it no form was put at a place
 */
function clearJobs(sheet: Excel.Worksheet, area: CellRange, block: PlacedBlock): Job[] {
  const { base } = block;
  const queue = (): void => {
    const range = rangeOf(sheet, area);
    range.unmerge();
    range.dataValidation.clear();
    const fill = <T>(value: T): T[][] =>
      Array.from({ length: area.bottom - area.top + 1 }, () => Array.from({ length: area.right - area.left + 1 }, () => value));
    range.formulas = fill('');
    const { format } = range;
    format.fill.clear();
    for (const side of BORDERS) format.borders.getItem(side).style = 'None';
    if (!base) return;
    range.numberFormat = fill(base.format);
    format.font.bold = base.bold;
    format.font.size = base.size;
    format.horizontalAlignment = base.horizontal as Excel.HorizontalAlignment;
    format.verticalAlignment = base.vertical as Excel.VerticalAlignment;
    format.wrapText = base.wrap;
  };
  return [{ request: 40 * CALL_BYTES + cellCount(area) * 12, response: CALL_BYTES, queue }, ...sizeJobs(sheet, area, block)];
}

/** The sheet of a recorded form, its cells, and where the form is among them. */
async function findForm(context: Excel.RequestContext, { sheets, state }: EntryHead, block: PlacedBlock, options: TakeOffOptions) {
  const { features, batch, own } = options;
  const { sheets: all } = await readSheetList(context, { ...batch, features, calculate: false });
  const [recorded] = sheets;
  const frame = all.find(({ id }) => id === recorded?.id) ?? all.find(({ name }) => name === recorded?.name);
  if (!frame) return null;
  const blocks: CellBlocks = new Map();
  if (frame.used && frame.notes.length === 0) await runJobs(context, cellJobs(frame.sheet, frame.used, blocks), batch);
  const cells = cellsOfBlocks(blocks);
  const area = blockArea(block);
  const isBlank = !cells.some(({ row, column }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  const isOwn = own || (state !== 'done' && isBlank);
  const found = isOwn ? area : findBlock(cells, { area, print: block.print, first: block.first }, state === 'writing' ? 'placed' : 'told');
  return { frame, found, looks: !isOwn && state === 'done' && block.look !== '' };
}

/**
 * Takes a form off the place where a recorded command put it, wherever that is now, so that the place is as blank as it was; where
 * somebody has typed into it or given it other looks since, it stays on record and is named with the reason. Throws errors of
 * Office.js; what broke off can be repeated.
 */
export async function takeOffForm(
  context: Excel.RequestContext,
  head: EntryHead,
  block: PlacedBlock,
  parts: readonly JournalPart[],
  options: TakeOffOptions,
): Promise<RevertReceipt> {
  const own = parts.filter((part) => part.entry === head.id);
  const headPart = own.find(({ kind }) => kind === 'head');
  const place = await findForm(context, head, block, options);
  const at = blockArea(block);
  const refused = (reason: Localized, sheet: string): RevertReceipt => ({
    restored: [],
    changedSince: [],
    refused: [{ sheet, cell: cellName({ row: at.top, column: at.left }), reason }],
  });
  if (!place) {
    await runJobs(context, removeJobs(context, own), options.batch);
    return refused(SHEET_GONE, head.sheets[0]?.name ?? '');
  }
  const { frame, found, looks } = place;
  if (!found) return refused(FORM_CHANGED, frame.name);
  if (frame.isProtected) return refused(FORM_LOCKED, frame.name);
  const sum = looks ? askLookSum(frame.sheet, found) : null;
  const then = askHeld(frame.sheet, found);
  await context.sync();
  if (sum && sum() !== block.look) return refused(FORM_CHANGED, frame.name);
  const marking = headPart && head.state === 'done' ? [stateJob(context, head, headPart, 'reverting')] : [];
  const asked: { held: ReturnType<typeof askHeld> | null } = { held: null };
  const holding: Job = {
    request: 2 * CALL_BYTES,
    response: CALL_BYTES + cellCount(found) * 40,
    queue: () => void (asked.held ??= askHeld(frame.sheet, found)),
  };
  await runJobs(context, [...marking, holding, ...clearJobs(frame.sheet, found, block)], options.batch);
  const others = othersEntries(found, then(), asked.held!());
  await runJobs(context, [...backJobs(frame.sheet, others), ...removeJobs(context, own)], options.batch);
  return {
    restored: [...cellsOf(found)].map((place) => ({ sheet: frame.name, cell: cellName(place) })),
    changedSince: others.map(({ at: place }) => ({ sheet: frame.name, cell: cellName(place) })),
    refused: [],
  };
}
