import { PackageFault } from '../fault';
import { forbiddenDoctype } from '../xlsx-problems';
import { decodeEntities } from './entities';

/** Attributes of an element, prefixes included. */
export type Attributes = Readonly<Record<string, string>>;

/** What is done with the tokens of a document; names come with their prefixes. Text comes in pieces. */
export interface TokenHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Longest tag, comment or text in characters: no cell holds more than 32,767, and one of millions would fill the memory. */
const LONGEST = 32 * 1024 ** 2;
/** No document nests deeper. */
const DEEPEST = 256 * 1024;
/** Characters that XML cannot hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*$/u;
const WORTH_A_LOOK = /[&<\t\n]/;
const NO_ATTRIBUTES: Attributes = {};
/** Where a tag goes on behind what has come so far. */
const INCOMPLETE = -1;

const [TAB, NEWLINE, RETURN, SPACE, SLASH, EQUALS, GREATER, QUOTE, APOSTROPHE, EXCLAMATION, QUESTION] = [
  9, 10, 13, 32, 47, 61, 62, 34, 39, 33, 63,
];

const isSpace = (letter: number): boolean => letter === SPACE || letter === NEWLINE || letter === TAB || letter === RETURN;

/** A document that is not well-formed. What becomes of it the caller knows. */
function malformed(): Error {
  return new Error('not well-formed');
}

/**
 * Takes an XML document apart as its pieces come, every character once. Throws where it is not well-formed; faults on a
 * DOCTYPE. Entities other than XML's own five are unknown and therefore errors.
 */
export class Tokens {
  /** What has come and belongs to a token that is not whole yet. */
  private waiting: string[] = [];
  private waitingLength = 0;
  /** Characters that must have come before it is worth another look: twice as many each time. */
  private wanted = 0;
  private endsInReturn = false;
  private textLength = 0;
  private hadRoot = false;
  private readonly open: string[] = [];
  private readonly names = new Map<string, string>();

  constructor(private readonly handler: TokenHandler) {}

  write(piece: string): void {
    const text = this.normalized(piece);
    if (FORBIDDEN.test(text)) throw malformed();
    this.waiting.push(text);
    this.waitingLength += text.length;
    if (this.waitingLength < this.wanted) return;
    const whole = this.waiting.length === 1 ? text : this.waiting.join('');
    const rest = whole.slice(this.take(whole));
    if (rest.length > LONGEST) throw malformed();
    this.waiting = rest === '' ? [] : [rest];
    this.waitingLength = rest.length;
    this.wanted = 2 * rest.length;
  }

  end(): void {
    this.wanted = 0;
    this.write('');
    if (this.waitingLength > 0 || this.open.length > 0 || !this.hadRoot) throw malformed();
  }

  /** Line ends as XML gives them on: one character each. */
  private normalized(piece: string): string {
    if (!this.endsInReturn && !piece.includes('\r')) return piece;
    const whole = this.endsInReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.endsInReturn = piece.endsWith('\r') || (this.endsInReturn && piece === '');
    return whole.replace(/\r\n?/g, '\n');
  }

  /** Takes what is whole; where the rest begins. */
  private take(xml: string): number {
    let at = 0;
    for (;;) {
      const start = xml.indexOf('<', at);
      const end = start < 0 ? this.endOfText(xml, at) : start;
      if (end > at) this.takeText(xml.slice(at, end));
      if (start < 0) return end;
      const next = this.takeMarkup(xml, start);
      if (next === INCOMPLETE) return start;
      this.textLength = 0;
      at = next;
    }
  }

  /** Where text ends that is cut off: an entity may be too. */
  private endOfText(xml: string, from: number): number {
    const mark = xml.lastIndexOf('&');
    return mark >= from && !xml.includes(';', mark) ? mark : xml.length;
  }

  private takeText(text: string): void {
    this.textLength += text.length;
    if (this.textLength > LONGEST) throw malformed();
    if (this.open.length > 0) this.handler.text(text.includes('&') ? decodeEntities(text) : text);
    else if (text.trim() !== '') throw malformed();
  }

  private takeMarkup(xml: string, start: number): number {
    const second = xml.charCodeAt(start + 1);
    if (second === SLASH) return this.takeClose(xml, start);
    if (second === QUESTION) return this.behind(xml, '?>', start + 2);
    if (second === EXCLAMATION) return this.takeSection(xml, start);
    return this.takeOpen(xml, start);
  }

