import { fundTotalMismatch } from '../../../../src/core/rules/fund/total-mismatch';
import { check, inShort } from '../../support/findings';
import { funds, placed, table, type FundLineParts } from '../../support/model';

const lines = (total: string | null, ...sources: (string | null)[]): FundLineParts[] => [
  { role: 'total', label: '年度资金总额：', figures: { adjusted: total } },
  ...sources.map((adjusted, index) => ({ role: 'source' as const, label: `来源${index}`, figures: { adjusted } })),
];
const found = (parts: readonly FundLineParts[]) => inShort(check(fundTotalMismatch, table({ funds: funds(parts) })));

test('a total that its sources do not give is an error at the total', () => {
  expect(found(lines('17.00', '0.00', '15.00', '0.00'))).toEqual(['error E4 17.00 → ']);
});

test('the finding names column, figures and sum, and lists every cell that takes part', () => {
  const [finding] = check(fundTotalMismatch, table({ funds: funds(lines('17.00', '0.00', '15.00')) }));
  expect(finding?.message['zh-CN']).toBe(
    '全年预算数：年度资金总额 17.00万元，各来源之和为 0.00 + 15.00 = 15.00，相差 2.00。可能是 E4 应为 15.00，或 E6 应为 17.00，或 E5 应为 2.00；表中看不出是哪一处，请核对。',
  );
  expect(finding?.related).toEqual(['E5', 'E6']);
});

test('every column is checked on its own', () => {
  const parts: FundLineParts[] = [
    { role: 'total', label: '总额', figures: { initial: '10', adjusted: '12', executed: '9' } },
    { role: 'source', label: '财政拨款', figures: { initial: '11', adjusted: '12', executed: '8' } },
  ];
  expect(found(parts)).toEqual(['error D4 10 → ', 'error F4 9 → ']);
});

test('half a unit of the last digit per source is rounding, a whole column without decimals is exact', () => {
  expect(found(lines('10.01', '5.00', '5.00'))).toEqual(['info E4 10.01 → 10.00']);
  expect(found(lines('10.02', '5.00', '5.00'))).toEqual(['error E4 10.02 → ']);
  expect(found(lines('11', '5', '5'))).toEqual(['error E4 11 → ']);
});

test('the finest digits of the column count for all its cells', () => {
  expect(found(lines('10', '5.005', '4.99'))).toEqual(['error E4 10.000 → ']);
});

test('blank and not-applicable sources are zero', () => {
  expect(found(lines('15.00', '15.00', '--', null))).toEqual([]);
});

test('a part of a source is no source of its own', () => {
  expect(found([...lines('15.00', '15.00'), { role: 'of-which', label: '其中：本级', figures: { adjusted: '4.00' } }])).toEqual([]);
});

test('nothing is said where the sum cannot be known', () => {
  expect(found(lines('15.00', '十五', '1.00'))).toEqual([]);
  expect(found(lines(null, '15.00'))).toEqual([]);
  expect(found(lines('15.00', null, '--'))).toEqual([]);
});

test('a total without the carry-over is left to the rule of that name', () => {
  const parts: FundLineParts[] = [
    ...lines('100.00', '100.00'),
    { role: 'source', carryOver: true, label: '上年结转', figures: { adjusted: '20.00' } },
  ];
  expect(found(parts)).toEqual([]);
});

test('where nothing tells the total from its sources, the changes of each are offered and none is the fix', () => {
  const [finding] = check(fundTotalMismatch, table({ funds: funds(lines('17.00', '0.00', '15.00')) }));
  expect(finding?.fix).toBeNull();
  expect(finding?.causes?.map(({ cell, value }) => `${cell} ${value}`)).toEqual(['E4 15.00', 'E6 17.00', 'E5 2.00']);
  expect(finding?.causes?.[0]?.fix).toMatchObject({
    safe: false,
    edits: [{ cell: 'E4', content: { type: 'number', number: '15' }, before: '17.00', after: '15.00' }],
  });
});

test('a total over a line that was read with doubt is a warning that says so, without a fix', () => {
  const unsure = { 'zh-CN': '第 5 行没有资金来源名称，请核对', 'en-US': 'Row 5 has no label; please check' };
  const doubtful = table({
    funds: funds([
      { role: 'total', label: '年度资金总额', figures: { adjusted: '120' } },
      { role: 'source', label: '', unsure, figures: { adjusted: '100' } },
    ]),
  });
  const [finding] = check(fundTotalMismatch, doubtful);
  expect(finding).toMatchObject({ severity: 'warning', fix: null });
  expect(finding?.message['zh-CN']).toContain('第 5 行没有资金来源名称，请核对');
});

