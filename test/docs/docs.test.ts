import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GENERATED_FOLDERS, generatedPages } from './pages';

const docs = path.resolve(__dirname, '../../docs');
const pages = generatedPages();

test.each([...pages])('docs/%s says what the code does (else: npm run docs)', (name, text) => {
  const file = path.join(docs, name);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : null).toBe(text);
});

test.each([...GENERATED_FOLDERS])('docs/%s holds no page of something that is gone', (folder) => {
  const written = existsSync(path.join(docs, folder)) ? readdirSync(path.join(docs, folder)).map((name) => `${folder}/${name}`) : [];
  expect(written.filter((name) => !pages.has(name))).toEqual([]);
});

test('no page keeps an unfilled place outside its message templates', () => {
  for (const [name, text] of pages) {
    const withoutTemplates = text.replace(/## 提示语 · Messages[\s\S]*?## 示例/, '');
    expect(`${name} ${/\{\w+\}|undefined|NaN/.exec(withoutTemplates)?.[0] ?? ''}`).toBe(`${name} `);
  }
});
