import { amountsTotalMismatch } from '../../../../src/core/rules/amounts/total-mismatch';
import { runRules } from '../../../../src/core/rules/run-rules';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';
import { check, inShort } from '../../support/findings';
import { figure, sumRelation, table, workbook, type Shown } from '../../support/model';
import type { SumRelation } from '../../../../src/core/model/types';

const relation = (stated: Shown, parts: readonly Shown[], extra: Partial<SumRelation> = {}) =>
  sumRelation(
    'column-total',
    figure('C9', stated),
    parts.map((part, index) => figure(`C${3 + index}`, part)),
    extra,
  );
const run = (...sums: SumRelation[]) => check(amountsTotalMismatch, table({ kind: 'amounts', ties: { sums, rates: [] } }));
const found = (stated: Shown, ...parts: Shown[]) => inShort(run(relation(stated, parts)));

test('a total that its rows do not give is an error at the total', () => {
  expect(found('1038.29', '139.73', '127.37', '54.08', '26.22', '6.02', '262.25', '420.62')).toEqual(['error C9 1038.29 → ']);
  expect(found('64', '32', '24', '4')).toEqual(['error C9 64 → ']);
  expect(found('60', '32', '24', '4')).toEqual([]);
});

test('half a unit of the last digit per row is rounding', () => {
  expect(found('2560.75', '103.49', '46.28', '101.87', '2309.10')).toEqual(['info C9 2560.75 → 2560.74']);
  expect(found('2560.77', '103.49', '46.28', '101.87', '2309.10')).toEqual(['error C9 2560.77 → ']);
});

test('exact stored values that add up are fine though the shown digits do not', () => {
  const parts = ['0.334', '0.333', '0.333'].map((value, index) => figure(`C${3 + index}`, value, { decimals: 2 }));
  expect(run(sumRelation('column-total', figure('C9', '1.00'), parts, { decimals: 2 }))).toEqual([]);
});

test('binary noise is no difference', () => {
  expect(found('12.340000000000001', '12', '0.34')).toEqual([]);
});

test('blank and "-" are zero, text makes the sum unknowable, a blank total is no statement', () => {
  expect(found('32', '32', '-', null)).toEqual([]);
  expect(found('33', '32', '约一')).toEqual([]);
  expect(found(null, '32', '24')).toEqual([]);
  expect(found('33', null, '-')).toEqual([]);
});

test('parts may be subtracted, negative amounts count', () => {
  const stated = relation('315.04', ['347.00', '1004.33', '1038.29']);
  const signed = { ...stated, parts: stated.parts.map((part, index) => (index === 2 ? { ...part, sign: -1 as const } : part)) };
  expect(run(signed)[0]).toMatchObject({ message: { 'zh-CN': expect.stringContaining('347.00 + 1004.33 − 1038.29 = 313.04') } });
  expect(found('5', '8', '-3')).toEqual([]);
});

test('a tie that only the layout suggests is a warning', () => {
  const [finding] = run(relation('64', ['32', '24'], { confidence: 'likely' }));
  expect(finding).toMatchObject({ severity: 'warning', message: { 'zh-CN': expect.stringContaining('从表式看') } });
});

test('a long sum is cut in the middle of its message', () => {
  const parts = Array.from({ length: 30 }, (_, index) => String(index + 1));
  expect(run(relation('500', parts))[0]?.message['zh-CN']).toContain('8 + … + 29 + 30 = 465');
});

test('other kinds of sums belong to other rules', () => {
  for (const kind of ['row-total', 'hierarchy', 'balance'] as const) expect(run({ ...relation('64', ['32']), kind })).toEqual([]);
});

test('where nothing tells the total from its parts, each is offered, the total first', () => {
  const [finding] = run(relation('64', ['32', '24', '4']));
  expect(finding?.fix).toBeNull();
  expect(finding?.causes?.[0]?.fix).toMatchObject({
    safe: false,
    edits: [{ cell: 'C9', content: { type: 'number', number: '60' }, before: '64', after: '60' }],
  });
  expect(finding?.causes).toHaveLength(4);
});

