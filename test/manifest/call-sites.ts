import ts from 'typescript';

/** A function that has a name, so that its uses can be found. */
export type NamedFunction = ts.FunctionDeclaration | ts.MethodDeclaration | ts.VariableDeclaration | ts.PropertyDeclaration;

/** The declaration that names a function, or null for one without a name (a callback belongs to the code around it). */
export function namedFunction(node: ts.Node): NamedFunction | null {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node;
  const arrow = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
  return arrow && (ts.isVariableDeclaration(node.parent) || ts.isPropertyDeclaration(node.parent)) ? node.parent : null;
}

/** The program's own sources. */
export function ownSources(program: ts.Program): readonly ts.SourceFile[] {
  return program.getSourceFiles().filter((file) => !file.isDeclarationFile && !file.fileName.includes('/node_modules/'));
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Names in the sources by their text: the checker is asked only about those that can be the one that is looked for, since it is slow. */
class Names {
  private readonly byText = new Map<string, ts.Identifier[]>();
  /** Other names under which a module or its importers know something. */
  private readonly otherNames = new Map<string, string[]>();

  constructor(sources: readonly ts.SourceFile[]) {
    const visit = (node: ts.Node): void => {
      if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) return this.rename(node.propertyName?.text, node.name.text);
      if (ts.isImportClause(node)) this.rename('default', node.name?.text);
      if (ts.isIdentifier(node)) append(this.byText, node.text, node);
      ts.forEachChild(node, visit);
    };
    sources.forEach(visit);
  }

  private rename(from: string | undefined, to: string | undefined): void {
    if (from !== undefined && to !== undefined && from !== to) append(this.otherNames, from, to);
  }

  /** All uses of a name and of the names that it is given elsewhere, what is exported without a name among them. */
  of(name: string): readonly ts.Identifier[] {
    const texts = new Set([name, ...(this.otherNames.get('default') ?? [])]);
    for (const text of texts) for (const other of this.otherNames.get(text) ?? []) texts.add(other);
    return [...texts].flatMap((text) => this.byText.get(text) ?? []);
  }
}

/** Tells where a function of the program's own sources is called or handed on. */
export function callSitesIn(program: ts.Program): (declaration: NamedFunction) => readonly ts.Node[] {
  const checker = program.getTypeChecker();
  const names = new Names(ownSources(program));
  const declares = (node: ts.Identifier, declaration: ts.Node): boolean => {
    let symbol = checker.getSymbolAtLocation(node);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    return symbol?.declarations?.some((one) => one === declaration) === true;
  };
  return (declaration) => {
    const { name } = declaration;
    if (!name || !ts.isIdentifier(name)) return [];
    return names.of(name.text).filter((node) => node.parent !== declaration && declares(node, declaration));
  };
}
