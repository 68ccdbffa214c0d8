import { SaxesParser } from 'saxes';

/** An element of the manifest; names keep their prefix (`bt:Image`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own text, trimmed. */
  readonly text: string;
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Parses a well-formed document; throws on anything else, with the place. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ position: true });
  const stack: OpenElement[] = [];
  let root: XmlElement | null = null;
  parser.on('opentag', (tag) => {
    const element: OpenElement = {
      name: tag.name,
      attributes: { ...tag.attributes } as Record<string, string>,
      children: [],
      text: '',
      line: parser.line,
    };
    stack[stack.length - 1]?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('text', (text) => {
    const open = stack[stack.length - 1];
    if (open) open.text += text.trim();
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  if (!root) throw new Error('no element');
  return root;
}

/** The element and everything below it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

/** All elements of a name below `element`. */
export function all(element: XmlElement, name: string): readonly XmlElement[] {
  return [...descendants(element)].filter((entry) => entry.name === name);
}

/** The first child of a name, or null. */
export function child(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((entry) => entry.name === name) ?? null;
}
