import type { XlsxPackage } from '../package';
import { parseXml, type Attributes } from '../xml/parse';
import { decodeEscapes } from './escapes';

/**
 * Collects the text of a string item or inline string from its `t` elements: rich text in runs is joined, phonetic
 * readings (`rPh`) are left out.
 */
export class RichText {
  private text = '';
  private run = '';
  private preserve = false;
  private inText = false;
  private inPhonetic = false;

  start(): void {
    this.text = '';
    this.inText = false;
    this.inPhonetic = false;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.inPhonetic = true;
    if (name !== 't' || this.inPhonetic) return;
    this.inText = true;
    this.run = '';
    this.preserve = attributes['xml:space'] === 'preserve';
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    if (name !== 't' || !this.inText) return;
    this.inText = false;
    // Excel drops spaces at the ends of a text that does not ask for them to be kept.
    this.text += this.preserve ? this.run : this.run.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  }

  add(text: string): void {
    if (this.inText) this.run += text;
  }

  end(): string {
    return decodeEscapes(this.text);
  }
}

/** The texts of the shared string table, by index. */
export function readSharedStrings(source: XlsxPackage, part: string | null): string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  const rich = new RichText();
  let inItem = false;
  parseXml(source.source(part), {
    open(name, attributes) {
      if (name === 'si') {
        inItem = true;
        rich.start();
      } else if (inItem) {
        rich.open(name, attributes);
      }
    },
    close(name) {
      if (name === 'si') {
        strings.push(rich.end());
        inItem = false;
      } else if (inItem) {
        rich.close(name);
      }
    },
    text: (text) => rich.add(text),
  });
  return strings;
}
