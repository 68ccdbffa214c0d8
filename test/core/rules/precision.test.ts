import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { rules } from '../../../src/core/rules/registry';
import { runRules } from '../../../src/core/rules/run-rules';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { corpusTables, snapshotOf } from '../../support/snapshots';

const counted = rules.filter((rule) => rule.precision);
const hits = new Map<string, number>();
const tables = corpusTables();
for (const { rows, merges } of tables) {
  for (const { rule } of runRules(readWorkbook(snapshotOf(rows, merges ?? null)), DEFAULT_POLICY, counted))
    hits.set(rule, (hits.get(rule) ?? 0) + 1);
}

test('the pages speak of as many published tables as there are', () => {
  expect(tables).toHaveLength(111);
});

describe.each(counted.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('fires on the published tables as often as its page says', () => {
    expect(hits.get(id) ?? 0).toBe(rule.precision!.hits);
  });

  test('is only as loud as it is right: four in five for a warning, always for an error', () => {
    const { hits: all, right } = rule.precision!;
    if (rule.severity === 'error') expect(right).toBe(all);
    else if (rule.severity === 'warning') expect(right / Math.max(all, 1)).toBeGreaterThanOrEqual(all === 0 ? 0 : 0.8);
    expect(right).toBeLessThanOrEqual(all);
  });
});
