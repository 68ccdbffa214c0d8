import { Decimal, ONE } from '../../../../core/decimal';
import { type Argument, FUNCTIONS, isArea, type Operand, type Workings } from './functions';
import { type Token, tokens } from './tokens';
import { compare, type Scalar, toNumber, toText, Unsupported, WorksheetError } from './values';

type Arithmetic = (left: Scalar, right: Scalar) => Scalar;

function divided(left: Scalar, right: Scalar): Scalar {
  const divisor = toNumber(right);
  const dividend = toNumber(left);
  if (divisor.isZero()) throw new WorksheetError('#DIV/0!');
  return dividend.div(divisor);
}

function raised(left: Scalar, right: Scalar): Scalar {
  const exponent = toNumber(right);
  if (!exponent.isInteger() || exponent.abs().gt(20)) throw new Unsupported();
  const base = toNumber(left);
  let power: Decimal = ONE;
  for (let times = exponent.abs().toNumber(); times > 0; times -= 1) power = power.times(base);
  return exponent.isNegative() ? ONE.div(power) : power;
}

/** Operators by how tightly they bind, loosest first. */
const LEVELS: readonly Readonly<Record<string, Arithmetic>>[] = [
  {
    '=': (left, right) => compare(left, right) === 0, '<>': (left, right) => compare(left, right) !== 0,
    '<': (left, right) => compare(left, right) < 0, '>': (left, right) => compare(left, right) > 0,
    '<=': (left, right) => compare(left, right) <= 0, '>=': (left, right) => compare(left, right) >= 0,
  },
  { '&': (left, right) => toText(left) + toText(right) },
  { '+': (left, right) => toNumber(left).plus(toNumber(right)), '-': (left, right) => toNumber(left).minus(toNumber(right)) },
  { '*': (left, right) => toNumber(left).times(toNumber(right)), '/': divided },
  { '^': raised },
];

/** Deeper nesting than Excel itself allows is not a formula of a spreadsheet. */
const DEEPEST = 128;
/** Longer formulas are not a spreadsheet's. */
const LONGEST_FORMULA = 8_192;

/** Reads a formula by recursive descent and turns it into something that can be computed. */
class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly all: readonly Token[], private readonly workings: Workings) {}

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
    let left = this.binary(level + 1);
    for (let operator = this.operator(operators); operator; operator = this.operator(operators)) {
      const [first, second, carryOut] = [left, this.binary(level + 1), operator];
      left = () => carryOut(this.workings.scalar(first()), this.workings.scalar(second()));
    }
    this.depth -= 1;
    return left;
  }

  private operator(operators: Readonly<Record<string, Arithmetic>>): Arithmetic | null {
    const token = this.all[this.at];
    const operator = token?.kind === 'operator' ? operators[token.text] : undefined;
    if (!operator) return null;
    this.at += 1;
    return operator;
  }

  private unary(): Argument {
    if (this.take('-')) {
      const value = this.unary();
      return () => toNumber(this.workings.scalar(value())).negated();
    }
    if (this.take('+')) return this.unary();
    let value = this.primary();
    while (this.take('%')) {
      const part = value;
      value = () => toNumber(this.workings.scalar(part())).div(100);
    }
    return value;
  }

  private take(operator: string): boolean {
    const token = this.all[this.at];
    if (token?.kind !== 'operator' || token.text !== operator) return false;
    this.at += 1;
    return true;
  }

  private primary(): Argument {
    const token = this.all[this.at++];
    if (!token || token.kind === 'foreign') throw new Unsupported();
    if (token.kind === 'area') return () => token.area;
    if (token.kind === 'function') return this.call(token.text);
    if (token.kind === 'operator') return this.bracket(token.text);
    const value = literal(token.kind, token.text);
    return () => value;
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

function literal(kind: 'number' | 'text' | 'error' | 'name', text: string): Scalar {
  if (kind === 'number') return new Decimal(text);
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
    if (operand instanceof Decimal && !operand.isFinite()) throw new Unsupported();
    return operand;
  } catch (thrown) {
    if (thrown instanceof WorksheetError) return { error: thrown.code };
    throw thrown;
  }
}
