import fc from 'fast-check';
import { entryOf, isKept } from '../../../src/hosts/journal/entered-text';

describe('values', () => {
  it('that are text are entered so that Excel cannot take them for anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const entry = entryOf({ value: text }, 'General');
        expect(entry === `'${text}` || /^[\p{Script=Han}（《“]/u.test(text)).toBe(true);
      }),
    );
    for (const text of ['=1', '+1', '-1', '@A', "'x", '1', '2024年5月', '十二月三十一日', 'TRUE', '\t=1', '#N/A', '１２', '五点半'])
      expect(entryOf({ value: text }, 'General')).toBe(`'${text}`);
    expect(entryOf({ value: '=1' }, '@')).toBe('=1');
  });
});

describe('what a cell holds after it was written', () => {
  it.each([
    ['=jx.perfscore(b2,c2,10)', '=JX.PERFSCORE(B2,C2,10)'],
    ['=JX.PERFSCORE(B2,C2,10)', '=_xldudf_JX_PERFSCORE(B2,C2,10)'],
    ["=SUM('附表'!A1:A3)*0.50", '=SUM(附表!A1:A3)*0.5'],
    ['=IFERROR(B2, 1.0)', '=IFERROR(@B2,1)'],
    ['=CONCAT(A1,"0.50 a")', '=_xlfn.CONCAT(A1,"0.50 a")'],
  ])('is %s where Excel spells it %s', (meant, found) => {
    expect(isKept({ formula: meant }, { formula: found })).toBe(true);
  });

  it.each([
    ['=C2/B2', '=B2/C2'],
    ['=C2/B2', '=C3/B3'],
    ['=SUM(A1:A3)', '=SUM(A1:A30)'],
    ['=A1*10', '=A1*1'],
    ['=A1&"a"', '=A1&"A"'],
  ])('is not %s where it is another formula, such as %s', (meant, found) => {
    expect(isKept({ formula: meant }, { formula: found })).toBe(false);
  });

  it('is no formula where a text or a number was meant', () => {
    expect(isKept({ formula: '=C2/B2' }, { value: 0.9 })).toBe(false);
    expect(isKept({ value: 0.9 }, { formula: '=0.9' })).toBe(false);
  });
});
