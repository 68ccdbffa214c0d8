import type { PackageEditor } from './package-editor';
import { localName, nextTag, prefixOf } from '../xml/scan';
import { withoutPrefix } from './cell-xml';

/**
 * Raw items of the shared string table, found in one pass when they are first asked for: what a cell held before is kept
 * as it was, rich text and all.
 */
export class SharedItems {
  private items: string[] | null = null;

  constructor(
    private readonly editor: PackageEditor,
    private readonly part: string | null,
  ) {}

  /** XML inside an item, without prefixes; empty where there is no such item. */
  at(index: number): string {
    return this.all()[index] ?? '';
  }

  /** XML inside all items, without prefixes. */
  all(): readonly string[] {
    this.items ??= this.read();
    return this.items;
  }

  private read(): string[] {
    const items: string[] = [];
    const xml = this.part === null ? null : this.editor.text(this.part);
    if (xml === null) return items;
    for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
      if (localName(tag.name) !== 'si' || tag.kind === 'close') continue;
      if (tag.kind === 'empty') {
        items.push('');
        continue;
      }
      let close = nextTag(xml, tag.end);
      while (close && !(close.kind === 'close' && close.name === tag.name)) close = nextTag(xml, close.end);
      if (!close) break;
      items.push(withoutPrefix(xml.slice(tag.end, close.start), prefixOf(tag.name)));
      tag = close;
    }
    return items;
  }
}
