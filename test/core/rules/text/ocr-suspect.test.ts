import { textOcrSuspect } from '../../../../src/core/rules/text/ocr-suspect';
import { check, inShort } from '../../support/findings';
import { indicator, table } from '../../support/model';

const run = (target: string, actual = '1') => check(textOcrSuspect, table({ indicators: [indicator({ row: 9, target, actual })] }));

test('S for ≤ is a warning that offers the likely reading', () => {
  expect(inShort(run('S1.5年'))).toEqual(['warning E9 S1.5年 → ≤1.5年']);
});

test('the fix writes text and waits for a person', () => {
  expect(run('S1.5年')[0]?.fix).toMatchObject({ safe: false, edits: [{ cell: 'E9', content: { type: 'text', text: '≤1.5年' } }] });
});

test('damage without a likely reading is said without a fix', () => {
  const one = indicator({ row: 9, target: '≥6期', actual: '6期' });
  const damaged = { ...one, actual: { ...one.actual!, notes: [{ code: 'ocr-suspect' as const }] } };
  expect(check(textOcrSuspect, table({ indicators: [damaged] }))).toMatchObject([
    { severity: 'warning', cell: 'F9', expected: '', fix: null },
  ]);
});

test('clean cells are fine', () => {
  for (const target of ['≤1.5年', 'SCI论文3篇', '≥98%', '']) expect(run(target)).toEqual([]);
});

test('a cell that several indicators share is not rewritten', () => {
  const [first, second] = [indicator({ row: 9, target: 'S1.5年' }), indicator({ row: 10, target: '≥90%' })];
  const shared = { ...second, target: { ...second.target!, cell: first.target!.cell } };
  expect(check(textOcrSuspect, table({ indicators: [first, shared] }))[0]?.fix).toBeNull();
});

test('typesetting code around a text that is whole is only noted', () => {
  const one = indicator({ row: 9, target: '≥6期' });
  const marked = {
    ...one,
    target: { ...one.target!, text: '$K \\geq 1.25$', notes: [{ code: 'ocr-suspect' as const, likely: 'K≥1.25' }] },
  };
  expect(inShort(check(textOcrSuspect, table({ indicators: [marked] })))).toEqual(['info E9 $K \\geq 1.25$ → K≥1.25']);
});
