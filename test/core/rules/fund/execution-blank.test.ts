import { fundExecutionBlank } from '../../../../src/core/rules/fund/execution-blank';
import { fundsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { check, checkRows } from '../../support/findings';
import { funds, indicator, table, type Shown } from '../../support/model';

const rows = (weight: number | null, rate: string | null, score: number | null) =>
  selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108, weight, rate, score] }) });

test('a blank rate, weight or score of the execution is found', () => {
  expect(checkRows(fundExecutionBlank, rows(10, null, 9))).toEqual(['warning H4  → ']);
  expect(checkRows(fundExecutionBlank, rows(10, '90.0%', null))).toEqual(['warning I4  → ']);
  expect(checkRows(fundExecutionBlank, rows(null, '90.0%', null))).toEqual(['warning G4  → ']);
  expect(checkRows(fundExecutionBlank, rows(10, '90.0%', 9))).toEqual([]);
});

test('where nothing was budgeted or spent no rate is asked for', () => {
  expect(checkRows(fundExecutionBlank, selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 0, 0, 0, 10, null, null] }) }))).toEqual(
    [],
  );
});

describe('of a block read as it stands', () => {
  const total = { adjusted: '120', executed: '108' };
  const run = (figures: Readonly<Record<string, Shown>>, scores: readonly Shown[] = [9]) =>
    check(
      fundExecutionBlank,
      table({
        funds: funds([{ role: 'total', label: '总额', figures: { ...total, ...figures } }]),
        indicators: [...scores.map((score, index) => indicator({ row: 9 + index, score })), indicator({ row: 20 })],
      }),
    );

  test('several blank cells are one finding that names each', () => {
    const [finding] = run({ weight: null, rate: null, score: null });
    expect(finding).toMatchObject({ cell: 'H4', also: ['G4'], related: ['G4', 'F4', 'E4'] });
    expect(finding?.message).toEqual({
      'zh-CN': '资金总额一行填了预算数 120、执行数 108，执行率、分值（H4、G4）却空着。请补填。',
      'en-US': 'The line of total funds has a budget of 120 and 108 executed, but the rate, the weight (H4、G4) is blank. Fill it in.',
    });
    expect(run({ weight: 10, rate: null, score: null })[0]).toMatchObject({ cell: 'H4', also: ['I4'] });
  });

  test('weight and score are asked for only where the table gives scores, and a score only where it is worth points', () => {
    expect(run({ weight: null, score: null }, [])).toEqual([]);
    expect(run({ weight: null, score: null }, [null])).toEqual([]);
    expect(run({ weight: 10, score: null }, [null, 9])).toHaveLength(1);
    expect(run({ weight: '--', score: null })).toEqual([]);
    expect(run({ score: null })).toEqual([]);
    expect(run({ weight: 10, score: 9 })).toEqual([]);
  });

  test('nothing is asked for without a budget or what was executed', () => {
    for (const missing of [{ adjusted: null }, { executed: null }, { adjusted: '待定' }, { adjusted: '0' }, { adjusted: '-5' }])
      expect(run({ rate: null, ...missing })).toEqual([]);
    const without = { funds: funds([{ role: 'total' as const, label: '总额', figures: { rate: null } }]) };
    expect(check(fundExecutionBlank, table(without))).toEqual([]);
  });
});
