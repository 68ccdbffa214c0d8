import type { Localized } from '../../../src/core/localized';
import { zhCN } from '../../../src/pane/messages/zh-CN';
import type { Messages } from '../../../src/pane/messages/catalogue';

/** A language that no text can be in by accident: every message longer and between brackets, its places kept. */
export const pseudoMessages: Messages = Object.fromEntries(
  Object.entries(zhCN).map(([key, text]) => [key, `⟦${text}${'·'.repeat(Math.ceil(text.length / 3))}⟧`]),
) as Record<keyof typeof zhCN, string>;

/** Texts of the core, marked the same way. */
export function pseudo<T>(value: T): T {
  if (Array.isArray(value)) return value.map((element: unknown) => pseudo(element)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isLocalized(value)) return { 'zh-CN': `⟦${value['zh-CN']}⟧`, 'en-US': `⟦${value['en-US']}⟧` } as T;
  return Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, pseudo(part)])) as T;
}

function isLocalized(value: object): value is Localized {
  return 'zh-CN' in value && 'en-US' in value;
}

const SPEAKING = /\p{L}/u;

/** Words on the screen, or in names that a screen reader says, which came from no catalogue; data of the workbook is given as `data`. */
export function untranslated(root: HTMLElement, data: readonly string[]): readonly string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? '');
  for (const element of root.querySelectorAll('[aria-label], [title], [placeholder]')) {
    for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
  }
  const longestFirst = [...data].sort((one, other) => other.length - one.length);
  const strip = (text: string): string =>
    longestFirst.reduce((rest, known) => rest.split(known).join(''), text.replace(/⟦[^⟦⟧]*(?:⟦[^⟧]*⟧[^⟦⟧]*)*⟧/g, ''));
  return texts.map(strip).filter((text) => SPEAKING.test(text));
}
