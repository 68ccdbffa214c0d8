import { analyse } from '../../../src/core/engine';
import { carryTargets, takesTargets, usualForm } from '../../../src/core/forms/carry/carry-targets';
import { readDraft } from '../../../src/core/forms/laid-out-sheets';
import { formById, FORMS } from '../../../src/core/forms/all-forms';
import type { Carried } from '../../../src/core/forms/carry/types';
import type { DraftCell, Form } from '../../../src/core/forms/types';
import type { Indicator, TableModel } from '../../../src/core/model/types';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { cellName } from '../../../src/core/snapshot/address';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { factsOfWorkbook } from '../../../src/core/together/table-facts';
import { together } from '../../../src/core/together/together';
import { type PlainRows, corpusTables, snapshotOf } from '../../support/snapshots';

const corpus = new Map(
  corpusTables()
    .filter(({ kind }) => kind.includes('target'))
    .map(({ id, rows, merges }) => [id, snapshotOf(rows, merges ?? null)]),
);

const targetsOf = (snapshot: WorkbookSnapshot): readonly TableModel[] =>
  readWorkbook(snapshot).tables.filter(({ kind }) => kind === 'target');
const form = (id: string): Form => formById(id)!;
const carried = (table: TableModel, id = usualForm(table)): Carried =>
  carryTargets(table, form(id), { style: 'native', file: '目标表.xlsx' });
const workbook = (...made: readonly Carried[]): WorkbookSnapshot => ({
  name: '自评表.xlsx',
  sheets: made.map(({ draft }) => readDraft(draft)),
  notes: [],
});
const readBack = (made: Carried): readonly TableModel[] => readWorkbook(workbook(made)).tables;

function told({ levels, target }: Indicator): string {
  return JSON.stringify([levels.map(({ name }) => name.replace(/\s/g, '')), target && [target.type, target.op, target.value, target.unit]]);
}

const cellsBy = ({ draft }: Carried): ReadonlyMap<string, DraftCell> => new Map(draft.cells.map((cell) => [cellName(cell), cell]));

