import { fromSpreadsheetNumber, plain } from '../../core/decimal';

/** `minuend − subtrahend` of decimal strings as the engine hands them out (`13000`, `-0.5`); null where one is none. */
export function difference(minuend: string, subtrahend: string): string | null {
  const [one, other] = [fromSpreadsheetNumber(minuend), fromSpreadsheetNumber(subtrahend)];
  return one && other && plain(one.minus(other));
}

/** True where `value` lies from `lowest` to `highest`, bounds included. Null where one of them is no decimal. */
export function within(value: string, lowest: string, highest: string): boolean | null {
  const [figure, least, most] = [fromSpreadsheetNumber(value), fromSpreadsheetNumber(lowest), fromSpreadsheetNumber(highest)];
  return figure && least && most && figure.gte(least) && figure.lte(most);
}

function inThrees(digits: string): string {
  const first = digits.length % 3 || 3;
  const rest = digits.slice(first).match(/\d{3}/g) ?? [];
  return [digits.slice(0, first), ...rest].join(',');
}

/** Thousands separators: `1234567.8` → `1,234,567.8`. Other texts stay as they are. */
export function grouped(text: string): string {
  const match = /^(-?)(\d+)((?:\.\d+)?)$/.exec(text);
  return match ? `${match[1]}${inThrees(match[2]!)}${match[3]}` : text;
}

/** How full a bar is, 0–100, for drawing only. */
export function barPercent(part: string, whole: string): number {
  const full = Number(whole);
  const share = full > 0 ? (Number(part) / full) * 100 : 0;
  return Math.min(100, Math.max(0, Number.isFinite(share) ? share : 0));
}
