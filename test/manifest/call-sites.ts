import ts from 'typescript';

/** A function that has a name, so that its uses can be found. */
export type NamedFunction = ts.FunctionDeclaration | ts.MethodDeclaration | ts.VariableDeclaration | ts.PropertyDeclaration;

/** The declaration that names a function, or null for one without a name (a callback belongs to the code around it). */
export function namedFunction(node: ts.Node): NamedFunction | null {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node;
  const arrow = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
  return arrow && (ts.isVariableDeclaration(node.parent) || ts.isPropertyDeclaration(node.parent)) ? node.parent : null;
}

/** Where each function of the program's own sources is called or handed on. */
export function findCallSites(program: ts.Program): ReadonlyMap<ts.Node, readonly ts.Node[]> {
  const checker = program.getTypeChecker();
  const sites = new Map<ts.Node, ts.Node[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !ts.isImportSpecifier(node.parent) && !ts.isExportSpecifier(node.parent)) {
      let symbol = checker.getSymbolAtLocation(node);
      if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
      for (const declaration of symbol?.declarations ?? []) {
        if (node.parent !== declaration) sites.set(declaration, [...(sites.get(declaration) ?? []), node]);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile && !file.fileName.includes('/node_modules/')) visit(file);
  return sites;
}
