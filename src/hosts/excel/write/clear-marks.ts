import type { SkippedEdit } from '../../../core/plan/types';
import type { ClearedMarks } from '../../port';
import { FORMAT_LOCKED } from '../../journal/reasons';
import type { BatchOptions, Job } from '../run-jobs';
import { CALL_BYTES, runJobs } from '../run-jobs';
import { codeOf } from '../excel-problems';
import type { Features } from '../requirements';
import { allowsFormats, protectionJob } from './locks';
import { askFormats, type SheetFormats } from './ask-formats';
import { formatOf, type OwnMark, ownMarks, unmarkJobs } from './own-marks';
import { MARKS_HIDDEN } from './reasons';
import { askSheets } from './sheets';

/** The cells of a mark: a list of areas, or (Excel 2019) one area, null where it is in pieces. */
type MarkPlace = { readonly areas: Excel.RangeAreas } | { readonly range: Excel.Range };

interface PlacedMark {
  readonly mark: OwnMark;
  place: MarkPlace | null;
}

function lookJob(found: PlacedMark, features: Features): Job {
  return {
    request: 3 * CALL_BYTES,
    response: 9_000,
    queue: () => {
      if (features.cellProperties) {
        const areas = formatOf(found.mark).getRanges().untrack();
        areas.load(['address', 'cellCount']);
        found.place = { areas };
      } else {
        const range = formatOf(found.mark).getRangeOrNullObject().untrack();
        range.load(['address', 'rowCount', 'columnCount']);
        found.place = { range };
      }
    },
  };
}

/** @behind cellProperties: there are lists of areas only where they were asked for */
function cellsOf({ place }: PlacedMark): number {
  if (place === null) return 0;
  if ('areas' in place) return place.areas.cellCount;
  return place.range.isNullObject ? 0 : place.range.rowCount * place.range.columnCount;
}

/**
 * The first cell of a mark, `H12`.
 * @behind cellProperties: there are lists of areas only where they were asked for
 */
function firstCell({ place }: PlacedMark): string {
  const address = place === null ? '' : 'areas' in place ? place.areas.address : place.range.isNullObject ? '' : place.range.address;
  return /(?:^|!)([A-Z]+\d+)(?=$|[:,])/.exec(address)?.[1] ?? 'A1';
}

/** Asks all sheets for their conditional formats; sheets that have no cells (macro sheets of Excel 4) have none. */
async function askSheetFormats(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  batch: BatchOptions,
): Promise<readonly SheetFormats[]> {
  try {
    return await askFormats(context, sheets, sheets.map(protectionJob), batch);
  } catch (error) {
    if (codeOf(error) !== 'UnsupportedSheet') throw error;
  }
  const answered: SheetFormats[] = [];
  for (const sheet of sheets) {
    const own = await askFormats(context, [sheet], [protectionJob(sheet)], batch).catch((error: unknown): readonly SheetFormats[] => {
      if (codeOf(error) !== 'UnsupportedSheet') throw error;
      return [];
    });
    answered.push(...own);
  }
  return answered;
}

/**
 * Takes every mark of the product's own off, on all sheets, whatever the journal knows of them: five round trips. Sheets whose
 * protection allows no formats keep theirs and are named by the first cell; so are those with formats that Excel keeps to itself. Throws
 * errors of Office.js.
 */
export async function clearMarks(context: Excel.RequestContext, features: Features, batch: BatchOptions): Promise<ClearedMarks> {
  const list = askSheets(context);
  await context.sync();
  const formats = await askSheetFormats(context, list.items, batch);
  const hidden = formats
    .filter(({ isPartial }) => isPartial)
    .map(({ sheet }): SkippedEdit => ({ sheet: sheet.name, cell: 'A1', reason: MARKS_HIDDEN }));
  const marks = (await ownMarks(context, formats, batch)).map((mark): PlacedMark => ({ mark, place: null }));
  if (marks.length === 0) return { cells: 0, refused: hidden };
  await runJobs(
    context,
    marks.map((mark) => lookJob(mark, features)),
    batch,
  );
  const open = marks.filter(({ mark }) => allowsFormats(mark.sheet));
  const held = marks.filter(({ mark }) => !allowsFormats(mark.sheet));
  if (open.length > 0) await runJobs(context, unmarkJobs(open.map(({ mark }) => mark)), batch);
  return {
    cells: open.reduce((cells, mark) => cells + cellsOf(mark), 0),
    refused: [
      ...held.map((mark): SkippedEdit => ({ sheet: mark.mark.sheet.name, cell: firstCell(mark), reason: FORMAT_LOCKED })),
      ...hidden,
    ],
  };
}
