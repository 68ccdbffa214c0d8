import { scoreMissing } from '../../../../src/core/rules/score/missing';
import { check, inShort } from '../../support/findings';
import { figure, funds, indicator, table, total, type IndicatorParts, type Shown } from '../../support/model';
import type { TableModel } from '../../../../src/core/model/types';

const run = (parts: Partial<IndicatorParts>) =>
  check(scoreMissing, table({ indicators: [indicator({ row: 9, target: '≥98%', actual: '49%', weight: 10, score: null, ...parts })] }));

test('a blank score beside an actual value is a warning with the computed score', () => {
  expect(inShort(run({}))).toEqual(['warning H9  → 5']);
  expect(run({})[0]?.fix).toMatchObject({ safe: true, edits: [{ cell: 'H9', content: { type: 'number', number: '5' } }] });
});

test('what a person must judge has neither figure nor fix', () => {
  const [finding] = run({ target: '明显提升', actual: '明显提升' });
  expect(finding).toMatchObject({ severity: 'warning', expected: '', fix: null });
  expect(run({ target: '≤10天', actual: '2天' })[0]?.fix).not.toBeNull();
});

test('nothing is said without an actual value, with a score, or for rows that carry no points of their own', () => {
  expect(run({ actual: '' })).toEqual([]);
  expect(run({ score: 5 })).toEqual([]);
  expect(run({ score: '--' })).toEqual([]);
  expect(run({ extra: { detail: true } })).toEqual([]);
  expect(run({ extra: { sharesPoints: true } })).toEqual([]);
});

test('points shared by several rows are for a person', () => {
  const shared = table({
    indicators: [
      indicator({ row: 9, target: '≥98%', actual: '49%', weight: 10, score: null }),
      indicator({ row: 10, target: '≥98%', actual: '98%', extra: { sharesPoints: true } }),
    ],
  });
  expect(check(scoreMissing, shared)).toMatchObject([{ cell: 'H9', expected: '', fix: null }]);
});

test('a row without points, in a table that gives points, has no score to miss', () => {
  const first = indicator({ row: 9, target: '100%', actual: '100%', weight: 20, score: 20 });
  const without = indicator({ row: 10, target: '≥90%', actual: '93.5%', weight: null, score: null });
  expect(check(scoreMissing, table({ indicators: [first, without] }))).toEqual([]);
  expect(inShort(check(scoreMissing, table({ indicators: [without] })))).toEqual(['warning H10  → ']);
});

describe('beside a stated total that all other scores are known of', () => {
  const [open, other] = [
    (parts: Partial<IndicatorParts>) => indicator({ row: 9, target: '≥98%', actual: '49%', weight: 10, score: null, ...parts }),
    indicator({ row: 10, target: '≥90%', actual: '95%', weight: 20, score: 20 }),
  ];
  const beside = (stated: number, parts: Partial<IndicatorParts> = {}) =>
    check(scoreMissing, table({ indicators: [open(parts), other], totals: [total(11, 30, stated)] }))[0];

  test('the score that the policy gives and the total leaves is said to be both', () => {
    expect(beside(25)).toMatchObject({ expected: '5', fix: { safe: true, edits: [{ cell: 'H9', after: '5' }] } });
    expect(beside(25)!.message['zh-CN']).toContain('从总分 25 减去其余得分也是 5 分');
  });

  test('where they differ neither is called right: a person chooses', () => {
    const finding = beside(23);
    expect(finding).toMatchObject({ expected: '', fix: null, choices: [{ what: '3' }, { what: '5' }] });
    expect(finding!.message['zh-CN']).toContain('按规则应为 5 分，从总分 23 减去其余得分却是 3 分');
  });

  test('what only a person can judge is what the total leaves, not to be written unasked', () => {
    expect(beside(28, { target: '明显提升', actual: '明显提升' })).toMatchObject({
      expected: '8',
      fix: { safe: false, edits: [{ after: '8' }] },
    });
  });

  test('nothing is taken from a total that is too high or too low for it, that is calculated, or beside another blank score', () => {
    for (const stated of [19, 31]) expect(beside(stated)).toMatchObject({ expected: '5', fix: { safe: true } });
    const calculated = { ...total(11, 30, 20), score: figure('H11', 20, { formula: '=SUM(H9:H10)' }) };
    expect(check(scoreMissing, table({ indicators: [open({}), other], totals: [calculated] }))[0]).toMatchObject({ expected: '5' });
    const another = indicator({ row: 8, target: '≥98%', actual: '98%', weight: 10, score: null });
    expect(
      check(scoreMissing, table({ indicators: [another, open({}), other], totals: [total(11, 40, 28)] })).flatMap(
        ({ choices }) => choices ?? [],
      ),
    ).toEqual([]);
  });
});

