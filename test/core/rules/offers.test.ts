import { Decimal } from '../../../src/core/decimal';
import type { Figure } from '../../../src/core/model/types';
import { figureFix, numberFix, shownAs } from '../../../src/core/rules/make-fixes';
import { figure, table } from '../support/model';

const REASON = { 'zh-CN': '理由', 'en-US': 'reason' };

/** What is offered for a figure that should be another: what the cell will hold and show, its format, and whether unseen. */
function offered(written: Figure, value: string, safe = true): readonly unknown[] | null {
  const fix = figureFix(table(), written, new Decimal(value), safe, REASON);
  if (!fix) return null;
  const [{ content, after, numberFormat, before }] = fix.edits as [NonNullable<typeof fix>['edits'][number]];
  const inCell = content && 'number' in content ? content.number : content && 'text' in content ? `“${content.text}”` : '';
  return [inCell, before, after, numberFormat ?? '-', fix.safe];
}

const bare = (shown: string, value: string): Figure => ({ ...figure('H4', value), text: shown, decimals: 1 });

describe('what is offered is written as the cell writes it', () => {
  test.each<[string, Figure, string, readonly unknown[] | null]>([
    ['an amount', figure('E4', '12.30'), '8', ['8', '12.30', '8.00', '-', true]],
    ['an amount with more places', figure('E4', '12.3'), '8.25', ['8.25', '12.3', '8.25', '-', true]],
    ['an amount with as many places', figure('E4', '12.3'), '8.2', ['8.2', '12.3', '8.2', '-', true]],
    ['a rate in whole per cents', figure('H4', '87%'), '0.9', ['0.9', '87%', '90%', '0%', true]],
    ['a rate with a place', figure('H4', '87.4%'), '0.9', ['0.9', '87.4%', '90.0%', '0.0%', true]],
    ['a rate in per cents without a sign', bare('87.4', '0.874'), '0.9', ['90', '87.4', '90', '-', true]],
    ['the same with blanks around it', bare(' 87.4 ', '0.874'), '0.9', ['90', ' 87.4 ', '90', '-', true]],
    ['the same with a sign in front', bare('+87.4', '0.874'), '0.9', ['90', '+87.4', '90', '-', true]],
    [
      'an amount with words around it',
      { ...figure('E4', '15'), text: '产出指标（15分）' },
      '20',
      ['“产出指标（20分）”', '产出指标（15分）', '产出指标（20分）', '-', true],
    ],
    ['an amount with its sign of money', { ...figure('E4', '15'), text: '￥15' }, '20', ['20', '￥15', '20', '-', true]],
    ['an amount that its words write twice', { ...figure('E4', '15'), text: '15分（满分15分）' }, '20', null],
    ['a blank cell', figure('E4', null), '20', ['20', '', '20', '-', true]],
  ])('%s', (_what, written, value, content) => {
    expect(offered(written, value)).toEqual(content);
  });

  test('nothing is changed unseen where the cell has a formula of its own, or it is not sure', () => {
    const summed = (shown: string): Figure => ({ ...figure('H4', shown), formula: '=F4/E4' });
    expect(offered(summed('87.4%'), '0.9')!.at(-1)).toBe(false);
    expect(offered(summed('12'), '9')!.at(-1)).toBe(false);
    expect(offered(figure('H4', '87.4%'), '0.9', false)!.at(-1)).toBe(false);
    expect(offered(figure('H4', '12'), '9', false)!.at(-1)).toBe(false);
  });

  test('the offer is named in both languages, with its cell, its sheet and its reason', () => {
    expect(numberFix(table({ sheet: '自评' }), figure('E4', '12'), new Decimal(9), '9', true, REASON)).toEqual({
      title: { 'zh-CN': '改为 9', 'en-US': 'Change to 9' },
      safe: true,
      edits: [{ sheet: '自评', cell: 'E4', content: { type: 'number', number: '9' }, before: '12', after: '9', reason: REASON }],
    });
  });

  test('a rate is shown with as many places as it needs', () => {
    expect(shownAs(figure('H4', '87%'), new Decimal('0.8745'))).toBe('87.45%');
    expect(shownAs(figure('H4', '87.40%'), new Decimal('0.9'))).toBe('90.00%');
    expect(shownAs(figure('E4', '1'), new Decimal('1'))).toBe('1');
  });
});
