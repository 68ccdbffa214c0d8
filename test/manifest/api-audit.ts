import { join, relative } from 'node:path';
import ts from 'typescript';
import { compareVersions, isOfficeFile, setOfDeclarations, type ApiSet } from './api-sets';
import { ownSources } from './call-sites';
import { loadedPaths } from './loaded-paths';
import { neededSets, Probes } from './probes';

/** One use of an Office.js member. */
export interface ApiUse {
  /** `src/hosts/excel/read.ts:12`. */
  readonly place: string;
  /** `Range.getMergedAreasOrNullObject`. */
  readonly api: string;
  readonly set: ApiSet;
  /** True where a probe for the set encloses the use. */
  readonly probed: boolean;
}

/** Reads the compiler settings of the project and all sources below `folder`. */
export function programOf(root: string, files?: readonly string[]): ts.Program {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const parsed = ts.parseJsonConfigFileContent({ ...config.config, include: ['src'] }, ts.sys, root);
  return ts.createProgram({
    rootNames: [...(files ?? parsed.fileNames)],
    options: { ...parsed.options, types: ['office-js', 'custom-functions-runtime'] },
  });
}

function supportedBy(known: readonly ApiSet[], set: ApiSet): boolean {
  return known.some((entry) => entry.name === set.name && compareVersions(entry.version ?? '0.0', set.version ?? '0.0') >= 0);
}

function isWritten(node: ts.Node): boolean {
  const { parent } = node;
  const assigned = ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return assigned || ts.isPropertyAssignment(parent);
}

/** Plain data that Excel has handed over already (a cell's properties): reading it asks Excel for nothing. */
function isReceivedData(node: ts.Node, declarations: readonly ts.Declaration[]): boolean {
  const read = ts.isBindingElement(node) || (ts.isPropertyAccessExpression(node) && !isWritten(node));
  return (
    read &&
    declarations.every(
      ({ parent }) => ts.isInterfaceDeclaration(parent) && !parent.name.text.endsWith('EventArgs') && isDataInterface(parent),
    )
  );
}

function isDataInterface({ members }: ts.InterfaceDeclaration): boolean {
  return members.every((member) => ts.isPropertySignature(member));
}

function nameOf(symbol: ts.Symbol): string {
  const owner = symbol.declarations?.[0]?.parent;
  const ownerName =
    owner && 'name' in owner && owner.name && ts.isIdentifier(owner.name as ts.Node) ? `${(owner.name as ts.Identifier).text}.` : '';
  return `${ownerName}${symbol.name}`;
}

/** All names that Microsoft's types declare: the checker, which is slow, is asked about no others. */
function officeNames(program: ts.Program): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const { name } = node as ts.NamedDeclaration;
    if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) names.add(name.text);
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (isOfficeFile(file.fileName)) visit(file);
  return names;
}

/** Whether any function of the sources asks its callers to probe: then each call is looked at. */
function asksCallers(program: ts.Program): boolean {
  return ownSources(program).some(({ text }) => text.includes('@needs'));
}

class Audit {
  readonly uses: ApiUse[] = [];
  readonly misspelt: string[] = [];
  private readonly checker: ts.TypeChecker;
  private readonly probes: Probes;
  private readonly names: ReadonlySet<string>;
  private readonly asksCallers: boolean;

  constructor(
    program: ts.Program,
    private readonly root: string,
  ) {
    this.checker = program.getTypeChecker();
    this.probes = new Probes(program);
    this.names = officeNames(program);
    this.asksCallers = asksCallers(program);
  }

