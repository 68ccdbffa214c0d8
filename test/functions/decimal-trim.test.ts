import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import DecimalJs from 'decimal.js';
import fc from 'fast-check';
import { UNUSED_DECIMAL_METHODS } from '../../src/build/decimal-trim';
import { programOf } from '../manifest/api-audit';
import { usesOfDecimal } from '../manifest/bundle-checks';

type Maker = typeof DecimalJs;
type Decimal = DecimalJs;

const root = resolve(__dirname, '../..');
const settings = { precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 } as const;
const published = jest.requireActual<Maker>(join(root, 'node_modules/decimal.js/decimal.js'));
const Makers = [published, DecimalJs].map((maker) => maker.clone(settings));

/** Every method that the sources use, as they use it: what it makes of two numbers, and of a number of decimals. */
const METHODS: Readonly<Record<string, (a: Decimal, b: Decimal, decimals: number, Maker: Maker) => unknown>> = {
  abs: (a) => a.abs(),
  ceil: (a) => a.ceil(),
  clone: (a, b, _decimals, Maker) => new (Maker.clone({ precision: 20 }))(a).div(b.isZero() ? 1 : b),
  cmp: (a, b) => a.cmp(b),
  comparedTo: (a, b) => a.comparedTo(b),
  decimalPlaces: (a) => a.decimalPlaces(),
  div: (a, b) => a.div(b),
  e: (a) => a.e,
  eq: (a, b) => a.eq(b),
  floor: (a) => a.floor(),
  gt: (a, b) => a.gt(b),
  gte: (a, b) => a.gte(b),
  isFinite: (a, b) => a.div(b).isFinite(),
  isInteger: (a) => a.isInteger(),
  isNeg: (a) => a.isNeg(),
  isNegative: (a) => a.isNegative(),
  isZero: (a) => a.isZero(),
  lt: (a, b) => a.lt(b),
  lte: (a, b) => a.lte(b),
  max: (a, b, _decimals, Maker) => Maker.max(a, b),
  minus: (a, b) => a.minus(b),
  mod: (a, b) => a.mod(b),
  neg: (a) => a.neg(),
  negated: (a) => a.negated(),
  plus: (a, b) => a.plus(b),
  precision: (a) => a.precision(),
  ROUND_DOWN: (a, _b, decimals, Maker) => a.toDecimalPlaces(decimals, Maker.ROUND_DOWN),
  ROUND_HALF_UP: (a, _b, decimals, Maker) => a.toDecimalPlaces(decimals, Maker.ROUND_HALF_UP),
  ROUND_UP: (a, _b, decimals, Maker) => a.toDecimalPlaces(decimals, Maker.ROUND_UP),
  times: (a, b) => a.times(b),
  toDecimalPlaces: (a, _b, decimals) => a.toDecimalPlaces(decimals),
  toFixed: (a, _b, decimals) => [a.toFixed(), a.toFixed(decimals)],
  toNumber: (a) => a.toNumber(),
  toSignificantDigits: (a, b) => a.div(b).toSignificantDigits(15),
  toString: (a: Decimal) => a.toString(),
  trunc: (a) => a.trunc(),
};

const amount = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.constantFrom(0n, 5n, -5n, 15n, 1n)),
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([digits, scale]) => `${digits}e-${scale}`);

describe('the decimal arithmetic of the bundles', () => {
  it('is the one that the tests calculate with', () => {
    const methods: object = DecimalJs.prototype;
    expect([...UNUSED_DECIMAL_METHODS].filter((name) => name in methods || name in DecimalJs)).toEqual([]);
    expect('sqrt' in published.prototype).toBe(true);
    const build = readFileSync(join(root, 'src/build/compiling.ts'), 'utf8');
    expect(build).toContain('decimal-loader.ts');
  });

  it.each(Object.keys(METHODS))('does %s as the published library does', (name) => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
        const [expected, actual] = Makers.map((Maker) => String(METHODS[name]!(new Maker(a), new Maker(b), decimals, Maker)));
        expect(actual).toBe(expected);
      }),
    );
  });

  it('reads decimal numbers as the published library does, and refuses those of other bases', () => {
    for (const text of ['12.5', '-0', '1e3', '1_000', 'NaN', '-Infinity']) {
      const [expected, actual] = Makers.map((Maker) => String(new Maker(text)));
      expect(actual).toBe(expected);
    }
    for (const text of ['0x1f', '0b101', '0o17', 'twelve']) expect(() => new DecimalJs(text)).toThrow('Invalid argument');
  });

  it('is compared in all that the sources use', () => {
    const used = new Set(usesOfDecimal(programOf(root), root).map(({ name }) => name));
    expect([...used].sort()).toEqual(Object.keys(METHODS).sort());
  });
});
