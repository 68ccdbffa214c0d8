import type { TableModel } from '../../../src/core/model/types';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { cellName, rangeName } from '../../../src/core/snapshot/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { type PlainRows, rowsOf, sheetOf } from '../../support/snapshots';

const FORM = `项目支出绩效自评表
项目名称|公路养护
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
产出指标|数量指标|养护里程|≥100公里|105公里|40|40|
|质量指标|合格率|100%|100%|20|20|
效益指标|社会效益指标|通行条件|改善|改善|40|38|
总分|||||100|98|`;

const AMOUNTS = `2024年补助资金分配表
单位：万元
序号|县区|合计|中央资金|省级资金
1|甲县|30|20|10
2|乙县|50|35|15
|合计|80|55|25`;

function moved(sheet: SheetSnapshot, down: number, right: number): SheetSnapshot {
  const place = (cell: CellSnapshot): CellSnapshot => ({ ...cell, row: cell.row + down, column: cell.column + right });
  return {
    ...sheet,
    cells: sheet.cells.map(place),
    merges:
      sheet.merges?.map((area) => ({
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + right,
        right: area.right + right,
      })) ?? null,
  };
}

function read(...sheets: readonly SheetSnapshot[]): readonly TableModel[] {
  const workbook: WorkbookSnapshot = { name: 'test', sheets, notes: [] };
  return readWorkbook(workbook).tables;
}

const form = (): SheetSnapshot => sheetOf(rowsOf(FORM), null);
const names = (table: TableModel): readonly string[] =>
  table.indicators.map((indicator) => `${cellName(indicator.nameCell)} ${indicator.name}`);

describe('where a table stands', () => {
  it('is read the same far from A1', () => {
    const [table] = read(moved(form(), 40, 30));
    expect(table && rangeName(table.range)).toBe('AE41:AL47');
    expect(table && names(table)).toEqual(['AG44 养护里程', 'AG45 合格率', 'AG46 通行条件']);
    expect(table?.totals[0]?.score?.value?.toString()).toBe('98');
  });

  it('is read under a title merged over hundreds of columns', () => {
    const sheet = {
      ...form(),
      merges: [
        { top: 1, left: 1, bottom: 1, right: 16_384 },
        { top: 2, left: 2, bottom: 2, right: 300 },
      ],
    };
    expect(read(sheet).map((table) => [table.title, table.indicators.length])).toEqual([['项目支出绩效自评表', 3]]);
  });

  it('is read with all its hidden rows and columns', () => {
    const sheet = { ...form(), hiddenRows: [5], hiddenColumns: [5, 8] };
    expect(read(sheet).flatMap(names)).toEqual(['C4 养护里程', 'C5 合格率', 'C6 通行条件']);
  });

  it('is read on a hidden and on a protected sheet, which says so', () => {
    const [hidden, guarded] = read({ ...form(), name: '甲', visibility: 'very-hidden' }, { ...form(), name: '乙', protected: true });
    expect([hidden?.sheet, hidden?.indicators.length, hidden?.sheetProtected]).toEqual(['甲', 3, false]);
    expect([guarded?.sheet, guarded?.indicators.length, guarded?.sheetProtected]).toEqual(['乙', 3, true]);
  });
});

describe('several tables on one sheet', () => {
  const below = (rows: readonly PlainRows[]): SheetSnapshot =>
    sheetOf(
      rows.flatMap((part) => [...part, [], []]),
      null,
    );

  it('are told apart one below the other: two forms and a table of amounts', () => {
    const tables = read(below([rowsOf(FORM), rowsOf(AMOUNTS), rowsOf(FORM)]));
    expect(tables.map((table) => [table.kind, table.indicators.length, rangeName(table.range)])).toEqual([
      ['self-evaluation', 3, 'A1:H7'],
      ['amounts', 0, 'A10:E15'],
      ['self-evaluation', 3, 'A18:H24'],
    ]);
  });

  it('are told apart side by side', () => {
    const left = rowsOf(FORM);
    const right = rowsOf(AMOUNTS);
    const rows = left.map((row, index) => [...Array.from({ length: 9 }, (_, at) => row[at] ?? null), null, ...(right[index] ?? [])]);
    const tables = read(sheetOf(rows, null));
    expect(tables.map((table) => table.kind)).toEqual(['self-evaluation', 'amounts']);
    expect(tables[1]?.ties.sums.filter((tie) => tie.kind === 'column-total').map((tie) => cellName(tie.total.cell))).toEqual([
      'M6',
      'N6',
      'O6',
    ]);
  });

  it('are found on every sheet of a workbook', () => {
    const sheets = Array.from({ length: 12 }, (_, index) => ({ ...form(), name: `表${index + 1}` }));
    expect(read(...sheets).map((table) => table.sheet)).toEqual(sheets.map((sheet) => sheet.name));
  });
});

describe('sheets without a table', () => {
  it.each<[string, string]>([
    ['a note', '填报说明：本表由项目单位填报，分值合计为100分。'],
    ['filling instructions', '填表说明\n1.产出指标包括数量指标、质量指标、时效指标\n2.分值权重合计为100分\n3.得分由项目单位自评填写'],
    ['a table of contents', '目录\n序号|表名|页码\n1|项目支出绩效自评表|3\n2|部门整体支出绩效自评表|5'],
    ['a title and a signature', '项目支出绩效自评表\n填报人：张三|联系电话：123'],
    ['scoring rules', '绩效评价等级|分数区间\n优|90-100\n良|80-90\n中|60-80\n差|60以下'],
  ])('that hold only %s show none', (_name, text) => {
    expect(read(sheetOf(rowsOf(text), null))).toEqual([]);
  });

  it('are read as empty where they are empty', () => {
    expect(read(sheetOf([], null), sheetOf([[null, null]], null))).toEqual([]);
  });
});

describe('values that slipped off a table, past a blank column', () => {
  const TARGETS = `项目绩效目标表
一级指标|二级指标|三级指标|指标值
产出指标|数量指标|购置装备|≥42台
|维护装备||||≥12台
|应急值守||||24小时
效益指标|社会效益指标|服务大众|≥1000人次`;
  const read4 = (text: string): readonly string[] =>
    read(sheetOf(rowsOf(text), null)).flatMap((table) =>
      table.indicators.map((indicator) => `${indicator.name} ${indicator.target ? cellName(indicator.target.cell) : '-'}`),
    );

  it('are read with the rows that they belong to; no name is taken for the rest of the one above', () => {
    expect(read4(TARGETS)).toEqual(['购置装备 D3', '维护装备 F4', '应急值守 F5', '服务大众 D6']);
  });

  it('are not looked for in notes of one’s own beside rows that are whole', () => {
    const noted = TARGETS.replace('|维护装备||||≥12台', '||维护装备|≥12台||≥50台').replace('|应急值守||||24小时', '||应急值守|24小时');
    expect(read4(noted)).toEqual(['购置装备 D3', '维护装备 D4', '应急值守 D5', '服务大众 D6']);
    expect(read(sheetOf(rowsOf(noted), null)).map((table) => rangeName(table.range))).toEqual(['A1:D6']);
  });

  it('are not looked for in a column with a header of its own', () => {
    const beside = TARGETS.replace('指标值', '指标值||去年');
    expect(read(sheetOf(rowsOf(beside), null)).map((table) => table.range.right)).toEqual([4]);
  });
});
