import { fundRateMismatch } from '../../../../src/core/rules/fund/rate-mismatch';
import { check, inShort } from '../../support/findings';
import { funds, table, type Shown } from '../../support/model';

const line = (executed: Shown, adjusted: Shown, rate: Shown, initial?: Shown) =>
  table({
    funds: funds([
      { role: 'total', label: '年度资金总额：', figures: { ...(initial === undefined ? {} : { initial }), adjusted, executed, rate } },
    ]),
  });
const found = (...parts: Parameters<typeof line>) => inShort(check(fundRateMismatch, line(...parts)));

test('a rate that its amounts do not give is an error with the right one', () => {
  expect(found('108.00', '120.00', '100.0%')).toEqual(['error H4 100.0% → 90.0%']);
});

test('equal at the digits shown is right', () => {
  expect(found('26.22', '50.08', '52.4%')).toEqual([]);
  expect(found('26.22', '50.08', '52.36%')).toEqual([]);
  expect(found('6.02', '17', '35%')).toEqual([]);
});

test('a difference that rounded amounts explain is only noted', () => {
  expect(found('0.33', '1.00', '33.333%')).toEqual(['info H4 33.333% → 33.000%']);
});

test('whole amounts are exact', () => {
  expect(found('1', '3', '34.0%')).toEqual(['error H4 34.0% → 33.3%']);
});

test('a rate worked out on the initial budget is named as that', () => {
  const [finding] = check(fundRateMismatch, line('50.00', '200.00', '50.0%', '100.00'));
  expect(finding?.message['zh-CN']).toBe(
    '年度资金总额：执行率填 50.0%，是按年初预算数算的；按全年预算数，50.00 ÷ 200.00 = 25.0%。看来是 H4 应为 25.0%。',
  );
});

test('no rate is asked of a budget of zero, of blanks and of figures that cannot be read', () => {
  expect(found('0', '0', '0%')).toEqual([]);
  expect(found(null, '100', '50%')).toEqual([]);
  expect(found('50', '100', '--')).toEqual([]);
  expect(found('五十', '100', '50%')).toEqual([]);
});

test('the fix follows from the amounts and is safe, unless the cell holds a formula', () => {
  const [finding] = check(fundRateMismatch, line('108.00', '120.00', '100.0%'));
  expect(finding?.fix).toMatchObject({
    safe: true,
    edits: [{ cell: 'H4', content: { type: 'number', number: '0.9' }, numberFormat: '0.0%', after: '90.0%' }],
  });
  const own = line('108.00', '120.00', '100.0%');
  const [total] = own.funds!.lines;
  const withFormula = table({
    funds: { ...own.funds!, lines: [{ ...total!, figures: { ...total!.figures, rate: { ...total!.figures.rate!, formula: '=F4/E4' } } }] },
  });
  expect(check(fundRateMismatch, withFormula)[0]?.fix?.safe).toBe(false);
});

test('a rate written as a bare number of per cents is fixed in that way', () => {
  const own = line('108.00', '120.00', '100%');
  const [total] = own.funds!.lines;
  const bare = table({
    funds: { ...own.funds!, lines: [{ ...total!, figures: { ...total!.figures, rate: { ...total!.figures.rate!, text: '100' } } }] },
  });
  const [edit] = check(fundRateMismatch, bare)[0]!.fix!.edits;
  expect(edit).toMatchObject({ content: { type: 'number', number: '90' }, after: '90' });
  expect(edit).not.toHaveProperty('numberFormat');
});

test('a line that was read with doubt is a warning that says so, without a fix', () => {
  const unsure = { 'zh-CN': '第 4 行按错位理解，请核对', 'en-US': 'Row 4 was read as moved; please check' };
  const doubtful = table({
    funds: funds([{ role: 'total', label: '年度资金总额：', unsure, figures: { adjusted: '120.00', executed: '108.00', rate: '100.0%' } }]),
  });
  const [finding] = check(fundRateMismatch, doubtful);
  expect(finding).toMatchObject({ severity: 'warning', fix: null });
  expect(finding?.message['zh-CN']).toContain('第 4 行按错位理解，请核对');
  expect(finding?.message['en-US']).toContain('Row 4 was read as moved; please check');
});

test('a rate of amounts so small that rounding may hide anything is only noted', () => {
  expect(found('3.0', '0.1', '2500%')).toEqual(['info H4 2500% → 3000.0%']);
  expect(found('0.1', '0.3', '50.0%')).toEqual(['info H4 50.0% → 33.3%']);
  expect(found('0.1', '0.3', '65.0%')).toEqual(['error H4 65.0% → 33.3%']);
  expect(found('0.1', '0.3', '10.0%')).toEqual(['error H4 10.0% → 33.3%']);
});

test('the initial budget is named only where there is another one and the rate is worked out on it', () => {
  const said = (figures: Readonly<Record<string, Shown>>) =>
    check(fundRateMismatch, table({ funds: funds([{ role: 'total', label: '总额', figures }]) })).map(({ message }) =>
      message['zh-CN'].includes('是按年初预算数算的'),
    );
  expect(said({ initial: '100.00', adjusted: '200.00', executed: '50.00', rate: '50.0%' })).toEqual([true]);
  expect(said({ initial: '100.00', adjusted: '200.00', executed: '50.00', rate: '60.0%' })).toEqual([false]);
  expect(said({ initial: '0', adjusted: '200.00', executed: '50.00', rate: '60.0%' })).toEqual([false]);
  expect(said({ initial: '100.00', executed: '50.00', rate: '60.0%' })).toEqual([false]);
});
