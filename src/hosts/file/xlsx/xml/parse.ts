import { xmlDecoder } from './decode';
import { type Attributes, Tokens } from './xml-tokens';

export type { Attributes } from './xml-tokens';

/** What is done with the elements of a part. Names come without prefix; elements of other vocabularies are left out. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Gives the bytes of a part piece by piece. */
export type PartSource = (onPiece: (piece: Uint8Array) => void) => void;

/** Namespaces of one vocabulary, in its transitional and its strict form. */
const SHEET_NAMESPACES: readonly string[] = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

/** Knows which prefixes of a document stand for the wanted vocabulary; most documents declare them at the root. */
class Names {
  private readonly known = new Map<string, string>();
  private readonly prefixes = new Set<string>();

  constructor(private readonly namespaces: readonly string[]) {}

  declare(attributes: Attributes, atRoot: boolean): void {
    let declared = false;
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name === 'xmlns' ? '' : name.slice(6);
      if (prefix === '') declared = true;
      if (this.namespaces.includes(attributes[name]!) && !this.prefixes.has(prefix)) {
        this.prefixes.add(prefix);
        this.known.clear();
      }
    }
    // A root without any default namespace: careless writers leave it out and mean the usual one.
    if (atRoot && !declared && this.prefixes.size === 0) this.prefixes.add('');
  }

  /** Name without prefix; empty for elements of other vocabularies. */
  local(name: string): string {
    let local = this.known.get(name);
    if (local === undefined) {
      const colon = name.indexOf(':');
      local = this.prefixes.has(colon < 0 ? '' : name.slice(0, colon)) ? name.slice(colon + 1) : '';
      this.known.set(name, local);
    }
    return local;
  }
}

/**
 * Streams a part through an XML parser. Throws on XML that is not well-formed (the caller is `guarded`); faults on a
 * DOCTYPE. Entities other than XML's own five are unknown and therefore errors.
 */
export function parseXml(source: PartSource, handler: XmlHandler, namespaces: readonly string[] = SHEET_NAMESPACES): void {
  const names = new Names(namespaces);
  let decoder: TextDecoder | null = null;
  let atRoot = true;
  const tokens = new Tokens({
    open(name, attributes) {
      if (atRoot || 'xmlns' in attributes) names.declare(attributes, atRoot);
      atRoot = false;
      const local = names.local(name);
      if (local !== '') handler.open(local, attributes);
    },
    close(name) {
      const local = names.local(name);
      if (local !== '') handler.close(local);
    },
    text: (text) => handler.text(text),
  });
  source((piece) => {
    decoder ??= xmlDecoder(piece);
    tokens.write(decoder.decode(piece, { stream: true }));
  });
  tokens.write((decoder ?? new TextDecoder()).decode());
  tokens.end();
}

/** Value of an attribute whose prefix is free, such as `r:id`. */
export function prefixed(attributes: Attributes, local: string): string | undefined {
  for (const name in attributes) if (name.endsWith(`:${local}`)) return attributes[name];
  return undefined;
}

/** A boolean attribute: `1`, `true`, `on`. */
export function isOn(value: string | null | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
