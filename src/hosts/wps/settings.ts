import { escapeText, rootOf, unescapeXml } from '../file/xlsx/xml/scan';
import { isFields } from '../journal/checked';
import { Stopped } from '../host-problems';
import { itemsOf } from './collection';
import { NOT_KEPT_SETTING } from './wps-problems';
import type { EtWorkbook, EtXmlPart } from './types';

/** Each setting is a custom XML part of its own. */
const NAMESPACE = 'urn:perfscore:setting:1';

interface Setting {
  readonly key: string;
  readonly json: string;
}

function settingOf({ XML }: EtXmlPart): Setting | null {
  const inside = rootOf(XML, 'setting')?.inside;
  try {
    const value: unknown = inside === undefined ? null : JSON.parse(unescapeXml(inside));
    return isFields(value) && typeof value['key'] === 'string' && typeof value['json'] === 'string'
      ? { key: value['key'], json: value['json'] }
      : null;
  } catch {
    return null;
  }
}

function partsOf(book: EtWorkbook, key: string): EtXmlPart[] {
  const parts = book.CustomXMLParts ? itemsOf(book.CustomXMLParts) : [];
  return parts.filter((part) => part.NamespaceURI === NAMESPACE && settingOf(part)?.key === key);
}

/** A setting kept with the workbook; null where there is none. */
export function loadSetting(book: EtWorkbook, key: string): string | null {
  const last = partsOf(book, key).at(-1);
  return last ? (settingOf(last)?.json ?? null) : null;
}

/** Keeps a setting with the workbook, or (`json` null) takes it out. The new one is there before the old one goes. */
export function saveSetting(book: EtWorkbook, key: string, json: string | null): void {
  const old = partsOf(book, key);
  if (json !== null) {
    if (!book.CustomXMLParts) throw new Stopped(NOT_KEPT_SETTING);
    const text = JSON.stringify({ key, json }).replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
    book.CustomXMLParts.Add(`<setting xmlns="${NAMESPACE}">${escapeText(text)}</setting>`);
  }
  for (const part of old) part.Delete();
}
