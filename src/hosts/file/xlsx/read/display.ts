import { format as formatValue, getFormatInfo } from 'numfmt';
import { Decimal, plain, roundHalfUp } from '../../../../core/decimal';

/** How numbers of one format are shown. */
interface FormatFacts {
  /** Code in the formatter's own words. */
  readonly code: string;
  readonly date: boolean;
  readonly general: boolean;
  /** Digits after the point of the stored number that count; null where the formatter's own rounding must do. */
  readonly decimals: number | null;
  /** How often it shows a text. */
  readonly repeats: number;
  /** `0` or `0.00`: fixed digits and nothing else. */
  readonly fixed: boolean;
}

const OPTIONS = { throws: false, locale: 'zh-CN' } as const;
/** Excel shows numbers of the General format in up to eleven characters. */
const GENERAL_WIDTH = 11;
/** Excel takes no longer format code. */
const LONGEST_CODE = 255;
/**
 * Characters up to which a format may repeat a text (`@@`). Beyond, Excel shows number signs; the text itself is shown here, as
 * 255 times 32,767 characters in every cell would fill the memory. A format with one `@` shows texts of any length.
 */
const LONGEST_REPEATED = 1_024;
/** Texts that are kept as shown; equal ones in many cells are then one. */
const MOST_KEPT = 50_000;
const ROUNDED_TYPES: ReadonlySet<string> = new Set(['number', 'grouped', 'percent', 'currency']);

/** Chinese spellings in format codes of WPS and Chinese Excel; `0!.0,` shows yuan in ten thousands, the `!` being a `\`. */
function inEnglish(code: string): string {
  return code
    .replaceAll('G/通用格式', 'General')
    .replaceAll('上午/下午', 'AM/PM')
    .replace(/!(?=[.,])/g, '\\');
}

function factsOf(code: string): FormatFacts {
  const english = inEnglish(code);
  const fallback: FormatFacts = { code: 'General', date: false, general: true, decimals: null, repeats: 1, fixed: false };
  if (english.length > LONGEST_CODE) return fallback;
  try {
    const info = getFormatInfo(english);
    if (String(info.type) === 'error') return fallback;
    const digits = [...english.matchAll(/\.([0#?]+)/g)].map((match) => match[1]!.length);
    const rounded = ROUNDED_TYPES.has(info.type) && (info.scale === 1 || info.scale === 100);
    return {
      code: english,
      date: info.isDate,
      general: /^general$/i.test(english),
      decimals: rounded ? Math.max(0, ...digits) + (info.scale === 100 ? 2 : 0) : null,
      repeats: english.split('@').length - 1,
      fixed: /^0(\.0+)?(_.)?$/.test(english),
    };
  } catch {
    return fallback;
  }
}

/** Shows cell values as Excel would: `98.0%`, `13,000`, `2024年12月31日`. Keeps what it learnt about each format. */
export class Display {
  private readonly facts = new Map<string, FormatFacts>();
  /** Texts as shown, by format and text. */
  private readonly texts = new Map<string, Map<string, string>>();
  private kept = 0;

  isDate(format: string): boolean {
    return this.of(format).date;
  }

  /** @param number plain decimal string */
  number(number: string, format: string): string {
    const facts = this.of(format);
    if (facts.general && number.replace('-', '').length <= GENERAL_WIDTH) return number;
    if (facts.decimals === null) return this.formatted(facts.code, Number(number), number);
    // Rounded as decimals first: 1.005 shows as 1.01 although the nearest binary number lies below.
    const value = roundHalfUp(new Decimal(number), facts.decimals);
    if (facts.fixed && !value.isZero()) return value.toFixed(facts.decimals) + (facts.code.includes('_') ? ' ' : '');
    return this.formatted(facts.code, Number(plain(value)), number);
  }

  /** A text, which most formats leave as it is. */
  text(text: string, format: string): string {
    if (format === '@' || (!format.includes('@') && !format.includes(';'))) return text;
    const known = this.texts.get(format)?.get(text);
    if (known !== undefined) return known;
    const result = this.shownText(text, format);
    if (this.kept >= MOST_KEPT) {
      this.texts.clear();
      this.kept = 0;
    }
    const shown = this.texts.get(format) ?? new Map<string, string>();
    this.texts.set(format, shown.set(text, result));
    this.kept += 1;
    return result;
  }

  private shownText(text: string, format: string): string {
    const { code, repeats } = this.of(format);
    if (repeats > 1 && repeats * text.length > LONGEST_REPEATED) return text;
    return this.formatted(code, text, text);
  }

  private formatted(code: string, value: number | string, otherwise: string): string {
    try {
      return formatValue(code, value, OPTIONS);
    } catch {
      return otherwise;
    }
  }

  private of(format: string): FormatFacts {
    let facts = this.facts.get(format);
    if (!facts) {
      facts = factsOf(format);
      this.facts.set(format, facts);
    }
    return facts;
  }
}
