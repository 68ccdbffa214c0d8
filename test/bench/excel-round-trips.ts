import type { Size, Task } from '../hosts/excel/round-trips';
import { TASKS, countRoundTrips } from '../hosts/excel/round-trips';
import type { Count } from './measure';

const NAMES: Readonly<Record<Task, string>> = {
  read: 'check',
  fill: 'fill scores',
  highlight: 'highlight',
  revert: 'revert the fill',
  journal: 'list the journal',
};

const SIZES: readonly (readonly [string, Size])[] = [
  ['1 sheet, 1 table, 8 indicators', { sheets: 1, tables: 1, indicators: 8 }],
  ['10 sheets, 10 tables, 80 indicators', { sheets: 10, tables: 1, indicators: 8 }],
  ['100 sheets, 100 tables, 800 indicators', { sheets: 100, tables: 1, indicators: 8 }],
  ['10 sheets, 50 tables, 1,000 indicators', { sheets: 10, tables: 5, indicators: 20 }],
  ['2 sheets, 20 tables, 4,800 indicators', { sheets: 2, tables: 10, indicators: 240 }],
];

/** Counts round trips and the largest payload of each command of the Excel host, on workbooks of growing size, in the simulated Excel. */
export async function excelRoundTrips(): Promise<Count[]> {
  const lines: Count[] = [];
  for (const [name, size] of SIZES) {
    const counts = await countRoundTrips(size);
    const largest = Math.max(...TASKS.map((task) => Math.max(counts[task].largestRequest, counts[task].largestResponse)));
    lines.push({
      name,
      value: `${TASKS.map((task) => `${NAMES[task]} ${counts[task].roundTrips}`).join(', ')}; largest payload ${Math.ceil(largest / 1_000)} kB`,
    });
  }
  return lines;
}
