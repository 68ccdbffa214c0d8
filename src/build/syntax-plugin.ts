import { parse, type Options } from 'acorn';
import webpack, { type Compiler } from 'webpack';

/** What a script holds that an engine of this year cannot read; null where it can read everything. */
export function tooNew(source: string, year: number): string | null {
  try {
    parse(source, { ecmaVersion: year as Options['ecmaVersion'], sourceType: 'script' });
    return null;
  } catch (error) {
    return error instanceof SyntaxError ? error.message : String(error);
  }
}

/** Fails the build where a script, whatever package it comes from, is newer than the oldest engine that is to run it. */
export class SyntaxPlugin {
  private readonly year: number;

  constructor({ year }: { readonly year: number }) {
    this.year = year;
  }

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('SyntaxPlugin', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'SyntaxPlugin', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        for (const [name, source] of Object.entries(assets)) {
          const fault = name.endsWith('.js') ? tooNew(source.source().toString(), this.year) : null;
          if (fault) compilation.errors.push(new webpack.WebpackError(`${name} is newer than ES${this.year}: ${fault}`));
        }
      });
    });
  }
}
