import type { CellContent } from '../../../../core/snapshot/types';
import type { Attributes } from '../xml/parse';
import type { Display } from './display';
import { decodeEscapes } from './escapes';
import { addDays, cleanNumber, DAYS_1904, isoSerial } from './numbers';
import { RichText, textContent } from './shared-strings';

/** What cells refer to. */
export interface CellContext {
  /** One content object per shared string, so that a text that stands in many cells is kept once. */
  readonly strings: readonly CellContent[];
  /** Number format by style index. */
  readonly formats: readonly string[];
  readonly display: Display;
  readonly date1904: boolean;
}

const BLANK: CellContent = { type: 'blank' };

/** Takes the parts of one `<c>` element. */
export class CellReader {
  /** Attributes of the cell's `<f>`, or null where it has none. */
  formula: Attributes | null = null;
  /** Text of the `<f>`. */
  formulaText = '';
  private type = 'n';
  private style = 0;
  private value = '';
  private hasValue = false;
  private collecting: 'v' | 'f' | 'is' | null = null;
  private readonly rich = new RichText();

  constructor(private readonly context: CellContext) {}

  start(attributes: Attributes): void {
    this.type = attributes['t'] ?? 'n';
    this.style = attributes['s'] ? parseInt(attributes['s'], 10) : 0;
    this.formula = null;
    this.formulaText = '';
    this.value = '';
    this.hasValue = false;
    this.collecting = null;
    this.rich.start();
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'v') {
      this.collecting = 'v';
      this.hasValue = true;
    } else if (name === 'f') {
      this.collecting = 'f';
      this.formula = attributes;
    } else if (name === 'is') {
      this.collecting = 'is';
    } else if (this.collecting === 'is') {
      this.rich.open(name, attributes);
    }
  }

  close(name: string): void {
    if (this.collecting === 'is' && name !== 'is') this.rich.close(name);
    else if (name === this.collecting) this.collecting = null;
  }

  text(text: string): void {
    if (this.collecting === 'v') this.value += text;
    else if (this.collecting === 'f') this.formulaText += text;
    else if (this.collecting === 'is') this.rich.add(text);
  }

  format(): string {
    return this.context.formats[this.style] ?? 'General';
  }

  content(): CellContent {
    if (this.type === 'inlineStr') return textContent(this.hasValue ? decodeEscapes(this.value) : this.rich.end());
    if (!this.hasValue || (this.value === '' && this.type !== 'str')) return BLANK;
    switch (this.type) {
      case 's':
        return this.context.strings[parseInt(this.value, 10)] ?? BLANK;
      case 'str':
        return textContent(decodeEscapes(this.value));
      case 'b':
        return { type: 'boolean', value: this.value.trim() === '1' || this.value.trim().toLowerCase() === 'true' };
      case 'e':
        return { type: 'error', code: this.value.trim() };
      case 'd': {
        const serial = isoSerial(this.value);
        return serial === null ? textContent(this.value) : { type: 'number', number: serial };
      }
      default:
        return this.number();
    }
  }

  /** What the cell shows. */
  shown(content: CellContent, format: string): string {
    switch (content.type) {
      case 'blank':
        return '';
      case 'text':
        return this.context.display.text(content.text, format);
      case 'number':
        return this.context.display.number(content.number, format);
      case 'boolean':
        return content.value ? 'TRUE' : 'FALSE';
      case 'error':
        return content.code;
    }
  }

  private number(): CellContent {
    const number = cleanNumber(this.value);
    if (number === null) return textContent(decodeEscapes(this.value));
    // Dates count from 1900 for every reader, whatever the file's own first day is.
    return {
      type: 'number',
      number: this.context.date1904 && this.context.display.isDate(this.format()) ? addDays(number, DAYS_1904) : number,
    };
  }
}
