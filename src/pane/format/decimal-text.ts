/**
 * Exact arithmetic on decimal strings as the engine hands them out (`13000`, `-0.5`), for what is only shown: points lost,
 * a rate in per cent. Strings that are no plain decimals give null.
 */
interface Scaled {
  readonly digits: bigint;
  readonly decimals: number;
}

function parse(text: string): Scaled | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const fraction = match[3] ?? '';
  const digits = BigInt(`${match[2]}${fraction}`);
  return { digits: match[1] === '-' ? -digits : digits, decimals: fraction.length };
}

function print({ digits, decimals }: Scaled): string {
  const sign = digits < 0n ? '-' : '';
  const padded = `${digits < 0n ? -digits : digits}`.padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals);
  const fraction = padded.slice(padded.length - decimals).replace(/(?<!0)0+$/, '');
  return `${sign}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** `minuend − subtrahend`. */
export function difference(minuend: string, subtrahend: string): string | null {
  const one = parse(minuend);
  const other = parse(subtrahend);
  if (!one || !other) return null;
  const decimals = Math.max(one.decimals, other.decimals);
  const scale = ({ digits, decimals: own }: Scaled): bigint => digits * 10n ** BigInt(decimals - own);
  return print({ digits: scale(one) - scale(other), decimals });
}

/** True where `value` lies from `lowest` to `highest`, bounds included. Null where one of them is no decimal. */
export function within(value: string, lowest: string, highest: string): boolean | null {
  const above = difference(value, lowest);
  const below = difference(highest, value);
  return above === null || below === null ? null : !above.startsWith('-') && !below.startsWith('-');
}

/** A ratio as a percentage with at most two digits, half away from zero: `0.8739` → `87.39%`. */
export function percentText(ratio: string): string | null {
  const value = parse(ratio);
  if (!value) return null;
  return `${print(roundTo({ digits: value.digits * 100n, decimals: value.decimals }, 2))}%`;
}

/** `numerator ÷ denominator` as a percentage with at most two digits; null where it has no meaning. */
export function rateText(numerator: string, denominator: string): string | null {
  const one = parse(numerator);
  const other = parse(denominator);
  if (!one || !other || other.digits === 0n) return null;
  const scaled = (one.digits * 10n ** BigInt(other.decimals + 8)) / (other.digits * 10n ** BigInt(one.decimals));
  return percentText(print({ digits: scaled, decimals: 8 }));
}

function roundTo({ digits, decimals }: Scaled, wanted: number): Scaled {
  if (decimals <= wanted) return { digits, decimals };
  const unit = 10n ** BigInt(decimals - wanted);
  const half = unit / 2n;
  return { digits: (digits < 0n ? digits - half : digits + half) / unit, decimals: wanted };
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
