import { Decimal, ONE } from '../../../../core/decimal';
import { type Argument, FUNCTIONS, isArea, type Operand, type Workings } from './sheet-functions';
import { type Foreign, type Token, tokens } from './formula-tokens';
import { compare, LONGEST_TEXT, type Scalar, storable, toNumber, toText, Unsupported, WorksheetError } from './values';

type Arithmetic = (left: Scalar, right: Scalar) => Scalar;

function divided(left: Scalar, right: Scalar): Scalar {
  const divisor = toNumber(right);
  const dividend = toNumber(left);
  if (divisor.isZero()) throw new WorksheetError('#DIV/0!');
  return storable(dividend.div(divisor));
}

function raised(left: Scalar, right: Scalar): Scalar {
  const exponent = toNumber(right);
  if (!exponent.isInteger() || exponent.abs().gt(20)) throw new Unsupported();
  const base = toNumber(left);
  let power: Decimal = ONE;
  for (let times = exponent.abs().toNumber(); times > 0; times -= 1) power = power.times(base);
  return storable(exponent.isNegative() ? ONE.div(power) : power);
}

function joined(left: Scalar, right: Scalar): string {
  const text = toText(left) + toText(right);
  if (text.length > LONGEST_TEXT) throw new Unsupported();
  return text;
}

/** Operators by how tightly they bind, loosest first. */
const LEVELS: readonly Readonly<Record<string, Arithmetic>>[] = [
  {
    '=': (left, right) => compare(left, right) === 0,
    '<>': (left, right) => compare(left, right) !== 0,
    '<': (left, right) => compare(left, right) < 0,
    '>': (left, right) => compare(left, right) > 0,
    '<=': (left, right) => compare(left, right) <= 0,
    '>=': (left, right) => compare(left, right) >= 0,
  },
  { '&': joined },
  {
    '+': (left, right) => storable(toNumber(left).plus(toNumber(right))),
    '-': (left, right) => storable(toNumber(left).minus(toNumber(right))),
  },
  { '*': (left, right) => storable(toNumber(left).times(toNumber(right))), '/': divided },
  { '^': raised },
];

/** Signs before a value. */
const SIGNS = { '-': 'minus', '+': 'plus' } as const;

/** Deeper nesting than Excel itself allows is not a formula of a spreadsheet. */
const DEEPEST = 128;
/** Longer formulas are not a spreadsheet's. */
const LONGEST_FORMULA = 8_192;

/** Reads a formula by recursive descent and turns it into something that can be computed. */
class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly all: readonly Token[],
    private readonly workings: Workings,
  ) {}

  whole(): Argument {
    const argument = this.binary(0);
    if (this.at < this.all.length) throw new Unsupported();
    return argument;
  }

  private binary(level: number): Argument {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    this.depth += 1;
    if (this.depth > DEEPEST * LEVELS.length) throw new Unsupported();
    const first = this.binary(level + 1);
    const further: { readonly carryOut: Arithmetic; readonly operand: Argument }[] = [];
    for (let carryOut = this.operator(operators); carryOut; carryOut = this.operator(operators))
      further.push({ carryOut, operand: this.binary(level + 1) });
    this.depth -= 1;
    if (further.length === 0) return first;
    const { scalar } = this.workings;
    return () => further.reduce((left, { carryOut, operand }) => carryOut(left, scalar(operand())), scalar(first()));
  }

  private operator<T>(operators: Readonly<Record<string, T>>): T | null {
    const token = this.all[this.at];
    const operator = token?.kind === 'operator' ? operators[token.text] : undefined;
    if (!operator) return null;
    this.at += 1;
    return operator;
  }

  private unary(): Argument {
    let minus = 0;
    for (let sign = this.operator(SIGNS); sign; sign = this.operator(SIGNS)) minus += sign === 'minus' ? 1 : 0;
    const value = this.primary();
    let parts = 0;
    while (this.take('%')) parts += 1;
    if (minus === 0 && parts === 0) return value;
    return () => {
      const number = storable(toNumber(this.workings.scalar(value())).times(`1e-${2 * parts}`));
      return minus % 2 === 0 ? number : number.negated();
    };
  }

  private take(operator: string): boolean {
    const token = this.all[this.at];
    if (token?.kind !== 'operator' || token.text !== operator) return false;
    this.at += 1;
    return true;
  }

  private primary(): Argument {
    const token = this.all[this.at++];
    if (!token) throw new Unsupported();
    if (token.kind === 'area') return () => token.area;
    if (token.kind === 'foreign') return this.foreign(token.reference);
    if (token.kind === 'function') return this.call(token.text);
    if (token.kind === 'operator') return this.bracket(token.text);
    const value = literal(token.kind, token.text);
    return () => value;
  }

  private foreign(reference: Foreign): Argument {
    const area = this.workings.areaOf(reference);
    if (!area) throw new Unsupported();
    return () => area;
  }

  private bracket(operator: string): Argument {
    if (operator !== '(') throw new Unsupported();
    const inner = this.binary(0);
    if (!this.take(')')) throw new Unsupported();
    return inner;
  }

  private call(name: string): Argument {
    const args: Argument[] = [];
    if (!this.take(')')) {
      do args.push(this.argument());
      while (this.take(','));
      if (!this.take(')')) throw new Unsupported();
    }
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!known) throw new Unsupported();
    return () => known(args, this.workings);
  }

  /** An argument may be left out: `IF(A1,,0)`. */
  private argument(): Argument {
    const token = this.all[this.at];
    if (token?.kind === 'operator' && (token.text === ',' || token.text === ')')) return () => null;
    return this.binary(0);
  }
}

function literal(kind: 'number' | 'text' | 'error' | 'truth', text: string): Scalar {
  if (kind === 'number') return storable(new Decimal(text));
  if (kind === 'text') return text;
  return kind === 'error' ? { error: text } : text === 'TRUE';
}

/**
 * Computes a formula. Throws `Unsupported` where it uses anything beyond arithmetic, comparisons and the few functions of
 * `FUNCTIONS`: better no result than a wrong one.
 * @param formula as stored, without `=`
 * @param home sheet of the formula
 */
export function evaluate(formula: string, home: string, workings: Workings): Scalar {
  if (formula.length > LONGEST_FORMULA) throw new Unsupported();
  try {
    const operand: Operand = new Parser(tokens(formula, home), workings).whole()();
    if (isArea(operand)) return workings.scalar(operand);
    return operand instanceof Decimal ? storable(operand) : operand;
  } catch (thrown) {
    if (thrown instanceof WorksheetError) return { error: thrown.code };
    throw thrown;
  }
}
