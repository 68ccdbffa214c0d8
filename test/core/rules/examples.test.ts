import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleExamples } from '../../../src/core/rules/examples';
import { rules } from '../../../src/core/rules/registry';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s: the examples on its page', (_id, rule) => {
  const examples = ruleExamples[rule.id] ?? [];

  test('one example shows the rule firing and one a correct table', () => {
    expect(examples.some((example) => example.fires.length > 0)).toBe(true);
    expect(examples.some((example) => example.fires.length === 0)).toBe(true);
  });
});

test('every file of examples belongs to a rule beside it', () => {
  expect(Object.keys(ruleExamples).sort()).toEqual(rules.map((rule) => rule.id).sort());
});

test('nothing that a host runs brings the examples along', () => {
  const root = path.resolve(__dirname, '../../../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const users = files.filter((name) =>
    /from '[^']*(?:rules\/examples|\.examples|example-tables)'/.test(readFileSync(path.join(root, name), 'utf8')),
  );
  expect(users.filter((name) => !/\.examples\.ts$|rules[\\/]examples\.ts$/.test(name))).toEqual([path.join('cli', 'rules.ts')]);
});
