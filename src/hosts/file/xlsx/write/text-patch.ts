import type { XmlElement } from '../xml/tree';

/** One replacement in a text. */
interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Replacements in one text, all by places of the original; they must not overlap. */
export class TextPatch {
  private readonly splices: Splice[] = [];
  /** What goes in at the end of an element, by the element's place. */
  private readonly appended = new Map<number, { readonly parent: XmlElement; text: string }>();

  constructor(readonly original: string) {}

  get changed(): boolean {
    return this.splices.length > 0 || this.appended.size > 0;
  }

  replace(start: number, end: number, insert: string): void {
    if (this.original.slice(start, end) !== insert) this.splices.push({ at: start, remove: end - start, insert });
  }

  insert(at: number, text: string): void {
    this.splices.push({ at, remove: 0, insert: text });
  }

  /** Puts text in as the last content of an element; `<a/>` becomes `<a>…</a>`. */
  append(parent: XmlElement, text: string): void {
    const before = this.appended.get(parent.start);
    if (before) before.text += text;
    else this.appended.set(parent.start, { parent, text });
  }

  /** The changed text. */
  apply(): string {
    // At one place insertions come before a replacement, in the order in which they were made.
    const ordered = [...this.splices, ...this.appends()].sort((a, b) => a.at - b.at || Math.min(a.remove, 1) - Math.min(b.remove, 1));
    const pieces: string[] = [];
    let from = 0;
    for (const { at, remove, insert } of ordered) {
      if (at < from) throw new Error('overlapping changes');
      pieces.push(this.original.slice(from, at), insert);
      from = at + remove;
    }
    pieces.push(this.original.slice(from));
    return pieces.join('');
  }

  private appends(): Splice[] {
    return [...this.appended.values()].map(({ parent, text }) => {
      if (!parent.empty) return { at: parent.closeStart, remove: 0, insert: text };
      const slash = this.original.lastIndexOf('/', parent.openEnd);
      return { at: slash, remove: parent.openEnd - slash, insert: `>${text}</${parent.name}>` };
    });
  }
}
