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

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text of XML with its entities resolved. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : parseInt(decimal!, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text as it may stand between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as it may stand between tags or in a value in double quotes. */
export function escapeXml(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** An attribute in the text of an opening tag, by its places. */
export interface AttributePlace {
  readonly name: string;
  /** Where the space before it starts. */
  readonly start: number;
  /** Of the value, its quotes included. */
  readonly valueStart: number;
  readonly end: number;
}

function isSpace(xml: string, at: number): boolean {
  const code = xml.charCodeAt(at);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Where a name ends that starts at `from`. */
function endOfName(xml: string, from: number): number {
  let at = from;
  while (at < xml.length && !isSpace(xml, at) && xml[at] !== '=' && xml[at] !== '/' && xml[at] !== '>') at += 1;
  return at;
}

function behindSpace(xml: string, from: number): number {
  let at = from;
  while (isSpace(xml, at)) at += 1;
  return at;
}

/** The attributes of an opening tag, in order. Each letter is looked at once, however much space stands between them. */
export function* attributesOf(tag: string): Generator<AttributePlace> {
  let at = endOfName(tag, 1);
  while (at < tag.length) {
    const nameStart = behindSpace(tag, at);
    const nameEnd = endOfName(tag, nameStart);
    const equals = behindSpace(tag, nameEnd);
    if (nameEnd === nameStart || tag[equals] !== '=') {
      at = Math.max(nameEnd, nameStart + 1);
      continue;
    }
    const valueStart = behindSpace(tag, equals + 1);
    const quote = tag[valueStart];
    const close = quote === '"' || quote === "'" ? tag.indexOf(quote, valueStart + 1) : -1;
    if (close < 0) return;
    yield { name: tag.slice(nameStart, nameEnd), start: at, valueStart, end: close + 1 };
    at = close + 1;
  }
}

function findAttribute(tag: string, name: string): AttributePlace | null {
  for (const place of attributesOf(tag)) if (place.name === name) return place;
  return null;
}

/** An attribute's value in the text of an opening tag; null where it is not given. */
export function attribute(tag: string, name: string): string | null {
  const place = tag.includes(name) ? findAttribute(tag, name) : null;
  return place && unescapeXml(tag.slice(place.valueStart + 1, place.end - 1));
}

/** An opening tag as far as its last attribute, without `/>` or `>`. */
export function tagStem(tag: string): string {
  return tag.slice(0, tag.endsWith('/>') ? -2 : -1).trimEnd();
}

/** An opening tag with an attribute set, or taken out where `value` is null; everything else stays as it is. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const place = findAttribute(tag, name);
  if (place) {
    const written = value === null ? '' : `${tag.slice(place.start, place.valueStart)}"${escapeXml(value)}"`;
    return tag.slice(0, place.start) + written + tag.slice(place.end);
  }
  if (value === null) return tag;
  const stem = tagStem(tag);
  return `${stem} ${name}="${escapeXml(value)}"${tag.slice(stem.length)}`;
}

/** The characters between tags: entities and CDATA sections resolved, comments and tags left out. */
export function characters(xml: string): string {
  let text = '';
  let from = 0;
  while (from < xml.length) {
    const mark = xml.indexOf('<', from);
    if (mark < 0) return text + unescapeXml(xml.slice(from));
    text += unescapeXml(xml.slice(from, mark));
    const [closing, isText] = xml.startsWith('<!--', mark)
      ? ['-->', false]
      : xml.startsWith('<![CDATA[', mark)
        ? [']]>', true]
        : ['>', false];
    const end = xml.indexOf(closing, mark);
    if (end < 0) return text;
    if (isText) text += xml.slice(mark + '<![CDATA['.length, end);
    from = end + closing.length;
  }
  return text;
}

/** The opening tag of a document's root and all that stands inside it; null where the root has another name or is not closed at the end. */
export function rootOf(xml: string, local: string): { readonly tag: string; readonly inside: string } | null {
  const root = nextTag(xml, 0);
  if (root?.kind !== 'open' || localName(root.name) !== local) return null;
  const end = xml.lastIndexOf('</');
  return end >= root.end && xml.slice(end).trim() === `</${root.name}>`
    ? { tag: xml.slice(root.start, root.end), inside: xml.slice(root.end, end) }
    : null;
}

/** The first opening tag of this name, prefixes left out of account; null where there is none. */
export function firstTag(xml: string, local: string): string | null {
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind !== 'close' && localName(tag.name) === local) return xml.slice(tag.start, tag.end);
  }
  return null;
}

/** The characters of texts (`<t>`) as a person sees them; phonetic readings left out. */
export function visibleText(xml: string): string {
  let text = '';
  let inside: Tag | null = null;
  let reading: Tag | null = null;
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    const local = localName(tag.name);
    if (local === 'rPh' && tag.kind !== 'empty') reading = tag.kind === 'open' ? tag : null;
    if (local !== 't' || tag.kind === 'empty') continue;
    if (tag.kind === 'close' && inside && !reading) text += characters(xml.slice(inside.end, tag.start));
    inside = tag.kind === 'open' ? tag : null;
  }
  return text;
}
