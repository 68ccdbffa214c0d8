import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/core/localized';
import { catalogues } from '../support/catalogues';

const ROOT = path.resolve(__dirname, '../..');
const page = readFileSync(path.join(ROOT, 'assets/help/help.html'), 'utf8');
const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

const SECTIONS: Readonly<Record<Language, string>> = {
  'zh-CN': /<section lang="zh-CN">[^]*?<\/section>/.exec(page)![0],
  'en-US': /<section lang="en">[^]*?<\/section>/.exec(page)![0],
};

describe.each(['zh-CN', 'en-US'] as const)('the help page in %s', (language) => {
  const section = SECTIONS[language];

  it('says what costs the list of undo of Excel, and what clearing the record costs, as the pane says it', () => {
    for (const key of ['history.undoList', 'history.forget.why'] as const) expect(section).toContain(catalogues[language][key]);
  });

  it('calls buttons what they are called in the pane and the ribbon', () => {
    const labels = new Set<string>([
      ...Object.values(catalogues[language]),
      ...[...manifest.matchAll(/(?:DefaultValue|Value)="([^"]+)"/g)].map((match) => match[1]!),
    ]);
    const named = [...section.matchAll(/“([^”]+)”/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !labels.has(name))).toEqual([]);
  });
});

test('the help page has the same parts in both languages', () => {
  const partsOf = (section: string): readonly string[] => [...section.matchAll(/<(h1|h2|p|ol|li)[ >]/g)].map((match) => match[1]!);
  expect(partsOf(SECTIONS['en-US'])).toEqual(partsOf(SECTIONS['zh-CN']));
});
