import type { Attributes } from '../../xlsx/xml/parse';

/** Excel takes no longer text in a cell. */
const LONGEST = 32_767;

/** The text of a cell: its paragraphs, in which white space counts once (ODF 1.3 part 3, 6.1.2). */
export class Paragraphs {
  private text = '';
  private paragraph: string | null = null;
  private any = false;

  start(): void {
    this.text = '';
    this.paragraph = null;
    this.any = false;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'p') this.paragraph = '';
    else if (this.paragraph === null) return;
    else if (name === 's') this.add(' '.repeat(Math.min(Math.max(parseInt(attributes['text:c'] ?? '1', 10) || 0, 0), LONGEST)));
    else if (name === 'tab') this.add('\t');
    else if (name === 'line-break') this.add('\n');
  }

  addText(text: string): void {
    if (this.paragraph === null) return;
    const once = text.replace(/[ \t\r\n]+/g, ' ');
    this.add((this.paragraph === '' || this.paragraph.endsWith(' ')) && once.startsWith(' ') ? once.slice(1) : once);
  }

  close(name: string): void {
    if (name !== 'p' || this.paragraph === null) return;
    this.text = this.any ? `${this.text}\n${this.paragraph}` : this.paragraph;
    this.any = true;
    this.paragraph = null;
  }

  end(): string {
    return this.text.slice(0, LONGEST);
  }

  private add(text: string): void {
    if (this.paragraph !== null && this.text.length + this.paragraph.length <= LONGEST) this.paragraph += text;
  }
}
