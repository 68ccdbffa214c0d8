/** One tag of an XML text, by its place. */
export interface Tag {
  readonly start: number;
  /** Just behind the `>`. */
  readonly end: number;
  /** Name with prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
}

const NAME_END = /[\s/>]/g;

const GREATER = 0x3e;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** Just behind the `>` of a tag; one inside a quoted value does not count. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const letter = xml.charCodeAt(at);
    if (letter === GREATER) return at + 1;
    if (letter !== DOUBLE_QUOTE && letter !== SINGLE_QUOTE) continue;
    at = xml.indexOf(letter === DOUBLE_QUOTE ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  throw new Error('unclosed tag');
}

/** The next tag from `from` on; comments, CDATA sections and processing instructions are passed over. Null at the end. */
export function nextTag(xml: string, from: number): Tag | null {
  let at = from;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) return null;
    const second = xml[start + 1];
    if (second === '!' || second === '?') {
      const mark = second === '?' ? '?>' : xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '>';
      const end = xml.indexOf(mark, start + 2);
      if (end < 0) throw new Error('unclosed section');
      at = end + mark.length;
      continue;
    }
    const closing = second === '/';
    const end = closing ? xml.indexOf('>', start) + 1 : endOfTag(xml, start);
    if (end === 0) throw new Error('unclosed tag');
    const nameStart = start + (closing ? 2 : 1);
    NAME_END.lastIndex = nameStart;
    const nameEnd = NAME_END.exec(xml)?.index ?? end;
    return { start, end, name: xml.slice(nameStart, nameEnd), kind: closing ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open' };
  }
}

/** Name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `x:` or nothing. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);

/** Text of XML with its entities resolved. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : parseInt(decimal!, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text as it may stand between tags or in a value in double quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;

function findAttribute(tag: string, name: string): RegExpMatchArray | undefined {
  for (const match of tag.matchAll(ATTRIBUTE)) if (match[1] === name) return match;
  return undefined;
}

/** An attribute's value in the text of an opening tag; null where it is not given. */
export function attribute(tag: string, name: string): string | null {
  const match = findAttribute(tag, name);
  return match ? unescapeXml(match[2]!.slice(1, -1)) : null;
}

/** An opening tag with an attribute set, or taken out where `value` is null; everything else stays as it is. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const match = findAttribute(tag, name);
  if (match) {
    const start = match.index!;
    const written = value === null ? '' : match[0].slice(0, match[0].length - match[2]!.length) + `"${escapeXml(value)}"`;
    return tag.slice(0, start) + written + tag.slice(start + match[0].length);
  }
  if (value === null) return tag;
  const end = /\s*\/?>$/.exec(tag)!.index;
  return `${tag.slice(0, end)} ${name}="${escapeXml(value)}"${tag.slice(end)}`;
}
