import { buildSync } from 'esbuild';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import libraries from '../../support/libraries';

/** Name of the variable that says where the built command is. */
export const BUILT_COMMAND = 'PERFSCORE_BUILT_COMMAND';

/** Once per run: puts the command together in one file, as the production build does; each process of it then starts in a moment. */
export default function buildCommand(): void {
  const outfile = path.join(mkdtempSync(path.join(tmpdir(), 'perfscore-command-')), 'perfscore.cjs');
  buildSync({
    entryPoints: [path.resolve(__dirname, '../../../src/cli/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    alias: { 'decimal.js': libraries.decimal },
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  process.env[BUILT_COMMAND] = outfile;
}
