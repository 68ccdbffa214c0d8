import { relative } from 'node:path';
import ts from 'typescript';
import { UNUSED_DECIMAL_METHODS } from '../../src/build/decimal-trim';
import { DECIMAL_METHODS } from '../functions/support/decimal-methods';
import type { Check } from './manifest-checks';

interface Use {
  readonly name: string;
  readonly place: string;
}

/** Where the sources use a method or a constant of decimal.js. */
function usesOfDecimal(program: ts.Program, root: string): readonly Use[] {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const file = node.getSourceFile();
      const declared = checker.getSymbolAtLocation(node.name)?.declarations?.[0]?.getSourceFile().fileName ?? '';
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (declared.includes('/decimal.js/')) uses.push({ name: node.name.text, place: `${relative(root, file.fileName)}:${line}` });
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile && !file.fileName.includes('/node_modules/')) visit(file);
  return uses;
}

/** The build leaves methods of decimal.js out of the bundles: sources call only those that tests hold against the published library. */
export function checkDecimalMethods(program: ts.Program, root: string): Check {
  const uses = usesOfDecimal(program, root);
  const used = new Set(uses.map(({ name }) => name));
  const missing = uses.filter(({ name }) => UNUSED_DECIMAL_METHODS.has(name));
  const untried = uses.filter(({ name }) => !UNUSED_DECIMAL_METHODS.has(name) && !(name in DECIMAL_METHODS));
  return {
    name: 'bundles: every decimal method that the code calls is in them and compared with the published one',
    problems: [
      ...missing.map(({ name, place }) => `${place}: ${name} is not in the bundles; see src/build/decimal-trim.ts`),
      ...untried.map(({ name, place }) => `${place}: ${name} is not in test/functions/support/decimal-methods.ts`),
      ...Object.keys(DECIMAL_METHODS).flatMap((name) => (used.has(name) ? [] : [`${name} is compared and nobody calls it`])),
    ],
  };
}
