import type { DraftChart, SheetDraft } from '../../../core/forms/types';
import { OWN_CHART } from '../../../core/journal/own-chart';
import { cellName, rangeName } from '../../../core/snapshot/address';
import { type BatchOptions, CALL_BYTES, type Job, type Run, runJobs } from '../run-jobs';

/** A draft without its charts: Excel on the web takes none with a file, so they are drawn afterwards everywhere. */
export function withoutCharts({ charts: _charts, ...draft }: SheetDraft): SheetDraft {
  return draft;
}

function chartJob(sheet: Excel.Worksheet, { title, over, data }: DraftChart, at: number): Job {
  const queue = (): void => {
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange(rangeName(data)), 'Columns');
    chart.name = `${OWN_CHART}${at + 1}`;
    chart.title.text = title;
    chart.setPosition(cellName({ row: over.top, column: over.left }), cellName({ row: over.bottom, column: over.right }));
  };
  return { request: 7 * CALL_BYTES + title.length, response: CALL_BYTES, queue };
}

/** Draws the charts of new sheets, in one round trip; false where this Excel did not. They are no reason to take the sheets out again. */
export async function drawCharts(run: Run, ids: readonly string[], drafts: readonly SheetDraft[], batch: BatchOptions): Promise<boolean> {
  if (!drafts.some(({ charts = [] }) => charts.length > 0)) return true;
  try {
    await run(
      (context) => {
        const jobs = drafts.flatMap(({ charts = [] }, at) => {
          const sheet = context.workbook.worksheets.getItem(ids[at]!);
          return charts.map((chart, number) => chartJob(sheet, chart, number));
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
