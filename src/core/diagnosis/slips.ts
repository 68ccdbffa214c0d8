import { Decimal, plain, type Decimal as DecimalValue } from '../decimal';
import type { Localized } from '../localized';

/** The way in which a hand slipped, and how telling it is. */
export interface Slip {
  readonly what: Localized;
  readonly force: number;
}

const POINT: Slip = { what: { 'zh-CN': '小数点错了位', 'en-US': 'the decimal point slipped' }, force: 1 };
/** The same of a figure of one digit: so many figures are ten times another that it says little. */
const SHORT_POINT: Slip = { ...POINT, force: 0.3 };
const UNIT: Slip = {
  what: {
    'zh-CN': '正好差一万倍，可能混用了元和万元',
    'en-US': 'ten thousand times too much or too little, as where 元 and 万元 are mixed',
  },
  force: 1,
};
const SWAPPED: Slip = { what: { 'zh-CN': '两位数字写颠倒了', 'en-US': 'two digits changed places' }, force: 1 };
const LOST: Slip = { what: { 'zh-CN': '漏写了一位数字', 'en-US': 'a digit was left out' }, force: 0.6 };
const ADDED: Slip = { what: { 'zh-CN': '多写了一位数字', 'en-US': 'a digit too many' }, force: 0.6 };
const MISTYPED: Slip = { what: { 'zh-CN': '只差一位数字', 'en-US': 'one digit differs' }, force: 0.4 };

/** Amounts in 元 are seldom smaller. */
const LEAST_IN_YUAN = 1000;

/** Figures of fewer digits than this resemble each other by chance. */
const TELLING_DIGITS = 3;

/** By how many places a point may slip. */
const FARTHEST = 4;
/** Places by which a point may slip, and the factor of each. */
const SHIFTS: readonly (readonly [number, DecimalValue])[] = [1, 2, 3, 4].flatMap((power): (readonly [number, DecimalValue])[] => [
  [power, new Decimal(`1e${power}`)],
  [-power, new Decimal(`1e-${power}`)],
]);
const FACTORS: ReadonlyMap<number, DecimalValue> = new Map(SHIFTS);

/** By how many places the point of one figure must be moved to give the other; null where that does not give it, or by too many. */
function placesBetween(written: DecimalValue, meant: DecimalValue): number | null {
  const power = meant.e - written.e;
  return power !== 0 && Math.abs(power) <= FARTHEST && written.times(FACTORS.get(power)!).eq(meant) ? power : null;
}

/** Both figures as digits of one length behind the point. */
function digitsOf(one: DecimalValue, other: DecimalValue): readonly [string, string] {
  const places = Math.max(one.decimalPlaces(), other.decimalPlaces());
  const digits = (value: DecimalValue): string => value.abs().toFixed(places).replace('.', '');
  return [digits(one), digits(other)];
}

function swaps(one: string, other: string): boolean {
  const differing = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first, second] = differing;
  return (
    one.length === other.length &&
    differing.length === 2 &&
    second === first! + 1 &&
    one[first!] === other[second] &&
    one[second] === other[first!]
  );
}

/** The digits as they are typed, without the point and what stands in front of the first. */
function typedDigits(value: DecimalValue): string {
  return plain(value.abs()).replace('.', '').replace(/^0+/, '');
}

function lacksOne(short: string, long: string): boolean {
  return (
    long.length >= TELLING_DIGITS &&
    short.length + 1 === long.length &&
    [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  );
}

/** The point slipped by `power` digits; nobody mixes units in figures as small as points. */
function pointSlip(written: DecimalValue, power: number): Slip | null {
  if (Math.abs(power) === 4) return power > 0 || written.abs().gte(LEAST_IN_YUAN) ? UNIT : null;
  return written.precision(false) < 2 ? SHORT_POINT : POINT;
}

/** How one figure may have become the other by a slip of the hand; null where it hardly has. */
export function slipBetween(written: DecimalValue, meant: DecimalValue): Slip | null {
  if (written.isZero() || meant.isZero() || written.isNeg() !== meant.isNeg()) return null;
  const power = placesBetween(written, meant);
  if (power !== null) return pointSlip(written, power);
  const [one, other] = digitsOf(written, meant);
  if (Math.max(one.length, other.length) < TELLING_DIGITS) return null;
  if (swaps(one, other)) return SWAPPED;
  const [from, to] = [typedDigits(written), typedDigits(meant)];
  if (lacksOne(from, to)) return LOST;
  if (lacksOne(to, from)) return ADDED;
  return one.length === other.length && [...one].filter((digit, at) => digit !== other[at]).length === 1 ? MISTYPED : null;
}

/** What a figure may have been meant to be where nothing gives its value: its digits swapped in pairs, its point moved, its unit another. */
export function slipsOf(written: DecimalValue): readonly DecimalValue[] {
  if (written.isZero()) return [];
  const shifted = SHIFTS.filter(([power]) => Math.abs(power) !== 3).map(([, factor]) => written.times(factor));
  const digits = plain(written.abs());
  const swapped = [...digits].flatMap((digit, at) => {
    const next = digits[at + 1];
    if (next === undefined || digit === '.' || next === '.' || digit === next) return [];
    const value = new Decimal(digits.slice(0, at) + next + digit + digits.slice(at + 2));
    return [written.isNeg() ? value.neg() : value];
  });
  return [...shifted, ...swapped];
}
