import { join } from 'node:path';
import TerserPlugin from 'terser-webpack-plugin';
import type { Configuration, RuleSetRule } from 'webpack';

/** What is asked for with `require`, to be loaded late, would come with tables of code pages, half a megabyte that nothing here reads. */
const WITHOUT_CODE_PAGES = join(__dirname, '../../node_modules/@e965/xlsx/xlsx.mjs');

/** How modules are found and made ready. */
export interface Compiling {
  readonly resolve: { readonly extensions: string[]; readonly alias: Readonly<Record<string, string>> };
  readonly module: { readonly rules: RuleSetRule[] };
}

/** How every source is compiled: types are stripped by swc, checked by `npm run types`. `target` is an ECMAScript year. */
export function compiling(target: string): Compiling {
  return {
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js', '.json'], alias: { '@e965/xlsx$': WITHOUT_CODE_PAGES } },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target },
            },
          },
        },
        { test: /[\\/]decimal\.mjs$/, use: join(__dirname, 'decimal-loader.ts') },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        { test: /\.(xlsx|svg|png)$/, type: 'asset/resource', generator: { filename: 'assets/[name].[contenthash:8][ext]' } },
      ],
    },
  };
}

/** swc minifies several times faster than terser; names of functions and classes need not survive. `more` are further options of it. */
export function minimizing(more: { readonly ecma?: 2019 } = {}): NonNullable<Configuration['optimization']> {
  return {
    minimizer: [
      new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, terserOptions: { format: { comments: false }, ...more } }),
    ],
  };
}
