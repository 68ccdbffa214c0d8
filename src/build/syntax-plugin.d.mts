import type { Compiler } from 'webpack';

export function tooNew(source: string, year: number): string | null;

export class SyntaxPlugin {
  constructor(options: { readonly year: number });
  apply(compiler: Compiler): void;
}
