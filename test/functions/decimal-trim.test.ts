import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { Decimal } from '../../src/core/decimal';
import { trimDecimal, UNUSED_DECIMAL_METHODS } from '../../src/build/decimal-trim.mjs';

const root = resolve(__dirname, '../..');
const trimmed = trimDecimal(readFileSync(join(root, 'node_modules/decimal.js/decimal.mjs'), 'utf8'));

function load(): typeof Decimal {
  const script = trimmed.replace(/^export default .*$/m, '').replace(/^export var /m, 'var ');
  const made = runInNewContext(`${script}; Decimal`) as typeof Decimal;
  return made.clone({ precision: 40, rounding: 4, toExpNeg: -30, toExpPos: 40 });
}

describe('the trimmed decimal arithmetic of the bundles', () => {
  it('calculates as the full library does', () => {
    const Trimmed = load();
    const amount = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }))
      .map(([digits, scale]) => `${digits}e-${scale}`);
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
        const results = [Decimal, Trimmed].map((Maker) => {
          const [one, other] = [new Maker(a), new Maker(b)];
          const quotient = other.isZero() ? one : one.div(other);
          return [
            one.plus(other),
            one.minus(other),
            one.times(other),
            quotient,
            quotient.toDecimalPlaces(decimals, 4),
            one.toSignificantDigits(15),
            one.abs(),
            one.neg(),
          ].map((value) => value.toFixed());
        });
        expect(results[1]).toEqual(results[0]);
      }),
    );
  });

  it('leaves out what the product never calculates', () => {
    const methods: object = load().prototype;
    expect([...UNUSED_DECIMAL_METHODS].filter((name) => name in methods || name in load())).toEqual([]);
  });
});
