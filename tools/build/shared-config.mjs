import TerserPlugin from 'terser-webpack-plugin';

/** How every source is compiled: types are stripped by swc, checked by `npm run types`. `target` is an ECMAScript year. */
export function compiling(target) {
  return {
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js', '.json'] },
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
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        { test: /\.(xlsx|svg|png)$/, type: 'asset/resource', generator: { filename: 'assets/[name].[contenthash:8][ext]' } },
      ],
    },
  };
}

/** swc minifies several times faster than terser; names of functions and classes need not survive. `more` are further options of it. */
export function minimizing(more = {}) {
  return { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, terserOptions: { format: { comments: false }, ...more } })] };
}
