import { fromSpreadsheetNumber, plain } from '../../../../core/decimal';

/** Whole and decimal numbers of few digits in plain notation need no cleaning. */
const ALREADY_CLEAN = /^(?:0|-?[1-9]\d{0,13}|-?(?:0|[1-9]\d{0,7})\.\d{0,5}[1-9])$/;
const DOUBLE = /^[+-]?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE][+-]?(\d+))?$/;
/** Beyond the exponents of a double there is no spreadsheet number, and writing it out would fill the memory. */
const MOST_DIGITS = 400;

/**
 * The text of a `<v>` as a plain decimal string of at most 15 significant digits: `12.340000000000001` is `12.34`.
 * Null where it is not a number that a spreadsheet can hold.
 */
export function cleanNumber(stored: string): string | null {
  if (ALREADY_CLEAN.test(stored)) return stored;
  const match = DOUBLE.exec(stored.trim());
  const [, whole = '', decimals = '', point = '', exponent = '0'] = match ?? [];
  if (!match || [whole, decimals, point].some((digits) => digits.length > MOST_DIGITS) || Number(exponent) > MOST_DIGITS) return null;
  const value = fromSpreadsheetNumber(stored);
  return value ? plain(value) : null;
}

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,6})?))?)?(?:Z|[+-]\d\d:\d\d)?$/;
const ISO_TIME = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,6})?))?Z?$/;
const SECONDS_PER_DAY = 86_400;
/** Serial number of 1970-01-01, day 1 being 1900-01-01 and the day that never was, 1900-02-29, counted. */
const EPOCH_SERIAL = 25_569;
/** Days between the two date systems of spreadsheets. */
export const DAYS_1904 = 1462;

/** A date's serial number moved by whole days. */
export function addDays(serial: string, days: number): string {
  const value = fromSpreadsheetNumber(serial);
  return value ? plain(value.plus(days)) : serial;
}

function timeFraction(hours: string | undefined, minutes: string | undefined, seconds: string | undefined): number {
  return (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / SECONDS_PER_DAY;
}

/** Serial number (1900 system) of an ISO 8601 date or time, as cells of type `d` hold it. Null where it is none. */
export function isoSerial(iso: string): string | null {
  const date = ISO_DATE.exec(iso.trim());
  if (date) {
    const days = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / (SECONDS_PER_DAY * 1000);
    return cleanNumber(String(days + EPOCH_SERIAL + timeFraction(date[4], date[5], date[6])));
  }
  const time = ISO_TIME.exec(iso.trim());
  return time ? cleanNumber(String(timeFraction(time[1], time[2], time[3]))) : null;
}
