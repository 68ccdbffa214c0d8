import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileOfShape } from '../growth/file-of-shape';
import { ledger } from './ledger';
import type { Count, Suite } from './measure';

const MEGABYTE = 1024 ** 2;
const FILES: readonly (readonly [string, () => Uint8Array])[] = [
  ['a ledger of 1,000,000 cells', ledger],
  ['4,000 indicators in one table', () => fileOfShape('indicators in one table', 4_000)],
  ['400 sheets with a table each', () => fileOfShape('sheets with a table', 400)],
];

/** Peaks of processes that do nothing, read a file, and read and analyse it. */
function peaks(program: string, file: string): { readonly read: number; readonly analyse: number } {
  const [read, analyse] = ['read', 'analyse'].map((what) =>
    Number(execFileSync(process.execPath, [program, what, file], { encoding: 'utf8' })),
  );
  return { read: read!, analyse: analyse! };
}

export const suite: Suite = {
  title: 'Memory at its peak, of a whole process each',
  prepare() {
    const folder = mkdtempSync(path.join(tmpdir(), 'perfscore-bench-'));
    try {
      const [program, file] = ['work.cjs', 'file.xlsx'].map((name) => path.join(folder, name)) as [string, string];
      buildSync({
        entryPoints: [path.join(__dirname, 'peak-work.ts')],
        outfile: program,
        bundle: true,
        platform: 'node',
        target: 'node20',
      });
      const counts = FILES.map(([name, make]): Count => {
        writeFileSync(file, make());
        const { read, analyse } = peaks(program, file);
        return {
          name: `reading and analysing ${name}, against reading alone`,
          value: `${Math.round(analyse / MEGABYTE)} MB against ${Math.round(read / MEGABYTE)} MB`,
          ratio: { value: analyse / read, goal: 3 },
        };
      });
      return Promise.resolve({ counts });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
