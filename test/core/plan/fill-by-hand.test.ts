import type { FillStyle } from '../../../src/core/plan/types';
import { planFill } from '../../../src/core/plan';
import type { TableModel } from '../../../src/core/model/types';
import { DEFAULT_POLICY, policyById } from '../../../src/core/scoring/policies';
import { figure, funds, indicator, table, total, workbook } from '../support/model';
import { type TestRows, snapshotOf } from '../../support/snapshots';

const BY_HAND = '该项没有可以计算的指标值和实际完成值，请按评分方法人工评定。';

/** A fill of a hand-made table over a sheet whose rows begin at A1. */
function fill(model: TableModel, rows: TestRows, style: FillStyle, policyId = 'caiyu-2020-10') {
  const plan = planFill(workbook(model), policyById(policyId) ?? DEFAULT_POLICY, style, snapshotOf(rows));
  const contents = Object.fromEntries(
    plan.edits.map(({ cell, content }) => [
      cell,
      content?.type === 'formula' ? content.formula : content?.type === 'number' ? content.number : '',
    ]),
  );
  return { contents, skipped: plan.skipped.map(({ cell, reason }) => `${cell} ${reason['zh-CN']}`) };
}

/** Rows with cells in row 4 only: G weight, H rate, I score. */
const fundRow = (weight: TestRows[number][number], rate: TestRows[number][number]): TestRows => [
  [],
  [],
  [],
  [null, null, null, null, null, null, weight, rate],
];
const rateOnly = (rate: string, weight: string | null = '10') =>
  funds([{ role: 'total', label: '总额', figures: { weight, rate, score: null } }]);

describe('the execution score where only the rate is given', () => {
  test('a percentage', () => {
    const model = table({ funds: rateOnly('87.4%') });
    const rows = fundRow(10, { v: 0.874, fmt: '0.0%' });
    expect(fill(model, rows, 'value').contents).toEqual({ I4: '8.74' });
    expect(fill(model, rows, 'formula').contents).toEqual({ I4: '=JX.EXECSCORE(H4,1,G4)' });
    expect(fill(model, rows, 'native').contents).toEqual({ I4: '=IFERROR(IF(H4="","",ROUND(G4*MIN(1,H4),2)),"")' });
  });

  test('a number of per cents', () => {
    const model = table({ funds: rateOnly('87.4%') });
    const rows = fundRow(10, 87.4);
    expect(fill(model, rows, 'formula').contents).toEqual({ I4: '=JX.EXECSCORE(H4,100,G4)' });
    expect(fill(model, rows, 'native').contents).toEqual({ I4: '=IFERROR(IF(H4="","",ROUND(G4*MIN(1,H4/100),2)),"")' });
  });

  test('a percentage typed as text has no plain formula', () => {
    expect(fill(table({ funds: rateOnly('87.4%') }), fundRow(10, '87.4%'), 'native').contents).toEqual({ I4: '8.74' });
  });

  test('points that a label declares are written into the formula', () => {
    const labelled = table({ funds: { ...rateOnly('87.4%', null), declaredPoints: figure('A4', '10', { text: '执行率（10）' }) } });
    expect(
      fill(labelled, [[], [], [], ['执行率（10）', null, null, null, null, null, null, { v: 0.874, fmt: '0.0%' }]], 'formula').contents,
    ).toEqual({ I4: '=JX.EXECSCORE(H4,1,10)' });
  });

  test('in steps', () => {
    const below = 'ROUND((0.9-H4)*100,8)';
    expect(fill(table({ funds: rateOnly('87%', '15') }), fundRow(15, { v: 0.87, fmt: '0%' }), 'native', 'guangxi-steps').contents).toEqual({
      I4: `=IFERROR(IF(H4="","",IF(OR(${below}<=0,${below}=INT(${below}),INT(${below})*1>=G4),ROUND(MAX(0,G4-MAX(0,${below})),2),"")),"")`,
    });
    expect(fill(table({ funds: rateOnly('87.4%', '15') }), fundRow(15, { v: 0.874, fmt: '0.0%' }), 'native', 'guangxi-steps')).toEqual({
      contents: {},
      skipped: [expect.stringContaining('由单位在 12–13 分之间确定')],
    });
  });

  test('nothing to work it out from, or a negative rate: left out with the reason', () => {
    const blank = table({ funds: funds([{ role: 'total', label: '总额', figures: { weight: '10', rate: null, score: null } }]) });
    expect(fill(blank, [], 'value')).toEqual({ contents: {}, skipped: ['I4 预算数、执行数或执行率尚未填写。'] });
    expect(fill(table({ funds: rateOnly('-5%') }), fundRow(10, -0.05), 'value').skipped).toEqual([
      'I4 执行率 -5% 为负数，请核对预算数和执行数。',
    ]);
  });
});

