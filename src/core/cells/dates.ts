import type { CalendarDate } from './calendar';
import { daysInMonth, fromExcelSerial, isCalendarDate, isoDate } from './calendar';
import { Cursor } from './cursor';
import { normalise } from './normalise';
import { plainComparison } from './plain-comparison';
import { isDigit } from './scan-number';
import { operatorOf } from './tokens';
import { DATE_LEADERS, DATE_TRAILERS, END_WORDS, MONTH_PARTS, QUARTERS, THIS_YEAR_WORDS, YEAR_END_WORDS } from './value-words/date-words';
import type { Comparison } from './value-words/operator-words';
import { DEADLINE_WORDS, LEADING_WORDS, SIGN_PARTS } from './value-words/operator-words';

/** A date or deadline. */
export interface DateReading {
  /** As precise as the text: `2024-12-31`, `2024-12`, `2024`; `--12-31` where neither text nor context names the year. */
  readonly iso: string;
  readonly op: Comparison;
  /** True where no operator and no deadline word is written. */
  readonly implicit: boolean;
  /** True where the text does not name the year. */
  readonly withoutYear: boolean;
  /** True where the end of a month, quarter or year is named (12月底, 2024年末): as a target it is a deadline. */
  readonly end: boolean;
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
/** Every date holds one of these. */
const DATE_SIGNS = /[年月季]|\d[.\-/]\d|\d{8}/;
/** Words in front of a date by their first character. */
const LEADERS = new Map<string, string[]>();
for (const word of [...Object.keys(LEADING_WORDS), ...DATE_LEADERS]) LEADERS.set(word[0]!, [...(LEADERS.get(word[0]!) ?? []), word]);
const DEADLINES = Object.keys(DEADLINE_WORDS);

/** What was read, and how sure it is that it is a date: `weak` ones (`11月`, `2024.12`) need words or an expectation. */
interface Read {
  readonly date: CalendarDate;
  readonly weak: boolean;
}

function made(year: number | null, month: number | null, day: number | null, weak = false): Read | null {
  const date = { year, month, day };
  return isCalendarDate(date) ? { date, weak } : null;
}

function lastDayOf(year: number | null, month: number): Read | null {
  return month >= 1 && month <= 12 ? made(year, month, daysInMonth(year, month)) : null;
}

function readYear(cursor: Cursor): number | null {
  return cursor.attempt(() => {
    const year = cursor.digits(4, 4);
    return year !== null && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
  });
}

/** `20241231` */
function readCompact(cursor: Cursor): Read | null {
  return cursor.attempt(() => {
    const number = cursor.digits(8, 8);
    const year = number === null ? 0 : Math.floor(number / 10000);
    if (number === null || year < FIRST_YEAR || year > LAST_YEAR) return null;
    return made(year, Math.floor(number / 100) % 100, number % 100, true);
  });
}

/** `2024.12.31`, `2024-12-31`, `2024/12/31`, `2024.12` */
function readSeparated(cursor: Cursor): Read | null {
  return cursor.attempt(() => {
    const year = readYear(cursor);
    const separator = year === null ? null : cursor.oneOf(SEPARATORS);
    const month = separator === null ? null : cursor.digits(1, 2);
    if (year === null || separator === null || month === null) return null;
    const day = cursor.attempt(() => (cursor.oneOf(separator) === null ? null : cursor.digits(1, 2)));
    if (day === null) return cursor.take(['月', '月份']) === null ? made(year, month, null, true) : made(year, month, null);
    cursor.take(['日', '号']);
    return made(year, month, day);
  });
}

/** `12.31前`: without a deadline word it is a number. */
function readShort(cursor: Cursor, tableYear: number | undefined): Read | null {
  return cursor.attempt(() => {
    const month = cursor.digits(1, 2);
    const day = month === null || cursor.oneOf('.') === null ? null : cursor.digits(1, 2);
    const deadline = day !== null && DEADLINES.some((word) => word.endsWith('前') && cursor.text.startsWith(word, cursor.at));
    return deadline ? made(tableYear ?? null, month, day) : null;
  });
}

/** `第三季度末`, `四季度` */
function readQuarter(cursor: Cursor, year: number): Read | null {
  return cursor.attempt(() => {
    cursor.take(['第']);
    const month = QUARTERS[cursor.next() ?? ''];
    if (month === undefined || cursor.take(['季度']) === null) return null;
    const end = cursor.take(END_WORDS) !== null || cursor.take(['前', '内']) !== null;
    if (cursor.previous() === '前' || cursor.previous() === '内') cursor.at -= 1;
    return end ? lastDayOf(year, month) : null;
  });
}

/** `12月31日`, `12月底`, `12月上旬`, `12月` */
function readMonth(cursor: Cursor, year: number | null, weak: boolean): Read | null {
  const month = cursor.digits(1, 2);
  if (month === null || cursor.take(['月份', '月']) === null) return null;
  const part = cursor.take(Object.keys(MONTH_PARTS));
  if (part !== null && month >= 1 && month <= 12) return made(year, month, Math.min(MONTH_PARTS[part]!, daysInMonth(year, month)));
  if (cursor.take(END_WORDS) !== null) return lastDayOf(year, month);
  const day = cursor.digits(1, 2);
  if (day === null) return made(year, month, null, weak);
  cursor.take(['日', '号']);
  return made(year, month, day);
}

/** `2024年12月31日`, `2024年底`, `2024年`, `12月31日`, `年底` */
function readSpelled(cursor: Cursor, tableYear: number | undefined): Read | null {
  if (tableYear !== undefined && cursor.take(YEAR_END_WORDS) !== null) return lastDayOf(tableYear, 12);
  if (tableYear !== undefined) cursor.take(THIS_YEAR_WORDS);
  const own = cursor.attempt(() => {
    const year = readYear(cursor);
    return year !== null && cursor.take(['年度', '年']) !== null ? year : null;
  });
  const year = own ?? tableYear ?? null;
  const quarter = year === null ? null : readQuarter(cursor, year);
  if (quarter) return quarter;
  if (isDigit(cursor.text[cursor.at])) return readMonth(cursor, year, own === null);
  if (own === null) return null;
  // 2024年度 names a period; 2024年 may stand for a date.
  return cursor.take(END_WORDS) === null ? made(own, null, null, cursor.previous() !== '年') : lastDayOf(own, 12);
}

function readLead(cursor: Cursor): { readonly op: Comparison | null; readonly signed: boolean } {
  let op: Comparison | null = null;
  let signed = false;
  for (;;) {
    let signs = '';
    while (SIGN_PARTS[cursor.text[cursor.at] ?? ''] !== undefined) signs += cursor.next();
    if (signs !== '') {
      op = operatorOf(signs);
      signed = true;
      continue;
    }
    const word = cursor.take(LEADERS.get(cursor.text[cursor.at] ?? '') ?? []);
    if (word === null) return { op, signed };
    op = LEADING_WORDS[word] ?? op;
    cursor.oneOf(':');
  }
}

/**
 * Reads a cell that holds a date or deadline and nothing else: `2024年12月31日`, `2024 年 6 月 30 日前`, `2024.12.31`,
 * `12月底前`, `2024年底前完成`. Nothing is made up: a month stays a month (`2024-12`), 月底 and 年底 are its last day. `11月`,
 * `2024.12` and `20241231` alone are dates only where one is expected, `≤12月` is none. Null for anything else, periods
 * (`2024年1-12月`) included.
 */
export function parseDate(text: string, context: DateContext = {}): DateReading | null {
  if (text.length > 2 * LONGEST_DATE || plainComparison(text) !== null) return null;
  const folded = normalise(text);
  if (folded.length > LONGEST_DATE || !DATE_SIGNS.test(folded)) return null;
  const cursor = new Cursor(folded.replace(/\(含\)|\([^()]*\)$/g, '').replace(/(?<![。;,.])[。;,.]+$/, ''));
  const lead = readLead(cursor);
  const read = readCompact(cursor) ?? readSeparated(cursor) ?? readShort(cursor, context.year) ?? readSpelled(cursor, context.year);
  if (!read) return null;
  const word = cursor.take(DEADLINES);
  while (cursor.take(DATE_TRAILERS) !== null) continue;
  const certain = !read.weak || word !== null || (context.expected === true && !lead.signed);
  if (!cursor.done || !certain) return null;
  const op = lead.op ?? (word === null ? null : DEADLINE_WORDS[word]!);
  return {
    iso: isoDate(read.date),
    op: op ?? '=',
    implicit: op === null,
    withoutYear: !STATES_YEAR.test(folded),
    end: NAMES_END.test(folded),
  };
}

const STATES_YEAR = /\d{4}|年/;
const NAMES_END = new RegExp(END_WORDS.join('|'));

/** Serial numbers of 1 January 2000 and 31 December 2099. */
const FIRST_LIKELY_SERIAL = 36526;
const LAST_LIKELY_SERIAL = 73050;

/** The date of a serial number whose date format was lost (44561 is 2021-12-31), for indicators that ask for a date; else null. */
export function fromLostFormat(serial: number): string | null {
  const likely = Number.isInteger(serial) && serial >= FIRST_LIKELY_SERIAL && serial <= LAST_LIKELY_SERIAL;
  const date = likely ? fromExcelSerial(serial) : null;
  return date && isoDate(date);
}
