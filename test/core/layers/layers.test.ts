import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const CORE = path.resolve(__dirname, '../../../src/core');

/**
 * The way of the data through the core, each step on what stands before it. The words of the field stand before the cells: how a
 * cell's notation is read depends on them (what a placeholder is, what grades), and detection works on both.
 */
const ORDER = [
  'decimal',
  'roles',
  'content-class',
  'own-value',
  'remember',
  'localized',
  'grouped',
  'extremes',
  'text-width',
  'planned-edit',
  'finding',
  'snapshot',
  'formulas',
  'journal',
  'report-sheet',
  'vocabulary',
  'cells',
  'model',
  'detection',
  'reading',
  'scoring',
  'facts',
  'template',
  'diagnosis',
  'together',
  'narrative',
  'rules',
  'plan',
  'forms',
  'profile',
  'report',
  'rounds',
  'engine',
];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

function stepOf(file: string): string {
  return path.relative(CORE, file).split(path.sep)[0]!.replace(/\.ts$/, '');
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(?:type\s)?[^;]*?from\s+'(\.[^']+)'/gms)].map(([, target]) => ({
    file: path.relative(CORE, file),
    from: stepOf(file),
    to: stepOf(path.resolve(path.dirname(file), target!)),
  }));
}

const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.join(CORE, name));
const imports = files.flatMap(importsOf).filter(({ from, to }) => from !== to);

test('every step of the core has its place in the order', () => {
  expect([...new Set(files.map(stepOf))].filter((step) => !ORDER.includes(step))).toEqual([]);
  expect(ORDER.filter((step) => !files.some((file) => stepOf(file) === step))).toEqual([]);
  expect(imports.length).toBeGreaterThan(100);
});

test('no step uses a later one, not even its shapes: detection knows nothing of reading', () => {
  const back = imports.filter(({ from, to }) => ORDER.indexOf(to) > ORDER.indexOf(from));
  expect(back.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
});

test('plans and rules stand on the same facts and on nothing of each other', () => {
  const between = imports.filter(({ from, to }) => (from === 'plan' && to === 'rules') || (from === 'rules' && to === 'plan'));
  expect(between.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
});

test('no rule keeps anything between two checks', () => {
  const keeping = files.filter(
    (file) => stepOf(file) === 'rules' && /WeakMap|^(?:const|let) \w+(?::[^=]*)? = new (?:Map|Set)\(\)/m.test(readFileSync(file, 'utf8')),
  );
  expect(keeping.map((file) => path.relative(CORE, file))).toEqual([]);
});
