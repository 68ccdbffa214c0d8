import { planFill } from '../../../src/core/plan';
import type { WorkbookModel } from '../../../src/core/model/types';
import type { EditPlan, FillStyle } from '../../../src/core/plan/types';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { DEFAULT_POLICY, policyById } from '../../../src/core/scoring/policies';
import type { Policy } from '../../../src/core/scoring/types';
import { type TestCell, type TestRows, corpusTables, snapshotOf } from '../../support/snapshots';
import { total } from '../support/model';

const HEADER = ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];

/** A self-evaluation whose scores are `scores`; rows: 3 header of funds, 4 total funds, 8 header, 9–12 indicators, 13 total. */
function form(
  parts: {
    readonly scores?: readonly TestCell[];
    readonly execution?: readonly TestCell[];
    readonly total?: readonly TestCell[];
    readonly indicators?: TestRows;
  } = {},
): TestRows {
  const [a = null, b = null, c = null, e = null] = parts.scores ?? [];
  const indicators = parts.indicators ?? [
    [null, '产出指标', '数量指标', '举办培训期数', '≥6期', '5期', 25, a, null],
    [null, null, '质量指标', '培训合格率', '≥98%', { v: 0.82, fmt: '0%' }, 25, b, null],
    [null, '效益指标', '社会效益指标', '持证上岗率提升', '明显提升', '明显提升', 30, c, null],
    [null, '满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', 10, e, null],
  ];
  return [
    ['项目支出绩效自评表'],
    ['项目名称', null, null, '技能培训项目'],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额：', null, 100, 120, 108, 10, ...(parts.execution ?? [null, null])],
    [null, '其中：财政拨款', null, 100, 100, 90, '--', null, '--'],
    [null, '上年结转', null, 0, 20, 18, '--', null, '--'],
    [null, '其他资金', null, 0, 0, 0, '--', null, '--'],
    HEADER,
    ...indicators,
    ['总分', null, null, null, null, null, ...(parts.total ?? [100, null]), null],
  ];
}

/** The form's 总分 line with its blank cells; other tables as they are read. */
function withTotalLine(model: WorkbookModel, rows: TestRows): WorkbookModel {
  const at = rows.findIndex((row) => row[0] === '总分');
  if (at < 0) return model;
  const [weight = null, score = null] = rows[at]!.slice(6) as (number | null)[];
  return { ...model, tables: model.tables.map((table) => ({ ...table, totals: [total(at + 1, weight, score)] })) };
}

function fill(rows: TestRows, style: FillStyle, policy: Policy = DEFAULT_POLICY): EditPlan {
  const snapshot = snapshotOf(rows);
  return planFill(withTotalLine(readWorkbook(snapshot), rows), policy, style, snapshot);
}

const contents = (plan: EditPlan): Readonly<Record<string, string>> =>
  Object.fromEntries(
    plan.edits.map(({ cell, content }) => [
      cell,
      content?.type === 'formula' ? content.formula : content?.type === 'number' ? content.number : '',
    ]),
  );
const skipped = (plan: EditPlan): readonly string[] => plan.skipped.map(({ cell }) => cell);

