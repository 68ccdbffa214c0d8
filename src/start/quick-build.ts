import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import type { FunctionsMetadata } from '../build/metadata-plugin';
import { ROOT } from './build-workbench';

const PAGE = join(ROOT, 'src/workbench/index.tsx');

/** A worker's script in the sources, as `new URL('./engine-worker.ts', import.meta.url)`. */
const WORKER_SCRIPT = /new URL\('(\.\/[\w-]+)\.ts', import\.meta\.url\)/g;

/** Scripts of workers become entries of their own, found under the name that the build gives them; `found` receives their paths. */
function workers(found: Set<string>): Plugin {
  return {
    name: 'workers',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        if (source.search(WORKER_SCRIPT) < 0) return undefined;
        const contents = source.replace(WORKER_SCRIPT, (_all, name: string) => {
          found.add(join(dirname(path), `${name}.ts`));
          return `new URL('${name}.js', import.meta.url)`;
        });
        return { contents, loader: 'ts' };
      });
    },
  };
}

const SETTINGS: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { '@e965/xlsx': join(ROOT, 'node_modules/@e965/xlsx/xlsx.mjs') },
  entryNames: '[name]',
  legalComments: 'none',
  logLevel: 'warning',
};

/** What the grid says of the worksheet functions, in both languages. The address of the help is for Excel alone. */
async function writeFunctions(folder: string): Promise<void> {
  const { generateCustomFunctionsMetadata } = await import('custom-functions-metadata');
  const { inLanguage } = await import('../build/metadata-plugin');
  const { metadataJson } = await generateCustomFunctionsMetadata([join(ROOT, 'src/functions/jx-functions.ts')], false);
  const metadata = JSON.parse(metadataJson) as FunctionsMetadata;
  const files = { 'functions.json': 'zh-CN', 'functions-en-us.json': 'en-US' } as const;
  for (const [file, language] of Object.entries(files))
    await writeFile(join(folder, file), JSON.stringify(inLanguage(metadata, language, '')));
}

/** The page with its script and its styles, and with the security policy that it has when it is deployed. */
async function writePage(folder: string): Promise<void> {
  const { contentSecurityPolicy } = await import('../build/page-plugin');
  const styles = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort();
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy({ office: null })}">`,
    ...styles.map((name) => `<link rel="stylesheet" href="${name}">`),
    `<script type="module" src="${basename(PAGE, '.tsx')}.js"></script>`,
  ];
  const html = await readFile(join(ROOT, 'src/workbench/workbench.html'), 'utf8');
  await writeFile(join(folder, 'workbench.html'), html.replace('<head>', `<head>${head.join('')}`));
}

async function bundle(folder: string): Promise<void> {
  const { build } = await import('esbuild');
  const scripts = new Set<string>();
  await build({ ...SETTINGS, entryPoints: [PAGE], outdir: folder, format: 'esm', splitting: true, plugins: [workers(scripts)] });
  await build({ ...SETTINGS, entryPoints: [...scripts], outdir: folder, format: 'iife', plugins: [workers(new Set())] });
}

/**
 * Puts the workbench's page together in a folder within seconds, to be looked at on this machine: nothing is weighed or shared between
 * pages, no licences are gathered. What is deployed comes from `npm run build`.
 * @throws the bundler's errors, which it has printed
 */
export async function buildQuickly(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const copies = ['icons', 'sample'].map((part) => cp(join(ROOT, 'assets', part), join(folder, 'assets', part), { recursive: true }));
  const help = cp(join(ROOT, 'assets/help'), folder, { recursive: true });
  await Promise.all([bundle(folder), writeFunctions(folder), help, ...copies]);
  await writePage(folder);
}
