import { fundCarryOverExcluded } from '../../../../src/core/rules/fund/carry-over-excluded';
import { check, inShort } from '../../support/findings';
import { funds, table, workbook, type FundLineParts, type Shown } from '../../support/model';

const block = (total: Shown, appropriation: Shown, carried: Shown): FundLineParts[] => [
  { role: 'total', label: '年度资金总额', figures: { amount: total } },
  { role: 'source', label: '财政拨款', figures: { amount: appropriation } },
  { role: 'source', carryOver: true, label: '上年结转', figures: { amount: carried } },
];
const target = (id: string, ...figures: [Shown, Shown, Shown]) => table({ id, kind: 'target', funds: funds(block(...figures)) });

test('a total that leaves the carry-over out is a warning with the sum it would have', () => {
  const findings = check(fundCarryOverExcluded, target('a', '135.50', '135.50', '105.11'));
  expect(inShort(findings)).toEqual(['warning D4 135.50 → 240.61']);
  expect(findings[0]?.related).toEqual(['D5', 'D6']);
});

test('a total that includes it, or another mistake, is not this rule\'s', () => {
  expect(check(fundCarryOverExcluded, target('a', '240.61', '135.50', '105.11'))).toEqual([]);
  expect(check(fundCarryOverExcluded, target('a', '200.00', '135.50', '105.11'))).toEqual([]);
});

test('a carry-over of zero leaves nothing out', () => {
  expect(check(fundCarryOverExcluded, target('a', '135.50', '135.50', '0.00'))).toEqual([]);
});

test('where another table of the workbook includes it, the message says that the ways are mixed', () => {
  const mixed = check(fundCarryOverExcluded, workbook(target('a', '135.50', '135.50', '105.11'), target('b', '30.00', '20.00', '10.00')));
  expect(mixed.map((finding) => finding.message['zh-CN'])).toEqual([expect.stringContaining('口径不一致')]);
  const alike = check(fundCarryOverExcluded, workbook(target('a', '135.50', '135.50', '105.11'), target('b', '20.00', '20.00', '10.00')));
  expect(alike).toHaveLength(2);
  expect(alike[0]?.message['zh-CN']).toContain('请确认本单位口径');
});
