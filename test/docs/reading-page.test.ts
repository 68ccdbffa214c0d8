import { readFileSync } from 'node:fs';
import path from 'node:path';
import { textCell } from '../../src/core/cells';
import { contentClass } from '../../src/core/cells/content-class';
import { EVIDENCE } from '../../src/core/vocabulary/evidence';
import { HEADER_WORDS } from '../../src/core/vocabulary/headers';

const ROOT = path.resolve(__dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const page = textOf('docs/reading.md');
const drawing = textOf('docs/reading.svg');

/** Rows of the page's table of content classes: the class, and the examples given. */
const classes = [
  ...page
    .split('<!-- classes -->')[1]!
    .split('<!-- end classes -->')[0]!
    .matchAll(/^\| `([^`]+)` \|[^|]*\|([^|]*)\|$/gm),
].map(([, name, examples]) => ({ name: name!, examples: [...examples!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!) }));

test('the page names every class of content, and no other', () => {
  const [, union] = /export type ContentClass =([^;]*);/.exec(textOf('src/core/content-class.ts'))!;
  expect(classes.map(({ name }) => name).sort()).toEqual([...union!.matchAll(/'([^']+)'/g)].map((match) => match[1]).sort());
});

test.each(classes.flatMap(({ name, examples }) => examples.map((example) => [example, name])))(
  '%s is of the class that the page says: %s',
  (example, name) => {
    expect(contentClass(textCell(example))).toBe(name);
  },
);

test('the cells of the drawing are of the classes written under them', () => {
  const words = [...drawing.matchAll(/<text x="(\d+)" y="(254|284)">([^<]+)<\/text>/g)].map(([, x, y, text]) => ({
    x,
    y,
    text: text!.replace('&lt;', '<'),
  }));
  const below = words.filter(({ y }) => y === '284');
  expect(below).toHaveLength(4);
  for (const { x, text } of below)
    expect([x, contentClass(textCell(words.find((each) => each.y === '254' && each.x === x)!.text))]).toEqual([x, text]);
});

test('the points of evidence that the page quotes are those that count', () => {
  expect(page).toContain('`≥300人次` 在指标值栏得 4 分，在分值栏得 -5 分');
  const of = (role: 'target' | 'weight'): number => EVIDENCE[role][contentClass(textCell('≥300人次'))] ?? EVIDENCE[role].rest;
  expect([of('target'), of('weight')]).toEqual([4, -5]);
});

test('the lists that the guide for extending names are there, and its example of a new word is not known yet', () => {
  const guide = textOf('docs/extending.md');
  const lists = [...guide.matchAll(/`([A-Z][A-Z0-9_]{3,})`/g)].map((match) => match[1]!);
  const vocabulary = ['headers', 'levels', 'layouts'].map((name) => textOf(`src/core/vocabulary/${name}.ts`)).join('\n');
  expect(lists.length).toBeGreaterThan(3);
  for (const list of lists) expect(vocabulary).toContain(`export const ${list}`);
  expect(Object.values(HEADER_WORDS).flat()).not.toContain('年度考核值');
});
