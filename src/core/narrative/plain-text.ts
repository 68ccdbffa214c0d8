import { oneLine } from '../cells';
import type { Block } from './document';

const joined = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');

/** A block as lines of plain text. */
export function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [oneLine(joined(block.runs)), ''];
    case 'heading':
      return block.level === 1 ? ['', block.text] : [block.text];
    case 'paragraph':
      return joined(block.runs)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(oneLine).join('\t'));
  }
}

/** Drafts as plain text, one after the other. */
export function plainText(drafts: readonly { readonly blocks: readonly Block[] }[]): string {
  return drafts.map(({ blocks }) => `${blocks.flatMap(blockLines).join('\n')}\n`).join('\n\n');
}