describe('what a fill leaves', () => {
  test('the blank points of a total line that has slipped: its 100 stands beside the column of weights', () => {
    const rows = form({ total: [null, null] }).map((row) =>
      row[0] === '总分' ? ['总分', null, null, null, null, 100, null, null, null] : row,
    );
    const plan = fill(rows, 'native');
    expect(contents(plan)).not.toHaveProperty('G13');
    expect(contents(plan)).not.toHaveProperty('H13');
    expect(plan.skipped).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ cell: 'G13', because: 'unsure' }),
        expect.objectContaining({ cell: 'H13', because: 'unsure' }),
      ]),
    );
    expect(contents(fill(form({ total: [null, null] }), 'native'))).toHaveProperty('H13');
  });

  test('a score that only a method of scoring in words can give, with a word on it', () => {
    const plan = fill(
      [
        ['部门整体支出绩效评价指标体系'],
        ['一级指标', '二级指标', '三级指标', '分值', '得分', '指标解释', '评分方法'],
        ['决策', '项目立项', '立项依据充分性', 10, null, '立项是否有依据', '是否评分法'],
        ['过程', '资金管理', '资金使用合规性', 20, 18, '资金使用是否合规', '缺（错）项扣分法'],
        ['产出', '产出数量', '实际完成率', 40, null, '完成情况', '比率分值法'],
        ['效益', '社会效益', '满意度', 30, 30, '公众满意情况', '比率分值法'],
      ],
      'native',
    );
    expect(plan.edits).toEqual([]);
    expect(plan.skipped.map(({ cell, because }) => [cell, because])).toEqual([
      ['E3', 'judge'],
      ['E5', 'judge'],
    ]);
    expect(plan.left?.['zh-CN']).toBe('未填：2 格须由人评定。');
  });
});

describe('filling a blank self-evaluation', () => {
  test('as values', () => {
    const plan = fill(form(), 'value');
    expect(contents(plan)).toEqual({ H9: '20.83', H10: '20.92', H12: '10', H4: '0.9', H5: '0.9', H6: '0.9', I4: '9' });
  });

  test('as functions of the product: plain inputs, none chained, totals as SUM', () => {
    expect(contents(fill(form(), 'formula'))).toEqual({
      H9: '=JX.PERFSCORE(E9,F9,G9)',
      H10: '=JX.PERFSCORE(E10,F10,G10)',
      H12: '=JX.PERFSCORE(E12,F12,G12)',
      H4: '=JX.EXECRATE(F4,E4)',
      H5: '=JX.EXECRATE(F5,E5)',
      H6: '=JX.EXECRATE(F6,E6)',
      I4: '=JX.EXECSCORE(F4,E4,G4)',
      H13: '=SUM(H9:H12,I4)',
    });
  });

  test('as plain Excel formulas on the actual value', () => {
    expect(contents(fill(form(), 'native'))).toMatchObject({
      H10: '=IFERROR(IF(F10="","",ROUND(G10*MIN(1,F10/VALUE(SUBSTITUTE(E10,"≥",""))),2)),"")',
      H4: '=IFERROR(IF(F4="","",F4/E4),"")',
      I4: '=IFERROR(IF(F4="","",ROUND(G4*MIN(1,F4/E4),2)),"")',
      H13: '=SUM(H9:H12,I4)',
    });
    expect(contents(fill(form(), 'native'))['H9']).toContain('VALUE(SUBSTITUTE(F9,"期",""))');
  });

  test('every edit shows what it changes and why', () => {
    const [edit] = fill(form(), 'value').edits;
    expect(edit).toMatchObject({
      sheet: 'Sheet1',
      cell: 'H9',
      before: '',
      after: '20.83',
      reason: { 'zh-CN': expect.stringContaining('25 × 5 ÷ 6 = 20.83') },
    });
  });

  test("rates get a per cent format, scores keep the cell's", () => {
    const byCell = new Map(fill(form(), 'value').edits.map((edit) => [edit.cell, edit]));
    expect(byCell.get('H4')).toMatchObject({ numberFormat: '0.00%', after: '90.00%' });
    expect(byCell.get('H9')).not.toHaveProperty('numberFormat');
  });

  test('scores that a person must judge are left out with the reason, and so is a total of values that misses them', () => {
    const plan = fill(form(), 'value');
    expect(plan.skipped.map(({ cell, reason }) => [cell, reason['zh-CN']])).toEqual([
      ['H11', expect.stringContaining('由单位在 24–30 分之间评定')],
      ['H7', '其他资金：预算数为 0，没有执行率。'],
      ['H13', '还有单元格没有填写或评定，合计暂不填写。'],
    ]);
    expect(plan.left?.['zh-CN']).toBe('未填：1 格须由人评定，2 格缺少数据。');
  });

  test('the total of values is filled when nothing is missing', () => {
    expect(contents(fill(form({ scores: [null, null, 28] }), 'value'))['H13']).toBe('88.75');
  });

  test('a blank total of weights is filled as well', () => {
    expect(contents(fill(form({ total: [null, null] }), 'formula'))['G13']).toBe('=SUM(G4,G9:G12)');
  });
});

