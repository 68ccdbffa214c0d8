import { analyse } from '../../../src/core/engine';
import { readDraft } from '../../../src/core/forms/laid-out-sheets';
import { readReportSheet } from '../../../src/core/report-sheet/read-back';
import { withRemarks } from '../../../src/core/report-sheet/remarks';
import { REMARKS, reportRows } from '../../../src/core/report-sheet/rows';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import type { CellSnapshot, SheetSnapshot } from '../../../src/core/snapshot/types';
import { draftReportSheet } from '../../../src/reports/report-sheet/draft-report-sheet';
import { reportDraft, reportModel } from '../../support/report-sheet';

const SHEET: SheetSnapshot = readDraft(reportDraft());
const FIRST_LINE = reportRows(reportModel()).findIndex(({ kind }) => kind === 'line') + 1;

function textCell(row: number, column: number, text: string): CellSnapshot {
  return { row, column, content: { type: 'text', text }, text, format: '@', formula: null };
}

/** The sheet with a cell put in or changed. */
function withCell(sheet: SheetSnapshot, cell: CellSnapshot): SheetSnapshot {
  const others = sheet.cells.filter(({ row, column }) => row !== cell.row || column !== cell.column);
  return { ...sheet, cells: [...others, cell].sort((one, other) => one.row - other.row || one.column - other.column) };
}

/** A table as it is handed in, from some row on. */
function table(from: number, left = 1): readonly CellSnapshot[] {
  const rows = [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '养护里程', '≥320公里', '320公里', '50', '60'],
    ['效益指标', '社会效益指标', '群众出行改善', '有所改善', '有所改善', '50', '40'],
  ];
  return rows.flatMap((row, r) => row.map((text, c) => textCell(from + r, left + c, text)));
}

function tablesIn(...sheets: readonly SheetSnapshot[]) {
  const { result } = analyse({ name: '表.xlsx', sheets, notes: [] }, { policy: DEFAULT_POLICY });
  return { tables: result.tables.map(({ sheet }) => sheet), unrecognised: result.unrecognised.map(({ sheet }) => sheet) };
}

describe('a report sheet', () => {
  it('is read back as it was written, in both languages, with and without points, lines and remarks', () => {
    const models = [
      reportModel(),
      reportModel([]),
      { ...reportModel([{ remark: '已核实' }, { kind: 'gone', remark: '旧的\n两行' }, { kind: 'ignored', cell: '' }]), more: 12 },
      { ...reportModel(), points: [] },
      { ...reportModel(), tables: [], points: [], facts: [] },
      { ...reportModel(), language: 'en-US' as const },
      { ...reportModel(), points: Array.from({ length: 6 }, () => reportModel().points[0]!) },
    ];
    for (const model of models) expect(readReportSheet(readDraft(draftReportSheet(model)))).toEqual({ model, isTouched: false });
  });

  it('is no table and nothing unrecognised to a check, whatever it is called', () => {
    expect(tablesIn({ ...SHEET, name: '附件' })).toEqual({ tables: [], unrecognised: [] });
  });

  it('is touched once anything but a remark is changed, and stays none of the tables', () => {
    const remarked = withCell(SHEET, textCell(FIRST_LINE, REMARKS, '已核实'));
    expect(readReportSheet(remarked)).toMatchObject({ isTouched: false, model: { lines: [{ remark: '已核实' }] } });
    for (const cell of [textCell(2, 3, '可以上报'), textCell(FIRST_LINE, 6, '没有问题')]) {
      expect(readReportSheet(withCell(SHEET, cell))).toMatchObject({ isTouched: true });
      expect(tablesIn(withCell(SHEET, cell))).toEqual({ tables: [], unrecognised: [] });
    }
  });

  it('hides no table: one below it, beside it, between its parts or in its place is read as on any other sheet', () => {
    const last = SHEET.cells.at(-1)!.row;
    const places: readonly (readonly CellSnapshot[])[] = [table(last + 2), table(2, 11), table(last + 40, 3)];
    for (const hidden of places) {
      const sheet = { ...SHEET, cells: [...SHEET.cells, ...hidden].sort((one, other) => one.row - other.row || one.column - other.column) };
      expect(readReportSheet(sheet)).toBeNull();
      expect(tablesIn(sheet).tables).toContain(SHEET.name);
    }
    const named: SheetSnapshot = { ...SHEET, cells: [textCell(1, 1, '绩效表校验报告'), ...table(3)] };
    expect(tablesIn(named).tables).toEqual([SHEET.name]);
  });

  it('is none with a formula, a number among its texts, or a row cut out of it', () => {
    const formula = { ...textCell(FIRST_LINE, 6, 'x'), formula: '=A1' };
    const number: CellSnapshot = { ...textCell(2, 3, '12'), content: { type: 'number', number: '12' } };
    for (const sheet of [
      withCell(SHEET, formula),
      withCell(SHEET, number),
      { ...SHEET, cells: SHEET.cells.filter(({ row }) => row !== FIRST_LINE - 1) },
      { ...SHEET, cells: SHEET.cells.filter(({ row }) => row !== 1) },
      { ...SHEET, cells: [] },
    ])
      expect(readReportSheet(sheet)).toBeNull();
  });

  it('keeps a remark with its line, with the cell where the sentence is another, and with the settled line where that is gone', () => {
    const before = reportModel([
      { cell: 'E5', remark: '甲' },
      { cell: 'E6', remark: '乙' },
      { cell: 'E7', remark: '丙' },
    ]);
    const now = withRemarks(reportModel([{ cell: 'E6', message: '另一句' }, { cell: 'E5' }]), before);
    expect(now.lines.map(({ kind, cell, remark }) => [kind, cell, remark])).toEqual([
      ['error', 'E6', '乙'],
      ['error', 'E5', '甲'],
      ['gone', 'E7', '丙'],
    ]);
    expect(withRemarks(reportModel([{ cell: 'E6', message: '另一句' }, { cell: 'E5' }]), now).lines).toEqual(now.lines);
    const cleared = { ...now, lines: now.lines.map((line) => ({ ...line, remark: '' })) };
    expect(withRemarks(reportModel([{ cell: 'E5' }]), cleared).lines).toEqual(reportModel([{ cell: 'E5' }]).lines);
  });
});