describe('beside a total and an execution rate', () => {
  const open = (parts: Partial<IndicatorParts> = {}) =>
    indicator({ row: 9, target: '明显提升', actual: '明显提升', weight: 60, score: null, ...parts });
  const other = (parts: Partial<IndicatorParts> = {}) => indicator({ row: 10, weight: 30, score: 30, ...parts });
  const execution = (score: Shown) => funds([{ role: 'total', label: '总额', figures: { weight: 10, score } }]);
  const left = (parts: Partial<TableModel>) =>
    check(scoreMissing, table({ indicators: [open(), other()], funds: execution(9), ...parts })).map(({ expected }) => expected);

  test('a total that holds the execution score leaves less for the blank one', () => {
    expect(left({ totals: [total(11, 100, 89)] })).toEqual(['50']);
    expect(left({ totals: [total(11, 100, 89)], funds: null })).toEqual(['59']);
  });

  test('a total worth the indicators alone leaves it out, whether it is given or not', () => {
    for (const score of [9, null, '待定']) expect(left({ totals: [total(11, 90, 80)], funds: execution(score) })).toEqual(['50']);
  });

  test('where nothing says which of both it is, only what both ways leave, or one that can be, is said', () => {
    expect(left({ totals: [total(11, undefined, 89)] })).toEqual(['']);
    expect(left({ totals: [total(11, undefined, 95)] })).toEqual(['56']);
    expect(left({ totals: [total(11, undefined, 89)], funds: execution(0) })).toEqual(['59']);
  });

  test('an execution score that is blank or cannot be read leaves it open', () => {
    for (const score of [null, '待定']) expect(left({ totals: [total(11, 100, 89)], funds: execution(score) })).toEqual(['']);
    expect(left({ totals: [total(11, 100, 89)], funds: execution('--') })).toEqual(['59']);
  });

  test('a score beside it that cannot be read leaves it open, one that is blank as well', () => {
    for (const score of ['待定', null])
      expect(left({ indicators: [open(), other({ score })], totals: [total(11, 100, 89)] })[0]).toEqual('');
    expect(left({ indicators: [open(), other({ score: '--' })], totals: [total(11, 100, 59)] })).toEqual(['50']);
  });

  test('what was taken off comes back', () => {
    const taken = indicator({ row: 8, score: 2, extra: { deduction: true } });
    expect(left({ indicators: [open(), other(), taken], totals: [total(11, 100, 87)] })).toEqual(['50']);
  });

  test('totals that leave different scores leave it open, and so does one of other rows, or without a figure', () => {
    expect(left({ totals: [total(11, 100, 89), total(12, 100, 88)] })).toEqual(['']);
    expect(left({ totals: [total(11, 100, 89), total(12, 100, 89)] })).toEqual(['50']);
    expect(left({ totals: [total(11, 100, '待定'), total(12, undefined, undefined)] })).toEqual(['']);
    const blocks = [indicator({ row: 5, weight: 20, score: 20 }), open({ weight: 20 })];
    expect(left({ indicators: blocks, totals: [total(6, 20, 20)], funds: null })).toEqual(['']);
    expect(left({ indicators: blocks, totals: [total(6, 20, 20), total(10, 20, null)], funds: null })).toEqual(['']);
    expect(left({ indicators: blocks, totals: [total(6, 20, 20), total(10, 20, 15)], funds: null })).toEqual(['15']);
    expect(left({ indicators: blocks, totals: [total(6, 20, 20), total(10, 40, 35)], funds: null })).toEqual(['15']);
  });

  test('nothing is left to a row without points', () => {
    for (const parts of [{ weight: null }, { extra: { weight: null } }, { weight: '若干' }])
      expect(left({ indicators: [open(parts)], totals: [total(11, undefined, 40)], funds: null })).toEqual(['']);
  });
});

test('what is offered beside a total is for a person to confirm, in words that say where it comes from', () => {
  const rows = (target: string) => [
    indicator({ row: 9, target, actual: ' 49% ', weight: 10, score: null }),
    indicator({ row: 10, target: '≥90%', actual: '95%', weight: 20, score: 20 }),
  ];
  const run = (target: string, stated: number) =>
    check(scoreMissing, table({ indicators: rows(target), totals: [total(11, 30, stated)] }))[0];
  expect(run('≥98%', 23)?.choices?.map(({ fix }) => [fix.safe, fix.edits[0]?.reason['zh-CN']])).toEqual([
    [false, '总分 23 减去其余得分 = 3'],
    [false, expect.stringContaining('10 × ')],
  ]);
  expect(run('≥98%', 25)?.fix?.edits[0]?.reason['zh-CN']).toContain('10 × ');
  expect(run('明显提升', 28)?.fix?.edits[0]?.reason['zh-CN']).toBe('总分 28 减去其余得分 = 8');
  expect(run('明显提升', 28)?.message['zh-CN']).toBe('“指标9”已填实际完成值 49%，得分空白：从总分 28 减去其余得分为 8 分，请核对后补填。');
  expect(run('明显提升', 50)?.message['zh-CN']).toBe('“指标9”已填实际完成值 49%，得分空白，请评定后填写。');
  expect(run('≥98%', 50)?.message['zh-CN']).toBe('“指标9”已填实际完成值 49%，得分空白，按规则应为 5 分，请补填。');
});
