import { localName, nextTag, prefixOf, type Tag } from './scan';

/** An element of a small part, by its places in the text. */
export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly start: number;
  /** Just behind the opening tag. */
  readonly openEnd: number;
  /** Start of the closing tag; `openEnd` of an element without content. */
  closeStart: number;
  /** Just behind the element. */
  end: number;
  /** True for `<a/>`. */
  readonly empty: boolean;
  readonly children: XmlElement[];
}

function element(tag: Tag): XmlElement {
  return {
    name: tag.name,
    local: localName(tag.name),
    start: tag.start,
    openEnd: tag.end,
    closeStart: tag.end,
    end: tag.end,
    empty: tag.kind === 'empty',
    children: [],
  };
}

/**
 * The elements of a part with their places. Throws where tags do not match (the caller is `guarded`).
 * @param depth levels below the root that are kept; deeper ones are passed over
 */
export function xmlTree(xml: string, depth = 64): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'close') {
      const closed = open.pop();
      if (!closed || closed.name !== tag.name) throw new Error('tags do not match');
      closed.closeStart = tag.start;
      closed.end = tag.end;
      continue;
    }
    const found = element(tag);
    const parent = open[open.length - 1];
    if (parent && open.length <= depth) parent.children.push(found);
    root ??= found;
    if (tag.kind === 'open') open.push(found);
  }
  if (!root || open.length > 0) throw new Error('unclosed element');
  return root;
}

/** First child of this name, prefixes left out of account. */
export function child(parent: XmlElement, local: string): XmlElement | undefined {
  return parent.children.find((candidate) => candidate.local === local);
}

/** The opening tag's text. */
export function openTag(xml: string, of: XmlElement): string {
  return xml.slice(of.start, of.openEnd);
}

/** The whole element's text. */
export function outerXml(xml: string, of: XmlElement): string {
  return xml.slice(of.start, of.end);
}

/** Prefix of an element with its colon, for making siblings and children of the same vocabulary. */
export function prefix(of: XmlElement): string {
  return prefixOf(of.name);
}
