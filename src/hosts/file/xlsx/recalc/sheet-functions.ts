import { Decimal, ONE, roundHalfUp, truncate, ZERO } from '../../../../core/decimal';
import type { Foreign } from './formula-tokens';
import { certainTotals, NO_TOTALS, together, type Totals, totalsOf } from './totals';
import {
  type Area,
  isError,
  LONGEST_TEXT,
  type Scalar,
  storable,
  textNumber,
  toBoolean,
  toNumber,
  toText,
  Unsupported,
  WorksheetError,
} from './values';

/** What a formula works with: single values and areas of cells. */
export type Operand = Scalar | Area;

/** An argument that is only computed when it is asked for, so that `IF` never sees the branch it does not take. */
export type Argument = () => Operand;

/** Gives the values of the cells of an area that hold something. */
type AreaValues = (area: Area) => Iterable<Scalar>;

/** Gives the one value of an operand: of an area, that of its only cell. */
type ScalarOf = (operand: Operand) => Scalar;

export interface Workings {
  readonly values: AreaValues;
  /** Count, sum and extremes of the numbers of an area, which many formulas may ask for. */
  readonly totals: (area: Area) => Totals;
  readonly scalar: ScalarOf;
  /** The area that a name or the column of a table means; null where it is none. */
  readonly areaOf: (reference: Foreign) => Area | null;
}

type WorksheetFunction = (args: readonly Argument[], workings: Workings) => Scalar;

export function isArea(operand: Operand): operand is Area {
  return typeof operand === 'object' && operand !== null && 'range' in operand;
}

/** Totals of the arguments: of areas only cells that hold numbers, single values converted. */
function totals(args: readonly Argument[], workings: Workings): Totals {
  return args.reduce((all: Totals, argument) => {
    const operand = argument();
    return together(all, certainTotals(isArea(operand) ? workings.totals(operand) : totalsOf(toNumber(operand))));
  }, NO_TOTALS);
}

/** The numbers among the arguments. */
function* numbers(args: readonly Argument[], { values }: Workings): Generator<Decimal> {
  for (const argument of args) {
    const operand = argument();
    if (!isArea(operand)) {
      yield toNumber(operand);
      continue;
    }
    for (const value of values(operand)) {
      if (isError(value)) throw new WorksheetError(value.error);
      if (value instanceof Decimal) yield value;
    }
  }
}

function truths(args: readonly Argument[], workings: Workings): boolean[] {
  return args.flatMap((argument) => {
    const operand = argument();
    if (!isArea(operand)) return [toBoolean(operand)];
    return [...workings.values(operand)].filter((value) => typeof value !== 'string' && value !== null).map(toBoolean);
  });
}

function one(args: readonly Argument[], workings: Workings, index = 0): Scalar {
  const argument = args[index];
  if (!argument) throw new Unsupported();
  return workings.scalar(argument());
}

function digits(args: readonly Argument[], workings: Workings): number {
  const places =
    args.length > 1
      ? toNumber(one(args, workings, 1))
          .trunc()
          .toNumber()
      : 0;
  if (places < 0 || places > 20) throw new Unsupported();
  return places;
}

/** The binary noise that a spreadsheet's numbers carry must not decide how a half is rounded. */
function clean(value: Decimal): Decimal {
  return value.toSignificantDigits(15);
}

function caught(args: readonly Argument[], workings: Workings, caughtCodes: (code: string) => boolean): Scalar {
  try {
    const value = one(args, workings);
    if (!isError(value) || !caughtCodes(value.error)) return value;
  } catch (thrown) {
    if (!(thrown instanceof WorksheetError) || !caughtCodes(thrown.code)) throw thrown;
  }
  return one(args, workings, 1);
}

function holds(args: readonly Argument[], workings: Workings, test: (value: Scalar) => boolean): boolean {
  try {
    return test(one(args, workings));
  } catch (thrown) {
    if (thrown instanceof WorksheetError) return test({ error: thrown.code });
    throw thrown;
  }
}

/** Functions that this product writes into workbooks, and those that stand in the totals of such tables. */
export const FUNCTIONS: Readonly<Record<string, WorksheetFunction>> = {
  SUM: (args, workings) => totals(args, workings).sum,
  PRODUCT: (args, workings) => {
    let product: Decimal = ONE;
    for (const number of numbers(args, workings)) product = storable(product.times(number));
    return product;
  },
  MIN: (args, workings) => totals(args, workings).least ?? ZERO,
  MAX: (args, workings) => totals(args, workings).most ?? ZERO,
  COUNT: (args, workings) => new Decimal(totals(args, workings).count),
  AVERAGE: (args, workings) => {
    const { sum, count } = totals(args, workings);
    if (count === 0) throw new WorksheetError('#DIV/0!');
    return sum.div(count);
  },
  ABS: (args, workings) => toNumber(one(args, workings)).abs(),
  INT: (args, workings) => clean(toNumber(one(args, workings))).floor(),
  ROUND: (args, workings) => roundHalfUp(clean(toNumber(one(args, workings))), digits(args, workings)),
  ROUNDDOWN: (args, workings) => truncate(clean(toNumber(one(args, workings))), digits(args, workings)),
  TRUNC: (args, workings) => truncate(clean(toNumber(one(args, workings))), digits(args, workings)),
  ROUNDUP: (args, workings) => clean(toNumber(one(args, workings))).toDecimalPlaces(digits(args, workings), Decimal.ROUND_UP),
  IF: (args, workings) => (toBoolean(one(args, workings)) ? one(args, workings, 1) : args.length > 2 ? one(args, workings, 2) : false),
  IFERROR: (args, workings) => caught(args, workings, () => true),
  IFNA: (args, workings) => caught(args, workings, (code) => code === '#N/A'),
  AND: (args, workings) => truths(args, workings).every(Boolean),
  OR: (args, workings) => truths(args, workings).some(Boolean),
  NOT: (args, workings) => !toBoolean(one(args, workings)),
  NA: () => ({ error: '#N/A' }),
  TRUE: () => true,
  FALSE: () => false,
  N: (args, workings) => {
    const value = one(args, workings);
    return value instanceof Decimal || typeof value === 'boolean' || isError(value) ? toNumber(value) : ZERO;
  },
  VALUE: (args, workings) => {
    const value = one(args, workings);
    return typeof value === 'string' ? textNumber(value) : toNumber(value);
  },
  TRIM: (args, workings) => toText(one(args, workings)).split(' ').filter(Boolean).join(' '),
  SUBSTITUTE: (args, workings) => {
    const [text, old, fresh] = [0, 1, 2].map((index) => toText(one(args, workings, index))) as [string, string, string];
    if (args.length > 3) throw new Unsupported();
    const pieces = old === '' ? [text] : text.split(old);
    if (text.length + (pieces.length - 1) * (fresh.length - old.length) > LONGEST_TEXT) throw new Unsupported();
    return pieces.join(fresh);
  },
  ISNUMBER: (args, workings) => holds(args, workings, (value) => value instanceof Decimal),
  ISTEXT: (args, workings) => holds(args, workings, (value) => typeof value === 'string'),
  ISBLANK: (args, workings) => holds(args, workings, (value) => value === null),
  ISERROR: (args, workings) => holds(args, workings, isError),
};