/** A target table of a project, rows of indicators last. */
function targetTable(
  indicators: PlainRows,
  funds: PlainRows = [
    ['项目资金（万元）', null, '年度资金总额：', 100, null, '执行率分值（10）'],
    [null, null, '其中：财政拨款', 80],
    [null, null, '上年结转', 15],
    [null, null, '其他资金', 5],
  ],
): PlainRows {
  return [
    ['项目支出绩效目标表'],
    ['（2024年度）'],
    ['项目名称', null, '水库巡查'],
    ['主管部门及代码', null, '[101]某市水利局', '实施单位', '某市水库管理站'],
    ...funds,
    ['年度总体目标', '全年巡查水库，保证安全度汛'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值权重（90）'],
    ...indicators,
  ];
}

const INDICATORS: PlainRows = [
  [null, '产出指标', '数量指标', '巡查次数', '≥24次', 30],
  [null, null, '质量指标', '隐患整改率', '≥98%', 20],
  [null, '效益指标', '社会效益指标', '度汛安全', '明显提升', 30],
  [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', 10],
];

const only = (rows: PlainRows): TableModel => targetsOf(snapshotOf(rows, null))[0]!;

test('every published target table is carried, and read again its form has the same indicators, with which nothing contradicts it: labels, names, targets, weights', () => {
  const departures: string[] = [];
  let tables = 0;
  for (const [id, snapshot] of corpus) {
    for (const table of targetsOf(snapshot)) {
      tables += 1;
      const made = carried(table);
      const form = readWorkbook(workbook(made));
      const indicators = form.tables.flatMap((each) => each.indicators);
      const { contradictions } = together([
        { file: 'a', tables: factsOfWorkbook({ name: '', tables: [table], unrecognised: [] }) },
        { file: 'b', tables: factsOfWorkbook(form) },
      ]);
      expect([id, contradictions]).toEqual([id, []]);
      table.indicators.forEach((indicator, at) => {
        const [own, back] = [told(indicator), indicators[at] && told(indicators[at])];
        // What may read otherwise is said of its cell.
        if (own !== back && !made.remarks.some(({ cells }) => cells.includes(cellName(indicator.target!.cell))))
          departures.push(`${id}: ${own} → ${back}`);
      });
      if (made.draft.cells.some(({ look, content }) => look.text === 'input' && content.type === 'number') && indicators[0]?.weight) {
        expect([id, indicators.map(({ weight }) => weight?.value?.toString())]).toEqual([
          id,
          table.indicators.map(({ weight }) => weight?.value?.toString()),
        ]);
      }
    }
  }
  expect(departures).toEqual([]);
  expect(tables).toBe(48);
});

test.each(FORMS.filter(takesTargets).map(({ id }) => id))(
  'the form %s takes a table of a project and one with a fourth level, each cell with its source',
  (id) => {
    for (const name of ['000-target-12', '004-mine-target-aksu', 'ext-rongchang-green']) {
      const [table] = targetsOf(corpus.get(name)!);
      const made = carried(table!, id);
      expect(readBack(made)[0]!.indicators.map(told)).toEqual(table!.indicators.map(told));
      const noted = made.draft.cells.filter(({ note }) => note);
      expect(noted.every(({ note }) => note!['zh-CN'].startsWith('来源：目标表.xlsx，工作表“Sheet1”，'))).toBe(true);
      expect(noted.length).toBe(made.cells);
    }
  },
);

test('project, units, year, goal, budget and indicators stand where the form asks for them; the rest waits for a person', () => {
  const made = carried(only(targetTable(INDICATORS)));
  const cells = cellsBy(made);
  const content = (cell: string): string => {
    const held = cells.get(cell)!.content;
    return held.type === 'text' ? held.text : held.type === 'number' ? held.number : held.type === 'formula' ? held.shown : '';
  };
  expect(['A2', 'D3', 'D4', 'G4', 'B11'].map(content)).toEqual([
    '（2024年度）',
    '水库巡查',
    '[101]某市水利局',
    '某市水库管理站',
    '全年巡查水库，保证安全度汛',
  ]);
  expect(['D6', 'D7', 'D8', 'D9', 'E6', 'E7', 'F7'].map(content)).toEqual(['100', '80', '15', '5', '', '', '']);
  expect(['B13', 'C13', 'D13', 'E13', 'F13', 'G13', 'H13'].map(content)).toEqual([
    '产出指标',
    '数量指标',
    '巡查次数',
    '≥24次',
    '',
    '30',
    '',
  ]);
  expect(content('G17')).toBe('100');
  expect(cells.get('E14')!.note!['zh-CN']).toBe('来源：目标表.xlsx，工作表“Sheet1”，E12：≥98%');
  expect([made.unplaced, made.remarks]).toEqual([[], []]);
});

test('formulas, lists and bounds reach over all rows, however many there are', () => {
  const many: PlainRows = Array.from({ length: 40 }, (_, at) => [
    null,
    at === 0 ? '产出指标' : null,
    at === 0 ? '数量指标' : null,
    `第${at + 1}处水库巡查`,
    `≥${at + 1}次`,
    2.25,
  ]);
  const { draft } = carried(only(targetTable(many)), 'sichuan-project');
  const [first, last] = [14, 53];
  const formulas = draft.cells.flatMap(({ content }) => (content.type === 'formula' ? [content.formula] : []));
  expect(formulas.filter((formula) => formula.includes(`J${first}:J${last}`))).toHaveLength(1);
  expect(formulas.filter((formula) => formula.includes('ROUND(I'))).toHaveLength(41);
  const lists = draft.validations.find(({ rule }) => 'list' in rule)!;
  expect(lists.areas).toEqual([{ top: first, bottom: last, left: 5, right: 5 }]);
});

test('against its target table nothing is found; a target that is changed afterwards is named, on either side', () => {
  const table = only(targetTable(INDICATORS));
  const contradictions = (plan: TableModel, form: WorkbookSnapshot): readonly string[] =>
    together([
      { file: '目标表.xlsx', tables: factsOfWorkbook({ name: '', tables: [plan], unrecognised: [] }) },
      { file: '自评表.xlsx', tables: factsOfWorkbook(readWorkbook(form)) },
    ]).contradictions.map(({ rule, severity, own, found, expected }) => `${severity} ${rule} ${cellName(own.cell)} ${expected} → ${found}`);
  const form = workbook(carried(table));
  expect(contradictions(table, form)).toEqual([]);
  const changed = {
    ...form,
    sheets: form.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.text === '≥24次' ? { ...cell, text: '≥6次', content: { type: 'text', text: '≥6次' } as const } : cell,
      ),
    })),
  };
  expect(contradictions(table, changed)).toEqual([expect.stringContaining('cross/target-changed E13')]);
  const other = only(targetTable([[null, '产出指标', '数量指标', '巡查次数', '≥30次', 30], ...INDICATORS.slice(1)]));
  expect(contradictions(other, form)).toEqual([expect.stringContaining('cross/target-changed E13')]);
});

