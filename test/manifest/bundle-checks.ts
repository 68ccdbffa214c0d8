import { relative } from 'node:path';
import ts from 'typescript';
import { UNUSED_DECIMAL_METHODS } from '../../src/build/decimal-trim.mjs';
import type { Check } from './manifest-checks';

/** The build leaves methods of decimal.js out of the bundles: no source may call one of them. */
export function checkDecimalMethods(program: ts.Program, root: string): Check {
  const checker = program.getTypeChecker();
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && UNUSED_DECIMAL_METHODS.has(node.name.text)) {
      const file = node.getSourceFile();
      const declared = checker.getSymbolAtLocation(node.name)?.declarations?.[0]?.getSourceFile().fileName ?? '';
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (declared.includes('/decimal.js/'))
        problems.push(`${relative(root, file.fileName)}:${line}: ${node.name.text} is not in the bundles; see src/build/decimal-trim.mjs`);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile && !file.fileName.includes('/node_modules/')) visit(file);
  return { name: 'bundles: every decimal method that the code calls is in them', problems };
}
