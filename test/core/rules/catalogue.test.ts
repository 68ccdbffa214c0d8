import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleExamples } from '../../../src/core/rules/examples';
import { ruleById, rules } from '../../../src/core/rules/registry';
import type { Localized } from '../../../src/core/localized';
import { besideTemplate } from '../support/findings';

const root = path.resolve(__dirname, '../../..');
const folder = path.join(root, 'src/core/rules');

/** Files of the rule folders that define a rule: an `id` of the form group/name. */
const defined = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((entry) => readdirSync(path.join(folder, entry.name)).map((file) => `${entry.name}/${file}`))
  .filter((file) => /: Rule = \{/.test(readFileSync(path.join(folder, file), 'utf8')));

/** Every rule that the field's catalogue asks for, by gravity: money, scores, actual values, reasons, weights, targets and signs, units. */
const CATALOGUE = [
  'cell/error-value',
  'cell/uncheckable',
  'cell/not-a-number',
  'fund/total-mismatch',
  'fund/rate-mismatch',
  'fund/carry-over-excluded',
  'fund/overspent',
  'fund/negative',
  'fund/execution-blank',
  'amounts/total-mismatch',
  'amounts/row-mismatch',
  'amounts/rate-mismatch',
  'amounts/unit-price',
  'account/hierarchy-mismatch',
  'account/balance-mismatch',
  'account/tables-differ',
  'account/basic-above-whole',
  'cross/inconsistent',
  'cross/overview',
  'cross/last-year',
  'text/contradicts-table',
  'text/amount',
  'text/rate',
  'text/score',
  'text/indicator',
  'template/table-missing',
  'template/row-missing',
  'template/row-added',
  'template/order-changed',
  'template/label-changed',
  'template/target-changed',
  'template/weight-changed',
  'template/formula-changed',
  'cell/formula-overwritten',
  'cell/typed-total',
  'cell/number-as-text',
  'fund/low-rate-full-output',
  'fund/budget-cut-to-spent',
  'fund/score-mismatch',
  'score/exceeds-weight',
  'score/total-mismatch',
  'cross/score-list',
  'score/group-mismatch',
  'score/not-proportional',
  'score/not-by-policy',
  'score/qualitative-band',
  'score/method',
  'score/missing',
  'total/grade-mismatch',
  'actual/missing',
  'actual/unparseable',
  'text/ocr-suspect',
  'value/above-100-percent',
  'actual/all-equal-target',
  'actual/unexplained-deviation',
  'reason/contradicts-value',
  'weight/total-mismatch',
  'weight/group-mismatch',
  'weight/missing',
  'weight/level-split',
  'cross/target-changed',
  'cross/weight-changed',
  'cross/indicator-missing',
  'target/points-in-value-column',
  'target/unparseable',
  'target/blank',
  'target/compound',
  'target/always-met',
  'target/direction-contradicts-name',
  'target/deadline-outside-year',
  'target/percent-for-qualitative',
  'form/duplicate-indicator',
  'form/misplaced-indicator',
  'form/missing-level2',
  'target/operator-missing',
  'target/operator-invalid',
  'unit/mismatch',
  'unit/missing',
];

test('the catalogue is complete, every id is there once, and what is graver stands first', () => {
  expect(rules.map((rule) => rule.id)).toEqual(CATALOGUE);
});

test('every file that defines a rule is registered, in the folder and under the name of its id', () => {
  expect([...defined].sort()).toEqual(rules.map((rule) => `${rule.id}.ts`).sort());
});

test('a rule is found by its id', () => {
  expect(ruleById('fund/overspent')?.severity).toBe('warning');
  expect(ruleById('no/such-rule')).toBeNull();
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const examples = ruleExamples[id] ?? [];

  test('has a test and a page of its own', () => {
    expect(existsSync(path.join(root, `test/core/rules/${id}.test.ts`))).toBe(true);
    expect(existsSync(path.join(root, `docs/rules/${id.replace('/', '-')}.md`))).toBe(true);
  });

  test('says everything in both languages', () => {
    const texts: readonly Localized[] = [
      rule.title,
      rule.explanation,
      rule.source.text,
      ...Object.values(rule.messages),
      ...Object.values(rule.items ?? {}),
      ...examples.map((example) => example.title),
    ];
    for (const text of texts) {
      expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff“]|≥|≤|=|×/);
      expect(text['en-US'].trim()).not.toBe('');
      expect(text['en-US'].replace(/"[^"]*"/g, '')).not.toMatch(/[\u4e00-\u9fff]{6}/);
    }
  });

  test('messages use the same figures in both languages, but for words of their own language', () => {
    for (const message of Object.values(rule.messages)) {
      const places = (text: string) => new Set([...text.matchAll(/\{(\w+?)(?:En)?\}/g)].map((match) => match[1]));
      const chineseOnly = [...places(message['zh-CN'])].filter((place) => !places(message['en-US']).has(place));
      expect(chineseOnly.every((place) => ['unit', 'otherUnit', 'column', 'by'].includes(place!))).toBe(true);
    }
  });

  test('messages are filled completely', () => {
    for (const example of examples) {
      for (const finding of besideTemplate(rule, example)) {
        expect(finding.message['zh-CN'] + finding.message['en-US']).not.toMatch(/\{\w+\}/);
      }
    }
  });
});
