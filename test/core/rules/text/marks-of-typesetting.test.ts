import { textOcrSuspect } from '../../../../src/core/rules/text/ocr-suspect';
import { check } from '../../support/findings';
import { indicator, table } from '../../support/model';

/** What is said of a target that holds this, where a likely original is known or not. */
function said(text: string, likely?: string): readonly string[] {
  const one = indicator({ row: 9, name: '培训期数', target: '≥6期' });
  const note = { code: 'ocr-suspect' as const, ...(likely === undefined ? {} : { likely }) };
  return check(textOcrSuspect, table({ indicators: [{ ...one, target: { ...one.target!, text, notes: [note] } }] })).map(
    ({ severity, found, expected, message }) => `${severity} ${found} → ${expected} ${message['zh-CN']}`,
  );
}

test.each(['≥6<br>期', '≥6<br/>期', '≥6<br />期', '\\ge6期', '&#8805;6期', '&ge;6期'])('%s is whole, and only noted', (text) => {
  expect(said(text, '≥6期')).toEqual([`info ${text} → ≥6期 “培训期数”的“${text}”带有转换留下的排版代码，应为“≥6期”。`]);
});

test.each(['S6期', '&6期', '&#;6期', '\\6期', '<b>6期'])('%s may have lost something: to be compared with the source', (text) => {
  expect(said(text, '≤6期')).toEqual([`warning ${text} → ≤6期 “培训期数”的“${text}”疑似转换错误，原文可能是“≤6期”，请对照原件确认。`]);
});

test('where no original is likely none is given', () => {
  expect(said(' 囗6期 ')).toEqual(['warning 囗6期 →  “培训期数”的“囗6期”疑似转换错误，请对照原件改正。']);
});

test('the offer says in both languages where it comes from', () => {
  const [finding] = check(textOcrSuspect, table({ indicators: [indicator({ row: 9, target: 'S1.5年' })] }));
  expect(finding!.fix!.edits[0]!.reason).toEqual({
    'zh-CN': '按最可能的原文还原，请对照原件',
    'en-US': 'The likeliest original; compare it with the source',
  });
});