  visit(node: ts.Node): void {
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node)) this.property(node);
    else if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
      this.member(node, node.expression, node.argumentExpression.text);
    else if (ts.isBindingElement(node)) this.destructured(node);
    else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) this.option(node);
    if (ts.isCallExpression(node)) this.call(node);
    ts.forEachChild(node, (child) => this.visit(child));
  }

  private place(node: ts.Node): string {
    const file = node.getSourceFile();
    return `${relative(this.root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  }

  private add(node: ts.Node, api: string, set: ApiSet): void {
    this.uses.push({ place: this.place(node), api, set, probed: supportedBy(this.probes.knownAt(node), set) });
  }

  private useOf(node: ts.Node, symbol: ts.Symbol | undefined, chosen?: ts.Declaration): void {
    const declarations = chosen ? [chosen] : (symbol?.declarations ?? []);
    if (!symbol || !declarations.some((entry) => isOfficeFile(entry.getSourceFile().fileName))) return;
    if (isReceivedData(node, declarations)) return;
    const set = setOfDeclarations(declarations, isWritten(node));
    if (set) this.add(node, nameOf(symbol), set);
  }

  /** The overload that a call picks. */
  private calledDeclaration(node: ts.Expression): ts.Declaration | undefined {
    return ts.isCallExpression(node.parent) && node.parent.expression === node
      ? this.checker.getResolvedSignature(node.parent)?.declaration
      : undefined;
  }

  private property(node: ts.PropertyAccessExpression): void {
    if (this.names.has(node.name.text)) this.useOf(node, this.checker.getSymbolAtLocation(node.name), this.calledDeclaration(node));
  }

  private member(node: ts.Node, receiver: ts.Node, name: string): void {
    if (this.names.has(name)) this.useOf(node, this.checker.getTypeAtLocation(receiver).getProperty(name));
  }

  private destructured(node: ts.BindingElement): void {
    const name = node.propertyName ?? node.name;
    if (ts.isObjectBindingPattern(node.parent) && ts.isIdentifier(name)) this.member(node, node.parent, name.text);
  }

  /** A key of an object that Office.js takes: load options, properties to set. */
  private option(node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): void {
    if ((!ts.isIdentifier(node.name) && !ts.isStringLiteral(node.name)) || !this.names.has(node.name.text)) return;
    const type = this.checker.getContextualType(node.parent);
    this.useOf(node.name, type && this.checker.getNonNullableType(type).getProperty(node.name.text));
  }

  private load(node: ts.CallExpression): void {
    for (const { path, symbol } of loadedPaths(node, this.checker)) {
      if (symbol) this.useOf(node, symbol);
      else this.misspelt.push(`${this.place(node)}: nothing called ${path} to load`);
    }
  }

  private call(node: ts.CallExpression): void {
    if (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'load') {
      const called = this.calledDeclaration(node.expression);
      if (called && isOfficeFile(called.getSourceFile().fileName)) this.load(node);
    }
    if (!this.asksCallers) return;
    const declaration = this.checker.getResolvedSignature(node)?.declaration;
    if (!declaration || isOfficeFile(declaration.getSourceFile().fileName)) return;
    const owner = ts.isVariableDeclaration(declaration.parent) ? declaration.parent : declaration;
    for (const set of neededSets(owner)) this.add(node, node.expression.getText(), set);
  }
}

export interface ApiAudit {
  readonly uses: readonly ApiUse[];
  /** Names in a `load('…')` that no object has. */
  readonly misspelt: readonly string[];
}

/** Every use of an Office.js member that belongs to a requirement set, in the program's own sources. */
export function auditApi(program: ts.Program, root: string): ApiAudit {
  const audit = new Audit(program, root);
  ownSources(program).forEach((file) => audit.visit(file));
  return { uses: audit.uses, misspelt: audit.misspelt };
}

/** Uses that are neither inside the declared sets nor behind a probe. */
export function unsupportedUses(uses: readonly ApiUse[], declared: ReadonlyMap<string, string>): readonly ApiUse[] {
  return uses.filter(({ set, probed }) => {
    const version = declared.get(set.name);
    return !probed && set.version !== null && (version === undefined || compareVersions(version, set.version) < 0);
  });
}

/** The newest version of each set that is used without a probe: what the manifest has to declare. */
export function neededVersions(uses: readonly ApiUse[]): ReadonlyMap<string, string> {
  const needed = new Map<string, string>();
  for (const { set, probed } of uses) {
    if (probed || set.version === null) continue;
    const before = needed.get(set.name);
    if (before === undefined || compareVersions(before, set.version) < 0) needed.set(set.name, set.version);
  }
  return needed;
}
