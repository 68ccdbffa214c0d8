/** A date as a text names it, without clock or time zone: whole days of the proleptic Gregorian calendar. */
export interface CalendarDate {
  /** Null where month and day only are named. */
  readonly year: number | null;
  /** Null where the year only is named. */
  readonly month: number | null;
  /** Null where the month is named and no day. */
  readonly day: number | null;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1–12); February without a year counts 29. */
export function daysInMonth(year: number | null, month: number): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && leap ? 29 : DAYS[month - 1]!;
}

export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  if (month === null) return year !== null && day === null;
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysInMonth(year, month)));
}

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

/** ISO 8601 text with the precision of the date: `2024-12-31`, `2024-12`, `2024`; without a year `--12-31`, `--12`. */
export function isoDate({ year, month, day }: CalendarDate): string {
  const parts = [year === null ? '-' : padded(year, 4)];
  if (month !== null) parts.push(padded(month, 2));
  if (day !== null) parts.push(padded(day, 2));
  return parts.join('-');
}

/** Reads what `isoDate` writes; null for anything else. */
export function readIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const number = (part: string | undefined): number | null => (part === undefined || part === '-' ? null : parseInt(part, 10));
  const date = { year: number(match[1]), month: number(match[2]), day: number(match[3]) };
  return isCalendarDate(date) ? date : null;
}

/** The last day that a date of `isoDate` names: `2024-12` and `2024` are `2024-12-31`; whole dates, and those of no year, as they are. */
export function lastDayNamed(iso: string): string {
  const date = readIsoDate(iso);
  if (date === null || date.year === null || date.day !== null) return iso;
  const month = date.month ?? 12;
  return isoDate({ year: date.year, month, day: daysInMonth(date.year, month) });
}

/** Days since 1 March of year 0. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const fromMarch = (month + 9) % 12;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * fromMarch + 2) / 5) +
    day -
    1
  );
}

/** Day 0 of Excel's 1900 date system as it counts from 1 March 1900 on. */
const EXCEL_DAY_ZERO = dayNumber(1899, 12, 30);
/** Serial numbers of 1 March 1900 and of 31 December 9999. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2958465;

/** The date of a whole Excel serial number (45657 is 2024-12-31); null before 1 March 1900, where Excel's calendar is wrong, and after 9999. */
export function fromExcelSerial(serial: number): CalendarDate | null {
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return null;
  const days = serial + EXCEL_DAY_ZERO;
  let year = Math.floor(days / 366);
  while (dayNumber(year + 1, 3, 1) <= days) year += 1;
  const dayOfYear = days - dayNumber(year, 3, 1);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: month > 2 ? year : year + 1, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}
