import { resolve } from 'node:path';
import { firstScript, PROVIDED } from '../../src/build/oldest-webview';
import { es5Problems, tooNewIn } from '../build/webviews';

const root = resolve(__dirname, '../..');

test('the script for old webviews is read by Internet Explorer, with the versions filled in', () => {
  const script = firstScript(root);
  expect(es5Problems(script)).toEqual([]);
  expect(script).not.toMatch(/\{chromium\}|\{safari\}/);
});

test.each(['const a = 1;', 'var f = () => 1;', 'var t = `a`;', 'var o = { f() {} };'])('%s is not ES5', (source) => {
  expect(es5Problems(source)).toHaveLength(1);
});

test.each([
  ['list.findLast(Boolean);', 'findLast'],
  ['structuredClone({});', 'structuredClone'],
  ['const rows = [1].toSorted();', 'toSorted'],
  ['new Intl.Segmenter("zh");', 'Segmenter'],
])('%s is too new for the oldest webview', (source, name) => {
  expect(tooNewIn(source)).toEqual([name]);
});

test.each([
  'element.checkVisibility?.();',
  'if ("toSorted" in list) list.toSorted();',
  'typeof structuredClone === "function" ? structuredClone(a) : a;',
  '[1].at(-1); Object.hasOwn({}, "a"); class A { #a = 1; static { this.b = 1; } }',
  '/(?<=a)b/.test("ab");',
])('%s runs in the oldest webview', (source) => {
  expect(tooNewIn(source)).toEqual([]);
});

test('newer syntax is found', () => {
  expect(tooNewIn('/[a--b]/v.test("a");')).toEqual([expect.stringContaining('not of ES2022')]);
});

test('what the engine brings along may be used behind it, not in the functions', () => {
  expect(tooNewIn('list.findLastIndex(Boolean);', PROVIDED)).toEqual([]);
  expect(tooNewIn('list.findLastIndex(Boolean);')).toEqual(['findLastIndex']);
});
