import { OWN_CHART } from '../../../core/journal/own-chart';
import type { Features } from '../requirements';
import type { BatchOptions, Job } from '../run-jobs';
import { CALL_BYTES, runJobs } from '../run-jobs';

/** What Excel says of what lies on a sheet, once it has answered. */
interface Asked {
  readonly charts: Excel.ChartCollection;
  readonly pivotTables: OfficeExtension.ClientResult<number>;
  readonly shapes: Excel.ShapeCollection | null;
}

/** Charts, pivot tables and shapes of a sheet. `shapes` are newer than the other two. */
function ask(sheet: Excel.Worksheet, { cellProperties }: Features): Asked {
  const { charts } = sheet;
  charts.load('items/name');
  return { charts, pivotTables: sheet.pivotTables.getCount(), shapes: cellProperties ? shapesOf(sheet) : null };
}

/** @behind cellProperties: without it pictures and drawn shapes are not known of */
function shapesOf(sheet: Excel.Worksheet): Excel.ShapeCollection {
  const { shapes } = sheet;
  shapes.load('items/type');
  return shapes;
}

/**
 * Charts that came with the sheet are left aside, and shapes that Excel has no word for: among them are the boxes of its own notes.
 * @behind cellProperties: without it no shapes were asked for
 */
function isDrawnOn({ charts, pivotTables, shapes }: Asked): boolean {
  return (
    charts.items.some(({ name }) => !name.startsWith(OWN_CHART)) ||
    pivotTables.value > 0 ||
    (shapes?.items ?? []).some(({ type }) => type !== 'Unsupported')
  );
}

/**
 * The sheets on which a chart of somebody's, a pivot table, a picture or a drawing lies: one round trip, none without sheets. Throws errors of
 * Office.js.
 */
export async function sheetsDrawnOn(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  features: Features,
  batch: BatchOptions,
): Promise<ReadonlySet<Excel.Worksheet>> {
  if (sheets.length === 0) return new Set();
  const asked = new Map<Excel.Worksheet, Asked>();
  const jobs = sheets.map((sheet): Job => ({
    request: 4 * CALL_BYTES,
    response: 2 * CALL_BYTES,
    queue: () => void asked.set(sheet, ask(sheet, features)),
  }));
  await runJobs(context, jobs, batch);
  return new Set([...asked].flatMap(([sheet, answer]) => (isDrawnOn(answer) ? [sheet] : [])));
}
