import fc from 'fast-check';
import Decimal from 'decimal.js';
import { barPercent, difference, grouped, within } from '../../src/pane/format/decimal-text';
import { languageOf } from '../../src/core/localized';
import { themeOf } from '../../src/pane/office/office-theme';
import { sourceText } from '../../src/reports/source-text';

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => new Decimal(`${digits}e-${decimals}`).toFixed());

describe('figures as text', () => {
  it('subtracts exactly', () => {
    expect(difference('50', '48.3')).toBe('1.7');
    expect(difference('0.3', '0.1')).toBe('0.2');
    fc.assert(fc.property(decimal, decimal, (one, other) => difference(one, other) === new Decimal(one).minus(other).toFixed()));
  });

  it('groups thousands and leaves other texts alone', () => {
    expect(grouped('1234567.8')).toBe('1,234,567.8');
    expect(grouped('-1000')).toBe('-1,000');
    expect(grouped('999')).toBe('999');
    expect(grouped('1/2')).toBe('1/2');
  });

  it('tells whether a score lies within its range, bounds included', () => {
    expect([
      within('6', '6', '8'),
      within('8.0', '6', '8'),
      within('8.01', '6', '8'),
      within('5.99', '6', '8'),
      within('x', '6', '8'),
    ]).toEqual([true, true, false, false, null]);
  });

  it('has nothing to say about what is no decimal', () => {
    expect([difference('x', '1'), difference('1', ''), within('6', '', '8')]).toEqual([null, null, null]);
  });

  it('draws bars between nothing and full', () => {
    expect([barPercent('5', '10'), barPercent('12', '10'), barPercent('-1', '10'), barPercent('1', '0'), barPercent('x', '10')]).toEqual([
      50, 100, 0, 0, 0,
    ]);
  });
});

describe('a legal source', () => {
  it('names its document once', () => {
    const text = { 'zh-CN': '《管理办法》（财预〔2020〕10号）', 'en-US': '' };
    expect(sourceText({ document: '财预〔2020〕10号', text })['zh-CN']).toBe('《管理办法》（财预〔2020〕10号）');
    expect(sourceText({ document: '财预〔2021〕101号', text })['zh-CN']).toBe('财预〔2021〕101号 · 《管理办法》（财预〔2020〕10号）');
    expect(sourceText({ document: null, text })['zh-CN']).toBe('《管理办法》（财预〔2020〕10号）');
  });
});

describe('what Office says about its interface', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['ZH-TW', 'zh-CN'],
    ['en-GB', 'en-US'],
    ['de-DE', 'en-US'],
    [undefined, 'zh-CN'],
  ] as const)('display language %s is %s', (display, language) => {
    expect(languageOf(display)).toBe(language);
  });

  it.each([
    ['#FFFFFF', 'light'],
    ['#292929', 'dark'],
    ['000000', 'dark'],
    ['#E6E6E6', 'light'],
    ['white', 'auto'],
  ] as const)('background %s is %s', (bodyBackgroundColor, theme) => {
    expect(themeOf({ bodyBackgroundColor })).toBe(theme);
  });

  it('follows the system where Office says nothing', () => {
    expect([themeOf(undefined), themeOf({})]).toEqual(['auto', 'auto']);
  });
});
