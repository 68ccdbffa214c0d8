import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** `npm run mutation -- <part> [files…]`: mutates a part of the core (`parts.mjs`), or files of it, and tells which mutants no test kills. */
async function main([part = '', ...files]: readonly string[]): Promise<number> {
  const { PARTS } = (await import(path.join(__dirname, 'parts.mjs'))) as { readonly PARTS: Readonly<Record<string, unknown>> };
  if (!(part in PARTS)) {
    process.stderr.write(`npm run mutation -- PART [FILES…]; parts: ${Object.keys(PARTS).join(', ')}\n`);
    return 2;
  }
  const env = { ...process.env, MUTATED_PART: part, ...(files.length > 0 ? { MUTATED_FILES: files.join(',') } : {}) };
  return spawnSync('npx', ['stryker', 'run', 'test/mutation/stryker.config.mjs'], { cwd: ROOT, env, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