  private behind(xml: string, mark: string, from: number): number {
    const end = xml.indexOf(mark, from);
    return end < 0 ? INCOMPLETE : end + mark.length;
  }

  private takeSection(xml: string, start: number): number {
    if (xml.length < start + 9) return INCOMPLETE;
    if (xml.startsWith('<!--', start)) return this.behind(xml, '-->', start + 4);
    if (xml.startsWith('<!DOCTYPE', start)) throw new PackageFault(forbiddenDoctype());
    if (!xml.startsWith('<![CDATA[', start) || this.open.length === 0) throw malformed();
    const end = this.behind(xml, ']]>', start + 9);
    if (end !== INCOMPLETE) this.handler.text(xml.slice(start + 9, end - 3));
    return end;
  }

  private takeClose(xml: string, start: number): number {
    const end = xml.indexOf('>', start);
    if (end < 0) return INCOMPLETE;
    const open = this.open.pop();
    // Nearly always the very name, without spaces behind it.
    if (
      open === undefined ||
      !xml.startsWith(open, start + 2) ||
      (end !== start + 2 + open.length && xml.slice(start + 2, end).trimEnd() !== open)
    )
      throw malformed();
    this.handler.close(open);
    return end + 1;
  }

  private takeOpen(xml: string, start: number): number {
    const nameEnd = this.endOfName(xml, start + 1);
    let at = nameEnd;
    let attributes: Record<string, string> | null = null;
    for (;;) {
      const from = at;
      while (isSpace(xml.charCodeAt(at))) at += 1;
      if (at >= xml.length) return INCOMPLETE;
      const letter = xml.charCodeAt(at);
      if (letter === GREATER) break;
      if (letter === SLASH) {
        if (at + 1 >= xml.length) return INCOMPLETE;
        if (xml.charCodeAt(at + 1) !== GREATER) throw malformed();
        break;
      }
      if (at === from) throw malformed();
      attributes ??= {};
      at = this.takeAttribute(xml, at, attributes);
      if (at === INCOMPLETE) return INCOMPLETE;
    }
    this.opened(this.nameOf(xml, start + 1, nameEnd), attributes ?? NO_ATTRIBUTES, xml.charCodeAt(at) === SLASH);
    return xml.charCodeAt(at) === SLASH ? at + 2 : at + 1;
  }

  private opened(name: string, attributes: Attributes, empty: boolean): void {
    if ((this.open.length === 0 && this.hadRoot) || this.open.length >= DEEPEST) throw malformed();
    this.hadRoot = true;
    this.handler.open(name, attributes);
    if (empty) this.handler.close(name);
    else this.open.push(name);
  }

  private takeAttribute(xml: string, start: number, attributes: Record<string, string>): number {
    const nameEnd = this.endOfName(xml, start);
    let at = nameEnd;
    while (isSpace(xml.charCodeAt(at))) at += 1;
    if (at >= xml.length) return INCOMPLETE;
    if (xml.charCodeAt(at) !== EQUALS) throw malformed();
    at += 1;
    while (isSpace(xml.charCodeAt(at))) at += 1;
    if (at >= xml.length) return INCOMPLETE;
    const quote = xml.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw malformed();
    const end = xml.indexOf(quote === QUOTE ? '"' : "'", at + 1);
    if (end < 0) return INCOMPLETE;
    const name = this.nameOf(xml, start, nameEnd);
    if (attributes[name] !== undefined && Object.hasOwn(attributes, name)) throw malformed();
    attributes[name] = this.valueOf(xml.slice(at + 1, end));
    return end + 1;
  }

  private valueOf(value: string): string {
    if (!WORTH_A_LOOK.test(value)) return value;
    if (value.includes('<')) throw malformed();
    return decodeEntities(value.replace(/[\t\n]/g, ' '));
  }

  private endOfName(xml: string, start: number): number {
    let at = start;
    for (; at < xml.length; at++) {
      const letter = xml.charCodeAt(at);
      if (letter === EQUALS || letter === GREATER || letter === SLASH || isSpace(letter)) break;
    }
    return at;
  }

  /** A name of the text, looked at once, and one string wherever it stands again. */
  private nameOf(xml: string, start: number, end: number): string {
    const name = xml.slice(start, end);
    const known = this.names.get(name);
    if (known !== undefined) return known;
    if (!NAME.test(name)) throw malformed();
    if (this.names.size < 1_000) this.names.set(name, name);
    return name;
  }
}
