/** What a number format code (`0.00%`, `yyyy"年"m"月"d"日"`, `0"次"`) says about a number. */
export interface FormatReading {
  readonly percent: boolean;
  /** How precisely the code shows a date; null where it shows none. */
  readonly date: 'day' | 'month' | 'year' | null;
  /** Fewest and most digits after the point; null for General, which shows as many as there are. */
  readonly decimals: { readonly least: number; readonly most: number } | null;
  /** Literal text before and after the number. */
  readonly prefix: string;
  readonly suffix: string;
}

const GENERAL: FormatReading = { percent: false, date: null, decimals: null, prefix: '', suffix: '' };
const DATE_LETTERS = 'ymdhse';
/** General, and what Chinese versions call it; words may follow (`G/通用格式"人"`). */
const GENERAL_CODE = /^(?:general|g\/通用格式)/i;

function datePrecision(letters: string): FormatReading['date'] {
  // A time of day or a duration (h:mm) is no date.
  if (letters.includes('d')) return 'day';
  if (letters.includes('m') && !/[hs]/.test(letters)) return 'month';
  return /[ye]/.test(letters) ? 'year' : null;
}

/** Reads the section of a format code that applies to positive numbers. Linear; unknown codes read as General. */
export function readNumberFormat(code: string): FormatReading {
  if (code === 'General' || code === '' || code === '@') return GENERAL;
  const general = GENERAL_CODE.exec(code)?.[0].length ?? 0;
  let literal = '';
  let prefix = '';
  let digits = general > 0;
  let point = false;
  let least = 0;
  let most = 0;
  let percent = false;
  let letters = '';
  for (let at = general; at < code.length; at += 1) {
    const character = code[at]!;
    // Further sections, and the exponent of a scientific format.
    if (character === ';' || (digits && character.toLowerCase() === 'e')) break;
    if (character === '"') {
      const end = code.indexOf('"', at + 1);
      literal += code.slice(at + 1, end < 0 ? code.length : end);
      at = end < 0 ? code.length : end;
    } else if (character === '\\' || character === '!') literal += code[(at += 1)] ?? '';
    else if (character === '_' || character === '*') at += 1;
    else if (character === '[') at = code.indexOf(']', at) < 0 ? code.length : code.indexOf(']', at);
    else if (character === '%') percent = true;
    else if (character === '0' || character === '#' || character === '?') {
      if (!digits) prefix = literal;
      if (!digits) literal = '';
      digits = true;
      if (point) most += 1;
      if (point && character === '0') least += 1;
    } else if (character === '.') point = true;
    else if (DATE_LETTERS.includes(character.toLowerCase())) letters += character.toLowerCase();
    else if (character !== ',' && character !== ' ' && character !== '/' && character !== '-' && character !== '+') literal += character;
  }
  return {
    percent,
    date: digits ? null : datePrecision(letters),
    decimals: digits && general === 0 ? { least, most } : null,
    prefix: digits ? prefix : '',
    suffix: literal,
  };
}
