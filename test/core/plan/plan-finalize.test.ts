import { planFill, planFinalize, planRepair, type FinalForm } from '../../../src/core/plan';
import type { EditPlan } from '../../../src/core/plan/types';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { usesJx } from '../../../src/core/plan/jx-formulas';
import { applyEdits } from '../support/apply';
import { type TestCell, type TestRows, sheetOf, snapshotOf, workbookOf } from '../../support/snapshots';

const form = (...scores: readonly TestCell[]): TestRows => [
  ['项目支出绩效自评表'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  [null, '产出指标', '数量指标', '举办培训期数', '≥6期', '5期', 50, scores[0] ?? null, null],
  [null, '效益指标', '社会效益指标', '持证上岗率', '≥98%', { v: 0.82, fmt: '0%' }, 40, scores[1] ?? null, null],
];
const jx = (row: number, v: number | string) => ({ v, f: `=JX.PERFSCORE(E${row},F${row},G${row})` });
const finalize = (rows: TestRows, to: FinalForm): EditPlan => {
  const snapshot = snapshotOf(rows);
  return planFinalize(snapshot, readWorkbook(snapshot), to);
};
const contents = (plan: EditPlan) => Object.fromEntries(plan.edits.map(({ cell, content }) => [cell, content]));

test('as values, every formula of the product becomes its present result', () => {
  expect(contents(finalize(form(jx(3, 41.67), jx(4, 33.47)), 'value'))).toEqual({
    H3: { type: 'number', number: '41.67' },
    H4: { type: 'number', number: '33.47' },
  });
});

test('as plain formulas, scores keep calculating', () => {
  const plan = finalize(form(jx(3, 41.67), jx(4, 33.47)), 'native');
  expect(contents(plan)['H4']).toEqual({
    type: 'formula',
    formula: '=IFERROR(IF(F4="","",ROUND(G4*MIN(1,F4/VALUE(SUBSTITUTE(E4,"≥",""))),2)),"")',
  });
});

test('a formula that names a policy which the product does not know keeps its present result', () => {
  const unknown = { v: 49.17, f: '=JX.PERFSCORE(E4,F4,G4,,"our-county")' };
  expect(contents(finalize(form(null, unknown), 'native'))['H4']).toEqual({ type: 'number', number: '49.17' });
});

test('nothing of the product is left in the sheet', () => {
  const snapshot = snapshotOf(form(jx(3, 41.67), jx(4, 33.47)));
  const model = readWorkbook(snapshot);
  for (const to of ['native', 'value'] as const) {
    const after = applyEdits(snapshot, planFinalize(snapshot, model, to).edits);
    expect(after.sheets[0]!.cells.some((cell) => usesJx(cell.formula))).toBe(false);
  }
});

test("what a fill wrote is finalized in every style of spelling, formulas of the user's stay", () => {
  const snapshot = snapshotOf(form());
  const model = readWorkbook(snapshot);
  const filled = applyEdits(snapshot, planFill(model, DEFAULT_POLICY, 'formula', snapshot).edits);
  expect(planFinalize(filled, readWorkbook(filled), 'native').edits.map(({ cell }) => cell)).toEqual(['H3', 'H4']);
  expect(finalize(form({ v: 1, f: '=_xldudf_JX_PERFSCORE(E3,F3,G3)' }), 'value').edits).toHaveLength(1);
  expect(finalize(form({ v: 1, f: '=ROUND(G3*0.5,2)' }), 'value').edits).toEqual([]);
});

test('a result stuck at #NAME? is computed by the engine', () => {
  const stuck = { error: '#NAME?', f: '=JX.PERFSCORE(E3,F3,G3)' };
  expect(contents(finalize(form(stuck), 'value'))['H3']).toEqual({ type: 'number', number: '41.67' });
});

test('#N/A of a score to be judged is left out, with the reason', () => {
  const rows: TestRows = [
    ...form(),
    [null, '满意度指标', '满意度', '满意度提升', '明显提升', '明显提升', 10, { error: '#N/A', f: '=JX.PERFSCORE(E5,F5,G5)' }, null],
  ];
  expect(finalize(rows, 'native')).toMatchObject({
    edits: [],
    skipped: [{ cell: 'H5', reason: { 'zh-CN': expect.stringContaining('#N/A') } }],
  });
});

test('texts, truth values, blanks and spilled cells are kept as they show', () => {
  const rows: TestRows = [
    [
      { v: '优', f: '=JX.GRADE(92)' },
      { v: '', f: '=JX.PERFSCORE("≥1","",5)' },
    ],
    [{ v: '≥', f: '=JX.PARSETARGET("≥98%")' }, 98, '%'],
    [{ v: 7, f: '=JX.PERFSCORE("≥1",1,5)+2' }],
  ];
  expect(contents(finalize(rows, 'native'))).toEqual({
    A1: { type: 'text', text: '优' },
    B1: { type: 'blank' },
    A2: { type: 'text', text: '≥' },
    B2: { type: 'number', number: '98' },
    C2: { type: 'text', text: '%' },
    A3: { type: 'number', number: '7' },
  });
});

test('a text result that looks like a formula stays a text', () => {
  expect(contents(finalize([[{ v: '=1+1', f: '=JX.GRADE(1)' }]], 'value'))['A1']).toEqual({ type: 'text', text: '=1+1' });
});

test('repair enters formulas stuck at #NAME? again, in the spelling a person types, and no other', () => {
  const snapshot = workbookOf(
    sheetOf(
      [
        [
          { error: '#NAME?', f: '=JX.PERFSCORE(E3,F3,G3)' },
          { error: '#NAME?', f: '=_xldudf_JX_EXECSCORE(F4,E4,G4)' },
          { error: '#NAME?', f: '=WRONG(1)' },
        ],
      ],
      [],
      '甲',
    ),
    sheetOf(
      [
        [
          { error: '#N/A', f: '=JX.PERFSCORE(E3,F3,G3)' },
          { v: 3, f: '=JX.EXECRATE(A1,B1)' },
        ],
      ],
      [],
      '乙',
    ),
  );
  const plan = planRepair(snapshot);
  expect(plan.purpose).toBe('repair');
  expect(plan.edits.map(({ sheet, cell, content }) => [sheet, cell, content])).toEqual([
    ['甲', 'A1', { type: 'formula', formula: '=JX.PERFSCORE(E3,F3,G3)' }],
    ['甲', 'B1', { type: 'formula', formula: '=JX.EXECSCORE(F4,E4,G4)' }],
  ]);
});

test("finalizing under another policy than the workbook's keeps the formula's", () => {
  const snapshot = snapshotOf(form({ error: '#NAME?', f: '=JX.PERFSCORE(E3,F3,G3,,"hubei-20-80")' }));
  expect(contents(planFinalize(snapshot, readWorkbook(snapshot), 'value'))['H3']).toEqual({ type: 'number', number: '41.67' });
});

test.each([
  ['behind @', '=@JX.PERFSCORE(E3,F3,G3)'],
  ['as files store @', '=_xlfn.SINGLE(_xldudf_JX_PERFSCORE(E3,F3,G3))'],
  ['as a workbook shows it that was opened without the add-in', '=_xldudf_JX_PERFSCORE(E3,F3,G3)'],
])("a formula spelt %s is the product's: finalized, repaired, filled again", (_how, f) => {
  const snapshot = snapshotOf(form({ error: '#NAME?', f }));
  const model = readWorkbook(snapshot);
  expect(contents(planFinalize(snapshot, model, 'value'))['H3']).toEqual({ type: 'number', number: '41.67' });
  expect(contents(planRepair(snapshot))['H3']).toMatchObject({ formula: expect.stringContaining('JX.PERFSCORE(E3,F3,G3)') });
  expect(contents(planRepair(snapshot))['H3']).not.toMatchObject({ formula: expect.stringMatching(/@JX|_xldudf_/) });
  expect(contents(planFill(model, DEFAULT_POLICY, 'native', snapshot))['H3']).toMatchObject({ type: 'formula' });
});

test("a text that names a function of the product is the user's", () => {
  expect(usesJx('="用 JX.PERFSCORE(E3,F3,G3) 计算"')).toBe(false);
  expect(usesJx('="a"&JX.GRADE(90)')).toBe(true);
});
