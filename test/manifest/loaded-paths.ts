import ts from 'typescript';

/** The property names in a `load` argument: `'values, format/fill'`, `['values']`. */
function namesIn(argument: ts.Expression | undefined): readonly string[] {
  if (!argument) return [];
  if (ts.isStringLiteralLike(argument))
    return argument.text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return ts.isArrayLiteralExpression(argument) ? argument.elements.flatMap((element) => namesIn(element)) : [];
}

function itemType(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const items = type.getProperty('items');
  return items && checker.getIndexTypeOfType(checker.getTypeOfSymbol(items), ts.IndexKind.Number);
}

/** A property of an object, or of the items where the object is a collection. */
function propertyOf(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Symbol | undefined {
  return type.getProperty(name) ?? itemType(type, checker)?.getProperty(name);
}

/** What a `load('a, b/c')` names as text, where no compiler checks it; `symbol` is undefined where there is no such member. */
export interface LoadedPath {
  readonly path: string;
  readonly symbol: ts.Symbol | undefined;
}

export function loadedPaths(call: ts.CallExpression, checker: ts.TypeChecker): readonly LoadedPath[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const paths: LoadedPath[] = [];
  for (const path of namesIn(call.arguments[0])) {
    let type: ts.Type | undefined = checker.getTypeAtLocation(expression.expression);
    for (const name of path.split('/')) {
      const symbol: ts.Symbol | undefined = type && propertyOf(type, name, checker);
      paths.push({ path, symbol });
      if (!symbol) break;
      const found: ts.Type = checker.getTypeOfSymbol(symbol);
      type = checker.getIndexTypeOfType(found, ts.IndexKind.Number) ?? found;
    }
  }
  return paths;
}
