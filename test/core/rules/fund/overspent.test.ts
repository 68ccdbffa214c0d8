import { fundOverspent } from '../../../../src/core/rules/fund/overspent';
import { check, inShort } from '../../support/findings';
import { funds, table, type FundLineParts } from '../../support/model';

const found = (lines: readonly FundLineParts[]) => inShort(check(fundOverspent, table({ funds: funds(lines) })));

test('more executed than budgeted is a warning, once at the total', () => {
  expect(
    found([
      { role: 'total', label: '总额', figures: { adjusted: '120.00', executed: '130.00' } },
      { role: 'source', label: '财政拨款', figures: { adjusted: '120.00', executed: '130.00' } },
    ]),
  ).toEqual(['warning F4 130.00 → ≤120.00']);
});

test('a source alone is named where the total is within the budget', () => {
  expect(
    found([
      { role: 'total', label: '总额', figures: { adjusted: '120.00', executed: '110.00' } },
      { role: 'source', label: '财政拨款', figures: { adjusted: '100.00', executed: '110.00' } },
      { role: 'source', label: '其他资金', figures: { adjusted: '20.00', executed: '0.00' } },
    ]),
  ).toEqual(['warning F5 110.00 → ≤100.00']);
});

test('equal, blank and not-applicable figures are fine', () => {
  expect(found([{ role: 'total', label: '总额', figures: { adjusted: '120', executed: '120' } }])).toEqual([]);
  expect(found([{ role: 'total', label: '总额', figures: { adjusted: null, executed: '120' } }])).toEqual([]);
  expect(found([{ role: 'total', label: '总额', figures: { adjusted: '120', executed: '--' } }])).toEqual([]);
});

test('without a full-year budget the initial one counts', () => {
  expect(found([{ role: 'total', label: '总额', figures: { initial: '100', executed: '120' } }])).toEqual(['warning F4 120 → ≤100']);
});

test('the sentence has the digits of the finer column, and the line by its name', () => {
  const [finding] = check(
    fundOverspent,
    table({ funds: funds([{ role: 'total', label: '年度资金总额：', figures: { adjusted: '120', executed: '130.50' } }]) }),
  );
  expect(finding?.message['zh-CN']).toContain('年度资金总额：执行数 130.50万元 超过预算数 120.00，多 10.50万元');
  expect(inShort([finding!])).toEqual(['warning F4 130.50 → ≤120.00']);
});

test('sources below a total that states nothing are told each, the first line is not taken for the total', () => {
  const over = (label: string) => ({ role: 'source' as const, label, figures: { adjusted: '100', executed: '110' } });
  expect(found([over('财政拨款'), over('其他资金')])).toHaveLength(2);
  expect(found([over('财政拨款'), over('其他资金'), { role: 'total', label: '总额', figures: {} }])).toHaveLength(2);
  expect(found([over('财政拨款'), { role: 'source', label: '其他资金', figures: { executed: '5' } }])).toHaveLength(1);
});
