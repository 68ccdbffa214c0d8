import { amountsUnitPrice } from '../../../../src/core/rules/amounts/unit-price';
import { analyse } from '../../../../src/core/engine';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';
import { checkRows } from '../../support/findings';
import { snapshotOf } from '../../../support/snapshots';

const priced = (price: number | null, ...rows: readonly (readonly [number, number])[]) => [
  ['2024年补助资金分配表'],
  ['单位：万元'],
  price === null ? ['序号', '乡镇', '人数', '金额'] : ['序号', '乡镇', '人数', '补助标准', '金额'],
  ...rows.map(([count, amount], index) => [index + 1, `第${'一二三四五六'[index]}乡`, count, ...(price === null ? [] : [price]), amount]),
];

test('count times price must give the amount', () => {
  expect(checkRows(amountsUnitPrice, priced(4, [8, 32], [6, 24], [2, 4]))).toEqual(['warning E6 4 → 8']);
  expect(checkRows(amountsUnitPrice, priced(4, [8, 32], [6, 24], [2, 8]))).toEqual([]);
});

test('prices in 元 beside amounts in 万元 are understood', () => {
  expect(checkRows(amountsUnitPrice, priced(40000, [8, 32], [6, 24], [2, 8]))).toEqual([]);
  expect(checkRows(amountsUnitPrice, priced(40000, [8, 32], [6, 42], [2, 8]))).toEqual(['warning E5 42 → 24']);
});

test("without a price the one row that breaks the others' is found", () => {
  expect(checkRows(amountsUnitPrice, priced(null, [8, 32], [6, 24], [2, 4]))).toEqual(['warning D6 4 → 8']);
});

test('a row that also explains the total hangs under the total', () => {
  const rows = [...priced(null, [8, 32], [6, 24], [2, 4]), ['合计', null, 16, 64]];
  const findings = analyse(snapshotOf(rows), { policy: DEFAULT_POLICY }).result.findings;
  const head = findings.find(({ rule }) => rule === 'amounts/total-mismatch')!;
  expect(head).toMatchObject({ cell: 'D7', fix: { edits: [{ cell: 'D6', after: '8' }] } });
  expect(findings.find(({ rule }) => rule === 'amounts/unit-price')).toMatchObject({
    because: head.id,
    severity: 'info',
    expected: '',
    fix: null,
  });
});

test('rows with no price in common say nothing', () => {
  expect(checkRows(amountsUnitPrice, priced(null, [8, 30], [6, 25], [2, 4]))).toEqual([]);
});
