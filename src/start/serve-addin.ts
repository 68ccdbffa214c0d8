import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { webpack, type Configuration } from 'webpack';
import { serveFolder } from './static-server';

const ROOT = join(__dirname, '../..');
/** Apart from `dist`, which holds what was built to be deployed. */
const FOLDER = join(ROOT, 'node_modules/.cache/perfscore-addin');

type MakeConfigurations = (env: { readonly only: string }, argv: { readonly mode: string }) => Promise<readonly Configuration[]>;

/** Builds the pages for Excel and the browser, and again at each change of a source. Ends when they have been built once. */
async function buildAndWatch(): Promise<void> {
  const configurationsOf = createRequire(__filename)(join(ROOT, 'webpack.config.js')) as MakeConfigurations;
  const [addin] = await configurationsOf({ only: 'functions,pane,workbench' }, { mode: 'development' });
  const compiler = webpack({ ...addin, output: { ...addin?.output, path: FOLDER } });
  await new Promise<void>((resolve) => {
    compiler?.watch({}, (error, stats) => {
      process.stdout.write(
        `${error ? String(error) : (stats?.toString({ preset: 'errors-warnings', colors: process.stdout.isTTY }) ?? '')}\n`,
      );
      if (stats && !stats.hasErrors()) process.stdout.write(`构建完成，刷新页面即可。 / Built: load the page again.\n`);
      resolve();
    });
  });
}

/**
 * `npm run dev`: the add-in's pages at https://localhost:3000, with a certificate that is made and trusted on first use, for Excel
 * loads pages over https only. `--http` serves them without one, for a browser.
 */
async function main(): Promise<void> {
  await buildAndWatch();
  const certificate = process.argv.includes('--http') ? undefined : await getHttpsServerOptions();
  const { address } = await serveFolder(FOLDER, 'workbench.html', [Number(process.env['PORT'] ?? 3000)], certificate);
  process.stdout.write(`${address}pane.html\n${address}workbench.html\n按 Ctrl+C 结束 / Press Ctrl+C to stop\n`);
}

void main();
