import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bringPackages } from '../../src/build/bring-packages';
import { today } from '../../src/hosts/today';
import { scoreOf, writeReliability, type MutationFigures } from '../reliability/write';

const ROOT = path.resolve(__dirname, '../..');
const STRYKER = path.join(__dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js');

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** What stood where a mutant was put, on its first line. */
function was(source: string, { start, end }: Mutant['location']): string {
  const line = source.split('\n')[start.line - 1] ?? '';
  return start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)}…`;
}

/** The figures of a report of Stryker's. */
function figuresOf({ files }: Report, seconds: number): MutationFigures {
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ file: file.replace(/^src\/core\//, ''), source, mutant })),
  );
  const count = (status: string, of = all): number => of.filter(({ mutant }) => mutant.status === status).length;
  return {
    date: today(),
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    untested: count('NoCoverage'),
    seconds,
    files: Object.fromEntries(
      [...new Set(all.map(({ file }) => file))].flatMap((file) => {
        const of = all.filter((each) => each.file === file);
        const judged = of.length - count('Ignored', of);
        return judged > 0 ? [[file, [count('Killed', of) + count('Timeout', of), judged] as const]] : [];
      }),
    ),
    survivors: all
      .filter(({ mutant }) => mutant.status === 'Survived' || mutant.status === 'NoCoverage')
      .map(
        ({ file, source, mutant }) =>
          [`${file}:${mutant.location.start.line}`, was(source, mutant.location), (mutant.replacement ?? '').slice(0, 120)] as const,
      ),
  };
}

/**
 * `npm run mutation -- PART [FILES…]`: mutates a part of the core (`parts.mjs`), or files of it, and tells which mutants no test kills.
 * The figures of a whole part go into docs/reliability.md.
 */
async function main([part = '', ...files]: readonly string[]): Promise<number> {
  const { PARTS } = (await import(path.join(__dirname, 'parts.mjs'))) as { readonly PARTS: Readonly<Record<string, unknown>> };
  if (!(part in PARTS)) {
    process.stderr.write(`npm run mutation -- PART [FILES…]; parts: ${Object.keys(PARTS).join(', ')}\n`);
    return 2;
  }
  const env = { ...process.env, MUTATED_PART: part, ...(files.length > 0 ? { MUTATED_FILES: files.join(',') } : {}) };
  bringPackages(__dirname);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', 'test/mutation/stryker.config.mjs'], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  if (status !== 0 || files.length > 0) return status ?? 1;
  const figures = figuresOf(
    JSON.parse(readFileSync(path.join(ROOT, 'reports/mutation', `${part}.json`), 'utf8')) as Report,
    Math.round((performance.now() - started) / 1000),
  );
  writeReliability({ mutation: { [part]: figures } });
  process.stdout.write(`${part}: ${scoreOf(figures).score.toFixed(1)} % of ${scoreOf(figures).all} mutants killed\n`);
  return 0;
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
