import { scoreMissing } from '../../../../src/core/rules/score/missing';
import { check, inShort } from '../../support/findings';
import { figure, indicator, table, total, type IndicatorParts } from '../../support/model';

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
