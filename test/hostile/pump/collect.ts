import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** A regular expression of the source, and where it stands. */
export interface FoundPattern {
  /** `src/core/cells/units.ts:67` */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** What stands in for a part of a pattern that only a run of the program knows. */
const UNKNOWN = '1';

/** The text of an expression as far as its file tells it: literals, constants of the same file, texts put together. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textOf(node.expression, constants);
  if (ts.isBinaryExpression(node)) return textOf(node.left, constants) + textOf(node.right, constants);
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ expression, literal }) => textOf(expression, constants) + literal.text).join('');
  if (ts.isTaggedTemplateExpression(node)) {
    const { template } = node;
    if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText ?? template.text;
    return (
      (template.head.rawText ?? '') +
      template.templateSpans.map(({ expression, literal }) => textOf(expression, constants) + (literal.rawText ?? '')).join('')
    );
  }
  if (ts.isIdentifier(node)) {
    const constant = constants.get(node.text);
    return constant ? textOf(constant, new Map([...constants].filter(([name]) => name !== node.text))) : UNKNOWN;
  }
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'join' &&
    ts.isArrayLiteralExpression(node.expression.expression)
  ) {
    const [between] = node.arguments;
    return node.expression.expression.elements
      .map((element) => textOf(element, constants))
      .join(between ? textOf(between, constants) : ',');
  }
  if (ts.isRegularExpressionLiteral(node)) return partsOf(node.text).source;
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') return textOf(node.expression, constants);
  return UNKNOWN;
}

function partsOf(literal: string): { readonly source: string; readonly flags: string } {
  const end = literal.lastIndexOf('/');
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

function patternsOf(file: string, shown: string): FoundPattern[] {
  const tree = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const constants = new Map<string, ts.Expression>();
  const found: FoundPattern[] = [];
  const at = (node: ts.Node): string => `${shown}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const learn = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) constants.set(node.name.text, node.initializer);
    ts.forEachChild(node, learn);
  };
  const collect = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ where: at(node), ...partsOf(node.text) });
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') {
      const [source, flags] = node.arguments ?? [];
      if (source) found.push({ where: at(node), source: textOf(source, constants), flags: flags ? textOf(flags, constants) : '' });
    }
    ts.forEachChild(node, collect);
  };
  learn(tree);
  collect(tree);
  return found;
}

/** Every regular expression in the TypeScript files of a folder: literals, and those built from texts. */
export function patternsIn(folder: string): FoundPattern[] {
  return globSync('**/*.{ts,tsx}', { cwd: folder, absolute: true })
    .sort()
    .flatMap((file) => patternsOf(file, path.relative(process.cwd(), file)));
}
