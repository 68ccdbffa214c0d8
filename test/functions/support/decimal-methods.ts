import type DecimalJs from 'decimal.js';

type Maker = typeof DecimalJs;
type Decimal = DecimalJs;

/**
 * Every method that the sources use, as they use it: what it makes of two numbers, and of a number of decimals. What is bundled is
 * held against the published library in each; the checks of the manifest, which walk the whole code, say where one is missing.
 */
export const DECIMAL_METHODS: Readonly<Record<string, (a: Decimal, b: Decimal, decimals: number, Maker: Maker) => unknown>> = {
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
