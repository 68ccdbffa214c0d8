import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.resolve(__dirname, '../../src');

/** Circles that stand, each by the folder that holds it and what goes round in it. */
const STANDING: readonly string[] = [
  'core/reading/amounts: body-rows.ts, details.ts, grade-totals.ts',
  'core/reading: accounts, amounts',
  'core/reading: labels, rows',
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file));

/** Scripts of workers are named, not imported. */
const WORKER_SCRIPT = /new URL\('(\.[^']+)', import\.meta\.url\)/g;

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const started = [...text.matchAll(WORKER_SCRIPT)].map(([, name]) => name!);
  return [...imported, ...started]
    .filter((name) => name.startsWith('.'))
    .flatMap((name) => {
      const base = path.join(SRC, path.dirname(file), name);
      const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
        .map((end) => `${base}${end}`)
        .find((each) => /\.tsx?$/.test(each) && existsSync(each));
      return found ? [{ from: file, to: path.relative(SRC, found).split(path.sep).join('/') }] : [];
    });
}

const imports = files.flatMap(importsOf);

/** What a folder holds that a file stands in, a folder or the file itself; null for a file elsewhere. */
function childOf(folder: string, file: string): string | null {
  const inside = folder === '' ? file : file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : null;
  return inside === null ? null : inside.split('/')[0]!;
}

/** All that can be reached from a child, over as many others as it takes. */
function reachedFrom(child: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(next.get(child) ?? [])];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (reached.has(one)) continue;
    reached.add(one);
    waiting.push(...(next.get(one) ?? []));
  }
  return reached;
}

/** The circles among what a folder holds, files and folders alike: `core: model, vocabulary`. */
function circlesIn(folder: string): readonly string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [user, used] = [childOf(folder, from), childOf(folder, to)];
    if (user === null || used === null || user === used) continue;
    next.set(user, (next.get(user) ?? new Set()).add(used));
  }
  const reached = new Map([...next.keys()].map((child) => [child, reachedFrom(child, next)]));
  const circles = [...reached]
    .filter(([child, all]) => all.has(child))
    .map(([child, all]) => [...all].filter((other) => reached.get(other)?.has(child)).sort());
  return [...new Set(circles.map((members) => `${folder}: ${members.join(', ')}`))];
}

test('in every folder, what it holds leans on each other one way only, shapes included', () => {
  const folders = new Set(files.flatMap((file) => file.split('/').map((_part, depth, parts) => parts.slice(0, depth).join('/'))));
  expect(imports.length).toBeGreaterThan(5000);
  expect([...folders].flatMap(circlesIn).sort()).toEqual(STANDING);
});
