import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { inlineCode, PAGES, proseOf, ROOT } from './written-pages';

const PICTURES = path.join(ROOT, 'docs/pictures');

/** Most that a picture may weigh: pages are read on slow lines, and every one stays in the history for good. */
const HEAVIEST = 150_000;

/** How a heading is addressed. */
function anchorOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function anchorsOf(text: string): ReadonlySet<string> {
  return new Set([...proseOf(text).matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1]!)));
}

/** Links and pictures of a page that lead inside the project. */
function linksOf(text: string): readonly { readonly to: string; readonly anchor: string }[] {
  return [
    ...proseOf(text)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map((match) => match[1]!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => ({ to: target.split('#')[0]!, anchor: target.split('#')[1] ?? '' }));
}

describe.each([...PAGES.keys()])('%s', (page) => {
  const text = PAGES.get(page)!;

  test('leads to pages, headings and pictures that are there', () => {
    const wrong = linksOf(text).filter(({ to, anchor }) => {
      const target = to === '' ? page : path.posix.join(path.posix.dirname(page), to);
      if (!existsSync(path.join(ROOT, target))) return true;
      return anchor !== '' && !anchorsOf(PAGES.get(target) ?? '').has(decodeURIComponent(anchor));
    });
    expect(wrong).toEqual([]);
  });

  test('names files and folders of the project that are there', () => {
    const named = inlineCode(text).filter((code) => /^(?:src|test|docs|assets|\.github|\.ci)\/[\w./-]+$/.test(code));
    expect(named.filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([]);
  });
});

test('the pages name places of the project', () => {
  expect(inlineCode(PAGES.get('ARCHITECTURE.md')!).filter((code) => code.startsWith('src/')).length).toBeGreaterThan(20);
  expect(inlineCode(PAGES.get('CONTRIBUTING.md')!).filter((code) => /^(?:src|test)\//.test(code)).length).toBeGreaterThan(8);
});

test('the index of the documents leads to every page', () => {
  const listed = new Set(linksOf(PAGES.get('docs/README.md')!).map(({ to }) => path.posix.join('docs', to)));
  const pages = [...PAGES.keys()].filter((page) => /^docs\/[^/]+\.md$/.test(page) && page !== 'docs/README.md');
  expect(pages.filter((page) => !listed.has(page))).toEqual([]);
  for (const folder of ['docs/rules/README.md', 'docs/policies/README.md']) expect(listed).toContain(folder);
});

test('every picture is shown on a page, and is small', () => {
  const shown = new Set([...PAGES].flatMap(([page, text]) => linksOf(text).map(({ to }) => path.posix.join(path.posix.dirname(page), to))));
  const pictures = readdirSync(PICTURES);
  expect(pictures.length).toBeGreaterThanOrEqual(16);
  expect(pictures.filter((name) => !shown.has(`docs/pictures/${name}`))).toEqual([]);
  expect(pictures.filter((name) => statSync(path.join(PICTURES, name)).size > HEAVIEST)).toEqual([]);
});
