import type { CalendarDate } from './calendar';
import { daysInMonth, isCalendarDate, isoDate } from './calendar';
import { normalise } from './normalise';
import { isDigit } from './scan-number';
import type { Comparison } from './words/operators';
import { DEADLINE_WORDS, LEADING_WORDS, SIGN_PARTS } from './words/operators';
import { DATE_LEADERS, DATE_TRAILERS } from './words/phrases';

/** A date or deadline. */
export interface DateReading {
  /** `2024-12-31`; `--12-31` where neither the text nor the context names the year. */
  readonly iso: string;
  readonly op: Comparison;
  /** True where no operator and no deadline word is written. */
  readonly implicit: boolean;
}

export interface DateContext {
  /** Year of the table, for dates that name none. */
  readonly year?: number | undefined;
  /** True where a date is expected (`完成时间`): `2024.12` and `11月` are dates then. */
  readonly expected?: boolean | undefined;
}

const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
/** A date with its words is no longer than this. */
const LONGEST_DATE = 40;
const SEPARATORS = '.-/';
/** Words for the end of a year, quarter or month, and the day they stand for. */
const END_WORDS = ['月底', '月末', '底', '末'];
const PARTS: readonly (readonly [word: string, day: number])[] = [['上旬', 10], ['中旬', 20], ['下旬', 31]];
const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, '1': 3, '2': 6, '3': 9, '4': 12 };

class Cursor {
  at = 0;
  constructor(readonly text: string) {}

  get rest(): string {
    return this.text.slice(this.at);
  }

  take(words: readonly string[]): string | null {
    let best = '';
    for (const word of words) if (word.length > best.length && this.text.startsWith(word, this.at)) best = word;
    this.at += best.length;
    return best === '' ? null : best;
  }

  digits(least: number, most: number): number | null {
    let end = this.at;
    while (isDigit(this.text[end])) end += 1;
    const length = end - this.at;
    if (length < least || length > most) return null;
    const number = parseInt(this.text.slice(this.at, end), 10);
    this.at = end;
    return number;
  }

  oneOf(characters: string): string | null {
    const character = this.text[this.at];
    if (character === undefined || !characters.includes(character)) return null;
    this.at += 1;
    return character;
  }
}

/** What was read: the date, whether words make it sure that it is one, and what it names itself. */
interface Read {
  readonly date: CalendarDate;
  readonly sure: boolean;
}

function made(year: number | null, month: number, day: number | null, sure: boolean): Read | null {
  const date = { year, month, day: day ?? (month >= 1 && month <= 12 ? daysInMonth(year, month) : 0) };
  return isCalendarDate(date) ? { date, sure } : null;
}

