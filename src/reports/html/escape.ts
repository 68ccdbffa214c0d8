import type { Language, Localized, TextParams } from '../../core/localized';
import { say } from '../../core/localized';
import { escapeXml } from '../../hosts/file/xlsx/xml/scan';
import { visible } from '../visible';

/** Text as HTML, safe between tags and inside quoted attributes; unseen characters are shown, not obeyed. */
export function escapeHtml(text: string): string {
  return escapeXml(visible(text)).replaceAll("'", '&#39;');
}

/** What fills the places of a template: the same in both languages, or a text of its own in each. */
export type BothParams = Readonly<Record<string, string | Localized>>;

function inLanguage(params: BothParams, language: Language): TextParams {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? value : value[language]]));
}

/** A text in both languages, one of which the page shows. */
export function both(text: Localized, params: BothParams = {}): string {
  const zh = escapeHtml(say(text, inLanguage(params, 'zh-CN'))['zh-CN']);
  const en = escapeHtml(say(text, inLanguage(params, 'en-US'))['en-US']);
  return zh === en ? zh : `<span lang="zh-CN">${zh}</span><span lang="en-US">${en}</span>`;
}
