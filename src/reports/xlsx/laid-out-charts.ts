import type { DraftChart, SheetDraft } from '../../core/forms/types';
import type { Chart } from './chart-part';
import { columnArea, type PlacedChart } from './drawing-part';

/** A chart over the cells of a draft: bars that stand, each series on the one before. */
function chartOf({ name, cells }: SheetDraft, { title, over, data }: DraftChart): Chart {
  const held = new Map(cells.map(({ row, column, content }) => [`${row}:${column}`, content]));
  const textAt = (row: number, column: number): string => {
    const content = held.get(`${row}:${column}`);
    return content?.type === 'text' ? content.text : '';
  };
  const numberAt = (row: number, column: number): string | null => {
    const content = held.get(`${row}:${column}`);
    return content?.type === 'number' ? content.number : null;
  };
  const rows = Array.from({ length: data.bottom - data.top }, (_, at) => data.top + 1 + at);
  const columns = Array.from({ length: data.right - data.left }, (_, at) => data.left + 1 + at);
  const area = (column: number): string => columnArea(name, column, data.top + 1, data.bottom);
  return {
    kind: 'column',
    stacked: true,
    rows: over.bottom - over.top + 1,
    title,
    format: { labels: 'General', axis: '0' },
    categories: { area: area(data.left), shown: rows.map((row) => textAt(row, data.left)) },
    series: columns.map((column) => ({
      name: { area: columnArea(name, column, data.top, data.top), shown: [textAt(data.top, column)] },
      values: { area: area(column), shown: rows.map((row) => numberAt(row, column)) },
    })),
  };
}

/** The charts of a draft as its workbook holds them. */
export function placedCharts(draft: SheetDraft): readonly PlacedChart[] {
  return (draft.charts ?? []).map((chart) => ({
    chart: chartOf(draft, chart),
    top: chart.over.top,
    columns: [chart.over.left, chart.over.right],
    described: chart.described,
  }));
}
