import { fileURLToPath } from 'node:url';
import TerserPlugin from 'terser-webpack-plugin';

/** What is asked for with `require`, to be loaded late, would come with tables of code pages, half a megabyte that nothing here reads. */
const WITHOUT_CODE_PAGES = fileURLToPath(new URL('../../node_modules/@e965/xlsx/xlsx.mjs', import.meta.url));

/** How every source is compiled: types are stripped by swc, checked by `npm run types`. `target` is an ECMAScript year. */
export function compiling(target) {
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
        { test: /[\\/]decimal\.mjs$/, use: fileURLToPath(new URL('decimal-loader.mjs', import.meta.url)) },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        { test: /\.(xlsx|svg|png)$/, type: 'asset/resource', generator: { filename: 'assets/[name].[contenthash:8][ext]' } },
      ],
    },
  };
}

/** swc minifies several times faster than terser; names of functions and classes need not survive. `more` are further options of it. */
export function minimizing(more = {}) {
  return {
    minimizer: [
      new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, terserOptions: { format: { comments: false }, ...more } }),
    ],
  };
}
