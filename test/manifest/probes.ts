import ts from 'typescript';
import { PROBED_SETS } from '../../src/hosts/excel/requirements';
import { compareVersions, type ApiSet } from './api-sets';
import { callSitesIn, namedFunction, type NamedFunction } from './call-sites';

/**
 * The convention by which code says that it has probed for a newer requirement set:
 * - `isSetSupported('ExcelApi', '1.13')` or `supports('ExcelApi', '1.13')`, with literals, as a condition (also through
 *   a constant, `!`, `&&`, `||`, `? :`, or an early return);
 * - a member of a `Features` object (src/hosts/excel/requirements.ts), whose sets are listed in PROBED_SETS;
 * - a function, method or property whose doc comment has `@probes ExcelApi 1.13`: true means that the set is there;
 * - a function of which every call stands behind a probe;
 * - a function or method whose doc comment has `@needs ExcelApi 1.13`: it may use the set, and its callers must probe;
 * - a function whose doc comment has `@behind mergedAreas` and a reason: data, not control flow, keeps it from running
 *   without that feature (the simulated Excel versions prove it).
 */
const PROBE_CALLS = new Set(['isSetSupported', 'supports']);
const EXITS = new Set([
  ts.SyntaxKind.ReturnStatement,
  ts.SyntaxKind.ThrowStatement,
  ts.SyntaxKind.ContinueStatement,
  ts.SyntaxKind.BreakStatement,
]);

function tagSets(node: ts.Node, tag: string): readonly ApiSet[] {
  return ts
    .getJSDocTags(node)
    .filter((entry) => entry.tagName.text === tag)
    .map((entry) => /([A-Za-z]+)\s+(\d+\.\d+)/.exec(ts.getTextOfJSDocComment(entry.comment) ?? ''))
    .filter((match) => match !== null)
    .map((match) => ({ name: match[1]!, version: match[2]! }));
}

/** Sets that a declaration's callers must have probed for. */
export function neededSets(declaration: ts.Node): readonly ApiSet[] {
  const owner = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return [...tagSets(declaration, 'needs'), ...(owner === declaration ? [] : tagSets(owner, 'needs'))];
}

function calledName(call: ts.CallExpression): string {
  const { expression } = call;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : ts.isIdentifier(expression) ? expression.text : '';
}

function literalProbe(call: ts.CallExpression): readonly ApiSet[] {
  const [name, version] = call.arguments;
  if (!PROBE_CALLS.has(calledName(call)) || !name || !version || !ts.isStringLiteral(name) || !ts.isStringLiteral(version)) return [];
  return [{ name: name.text, version: version.text }];
}

function featureSets(name: string): readonly ApiSet[] {
  const feature = Object.entries(PROBED_SETS).find(([key]) => key === name)?.[1];
  return feature ? [{ name: feature.set, version: feature.version }] : [];
}

/** Sets of the feature that a function's `@behind` tag names. */
function behindFeatures(declaration: ts.Node): readonly ApiSet[] {
  return ts
    .getJSDocTags(declaration)
    .filter((entry) => entry.tagName.text === 'behind')
    .flatMap((entry) => featureSets((ts.getTextOfJSDocComment(entry.comment) ?? '').split(/\W/)[0] ?? ''));
}

/** Reads conditions and control flow: which sets are known to be there at a place in the code. */
export class Probes {
  private readonly checker: ts.TypeChecker;
  private readonly callSitesOf: (declaration: NamedFunction) => readonly ts.Node[];
  /** Sets known at every call of a function; an empty list while they are being worked out, so that recursion ends. */
  private readonly atCalls = new Map<ts.Node, readonly ApiSet[]>();

  constructor(program: ts.Program) {
    this.checker = program.getTypeChecker();
    this.callSitesOf = callSitesIn(program);
  }