const messages = (block: ReturnType<typeof funds>) =>
  check(fundTotalMismatch, table({ funds: block })).map(({ message }) => message['zh-CN']);

test('a column is called as its heading has it, else by its usual name', () => {
  const block = funds([
    { role: 'total', label: '总额', figures: { initial: '10', adjusted: '12', executed: '9' } },
    { role: 'source', label: '财政拨款', figures: { initial: '11', adjusted: '13', executed: '8' } },
  ]);
  const columns = [
    { role: 'initial' as const, column: 4, header: null },
    { role: 'adjusted' as const, column: 5, header: placed('E3', '调整后\n预算 数（A）') },
  ];
  expect(messages({ ...block, columns }).map((each) => each.split('：')[0])).toEqual(['年初预算数', '调整后预算数（A）', '全年执行数']);
});

test('the total may stand below its sources, and a source need not have every column', () => {
  const [total, ...sources] = lines('17.00', '5.00', '15.00');
  const uneven: FundLineParts = { role: 'source', label: '自筹', figures: { initial: '3.00' } };
  expect(found([...sources, uneven, total!])).toEqual(['error E7 17.00 → ']);
});

test('a single 其中 line under the total need not be all of it: only noted, with what is left', () => {
  const parts = (adjusted: string): FundLineParts[] => [
    { role: 'total', label: '总额', figures: { adjusted: '17.00' } },
    { role: 'of-which', label: '其中：财政拨款', figures: { adjusted } },
  ];
  expect(found(parts('15.00'))).toEqual(['info E4 17.00 → 15.00']);
  expect(messages(funds(parts('15.00')))[0]).toContain('表中只列出其中 15.00，其余 2.00 没有列出来源');
  expect(found(parts('17.00'))).toEqual([]);
});

test('kinds of spending that divide the total once more must give it, too, whatever the carry-over', () => {
  const parts = (projects: string, total = '100.00'): FundLineParts[] => [
    { role: 'total', label: '总额', figures: { adjusted: total } },
    { role: 'source', label: '财政拨款', figures: { adjusted: '100.00' } },
    { role: 'source', carryOver: true, label: '上年结转', figures: { adjusted: '20.00' } },
    { role: 'kind', label: '基本支出', figures: { adjusted: '60.00' } },
    { role: 'kind', label: '项目支出', figures: { adjusted: projects } },
  ];
  expect(messages(funds(parts('50.00')))).toEqual([expect.stringContaining('各类支出之和为 60.00 + 50.00 = 110.00，相差 10.00')]);
  expect(found(parts('60.00', '120.00'))).toEqual([]);
  expect(found(parts('40.00'))).toEqual([]);
});

test('a total beside the carry-over alone is no total without it', () => {
  expect(found([...lines('100.00'), { role: 'source', carryOver: true, label: '上年结转', figures: { adjusted: '20.00' } }])).toEqual([
    'error E4 100.00 → ',
  ]);
});

test('without a total, and with one that cannot be read, nothing is said', () => {
  expect(found(lines('17.00', '15.00').slice(1))).toEqual([]);
  expect(found(lines('十七', '15.00'))).toEqual([]);
  expect(found([])).toEqual([]);
});

test('rounding can be left out of a list and says that it is rounding; a contradiction cannot', () => {
  const [rounded] = check(fundTotalMismatch, table({ funds: funds(lines('10.01', '5.00', '5.00')) }));
  expect(rounded).toMatchObject({ remainder: true });
  expect(rounded?.message['zh-CN']).toBe('全年预算数：年度资金总额 10.01万元 与各来源之和 10.00 相差 0.01，属于四舍五入的尾差。');
  expect(check(fundTotalMismatch, table({ funds: funds(lines('10.02', '5.00', '5.00')) }))[0]).not.toHaveProperty('remainder');
});

test('causes are offered only for what is certainly a contradiction', () => {
  const causes = (parts: readonly FundLineParts[]) =>
    check(fundTotalMismatch, table({ funds: funds(parts) })).map((each) => each.causes?.length ?? 0);
  expect(causes(lines('17.00', '0.00', '15.00'))).toEqual([3]);
  expect(
    causes([
      { role: 'total', label: '总额', figures: { adjusted: '17.00' } },
      { role: 'of-which', label: '其中', figures: { adjusted: '15.00' } },
    ]),
  ).toEqual([0]);
});
