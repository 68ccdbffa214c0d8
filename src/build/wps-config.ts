import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import CustomFunctionsMetadataPlugin from 'custom-functions-metadata-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack, { type Compiler, type Configuration, type RuleSetRule, type WebpackPluginInstance } from 'webpack';
import { addinModules } from './addin-config';
import type { BuildSettings } from './build-settings';
import { minimizing } from './compiling';
import { LicensesPlugin } from './licenses-plugin';
import { inLanguage, type FunctionsMetadata } from './metadata-plugin';
import { PagePlugin } from './page-plugin';
import { standIns } from './stand-ins/stand-ins';
import { SyntaxPlugin } from './syntax-plugin';

/** The year of JavaScript that the oldest WPS with add-ins reads: its browser is built in and does not update by itself. */
const YEAR = 2019;

/** Descriptions of the functions in Chinese, and only what WPS reads of them. */
class FunctionsPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('FunctionsPlugin', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'FunctionsPlugin', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_DERIVED }, () => {
        const generated = compilation.getAsset('functions.json');
        if (!generated) return;
        const { functions } = inLanguage(JSON.parse(generated.source.source().toString()) as FunctionsMetadata, 'zh-CN', '');
        const entries = functions.map(({ id, name, description, parameters, result }) => ({ id, name, description, parameters, result }));
        compilation.updateAsset('functions.json', new webpack.sources.RawSource(`${JSON.stringify({ functions: entries }, null, 2)}\n`));
      });
    });
  }
}

function page(
  root: string,
  filename: string,
  template: string,
  chunk: string,
  scriptLoading: 'blocking' | 'defer',
): readonly WebpackPluginInstance[] {
  return [
    new HtmlWebpackPlugin({ template: join(root, template), filename, chunks: [chunk], inject: 'head', scriptLoading }),
    new PagePlugin({ filename, office: null }),
  ];
}

/** Packages are written for newer browsers, too. */
function packages(): RuleSetRule {
  return {
    test: /\.m?js$/,
    include: /node_modules/,
    resolve: { fullySpecified: false },
    use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'ecmascript' }, target: `es${YEAR}` } } },
  };
}

/** The add-in for WPS Spreadsheets: ribbon, functions and pane, static files of one folder. */
export function wpsConfig({ root, production }: BuildSettings): Configuration {
  const { resolve, module } = addinModules(root, `es${YEAR}`);
  return {
    name: 'wps',
    mode: production ? 'production' : 'development',
    context: root,
    target: ['web', `es${YEAR}`],
    devtool: false,
    entry: { main: './src/wps-addin/main.ts', pane: './src/wps-addin/pane.tsx' },
    output: {
      path: join(root, 'dist-wps'),
      filename: ({ chunk }) => (chunk?.name === 'main' ? 'main.js' : '[name].[contenthash:8].js'),
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: 'auto',
      clean: true,
    },
    resolve,
    module: { ...module, rules: [...module.rules, packages()] },
    optimization: { ...minimizing({ ecma: YEAR }), minimize: production, splitChunks: { chunks: 'async' } },
    plugins: [
      // In every script: the engine's worker begins with one of its own.
      new webpack.BannerPlugin({
        banner: readFileSync(join(root, 'src/wps-addin/older-browsers.js'), 'utf8'),
        raw: true,
        stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS,
      }),
      new CustomFunctionsMetadataPlugin({ output: 'functions.json', input: './src/functions/jx-functions.ts' }),
      new FunctionsPlugin(),
      ...standIns(),
      ...page(root, 'index.html', 'src/wps-addin/index.html', 'main', 'blocking'),
      ...page(root, 'pane.html', 'src/pane/pane.html', 'pane', 'defer'),
      new CopyPlugin({
        patterns: [
          ...['ribbon.xml', 'manifest.xml'].map((name) => ({ from: join(root, 'src/wps-addin', name), to: name })),
          { from: join(root, 'assets/icons/*-32.png'), to: 'assets/icons/[name][ext]' },
          { from: join(root, 'LICENSE'), to: 'LICENSE.txt', toType: 'file' },
        ],
      }),
      new LicensesPlugin(),
      new SyntaxPlugin({ year: YEAR }),
    ],
    performance: false,
    stats: 'errors-warnings',
  };
}