describe('totals', () => {
  const scored = (row: number, score: number | null, extra = {}) => indicator({ row, weight: 30, score, extra });
  /** A sheet that holds the scores in H and the weights in G. */
  const sheet = (scores: Readonly<Record<number, number | string>>): TestRows =>
    Array.from({ length: 15 }, (_row, index) => [
      null,
      null,
      null,
      null,
      null,
      null,
      scores[index + 1] === undefined ? null : 30,
      scores[index + 1] ?? null,
    ]);

  test('cells that do not follow each other are listed', () => {
    const model = table({ indicators: [scored(9, 30), scored(10, 28), scored(12, 25)], totals: [total(13, 90, null)] });
    expect(fill(model, sheet({ 9: 30, 10: 28, 12: 25 }), 'native').contents).toEqual({ H13: '=SUM(H9:H10,H12)' });
    expect(fill(model, sheet({ 9: 30, 10: 28, 12: 25 }), 'value').contents).toEqual({ H13: '83' });
  });

  test('deductions come off, whatever their sign', () => {
    const indicators = [scored(9, 30), scored(10, 2, { deduction: true }), scored(11, -3, { deduction: true })];
    const rows = sheet({ 9: 30, 10: 2, 11: -3 });
    expect(fill(table({ indicators, totals: [total(13, undefined, null)] }), rows, 'native').contents).toEqual({ H13: '=SUM(H9,H11)-H10' });
    expect(fill(table({ indicators, totals: [total(13, undefined, null)] }), rows, 'value').contents).toEqual({ H13: '25' });
  });

  test('a sum over scores typed as text is written as its value', () => {
    const model = table({ indicators: [scored(9, 30), scored(10, 28)], totals: [total(13, 60, null)] });
    expect(fill(model, sheet({ 9: 30, 10: '28' }), 'native').contents).toEqual({ H13: '58' });
  });

  test('while scores are missing a SUM goes along, unless texts are in the way', () => {
    const model = table({ indicators: [scored(9, 30), scored(10, 28), scored(11, null)], totals: [total(13, 90, null)] });
    expect(fill(model, sheet({ 9: 30, 10: 28 }), 'native').contents).toEqual({ H13: '=SUM(H9:H11)' });
    expect(fill(model, sheet({ 9: 30, 10: '28' }), 'native').skipped).toEqual([
      `H11 ${BY_HAND}`,
      'H13 有的单元格不是数值，请先改为数值再求和。',
    ]);
    expect(fill(table({ indicators: [scored(9, null)], totals: [total(13, 90, null)] }), [], 'native').skipped).toEqual([
      `H9 ${BY_HAND}`,
      'H13 还有单元格没有填写或评定，合计暂不填写。',
    ]);
  });

  test('a total worth the indicators alone leaves the execution score out', () => {
    const block = funds([{ role: 'total', label: '总额', figures: { weight: '10', rate: '90%', score: '9' } }]);
    const rows = sheet({ 4: 9, 9: 30 });
    expect(fill(table({ funds: block, indicators: [scored(9, 30)], totals: [total(13, 30, null)] }), rows, 'value').contents).toEqual({
      H13: '30',
    });
    expect(fill(table({ funds: block, indicators: [scored(9, 30)], totals: [total(13, 40, null)] }), rows, 'value').contents).toEqual({
      H13: '39',
    });
  });

  test('a total of weights counts the points that a label declares', () => {
    const block = { ...funds([]), declaredPoints: figure('A4', '10', { text: '执行率（10）' }) };
    const model = table({ funds: block, indicators: [scored(9, 30), scored(10, 28)], totals: [total(13, null, undefined)] });
    expect(fill(model, sheet({ 9: 30, 10: 28 }), 'native').contents).toEqual({ G13: '=SUM(G9:G10)+10' });
  });

  test('each project of a table has its own total', () => {
    const model = table({
      indicators: [scored(9, 30), scored(10, 28), scored(12, 25)],
      totals: [total(11, 60, null), total(13, 30, null)],
    });
    expect(fill(model, sheet({ 9: 30, 10: 28, 12: 25 }), 'value').contents['H11']).toBe('58');
  });
});
