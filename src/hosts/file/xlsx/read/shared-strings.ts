import type { CellContent } from '../../../../core/snapshot/types';
import type { XlsxPackage } from '../package';
import { parseXml, type Attributes } from '../xml/parse';
import { decodeEscapes } from './escapes';

const BLANK: CellContent = { type: 'blank' };

/** A text as content; the empty one is a blank cell to every reader. */
export function textContent(text: string): CellContent {
  return text === '' ? BLANK : { type: 'text', text };
}

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
    this.text += this.preserve ? this.run : trimmed(this.run);
  }

  add(text: string): void {
    if (this.inText) this.run += text;
  }

  end(): string {
    return decodeEscapes(this.text);
  }
}

const XML_SPACE = ' \t\r\n';

/** Without the white space of XML at its ends. A loop: a pattern would look at a run of spaces inside once for each of them. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && XML_SPACE.includes(text[start]!)) start += 1;
  while (end > start && XML_SPACE.includes(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}

/** The texts of the shared string table as contents, by index; equal texts are one. */
export function readSharedStrings(source: XlsxPackage, part: string | null): CellContent[] {
  const strings: CellContent[] = [];
  const known = new Map<string, CellContent>();
  if (part === null) return strings;
  const rich = new RichText();
  const once = (text: string): CellContent => {
    const content = known.get(text) ?? textContent(text);
    known.set(text, content);
    return content;
  };
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
        strings.push(once(rich.end()));
        inItem = false;
      } else if (inItem) {
        rich.close(name);
      }
    },
    text: (text) => rich.add(text),
  });
  return strings;
}