test('the new form checks without an error and says what is still to be filled in', () => {
  const { result } = analyse(workbook(carried(only(targetTable(INDICATORS)))), { policy: DEFAULT_POLICY });
  expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result.tables[0]!.unfilled.map(({ what, cells }) => [what, cells.length])).toEqual([
    ['budget', 3],
    ['executed', 3],
    ['actual', 4],
    ['score', 4],
  ]);
});

test('sources without a line of their own, another unit of amounts, a total that is no sum, weights of 100 are named, and nothing is invented', () => {
  const funds: PlainRows = [
    ['项目资金（元）', null, '年度资金总额：', 1000000],
    [null, null, '其中：财政拨款', 800000],
    [null, null, '单位自筹资金', 150000],
  ];
  const hundred = INDICATORS.map((row, at) => (at === 0 ? [...row.slice(0, 5), 40] : row));
  const made = carried(only([['金额单位：元'], ...targetTable(hundred, funds)]), 'central-self-evaluation');
  const cells = cellsBy(made);
  expect(['D6', 'D7', 'D9'].map((cell) => (cells.get(cell)!.content as { readonly number?: string }).number)).toEqual(['100', '80', '15']);
  expect(cells.get('G6')!.content).toEqual({ type: 'blank' });
  expect(made.remarks.map(({ what }) => what['zh-CN'])).toEqual([
    '目标表的金额单位是元，已换算为万元。',
    '“单位自筹资金”150000：表式没有这一行，记入“其他资金”，请核对。',
    '资金总额 100 不是各来源之和 95，照目标表填写，不用合计公式。',
    expect.stringContaining('各指标分值合计已是 100 分'),
  ]);
});

test('where the target table gives no weights the form has none, and where it is in doubt each row is named', () => {
  const table = targetsOf(corpus.get('004-mine-target-kezhou-raw')!)[0]!;
  const made = carried(table, 'central-self-evaluation');
  expect(readBack(made)[0]!.indicators.every(({ weight }) => weight!.state === 'blank')).toBe(true);
  const unsure = table.indicators.filter((indicator) => indicator.unsure).map(({ nameCell }) => cellName(nameCell));
  expect(made.remarks.filter(({ what }) => what['zh-CN'].includes('读法存疑')).flatMap(({ cells }) => cells)).toEqual(unsure);
  expect(unsure.length).toBeGreaterThan(0);
});

test("the year's target and goal are carried of a table that has those of several years beside them; these are named", () => {
  const made = carried(targetsOf(corpus.get('ext-bozhou-weather')!)[0]!);
  expect(made.unplaced.map(({ cells, text }) => `${cells.join()} ${text}`)).toEqual(
    expect.arrayContaining(['E6 449.8万', 'C10 建立人工增雨作业体系', 'G5 1年', expect.stringMatching(/^E12 /)]),
  );
  expect(cellsBy(made).get('D7')!.content).toEqual({ type: 'number', number: '189.8' });
});

test('a text that begins like a formula stays a text', () => {
  const made = carried(only(targetTable([[null, '=1+1', '+数量指标', '=HYPERLINK("x")', '=2+2', 90]])));
  const texts = made.draft.cells
    .filter(({ content, note }) => note && content.type === 'text')
    .map(({ content }) => (content as { readonly text: string }).text);
  expect(texts).toEqual(expect.arrayContaining(['=HYPERLINK("x")']));
  expect(
    made.draft.cells.every(({ content, note }) => content.type !== 'formula' || !note || content.formula.startsWith('=IF(COUNT')),
  ).toBe(true);
});
