import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(__dirname, '../../../src');
const WAY_IN = path.join(SRC, 'core/cells/index.ts');

/** Files that a file takes values from; shapes leave nothing behind in what is built. */
function usedBy(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(?!type\s)[^;]*?from\s+'(\.[^']+)'/gms)].map(([, target]) => {
    const found = path.resolve(path.dirname(file), target!);
    return path.basename(found) === 'cells' ? WAY_IN : `${found}.ts`;
  });
}

/** All of the folder that the way in leads to. */
function behind(): ReadonlySet<string> {
  const known = new Set<string>();
  const waiting = [WAY_IN];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (known.has(file) || !file.startsWith(path.dirname(WAY_IN))) continue;
    known.add(file);
    waiting.push(...usedBy(file));
  }
  return known;
}

test('the grammar of cells has one way in, so that what the worksheet functions load is joined into one', () => {
  const inside = behind();
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const others = files.map((name) => path.join(SRC, name)).filter((file) => !inside.has(file));
  const past = others.flatMap((file) =>
    usedBy(file)
      .filter((used) => inside.has(used) && used !== WAY_IN)
      .map((used) => `${path.relative(SRC, file)} → ${path.relative(SRC, used)}`),
  );
  expect(inside.size).toBeGreaterThan(20);
  expect(past).toEqual([]);
});