  /** Sets that are known to be supported wherever `node` runs. */
  knownAt(node: ts.Node): readonly ApiSet[] {
    const known: ApiSet[] = [];
    for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) known.push(...this.fromParent(inner, outer));
    return known;
  }

  private fromParent(inner: ts.Node, outer: ts.Node): readonly ApiSet[] {
    if (ts.isIfStatement(outer)) {
      if (inner === outer.thenStatement) return this.implied(outer.expression, true);
      return inner === outer.elseStatement ? this.implied(outer.expression, false) : [];
    }
    if (ts.isConditionalExpression(outer)) {
      if (inner === outer.whenTrue) return this.implied(outer.condition, true);
      return inner === outer.whenFalse ? this.implied(outer.condition, false) : [];
    }
    if (ts.isBinaryExpression(outer) && inner === outer.right) {
      if (outer.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return this.implied(outer.left, true);
      return outer.operatorToken.kind === ts.SyntaxKind.BarBarToken ? this.implied(outer.left, false) : [];
    }
    if (ts.isBlock(outer) || ts.isSourceFile(outer)) return this.fromEarlierExits(inner, outer.statements);
    const named = namedFunction(outer);
    return named ? [...neededSets(named), ...behindFeatures(named), ...this.knownAtCalls(named)] : [];
  }

  /** What is known wherever a function is called: the sets that all its call sites share. */
  private knownAtCalls(declaration: NamedFunction): readonly ApiSet[] {
    const known = this.atCalls.get(declaration);
    if (known) return known;
    this.atCalls.set(declaration, []);
    const sites = this.callSitesOf(declaration).map((site) => this.knownAt(site));
    const [first = [], ...others] = sites;
    const shared = first.filter((set) =>
      others.every((sets) =>
        sets.some((entry) => entry.name === set.name && compareVersions(entry.version ?? '0.0', set.version ?? '0.0') >= 0),
      ),
    );
    this.atCalls.set(declaration, shared);
    return shared;
  }

  /** `if (!supports('ExcelApi', '1.13')) return null;` makes the set known below. */
  private fromEarlierExits(inner: ts.Node, statements: ts.NodeArray<ts.Statement>): readonly ApiSet[] {
    return statements.slice(0, statements.indexOf(inner as ts.Statement)).flatMap((statement) => {
      if (!ts.isIfStatement(statement) || statement.elseStatement) return [];
      const body = ts.isBlock(statement.thenStatement) ? statement.thenStatement.statements.at(-1) : statement.thenStatement;
      return body && EXITS.has(body.kind) ? this.implied(statement.expression, false) : [];
    });
  }

  /** Sets that must be supported where `condition` has come out as `truth`. */
  implied(condition: ts.Expression, truth: boolean): readonly ApiSet[] {
    if (ts.isParenthesizedExpression(condition)) return this.implied(condition.expression, truth);
    if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken)
      return this.implied(condition.operand, !truth);
    if (ts.isBinaryExpression(condition)) {
      const and = condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
      const or = condition.operatorToken.kind === ts.SyntaxKind.BarBarToken;
      return (and && truth) || (or && !truth) ? [...this.implied(condition.left, truth), ...this.implied(condition.right, truth)] : [];
    }
    if (!truth) return [];
    if (ts.isCallExpression(condition)) return [...literalProbe(condition), ...this.declaredProbe(condition.expression)];
    return this.declaredProbe(condition);
  }

  /** What a name stands for: a constant's probe, or a `@probes` tag. */
  private declaredProbe(expression: ts.Expression): readonly ApiSet[] {
    if (ts.isPropertyAccessExpression(expression) && this.isFeatures(expression.expression)) return featureSets(expression.name.text);
    const place = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    let symbol = this.checker.getSymbolAtLocation(place);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    return (symbol?.declarations ?? []).flatMap((declaration) => {
      const pattern = ts.isBindingElement(declaration) && ts.isObjectBindingPattern(declaration.parent) ? declaration : null;
      if (pattern && this.isFeatures(pattern.parent)) return featureSets((pattern.propertyName ?? pattern.name).getText());
      const constant = ts.isVariableDeclaration(declaration) && (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
      const initializer = constant || ts.isPropertyAssignment(declaration) ? declaration.initializer : undefined;
      const owner = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
      return [...tagSets(owner, 'probes'), ...(initializer && !ts.isFunctionLike(initializer) ? this.implied(initializer, true) : [])];
    });
  }

  private isFeatures(node: ts.Node): boolean {
    const members = this.checker.getTypeAtLocation(node).getProperties();
    return members.length > 0 && members.every(({ name }) => name in PROBED_SETS);
  }
}
