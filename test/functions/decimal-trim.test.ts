import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import DecimalJs from 'decimal.js';
import fc from 'fast-check';
import { UNUSED_DECIMAL_METHODS } from '../../src/build/decimal-trim';
import { DECIMAL_METHODS } from './support/decimal-methods';

type Maker = typeof DecimalJs;

const root = resolve(__dirname, '../..');
const settings = { precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 } as const;
const published = jest.requireActual<Maker>(join(root, 'node_modules/decimal.js/decimal.js'));
const Makers = [published, DecimalJs].map((maker) => maker.clone(settings));

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

  it.each(Object.keys(DECIMAL_METHODS))('does %s as the published library does', (name) => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
        const [expected, actual] = Makers.map((Maker) => String(DECIMAL_METHODS[name]!(new Maker(a), new Maker(b), decimals, Maker)));
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
});
