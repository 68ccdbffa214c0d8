/** Days of a date without a clock or time zone: proleptic Gregorian calendar in whole numbers. */
export interface CalendarDate {
  /** Null where a text names month and day only. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1–12); February without a year counts 29. */
export function daysInMonth(year: number | null, month: number): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && leap ? 29 : DAYS[month - 1]!;
}

export function isCalendarDate(date: CalendarDate): boolean {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

/** ISO 8601 text: `2024-12-31`; without a year `--12-31`. */
export function isoDate(date: CalendarDate): string {
  return `${date.year === null ? '-' : padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

/** Reads `2024-12-31` or `--12-31`; null for anything else. */
export function readIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = { year: match[1] === '-' ? null : parseInt(match[1]!, 10), month: parseInt(match[2]!, 10), day: parseInt(match[3]!, 10) };
  return isCalendarDate(date) ? date : null;
}

/** Days since 1 March of year 0. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const fromMarch = (month + 9) % 12;
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + Math.floor((153 * fromMarch + 2) / 5) + day - 1;
}

/**
 * Days from `earlier` to `later` (ISO texts, negative where it lies before). A date without a year is taken in the other's
 * year; null where one is no date.
 */
export function daysBetween(earlier: string, later: string): number | null {
  const from = readIsoDate(earlier);
  const to = readIsoDate(later);
  if (!from || !to) return null;
  const year = from.year ?? to.year ?? 2000;
  return dayNumber(to.year ?? year, to.month, to.day) - dayNumber(from.year ?? to.year ?? year, from.month, from.day);
}

/** Day 0 of Excel's 1900 date system as it counts from 1 March 1900 on. */
const EXCEL_DAY_ZERO = dayNumber(1899, 12, 30);
/** Serial numbers of 1 March 1900 and of 31 December 9999. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2958465;

/** The date of an Excel serial number (45657 is 2024-12-31); null before 1 March 1900, where Excel's calendar is wrong, and after 9999. */
export function fromExcelSerial(serial: number): CalendarDate | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  const days = Math.floor(serial) + EXCEL_DAY_ZERO;
  let year = Math.floor(days / 365.2425);
  while (dayNumber(year + 1, 3, 1) <= days) year += 1;
  const dayOfYear = days - dayNumber(year, 3, 1);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: month > 2 ? year : year + 1, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}
