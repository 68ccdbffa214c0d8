import type { StoredContent } from './cell-state';
import { sameFormula } from './same-state';

/** Words that are taken for themselves when they are typed: no digit, no sign, no date of Chinese numerals, no TRUE. */
const PLAIN_WORDS = /^[\p{Script=Han}（《“][^\d０-９#=]*$/u;
const CHINESE_NUMERAL = /[〇零一二三四五六七八九十廿卅]/u;
const DATE_WORD = /[年月日时点分秒]/u;

/** True where a date or a time may be meant: a numeral, and behind it a word of dates. */
function mayBeChineseDate(text: string): boolean {
  const numeral = text.search(CHINESE_NUMERAL);
  return numeral >= 0 && DATE_WORD.test(text.slice(numeral));
}

/**
 * What to enter as a formula so that the cell ends up with this content and nothing else: text can never become a
 * formula, a number or a date. `format` is the cell's number format at that moment: under `@` everything is taken as text.
 */
export function entryOf(content: StoredContent, format: string): string | number | boolean {
  if ('formula' in content) return content.formula;
  if ('error' in content) return content.error;
  const { value } = content;
  if (typeof value !== 'string' || value === '' || format === '@') return value;
  return PLAIN_WORDS.test(value) && !mayBeChineseDate(value) ? value : `'${value}`;
}

/** Whether this content would be taken for text under the format `@`, so that the format must be set aside while it is written. */
export function needsGeneral(content: StoredContent, format: string): boolean {
  return format === '@' && !('value' in content && typeof content.value === 'string');
}

/** Whether a written cell holds what was meant: the formula itself, not what the program put there on its own, a text that stayed text, the number itself. */
export function isKept(meant: StoredContent, found: StoredContent): boolean {
  if ('formula' in meant) return 'formula' in found && sameFormula(found.formula, meant.formula);
  if ('error' in meant) return 'error' in found && found.error === meant.error;
  return 'value' in found && found.value === meant.value;
}

/** Line ends differ between what is written into a note and what is given back. */
export function noteText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trimEnd();
}
