import type { Finding } from '../../../src/core/finding';
import { countFindings, hang, isIgnored } from '../../../src/core/report/hanging';

function finding(id: string, part: Partial<Finding> = {}): Finding {
  return {
    id,
    rule: 'fund/total-mismatch',
    severity: 'error',
    tableId: 't',
    sheet: 's',
    cell: 'A1',
    related: [],
    found: '',
    expected: '',
    message: { 'zh-CN': id, 'en-US': id },
    fix: null,
    ...part,
  };
}

const CAUSE = finding('cause');
const FOLLOWER = finding('follower', { severity: 'info', because: 'cause' });
const OTHER = finding('other', { severity: 'warning' });

test('what follows from a finding hangs under it, also where it comes first or stands in another table', () => {
  const elsewhere = { ...FOLLOWER, id: 'elsewhere', tableId: 'u', sheet: 'v' };
  expect(hang([elsewhere, OTHER, CAUSE, FOLLOWER])).toEqual([
    { finding: OTHER, followers: [] },
    { finding: CAUSE, followers: [elsewhere, FOLLOWER] },
  ]);
});

test('what follows from a finding that is not listed stands for itself: it is never lost', () => {
  expect(hang([FOLLOWER])).toEqual([{ finding: FOLLOWER, followers: [] }]);
});

test('one fact counts once', () => {
  expect(countFindings([CAUSE, FOLLOWER, OTHER])).toEqual({ errors: 1, warnings: 1, infos: 0 });
});

test('who ignores a finding ignores what follows from it, not the other way round', () => {
  expect([CAUSE, FOLLOWER, OTHER].map((one) => isIgnored(one, new Set(['cause'])))).toEqual([true, true, false]);
  expect([CAUSE, FOLLOWER].map((one) => isIgnored(one, new Set(['follower'])))).toEqual([false, true]);
});
