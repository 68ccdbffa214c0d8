import fc from 'fast-check';
import { Decimal } from '../../../src/core/decimal';
import { ColumnValues, type Held } from '../../../src/hosts/file/xlsx/recalc/column-values';
import { certainTotals, type Known, NO_TOTALS, together, totalsOf } from '../../../src/hosts/file/xlsx/recalc/totals';

const held = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -50, max: 50 }).map((number): Held => ({ type: 'number', number: String(number) })) },
  fc.constant<Held>({ type: 'text', text: '文字' }),
  fc.constant<Held>({ type: 'boolean', value: true }),
  fc.constant<Held>({ type: 'error', code: '#N/A' }),
  fc.constant<Held>({ type: 'known', value: 'unknown' }),
);

describe('totals over rows of a column', () => {
  it('are those of its values one by one, also after some of them have changed', () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(held, { maxLength: 400 }), fc.array(change, { maxLength: 9 }), change, (values, changes, [from, span]) => {
        const rows = values.map((_, at) => 2 * at + 1);
        const column = new ColumnValues(rows, [...values], () => undefined);
        const check = (top: number, bottom: number): void => {
          const plain = [...column.between(top, bottom)].map(totalsOf).reduce(together, NO_TOTALS);
          const { sum, least, most, ...rest } = column.totals(top, bottom);
          expect({ ...rest, sum: String(sum), least: String(least), most: String(most) }).toEqual({
            ...plain,
            sum: String(plain.sum),
            least: String(plain.least),
            most: String(plain.most),
          });
        };
        check(1, 801);
        for (const [row, value] of changes) column.set(row, new Decimal(value));
        check(1, 801);
        check(from, from + 90 * span);
      }),
      { numRuns: 60 },
    );
  });

  it('cost the logarithm of their number: 100,000 running totals over 100,000 values', () => {
    let reads = 0;
    const column = new ColumnValues(
      Array.from({ length: 100_000 }, (_, at) => at + 1),
      Array.from({ length: 100_000 }, (): Held => ({ type: 'number', number: '1' })),
      () => {
        reads += 1;
      },
    );
    for (let row = 1; row <= 100_000; row += 100) expect(column.totals(1, row).count).toBe(row);
    expect(reads).toBeLessThan(130_000);
  });

  it('are none where a value is not known, or an error', () => {
    const totals = (value: Known): unknown => certainTotals(totalsOf(value)).count;
    expect(() => totals('unknown')).toThrow();
    expect(() => totals({ error: '#N/A' })).toThrow('#N/A');
    expect(totals('文字')).toBe(0);
  });
});
