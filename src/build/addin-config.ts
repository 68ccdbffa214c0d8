import { existsSync } from 'node:fs';
import { join } from 'node:path';
import CopyPlugin, { type ObjectPattern } from 'copy-webpack-plugin';
import CustomFunctionsMetadataPlugin from 'custom-functions-metadata-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { type ChunkGraph, type Configuration, type EntryObject, type Module, type WebpackPluginInstance } from 'webpack';
import type { BuildSettings } from './build-settings';
import { compiling, minimizing, type Compiling } from './compiling';
import { EntriesPlugin } from './entries-plugin';
import { LicensesPlugin } from './licenses-plugin';
import { ManifestPlugin } from './manifest-plugin';
import { MetadataLanguagePlugin } from './metadata-plugin';
import { OFFICE_JS_FILES } from './office-js-files';
import { firstScript, SYNTAX } from './oldest-webview';
import { OFFICE_JS_SOURCES, PagePlugin } from './page-plugin';
import { standIns } from './stand-ins/stand-ins';

/** Entries: the functions load first and by themselves; the pane shares their modules instead of carrying them twice. */
const ENTRIES: Readonly<Record<string, EntryObject[string]>> = {
  functions: { import: './src/functions/jx-functions.ts', filename: 'functions.js' },
  pane: { import: './src/pane/index.tsx', dependOn: 'functions' },
  workbench: { import: './src/workbench/index.tsx' },
};

interface Page {
  readonly template: string;
  readonly filename: string;
  readonly chunks: string[];
  /** Whether it runs inside Excel. */
  readonly office: boolean;
}

const PAGES: Readonly<Record<string, Page>> = {
  pane: { template: './src/pane/pane.html', filename: 'pane.html', chunks: ['functions', 'pane'], office: true },
  workbench: { template: './src/workbench/workbench.html', filename: 'workbench.html', chunks: ['workbench'], office: false },
};

function pagePlugins(name: string, { office, ...options }: Page, officeJs: string): readonly WebpackPluginInstance[] {
  return [
    new HtmlWebpackPlugin({ ...options, inject: 'head', scriptLoading: name === 'pane' ? 'blocking' : 'defer', chunksSortMode: 'manual' }),
    new PagePlugin({ filename: options.filename, office: office ? officeJs : null }),
  ];
}

function copies(root: string, officeJs: string): CopyPlugin {
  const patterns: ObjectPattern[] = [
    { from: join(root, 'assets/icons/*.png'), to: 'assets/icons/[name][ext]' },
    { from: join(root, 'assets/help'), to: '.' },
    /* As it is: a minifier may make newer syntax of it. */
    { from: join(root, 'src/pane/first-script.js'), to: 'first.js', transform: () => firstScript(root), info: { minimized: true } },
    { from: join(root, 'LICENSE'), to: 'LICENSE.txt', toType: 'file' },
  ];
  if (existsSync(join(root, 'assets/sample'))) patterns.push({ from: join(root, 'assets/sample'), to: 'assets/sample' });
  if (officeJs === 'self') {
    const folder = join(root, 'node_modules/@microsoft/office-js/dist');
    patterns.push(...OFFICE_JS_FILES.map((file) => ({ from: join(folder, file), to: `office-js/${file}`, info: { minimized: true } })));
  }
  return new CopyPlugin({ patterns });
}

/** As everywhere, but lighter: pages have to load in a moment, over an intranet too. */
export function addinModules(root: string, target: string): Compiling {
  const { resolve, module } = compiling(target);
  const lighter = [
    /* One way in to the grammar of cells: the modules behind it are joined into one. */
    { test: join(root, 'src/core/cells/index.ts'), sideEffects: true },
  ];
  const alias = { ...resolve.alias, 'rtl-css-js/core': join(__dirname, 'stand-ins/left-to-right.ts') };
  return { resolve: { ...resolve, alias }, module: { ...module, rules: [...module.rules, ...lighter] } };
}

type Sharing = Exclude<NonNullable<NonNullable<Configuration['optimization']>['splitChunks']>, false>;

/**
 * The part of the core that the worksheet functions need is a file of its own, core.js: the pane's worker needs the same
 * part, and the browser loads it once for both.
 */
function sharing(): Sharing {
  const ofFunctions = (module: Module, { chunkGraph }: { readonly chunkGraph: ChunkGraph }): boolean =>
    [...chunkGraph.getModuleChunks(module)].some((chunk) => chunk.name === 'functions');
  return {
    chunks: 'async',
    /* Page and worker use different exports of these modules and would each get copies of their own. */
    usedExports: false,
    cacheGroups: { core: { name: 'core', filename: 'core.js', test: ofFunctions, chunks: 'all', minChunks: 2, minSize: 0, enforce: true } },
  };
}

/** The pages for Excel and the browser, their functions, icons and manifest. */
export function addinConfig(settings: BuildSettings): Configuration {
  const { root, production, only, origin, officeJs } = settings;
  if (!OFFICE_JS_SOURCES.includes(officeJs)) throw new Error(`OFFICE_JS must be one of ${OFFICE_JS_SOURCES.join(', ')}, not ${officeJs}`);
  const names = Object.keys(ENTRIES).filter((name) => !only || only.includes(name));
  return {
    name: 'addin',
    mode: production ? 'production' : 'development',
    context: root,
    target: ['web', `es${SYNTAX}`],
    /* Never an eval source map: the pages forbid eval. */
    devtool: production ? false : 'source-map',
    entry: Object.fromEntries(names.map((name) => [name, ENTRIES[name]!])),
    output: {
      path: join(root, 'dist'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: 'auto',
      clean: { keep: /^cli\// },
    },
    ...addinModules(root, `es${SYNTAX}`),
    optimization: { ...minimizing(), minimize: production, splitChunks: sharing() },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: 'functions.json', input: './src/functions/jx-functions.ts' }),
      new MetadataLanguagePlugin(origin),
      ...names.flatMap((name) => (PAGES[name] ? pagePlugins(name, PAGES[name], officeJs) : [])),
      ...standIns(),
      copies(root, officeJs),
      new ManifestPlugin(origin),
      new LicensesPlugin({ copied: officeJs === 'self' ? ['@microsoft/office-js'] : [] }),
      new EntriesPlugin(),
    ],
    performance: false,
    stats: 'errors-warnings',
  };
}
