import { checklistOf } from '../../../src/core/report/checklist';
import { CHECK_GROUPS } from '../../../src/core/report/checklist-groups';
import { rules } from '../../../src/core/rules/registry';
import { checkTable } from '../../support/check-corpus';

function marks(id: string, template?: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    checklistOf({ ...checkTable(id), ...(template === undefined ? {} : { template }) }).map((item) => [
      item.id,
      `${item.mark} ${item.errors} ${item.warnings}`,
    ]),
  );
}

test('every rule belongs to one group of the checklist, and no group names a rule that there is not', () => {
  const named = CHECK_GROUPS.flatMap((group) => group.rules);
  expect(named.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  expect(new Set(named).size).toBe(named.length);
});

test('a group says what was found of it, that nothing was, or that the table has nothing of the kind', () => {
  expect(marks('001-self-eval-4')).toMatchObject({
    funds: 'fail 1 0',
    rates: 'pass 0 0',
    scores: 'look 0 1',
    weights: 'pass 0 0',
    amounts: 'absent 0 0',
    accounts: 'absent 0 0',
    template: 'absent 0 0',
  });
  expect(marks('001-self-eval-4', '模板.xlsx')).toMatchObject({ template: 'pass 0 0' });
  expect(marks('002-allocation')).toMatchObject({ funds: 'absent 0 0', scores: 'absent 0 0' });
});

test('errors and warnings of the groups are those of the check, none twice and none left out', () => {
  for (const id of ['001-self-eval-4', 'ext-chizhou-tangxi-2', 'ext-guilin-three']) {
    const report = checkTable(id);
    const items = checklistOf(report);
    const sum = (part: 'errors' | 'warnings'): number => items.reduce((total, item) => total + item[part], 0);
    expect([sum('errors'), sum('warnings')]).toEqual([report.result!.summary.errors, report.result!.summary.warnings]);
  }
});
