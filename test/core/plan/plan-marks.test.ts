import { planFixes, planHighlight, SEVERITY_MARKS } from '../../../src/core/plan';
import type { Finding, Severity } from '../../../src/core/finding';

const text = (words: string) => ({ 'zh-CN': words, 'en-US': `${words} en` });

function finding(
  cell: string,
  severity: Severity,
  parts: Partial<Finding> & { readonly to?: string; readonly safe?: boolean } = {},
): Finding {
  const { to, safe = true, ...rest } = parts;
  const edit = {
    sheet: 'Sheet1',
    cell,
    content: { type: 'number', number: to ?? '' } as const,
    before: '1',
    after: to ?? '',
    reason: text('因为'),
  };
  return {
    id: `rule@${cell}`,
    rule: 'a/b',
    severity,
    tableId: 't',
    sheet: 'Sheet1',
    cell,
    related: [],
    found: '1',
    expected: '2',
    message: text(`${cell} ${severity}`),
    fix: to === undefined ? null : { title: text('改'), safe, edits: [edit] },
    ...rest,
  };
}

describe('marking findings', () => {
  test("one mark per cell, the worst severity's, nothing else of the cell changes", () => {
    const plan = planHighlight([finding('A1', 'info'), finding('A1', 'error'), finding('B2', 'warning')], {
      severities: ['error', 'warning', 'info'],
    });
    expect(plan.edits.map(({ cell, mark, content, note, numberFormat }) => ({ cell, mark, content, note, numberFormat }))).toEqual([
      { cell: 'A1', mark: SEVERITY_MARKS.error },
      { cell: 'B2', mark: SEVERITY_MARKS.warning },
    ]);
    expect(plan.purpose).toBe('highlight');
  });

  test('only the severities asked for, in the colours asked for', () => {
    const plan = planHighlight([finding('A1', 'info'), finding('B2', 'warning')], {
      severities: ['warning'],
      colors: { warning: '#123456' },
    });
    expect(plan.edits).toMatchObject([{ cell: 'B2', mark: '#123456' }]);
  });

  test('comments say every message of the cell once', () => {
    const twice = [finding('A1', 'error'), finding('A1', 'error'), finding('A1', 'warning')];
    const [edit] = planHighlight(twice, { severities: ['error', 'warning'], notes: true }).edits;
    expect(edit?.note).toEqual({ 'zh-CN': 'A1 error\nA1 warning', 'en-US': 'A1 error en\nA1 warning en' });
  });

  test('cells of one name on two sheets are two cells', () => {
    expect(
      planHighlight([finding('A1', 'error'), finding('A1', 'error', { sheet: 'Other' })], { severities: ['error'] }).edits,
    ).toHaveLength(2);
  });
});

describe('fixing findings', () => {
  const cells = (findings: readonly Finding[], safeOnly: boolean) => {
    const plan = planFixes(findings, { safeOnly });
    return { fixed: plan.edits.map(({ cell }) => cell), left: plan.skipped.map(({ cell }) => cell) };
  };

  test('safe ones alone, or all', () => {
    const findings = [finding('A1', 'error', { to: '2' }), finding('B2', 'error', { to: '3', safe: false }), finding('C3', 'warning')];
    expect(cells(findings, true)).toEqual({ fixed: ['A1'], left: ['B2'] });
    expect(cells(findings, false)).toEqual({ fixed: ['A1', 'B2'], left: [] });
  });

  test('of two fixes for one cell the first is taken and the other waits', () => {
    const plan = planFixes([finding('A1', 'error', { to: '2' }), finding('A1', 'error', { to: '3' })], { safeOnly: true });
    expect(plan.edits).toMatchObject([{ cell: 'A1', after: '2' }]);
    expect(plan.skipped).toMatchObject([{ cell: 'A1', reason: { 'zh-CN': expect.stringContaining('再校验一次') } }]);
  });

  test('a fix whose figures another fix changes waits', () => {
    expect(
      cells([finding('H13', 'error', { to: '99', related: ['H9', 'I4'] }), finding('I4', 'error', { to: '9', related: ['H4'] })], true),
    ).toEqual({ fixed: ['I4'], left: ['H13'] });
  });

  test('fixes that rest on each other do not wait for ever', () => {
    expect(
      cells([finding('A1', 'error', { to: '2', related: ['B1'] }), finding('B1', 'error', { to: '3', related: ['A1'] })], true),
    ).toEqual({ fixed: ['A1'], left: ['B1'] });
  });

  test('nothing to fix', () => {
    expect(cells([finding('A1', 'error')], true)).toEqual({ fixed: [], left: [] });
  });
});
