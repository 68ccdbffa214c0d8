import { cellName, rangeName } from '../../../core/snapshot/address';
import type { CellAddress, CellRange } from '../../../core/snapshot/types';
import { cellCount, cellKey, cellsOf, cover } from '../../../core/snapshot/cell-blocks';
import { entryOfMark, markFormula } from '../../journal/mark-rule';
import type { BatchOptions, Job } from '../run-jobs';
import { CALL_BYTES, runJobs } from '../run-jobs';
import { rangeOf } from '../blocks';
import type { Features } from '../requirements';
import { askFormats, type SheetFormats } from './ask-formats';

/** A cell to mark. */
export interface MarkedCell extends CellAddress {
  /** `#RRGGBB`. */
  readonly color: string;
}

/** A conditional format of the product's own, with the command that put it. */
export interface OwnMark {
  readonly sheet: Excel.Worksheet;
  /** Excel's id of the format. */
  readonly id: string;
  /** Null where Excel broke off between making the format and giving it its formula: only a program leaves a formula empty. */
  readonly entry: string | null;
}

/** `getRanges` takes addresses up to 8,192 characters. */
const MOST_ADDRESS_CHARS = 8_000;
/** Calls that make one format and read it back. */
const CALLS_OF_MARK = 10;

/** A list of blocks that one format covers, and its address. */
interface BlockList {
  readonly blocks: CellRange[];
  address: string;
}

/** Blocks joined up to the length of an address that `getRanges` takes. */
function blockLists(blocks: readonly CellRange[]): BlockList[] {
  const lists: BlockList[] = [];
  for (const block of blocks) {
    const address = cellCount(block) === 1 ? cellName({ row: block.top, column: block.left }) : rangeName(block);
    const last = lists[lists.length - 1];
    if (last !== undefined && last.address.length + address.length < MOST_ADDRESS_CHARS) {
      last.address += `,${address}`;
      last.blocks.push(block);
    } else lists.push({ blocks: [block], address });
  }
  return lists;
}

function addMark(formats: Excel.ConditionalFormatCollection, entry: string, color: string): Excel.ConditionalFormat {
  // The text behind Microsoft's enumeration, which exists in its client library only.
  const format = formats.add('Custom');
  format.custom.rule.formula = `=${markFormula(entry)}`;
  format.custom.format.fill.color = color;
  // What the user's own formats show besides goes on showing.
  format.stopIfTrue = false;
  format.custom.rule.load('formula');
  format.load('id');
  return format;
}

/** A command that marks cells, with the formats that Excel has answered for. */
export interface Marking {
  readonly entry: string;
  /** By Excel's ids. */
  readonly answered: Set<string>;
}

/**
 * The jobs that mark cells of one sheet, one format per colour; before Excel 2021 (without lists of ranges) one per block.
 * @returns which cells are marked, by key, once the jobs are done
 */
export function markJobs(
  sheet: Excel.Worksheet,
  { entry, answered }: Marking,
  cells: readonly MarkedCell[],
  features: Features,
  jobs: Job[],
): () => ReadonlySet<string> {
  const asked = new Map<BlockList, Excel.ConditionalFormat>();
  for (const color of new Set(cells.map((cell) => cell.color))) {
    const blocks = cover(
      cells.filter((cell) => cell.color === color),
      Infinity,
    );
    const lists = features.cellProperties ? blockLists(blocks) : blocks.map((block) => ({ blocks: [block], address: '' }));
    jobs.push(
      ...lists.map((list): Job => ({
        request: CALLS_OF_MARK * CALL_BYTES + list.address.length,
        response: 2 * CALL_BYTES,
        queue: () => {
          const range = features.cellProperties ? sheet.getRanges(list.address).untrack() : rangeOf(sheet, list.blocks[0]!);
          asked.set(list, addMark(range.conditionalFormats, entry, color));
        },
        onAnswer: () => void answered.add(asked.get(list)!.id),
        sweep: (context) => sweepMarks(context, sheet, { entry, answered }),
      })),
    );
  }
  return () =>
    new Set(
      [...asked]
        .filter(([, { custom }]) => entryOfMark(custom.rule.formula) === entry)
        .flatMap(([{ blocks }]) => blocks.flatMap((block) => [...cellsOf(block)].map(cellKey))),
    );
}

/** Takes off what a request that broke off left of a command's marks: the formats that Excel never answered for. */
async function sweepMarks(context: Excel.RequestContext, sheet: Excel.Worksheet, { entry, answered }: Marking): Promise<void> {
  const left = (await ownMarks(context, await askFormats(context, [sheet], [], {}), {})).filter(
    (mark) => !answered.has(mark.id) && (mark.entry === entry || mark.entry === null),
  );
  if (left.length > 0) await runJobs(context, unmarkJobs(left));
}

/** A format of a sheet, to be used within one round trip: a range that Excel does not keep is a way to it in that request only. */
export function formatOf({ sheet, id }: Pick<OwnMark, 'sheet' | 'id'>): Excel.ConditionalFormat {
  return sheet.getRange().untrack().conditionalFormats.getItem(id);
}

/** Which of the asked formats are the product's own: one round trip where there are any that could be. */
export async function ownMarks(
  context: Excel.RequestContext,
  asked: readonly SheetFormats[],
  batch: BatchOptions,
): Promise<readonly OwnMark[]> {
  const custom = asked.flatMap(({ sheet, formats }) => formats.filter(({ type }) => type === 'Custom').map(({ id }) => ({ sheet, id })));
  const rules = new Map<number, Excel.ConditionalFormatRule>();
  const jobs = custom.map((each, at): Job => ({
    request: 5 * CALL_BYTES,
    response: CALL_BYTES,
    queue: () => {
      const { rule } = formatOf(each).custom;
      rule.load('formula');
      rules.set(at, rule);
    },
  }));
  if (jobs.length > 0) await runJobs(context, jobs, batch);
  return custom.flatMap((each, at): OwnMark[] => {
    const formula = rules.get(at)?.formula ?? '=';
    const entry = entryOfMark(formula);
    return entry !== null || formula.trim() === '' ? [{ ...each, entry }] : [];
  });
}

/** The jobs that take marks off. */
export function unmarkJobs(marks: readonly OwnMark[]): Job[] {
  return marks.map((mark) => ({ request: 4 * CALL_BYTES, response: CALL_BYTES, queue: () => formatOf(mark).delete() }));
}
