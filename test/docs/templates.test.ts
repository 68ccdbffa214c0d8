import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FORMS } from '../../src/core/forms/all-forms';
import { rules } from '../../src/core/rules/registry';

const page = readFileSync(path.join(__dirname, '../../docs/templates.md'), 'utf8');

test('the page on templates lists every form by its id and name, and no other', () => {
  const listed = [...page.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map((match) => [match[1], match[2]]);
  expect(listed).toEqual(FORMS.map(({ id, name }) => [id, name['zh-CN']]));
});

test('the page on templates links to every rule on templates, and no other', () => {
  const listed = [...page.matchAll(/\[(template\/[a-z-]+)\]\(rules\/([a-z-]+)\.md\)/g)].map((match) => [match[1], match[2]]);
  expect(listed).toEqual(rules.filter(({ id }) => id.startsWith('template/')).map(({ id }) => [id, id.replace('/', '-')]));
});