test('a total line as it is read from the sheet, its weight printed and its score blank, is filled', () => {
  const snapshot = snapshotOf(form({ scores: [null, null, 28] }));
  expect(contents(planFill(readWorkbook(snapshot), DEFAULT_POLICY, 'formula', snapshot))['H13']).toBe('=SUM(H9:H12,I4)');
});

describe('what the user has written', () => {
  test('is never replaced; a score that differs from the policy is listed', () => {
    const plan = fill(form({ scores: [20, 20.92, 28, 10], execution: [{ v: 0.9, fmt: '0.0%' }, 9], total: [100, 88] }), 'value');
    expect(Object.keys(contents(plan))).toEqual(['H5', 'H6']);
    expect(plan.skipped.find(({ cell }) => cell === 'H9')?.reason['zh-CN']).toBe('已填 20 分，按规则应为 20.83 分，未改动。');
  });

  test("a formula of the user's stays even where it shows nothing", () => {
    const plan = fill(form({ scores: [{ v: '', f: '=IF(F9="","",G9)' }] }), 'value');
    expect(contents(plan)).not.toHaveProperty('H9');
  });

  test('a formula that an earlier fill wrote is written again', () => {
    const own = { v: 20.83, f: '=JX.PERFSCORE(E9,F9,G9)' };
    expect(contents(fill(form({ scores: [own] }), 'value'))['H9']).toBe('20.83');
    expect(contents(fill(form({ scores: [{ v: 40, f: '=JX.PERFSCORE(E9,F9,G9)+1' }] }), 'value'))).not.toHaveProperty('H9');
  });

  test('a blank actual value is never scored', () => {
    const rows = form({ indicators: [[null, '产出指标', '数量指标', '举办培训期数', '≥6期', null, 90, null, null]] });
    const plan = fill(rows, 'formula');
    expect(contents(plan)).not.toHaveProperty('H9');
    expect(skipped(plan)).toContain('H9');
  });
});

describe('formulas that give what the engine gives', () => {
  const one = (target: TestCell, actual: TestCell): TestRows =>
    form({ indicators: [[null, '产出指标', '数量指标', '指标名称', target, actual, 90, null, null]] });
  const score = (target: TestCell, actual: TestCell, style: FillStyle): string | undefined =>
    contents(fill(one(target, actual), style))['H9'];

  test('a rate above 100 % reaches the function as the text it shows', () => {
    expect(score('≥98%', { v: 1.05, fmt: '0%' }, 'formula')).toBe('=IF(TRIM(F9)="","",JX.PERFSCORE(E9,TEXT(F9,"0.0#########%"),G9))');
    expect(score('≥98%', { v: 0.99, fmt: '0%' }, 'formula')).toBe('=JX.PERFSCORE(E9,F9,G9)');
  });

  test('a text that no plain formula can take apart becomes a number, and the reason says so', () => {
    const plan = fill(one('≥3次', '４次'), 'native');
    const edit = plan.edits.find(({ cell }) => cell === 'H9');
    if (edit) expect(edit.content?.type).toBe('number');
    const dated = fill(one('2024年12月31日前', '2024年11月1日'), 'native').edits.find(({ cell }) => cell === 'H9');
    expect(dated).toMatchObject({ content: { type: 'number', number: '90' }, reason: { 'zh-CN': expect.stringContaining('写入数值') } });
  });

  test('the policy is an argument only where it is not the default', () => {
    const hubei = policyById('hubei-20-80')!;
    expect(contents(fill(one('≥6期', '5期'), 'formula', hubei))['H9']).toBe('=JX.PERFSCORE(E9,F9,G9,,"hubei-20-80")');
    expect(contents(fill(form(), 'formula', hubei))['I4']).toBe('=JX.EXECSCORE(F4,E4,G4,"hubei-20-80")');
  });

  test('operator and unit in columns of their own are arguments', () => {
    const rows: TestRows = [
      ['部门整体支出绩效目标完成情况自评表'],
      ['一级指标', '二级指标', '三级指标', '绩效指标性质', '绩效指标值', '绩效度量单位', '权重', '实际完成指标值', '得分'],
      ['产出指标', '数量指标', '安全检查次数', '≥', 360, '次', 50, 300, null],
      [null, '质量指标', '合格率', '=', 100, '%', 40, 100, null],
    ];
    expect(contents(fill(rows, 'formula'))).toEqual({ I3: '=JX.PERFSCORE(E3,H3,G3,D3,,F3)', I4: '=JX.PERFSCORE(E4,H4,G4,D4,,F4)' });
  });

  test('points shared by several rows are for a person', () => {
    const rows = form({
      indicators: [
        [null, '产出指标', '数量指标', '举办培训期数', '≥6期', '5期', 90, null, null],
        [null, null, null, '培训人数', '≥60人', '50人', null, null, null],
      ],
    });
    expect(contents(fill(rows, 'value'))).not.toHaveProperty('H10');
  });
});

