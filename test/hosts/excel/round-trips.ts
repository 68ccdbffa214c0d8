import type { PlannedEdit } from '../../../src/core/planned-edit';
import type { EditPlan } from '../../../src/core/plan/types';
import type { BookData } from '../../simulated-excel/book';
import { cellFor, emptyBook, emptySheet } from '../../simulated-excel/book';
import type { SimulatedExcel, SimulationOptions } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { Counts } from '../../simulated-excel/wire';
import { edit, plan, value } from '../contract/steps';
import { hostIn } from './excel-under-test';

/** How large a workbook is: sheets, self-evaluation tables on each, indicators in each. */
export interface Size {
  readonly sheets: number;
  readonly tables: number;
  readonly indicators: number;
}

const COLUMNS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];

function rowsOf({ tables, indicators }: Size): (string | number)[][] {
  const table = [
    ['项目支出绩效自评表'],
    COLUMNS,
    ...Array.from({ length: indicators }, (_row, index) => [
      '产出指标',
      '数量指标',
      `完成培训第${index + 1}期人次`,
      '≥13000人次',
      13200 + index,
      4,
      '',
      '',
    ]),
    ['总分', '', '', '', '', 4 * indicators, ''],
    [],
  ];
  return Array.from({ length: tables }, () => table).flat();
}

/** A workbook of self-evaluation tables without scores. */
export function workbookOf(size: Size): BookData {
  const book = emptyBook('自评表.xlsx');
  const rows = rowsOf(size);
  for (let index = 0; index < size.sheets; index += 1) {
    const sheet = emptySheet(index, `项目${index + 1}`);
    book.sheets.push(sheet);
    rows.forEach((row, down) => {
      row.forEach((content, right) => (cellFor(sheet, down + 1, right + 1).value = content));
      if (row.length === 1) sheet.merges.push({ top: down + 1, left: 1, bottom: down + 1, right: COLUMNS.length });
    });
    if (index % 2 === 1) sheet.hiddenRows.add(rows.length - 2);
  }
  book.activeSheet = book.sheets[0]?.name ?? '';
  return book;
}

function scoreRows(size: Size): number[] {
  const height = size.indicators + 4;
  return Array.from({ length: size.tables }, (_table, table) =>
    Array.from({ length: size.indicators }, (_row, row) => table * height + row + 3),
  ).flat();
}

/** Fills every score with a formula. */
export function fillPlan(size: Size): EditPlan {
  const rows = scoreRows(size);
  const edits = Array.from({ length: size.sheets }, (_sheet, index): PlannedEdit[] =>
    rows.map((row) =>
      edit(`项目${index + 1}`, `G${row}`, { content: { type: 'formula', formula: `=JX.PERFSCORE(D${row},E${row},F${row})` } }),
    ),
  );
  return plan(edits.flat(), 'fill', '填充得分');
}

/** Marks every target and weight, in two colours. */
export function highlightPlan(size: Size): EditPlan {
  const rows = scoreRows(size);
  const edits = Array.from({ length: size.sheets }, (_sheet, index): PlannedEdit[] =>
    rows.flatMap((row) => [
      edit(`项目${index + 1}`, `D${row}`, { mark: '#FFC7CE' }),
      edit(`项目${index + 1}`, `F${row}`, { mark: '#FFEB9C' }),
    ]),
  );
  return plan(edits.flat(), 'highlight', '标出问题');
}

export type Task = 'read' | 'fill' | 'highlight' | 'revert' | 'journal';

export const TASKS: readonly Task[] = ['read', 'fill', 'highlight', 'revert', 'journal'];

/** What each command puts on the wire for a workbook of this size. */
export async function countRoundTrips(size: Size, options: SimulationOptions = {}): Promise<Record<Task, Counts>> {
  const simulated: SimulatedExcel = createSimulatedExcel(workbookOf(size), options);
  const host = hostIn(simulated);
  const count = async (task: () => Promise<unknown>): Promise<Counts> => {
    simulated.resetCounts();
    await task();
    return { ...simulated.counts };
  };
  const read = await count(async () => value(await host.read()));
  let entry = '';
  const fill = await count(async () => (entry = value(await host.apply(fillPlan(size))).entry ?? ''));
  const highlight = await count(async () => value(await host.apply(highlightPlan(size))));
  const revert = await count(async () => value(await host.revert(entry)));
  const journal = await count(async () => value(await host.journal()));
  return { read, fill, highlight, revert, journal };
}
