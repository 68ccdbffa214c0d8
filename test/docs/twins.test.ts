import { catalogues } from '../support/catalogues';
import type { Language } from '../../src/core/localized';
import { messages } from '../../src/workbench/workbench-messages';
import { BLOCKS, commandLines, inlineCode, PAGES, proseOf } from './written-pages';

const ROOMY = 120;

/** What a page and its twin must have in common. */
function shapeOf(page: string): unknown {
  const text = PAGES.get(page)!;
  const prose = proseOf(text);
  const neutral = (target: string): string => target.replace('.zh-CN.', '.').replace('.en-US.', '.');
  return {
    headings: [...prose.matchAll(/^(#+) /gm)].map((match) => match[1]),
    items: prose.match(/^(?:-|\d+\.) /gm)?.length ?? 0,
    rows: prose.match(/^\|/gm)?.length ?? 0,
    commands: BLOCKS.filter((block) => block.page === page && block.language === 'sh').flatMap(({ text: code }) => commandLines(code)),
    blocks: BLOCKS.filter((block) => block.page === page).map(({ language }) => language),
    pictures: [...prose.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => neutral(match[1]!)),
    links: [...prose.matchAll(/(?<!!)\[[^\]]+\]\(([^)]+)\)/g)].map((match) => neutral(match[1]!)).slice(1),
    code: inlineCode(text)
      .filter((code) => !/[\u4e00-\u9fff]/.test(code))
      .sort(),
  };
}

test.each([
  ['README.md', 'README.zh-CN.md'],
  ['docs/guide.md', 'docs/guide.zh-CN.md'],
])('%s and %s have the same sections, commands, pictures and links', (english, chinese) => {
  expect(shapeOf(chinese)).toEqual(shapeOf(english));
  expect(PAGES.get(chinese)!.split('\n')[2]).toContain(english.split('/').at(-1));
  expect(PAGES.get(english)!.split('\n')[2]).toContain(chinese.split('/').at(-1));
});

test('the README is short: it is read before anything is known', () => {
  for (const page of ['README.md', 'README.zh-CN.md']) expect(PAGES.get(page)!.split('\n').length).toBeLessThan(ROOMY);
});

test.each([
  ['docs/guide.zh-CN.md', 'zh-CN'],
  ['README.zh-CN.md', 'zh-CN'],
  ['docs/guide.md', 'en-US'],
  ['README.md', 'en-US'],
] as const)('%s calls buttons what they are called', (page, language: Language) => {
  const labels = new Set<string>([...Object.values(catalogues[language]), ...Object.values(messages).map((message) => message[language])]);
  const named = [...proseOf(PAGES.get(page)!).matchAll(/\*\*([^*]+)\*\*/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !labels.has(name))).toEqual([]);
});
