import type { PartKind, PartLabel } from './journal/part-label';
import { escapeText, rootOf, unescapeXml } from './file/xlsx/xml/scan';

/** Everything the journal keeps is JSON inside a custom XML part of the workbook; its namespace says what it is. */
const BASE = 'urn:perfscore:journal:1';

/** The namespace that says so. */
export function namespaceOf(kind: PartKind, entry: string, index = 0): string {
  return `${BASE}:${kind}:${entry}:${index}`;
}

/** What a custom XML part of this namespace is; null where it is not the journal's. */
export function readNamespace(namespace: string): PartLabel | null {
  const match = /^urn:perfscore:journal:1:(head|cells|after|rows):([\w-]+):(\d+)$/.exec(namespace);
  return match ? { kind: match[1] as PartKind, entry: match[2]!, index: parseInt(match[3]!, 10) } : null;
}

/** JSON as an XML document. JSON escapes control characters itself; the two that XML forbids beyond them are escaped here. */
export function wrap(namespace: string, value: unknown): string {
  const json = JSON.stringify(value).replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  return `<journal xmlns="${namespace}">${escapeText(json)}</journal>`;
}

/** The JSON value inside a part's XML, however the program writes the XML; undefined where it is damaged. */
export function unwrap(xml: string): unknown {
  const content = rootOf(xml, 'journal')?.inside;
  if (content === undefined) return undefined;
  try {
    return JSON.parse(unescapeXml(content)) as unknown;
  } catch {
    return undefined;
  }
}