describe('one mistake is told once', () => {
  const cell = (name: string, shown: string) => figure(name, shown);
  const column = (name: string, stated: string, one: string, two: string) =>
    sumRelation('column-total', cell(`${name}5`, stated), [cell(`${name}3`, one), cell(`${name}4`, two)]);
  const row = (at: number, stated: string, one: string, two: string) =>
    sumRelation('row-total', cell(`C${at}`, stated), [cell(`D${at}`, one), cell(`E${at}`, two)]);
  const run = (...sums: SumRelation[]) => runRules(workbook(table({ kind: 'amounts', ties: { sums, rates: [] } })), DEFAULT_POLICY);
  const all = (...sums: SumRelation[]) =>
    run(...sums)
      .filter(({ severity }) => severity === 'error')
      .map((finding) => `${finding.rule} ${finding.cell}`);

  test('a wrong column total, not the row total over it', () => {
    expect(
      all(
        column('C', '10', '4', '6'),
        column('D', '7', '1', '3'),
        column('E', '6', '3', '3'),
        row(3, '4', '1', '3'),
        row(4, '6', '3', '3'),
        row(5, '10', '7', '6'),
      ),
    ).toEqual(['amounts/total-mismatch D5']);
  });

  test('a wrong row total, not the column total over it', () => {
    expect(
      all(
        column('C', '10', '5', '6'),
        column('D', '4', '1', '3'),
        column('E', '6', '3', '3'),
        row(3, '5', '1', '3'),
        row(4, '6', '3', '3'),
        row(5, '10', '4', '6'),
      ),
    ).toEqual(['amounts/row-mismatch C3']);
  });

  test('a grand total that is wrong both ways', () => {
    expect(all(column('C', '12', '4', '6'), row(5, '12', '4', '6'))).toEqual(['amounts/total-mismatch C5']);
  });

  test('what follows from it is noted, and from where', () => {
    const [noted] = run(row(5, '10', '7', '6'), column('D', '7', '1', '3')).reverse();
    expect(noted).toMatchObject({
      rule: 'amounts/row-mismatch',
      severity: 'info',
      fix: null,
      message: { 'zh-CN': expect.stringContaining('由 D5 引起') },
    });
  });

  test('two mistakes are two findings', () => {
    expect(all(column('D', '7', '1', '3'), row(5, '20', '7', '6'))).toEqual(['amounts/total-mismatch D5', 'amounts/row-mismatch C5']);
  });
});

test('a sum is written as a person would: up to twelve terms, what is taken off, one part by itself, every digit that a cell holds', () => {
  const said = (sum: SumRelation) => run(sum)[0]?.message['zh-CN'];
  const twelve = Array.from({ length: 12 }, (_, index) => String(index + 1));
  expect(said(relation('500', twelve))).toContain('各项相加为 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 = 78');
  expect(said(relation('500', [...twelve, '13']))).toContain('8 + … + 12 + 13 = 91');
  const taken = relation('500', ['30', '8', '5']);
  const signs = { ...taken, parts: taken.parts.map((part, index) => ({ ...part, sign: index === 1 ? (1 as const) : (-1 as const) })) };
  expect(said(signs)).toContain('各项相加为 −30 + 8 − 5 = -27，相差 527');
  expect(said(relation('500', ['30']))).toContain('各项相加为 30，相差 470');
  expect(said(relation('500', ['30', '--', null]))).toContain('各项相加为 30，相差 470');
  const halves = sumRelation('column-total', figure('C9', '64.5', { decimals: 0 }), [
    figure('C3', '32.25', { decimals: 0 }),
    figure('C4', '24'),
  ]);
  expect(said(halves)).toContain('填 64.5万元，各项相加为 32.25 + 24 = 56.25，相差 8.25。');
});
