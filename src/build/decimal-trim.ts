import { parse, type Expression, type ModuleDeclaration, type Statement } from 'acorn';

/**
 * What the product never calculates: roots, powers, logarithms, angles, random numbers, other number bases. A third of
 * decimal.js serves only these, and worksheet functions must load in a moment. A test keeps the sources from calling them.
 */
export const UNUSED_DECIMAL_METHODS: ReadonlySet<string> = new Set([
  'acos',
  'acosh',
  'asin',
  'asinh',
  'atan',
  'atan2',
  'atanh',
  'cbrt',
  'cos',
  'cosh',
  'cosine',
  'cubeRoot',
  'exp',
  'hyperbolicCosine',
  'hyperbolicSine',
  'hyperbolicTangent',
  'hypot',
  'inverseCosine',
  'inverseHyperbolicCosine',
  'inverseHyperbolicSine',
  'inverseHyperbolicTangent',
  'inverseSine',
  'inverseTangent',
  'ln',
  'log',
  'log10',
  'log2',
  'logarithm',
  'naturalExponential',
  'naturalLogarithm',
  'pow',
  'random',
  'sin',
  'sine',
  'sinh',
  'sqrt',
  'squareRoot',
  'tan',
  'tangent',
  'tanh',
  'clamp',
  'clampedTo',
  'divToInt',
  'dividedToIntegerBy',
  'toExponential',
  'toNearest',
  'toPrecision',
  'toBinary',
  'toFraction',
  'toHex',
  'toHexadecimal',
  'toOctal',
  'toPower',
]);

/** Beside its methods the class keeps these; constants stay, too. */
const KEPT_FUNCTIONS = new Set(['prototype', 'clone', 'config', 'set', 'isDecimal', 'max']);

const CONSTANTS = new Set(['LN10', 'PI']);

type Part = Statement | ModuleDeclaration;

/** Left sides of `P.cosine = P.cos = …` or `Decimal.cos = …`; null where a statement is no such assignment. */
function assignedNames(statement: Part, owner: string): readonly string[] | null {
  const names: string[] = [];
  let expression: Expression | null = statement.type === 'ExpressionStatement' ? statement.expression : null;
  for (; expression?.type === 'AssignmentExpression'; expression = expression.right) {
    const { left } = expression;
    if (left.type !== 'MemberExpression' || left.computed || left.object.type !== 'Identifier' || left.object.name !== owner) return null;
    if (left.property.type !== 'Identifier') return null;
    names.push(left.property.name);
  }
  return names.length > 0 ? names : null;
}

function isUnused(statement: Part, owner: string): boolean {
  const names = assignedNames(statement, owner);
  return names !== null && names.every((name) => UNUSED_DECIMAL_METHODS.has(name));
}

/** `Decimal.abs = abs;`: a second way to what the methods do. */
function isOtherWay(statement: Part): boolean {
  const names = assignedNames(statement, 'Decimal');
  if (names === null || statement.type !== 'ExpressionStatement' || names.some((name) => KEPT_FUNCTIONS.has(name))) return false;
  let expression: Expression = statement.expression;
  while (expression.type === 'AssignmentExpression') expression = expression.right;
  return expression.type === 'Identifier';
}

/** `PI = new Decimal(PI)`: constants that only the removed methods read. */
function makesConstant(statement: Part): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return false;
  const { left } = statement.expression;
  return left.type === 'Identifier' && CONSTANTS.has(left.name);
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `if (isHex.test(str)) …`: from here on the reader is for other number bases only. */
function asksForHex(statement: Statement): boolean {
  if (statement.type !== 'IfStatement' || statement.test.type !== 'CallExpression') return false;
  const { callee } = statement.test;
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'isHex';
}

/** `0x1f` is refused as any other text that is no decimal number. */
function withoutOtherBases(body: readonly Part[]): Change {
  const reader = body.find((node) => node.type === 'FunctionDeclaration' && node.id.name === 'parseOther');
  const statements = reader?.type === 'FunctionDeclaration' ? reader.body.body : [];
  const first = statements.findIndex(asksForHex);
  if (first < 0) throw new Error('decimal.js no longer reads other number bases in a function called parseOther');
  return { start: statements[first]!.start, end: statements.at(-1)!.end, text: 'throw Error(invalidArgument + str);' };
}

/**
 * The source of decimal.mjs without the methods that the product never calls and without other number bases; what only they
 * used falls to the minifier.
 * @throws where the source has no function `clone`, which makes the class, or reads other number bases elsewhere
 */
export function trimDecimal(source: string): string {
  const program = parse(source, { ecmaVersion: 2022, sourceType: 'module' });
  const clone = program.body.find((node) => node.type === 'FunctionDeclaration' && node.id.name === 'clone');
  if (clone?.type !== 'FunctionDeclaration') throw new Error('decimal.js no longer makes its class in a function called clone');
  const removed = [
    ...program.body.filter((statement) => isUnused(statement, 'P') || makesConstant(statement)),
    ...clone.body.body.filter(isOtherWay),
  ].map(({ start, end }): Change => ({ start, end, text: '' }));
  return [...removed, withoutOtherBases(program.body)]
    .sort((a, b) => b.start - a.start)
    .reduce((text, change) => text.slice(0, change.start) + change.text + text.slice(change.end), source);
}
