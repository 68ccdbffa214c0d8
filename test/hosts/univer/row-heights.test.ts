import { fittedHeights } from '../../../src/hosts/univer/row-heights';
import { WRAPPED } from '../../../src/hosts/univer/grid-codes';

const STYLES = { w: { tb: WRAPPED, fs: 12 }, plain: { fs: 12 } };
const height = (text: string, style: 'w' | 'plain', width = 100, merges: Parameters<typeof fittedHeights>[2] = []): number | undefined =>
  fittedHeights({ 0: { 0: { v: text, s: style } } }, STYLES, merges, () => width, 20).get(0);

test('a row grows with the lines of its wrapped text and stays where it fits', () => {
  expect(height('短', 'w')).toBeUndefined();
  const two = height('一二三四五六七八九', 'w')!;
  const three = height('一二三四五六七八九十甲乙丙', 'w')!;
  expect(two).toBeGreaterThan(20);
  expect(three).toBeGreaterThan(two);
  expect(height('一行\n两行\n三行', 'w')).toBe(three);
});

test('text that is not wrapped, or merged over rows, stretches nothing; over columns it has their width', () => {
  const long = '很长很长很长很长很长的文字';
  expect(height(long, 'plain')).toBeUndefined();
  expect(height(long, 'w', 100, [{ top: 1, left: 1, bottom: 3, right: 1 }])).toBeUndefined();
  expect(height(long, 'w', 100, [{ top: 1, left: 1, bottom: 1, right: 4 }])).toBeUndefined();
});

test('no text makes a row higher than a screen', () => {
  expect(height('字'.repeat(5000), 'w')).toBe(545);
});