test('a target table has nothing to score', () => {
  const rows: TestRows = [
    ['项目支出绩效目标表'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值权重（90）'],
    [null, '产出指标', '数量指标', '培训期数', '≥6期', 90],
  ];
  expect(fill(rows, 'formula')).toMatchObject({ purpose: 'fill', edits: [], skipped: [] });
});

test('a published total whose label is merged over the weight column gets no weight written into the label', () => {
  const published = corpusTables().find((table) => table.id === '003-special-resumption-evaluation')!;
  const snapshot = snapshotOf(published.rows, published.merges ?? []);
  const filled = planFill(readWorkbook(snapshot), DEFAULT_POLICY, 'value', snapshot);
  expect(published.merges).toContain('A4:E4');
  expect(filled.edits.map((edit) => edit.cell)).not.toContain('E4');
});

describe('the score of a group', () => {
  const indicators = (subtotal: readonly TestCell[]): TestRows => [
    [null, '产出指标', '数量指标', '举办培训期数', '≥6期', '6期', 25, null, null],
    [null, null, '质量指标', '培训合格率', '≥98%', '98%', 25, null, null],
    [null, null, '小计', null, null, null, ...subtotal, null],
    [null, '满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', 40, null, null],
  ];

  test('is filled in its 小计 row and not counted again in the total', () => {
    const rows = form({ indicators: indicators([50, null]) });
    expect(contents(fill(rows, 'value'))).toMatchObject({ H11: '50', H13: '99' });
    expect(contents(fill(rows, 'native'))).toMatchObject({ H11: '=SUM(H9:H10)', H13: '=SUM(H9:H10,H12,I4)' });
  });

  test('stays blank where the points of the row are not those of the indicators above it, and where it is filled in', () => {
    expect(contents(fill(form({ indicators: indicators([60, null]) }), 'value'))).not.toHaveProperty('H11');
    expect(contents(fill(form({ indicators: indicators([50, 49]) }), 'value'))).not.toHaveProperty('H11');
  });

  test('is filled beside the points of its label', () => {
    const plan = fill(
      [
        ['项目绩效自评表'],
        ['一级指标', '分值', '得分', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', 60, null, '数量指标', '举办培训期数', '≥6期', '6期', 30, null],
        [null, null, null, '质量指标', '培训合格率', '≥98%', '98%', 30, null],
        ['满意度指标', 40, null, '服务对象满意度指标', '学员满意度', '≥95%', '96%', 40, null],
      ],
      'value',
    );
    expect(contents(plan)).toMatchObject({ C3: '60', C5: '40', I3: '30' });
  });
});
