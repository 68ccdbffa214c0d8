import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

/** Every page of the documentation by its path in the project. */
export const PAGES: ReadonlyMap<string, string> = new Map(
  [
    ...['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'],
    ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name.replaceAll(path.sep, '/')}`)
      .sort(),
  ].map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')]),
);

export interface CodeBlock {
  readonly page: string;
  /** Line at which it begins. */
  readonly line: number;
  readonly language: string;
  /** Without the indentation of a list that it stands in. */
  readonly text: string;
}

function blocksOf(page: string, text: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { readonly line: number; readonly indent: string; readonly language: string; readonly lines: string[] } | null = null;
  for (const [at, line] of text.split('\n').entries()) {
    const [, indent, language] = /^( *)```(\w*) *$/.exec(line) ?? [];
    if (open === null) {
      if (indent !== undefined) open = { line: at + 1, indent, language: language!, lines: [] };
    } else if (indent !== undefined) {
      blocks.push({ page, line: open.line, language: open.language, text: open.lines.join('\n') });
      open = null;
    } else {
      open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
    }
  }
  if (open !== null) throw new Error(`${page} does not close the block that begins at line ${open.line}`);
  return blocks;
}

/** Every code block of every page. */
export const BLOCKS: readonly CodeBlock[] = [...PAGES].flatMap(([page, text]) => blocksOf(page, text));

/** A page without its code blocks. */
export function proseOf(text: string): string {
  return text.replace(/^( *)```[^]*?^\1```/gm, '');
}

/** What stands between backticks in a page's sentences. */
export function inlineCode(text: string): readonly string[] {
  return [...proseOf(text).matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);
}

/** The command lines of a block for a shell, one after the other: without comments, prompts and the settings in front of a command. */
export function commandLines(text: string): readonly string[] {
  return text
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .flatMap((line) => (line.startsWith('parallel ') ? [line] : line.split(' && ')))
    .map((line) => line.trim().replace(/^(?:[A-Z_]+=\S+ )+/, ''))
    .filter((line) => line !== '');
}