function readYear(cursor: Cursor): number | null {
  const start = cursor.at;
  const year = cursor.digits(4, 4);
  if (year !== null && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  cursor.at = start;
  return null;
}

/** `20241231` */
function readCompact(cursor: Cursor, expected: boolean): Read | null {
  if (!expected) return null;
  const start = cursor.at;
  const number = cursor.digits(8, 8);
  const year = number === null ? 0 : Math.floor(number / 10000);
  const read = number === null || year < FIRST_YEAR || year > LAST_YEAR ? null : made(year, Math.floor(number / 100) % 100, number % 100, true);
  if (!read) cursor.at = start;
  return read;
}

/** `2024.12.31`, `2024-12-31`, `2024/12/31`; `2024.12` where a date is expected. */
function readSeparated(cursor: Cursor, expected: boolean): Read | null {
  const start = cursor.at;
  const year = readYear(cursor);
  const separator = year === null ? null : cursor.oneOf(SEPARATORS);
  const month = separator === null ? null : cursor.digits(1, 2);
  if (year === null || separator === null || month === null) {
    cursor.at = start;
    return null;
  }
  const day = cursor.oneOf(separator) === null ? null : cursor.digits(1, 2);
  if (cursor.text[cursor.at - 1] === separator) cursor.at -= 1;
  if (day !== null) cursor.take(['日', '号']);
  else cursor.take(['月底', '月末', '月份', '月']);
  const named = day !== null || !isDigit(cursor.text[cursor.at - 1]);
  return made(year, month, day, named || expected);
}

/** `2024年12月31日`, `2024年12月底`, `2024年底`, `12月31日`, `2024年第三季度`, `12月`. */
function readSpelled(cursor: Cursor, context: DateContext): Read | null {
  const start = cursor.at;
  let year = readYear(cursor);
  if (year !== null && cursor.take(['年度', '年']) === null) {
    cursor.at = start;
    year = null;
  }
  const own = year !== null;
  year ??= context.year ?? null;
  const named = own || context.year !== undefined;
  const beforeQuarter = cursor.at;
  cursor.take(['第']);
  const quarter = QUARTERS[cursor.text[cursor.at] ?? ''];
  if (quarter !== undefined && cursor.text.startsWith('季度', cursor.at + 1)) {
    cursor.at += 3;
    cursor.take(END_WORDS);
    return named ? made(year, quarter, null, own) : null;
  }
  cursor.at = beforeQuarter;
  const month = cursor.digits(1, 2);
  if (month === null) {
    if (!own) return null;
    cursor.take(['底', '末', '年底', '年末']);
    return made(year, 12, 31, true);
  }
  if (cursor.take(['月份', '月']) === null) return null;
  const part = cursor.take(PARTS.map(([word]) => word));
  if (part !== null) return made(year, month, Math.min(PARTS.find(([word]) => word === part)![1], daysInMonth(year, month)), true);
  if (cursor.take(END_WORDS) !== null) return made(year, month, null, true);
  const day = cursor.digits(1, 2);
  if (day === null) return made(year, month, null, own || context.expected === true);
  cursor.take(['日', '号']);
  return made(year, month, day, true);
}

function readLead(cursor: Cursor): Comparison | null {
  let op: Comparison | null = null;
  for (;;) {
    let signs = '';
    while (SIGN_PARTS[cursor.text[cursor.at] ?? ''] !== undefined) signs += SIGN_PARTS[cursor.text[cursor.at++]!];
    if (signs !== '') op = signs.includes('<') ? (signs.includes('=') ? '<=' : '<') : signs.includes('>') ? (signs.includes('=') ? '>=' : '>') : '=';
    else {
      const word = cursor.take([...Object.keys(LEADING_WORDS), ...DATE_LEADERS]);
      if (word === null) return op;
      op = LEADING_WORDS[word] ?? op;
      cursor.oneOf(':');
    }
  }
}

/**
 * Reads a cell that holds a date or deadline and nothing else: `2024年12月31日`, `2024 年 6 月 30 日前`, `2024.12.31`,
 * `12月底前`, `2024年底前完成`. A month or year stands for its last day. `11月` and `2024.12` alone are dates only where
 * one is expected. Null for anything else, periods (`2024年1-12月`) included.
 */
export function parseDate(text: string, context: DateContext = {}): DateReading | null {
  const folded = normalise(text);
  if (folded.length > LONGEST_DATE) return null;
  const cursor = new Cursor(folded.replace(/\([^()]*\)$/, '').replace(/[。;,.]+$/, ''));
  const sign = readLead(cursor);
  const expected = context.expected === true;
  const read = readCompact(cursor, expected) ?? readSeparated(cursor, expected) ?? readSpelled(cursor, context);
  if (!read) return null;
  const word = cursor.take(Object.keys(DEADLINE_WORDS));
  cursor.take(DATE_TRAILERS);
  if (cursor.rest !== '' || !(read.sure || word !== null)) return null;
  const op = sign ?? (word === null ? null : DEADLINE_WORDS[word]!);
  return { iso: isoDate(read.date), op: op ?? '=', implicit: op === null };
}
