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

test("a total that includes it, or another mistake, is not this rule's", () => {
  expect(check(fundCarryOverExcluded, target('a', '240.61', '135.50', '105.11'))).toEqual([]);
  expect(check(fundCarryOverExcluded, target('a', '200.00', '135.50', '105.11'))).toEqual([]);
});

test('a carry-over of zero leaves nothing out', () => {
  expect(check(fundCarryOverExcluded, target('a', '135.50', '135.50', '0.00'))).toEqual([]);
});

test('several columns of one table are one line', () => {
  const lines = block('1', '1', '1').map((line, index) => ({
    ...line,
    figures: { initial: ['100', '100', '20'][index]!, adjusted: ['90', '90', '20'][index]! },
  }));
  const findings = check(fundCarryOverExcluded, table({ id: 'a', kind: 'target', funds: funds(lines) }));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.also).toHaveLength(1);
});

describe('tables of one workbook', () => {
  const out = (id: string) => target(id, '135.50', '135.50', '105.11');
  const counted = (id: string) => target(id, '30.00', '20.00', '10.00');
  const said = (...tables: ReturnType<typeof target>[]) =>
    check(fundCarryOverExcluded, workbook(...tables)).map((finding) => [
      finding.tableId,
      finding.message['zh-CN'].split('，').slice(-2).join('，'),
    ]);

  test('that all leave it out are asked about once', () => {
    expect(said(out('a'), out('b'), out('c'))).toEqual([['a', '本文件“Sheet1”A1:I30、“Sheet1”A1:I30也是如此，请确认本单位口径。']]);
  });

  test('of which one leaves it out name that one', () => {
    expect(said(counted('a'), counted('b'), out('c'))).toEqual([
      ['c', '而本文件“Sheet1”A1:I30、“Sheet1”A1:I30的总额含上年结转，请统一口径。'],
    ]);
  });

  test('of which one counts it name that one', () => {
    expect(said(out('a'), out('b'), counted('c'))).toEqual([['c', '而本文件“Sheet1”A1:I30、“Sheet1”A1:I30的总额都不含，请统一口径。']]);
  });

  test('without a carry-over do not matter', () => {
    expect(said(out('a'), target('b', '135.50', '135.50', '0'))).toEqual([
      ['a', '年度资金总额不含上年结转：金额 135.50万元（加上为 240.61万元），请确认本单位口径。'],
    ]);
  });

  test('whose total fits neither way, or whose carry-over is blank, say nothing of the way', () => {
    const plain = '年度资金总额不含上年结转：金额 135.50万元（加上为 240.61万元），请确认本单位口径。';
    expect(said(out('a'), target('b', '200.00', '135.50', '105.11'))).toEqual([['a', plain]]);
    expect(said(out('a'), target('b', '135.50', '135.50', null))).toEqual([['a', plain]]);
    const columns = block('1', '1', '1').map((line, index) => ({ ...line, figures: { initial: ['30.00', '20.00', '10.00'][index]! } }));
    const [total, source, carried] = columns;
    const other = { role: 'source' as const, carryOver: true, label: '以前年度结转', figures: { executed: '0.00' } };
    const executed = { ...total!, figures: { ...total!.figures, executed: '20.00' } };
    const spent = { ...source!, figures: { ...source!.figures, executed: '20.00' } };
    const counted = table({ id: 'b', kind: 'target', funds: funds([executed, spent, carried!, other]) });
    expect(said(out('a'), counted)).toEqual([['a', '而本文件“Sheet1”A1:I30的总额含上年结转，请统一口径。']]);
  });
});

test('of two columns only the one that leaves the carry-over out is told', () => {
  const lines = block('1', '1', '1').map((line, index) => ({
    ...line,
    figures: { initial: ['100', '100', '20'][index]!, executed: ['90', '90', '0'][index]! },
  }));
  expect(inShort(check(fundCarryOverExcluded, table({ id: 'a', kind: 'target', funds: funds(lines) })))).toEqual(['warning D4 100 → 120']);
});

test('of many tables three are named, in both languages, with what the total would be', () => {
  const named = (count: number) => {
    const tables = Array.from({ length: count }, (_, index) => ({
      ...target(String(index), '135.50', '135.50', '105.11'),
      sheet: `表${index}`,
    }));
    return check(fundCarryOverExcluded, workbook(...tables))[0]!.message;
  };
  expect(named(4)['zh-CN']).toContain('本文件“表1”A1:I30、“表2”A1:I30、“表3”A1:I30也是如此');
  expect(named(5)['zh-CN']).toContain('本文件“表1”A1:I30、“表2”A1:I30、“表3”A1:I30等 4 张表也是如此');
  expect(named(4)['en-US']).toContain('and so do A1:I30 of "表1", A1:I30 of "表2", A1:I30 of "表3" of this workbook');
  expect(named(6)['en-US']).toContain('A1:I30 of "表3" and 2 more of this workbook');
  expect(named(1)['en-US']).toContain('135.50 (with it 240.61)');
});

test('the one table that counts a carry-over is told at the first total that holds it, with nothing to expect', () => {
  const lines = block('1', '1', '1').map((line, index) => ({
    ...line,
    figures: {
      initial: ['35.00', '20.00', '10.00'][index]!,
      adjusted: ['30.00', '20.00', '10.00'][index]!,
      executed: ['30.00', '20.00', '10.00'][index]!,
    },
  }));
  const counted = table({ id: 'c', kind: 'target', funds: funds(lines) });
  const [finding, ...others] = check(
    fundCarryOverExcluded,
    workbook(target('a', '135.50', '135.50', '105.11'), target('b', '135.50', '135.50', '105.11'), counted),
  );
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ tableId: 'c', cell: 'E4', found: '30.00', expected: '' });
  expect(finding).not.toHaveProperty('also');
  expect(finding?.message['zh-CN']).toContain('全年预算数 30.00万元，');
  expect(finding?.message['en-US']).not.toContain('with it');
});
