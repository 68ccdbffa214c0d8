import { remembered } from '../remember';
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

/** One step through a code: a quoted text, a character behind a backslash, a gap or fill, a colour or condition, or a character. */
const TOKEN = /"[^"]*"?|[\\!][^]?|[_*][^]?|\[[^\]]*\]?|[^]/g;
const DIGITS = '0#?';
/** Characters that skip what follows them: a gap as wide as a character, a fill, a colour or condition. */
const UNSEEN = '_*[';
const SEPARATORS = ', /-+';

/** What the tokens of a code have said so far. */
interface CodeSoFar {
  literal: string;
  prefix: string;
  digits: boolean;
  point: boolean;
  least: number;
  most: number;
  percent: boolean;
  letters: string;
}

function takeDigit(so: CodeSoFar, digit: string): void {
  if (!so.digits) {
    so.prefix = so.literal;
    so.literal = '';
  }
  so.digits = true;
  if (!so.point) return;
  so.most += 1;
  if (digit === '0') so.least += 1;
}

function takeToken(so: CodeSoFar, token: string): void {
  const first = token[0]!;
  if (DIGITS.includes(token)) takeDigit(so, token);
  else if (first === '"') so.literal += token.replaceAll('"', '');
  else if (first === '\\' || first === '!') so.literal += token.slice(1);
  else if (UNSEEN.includes(first)) return;
  else if (token === '%') so.percent = true;
  else if (token === '.') so.point = true;
  else if (DATE_LETTERS.includes(token.toLowerCase())) so.letters += token.toLowerCase();
  else if (!SEPARATORS.includes(token)) so.literal += token;
}

/** Reads the section of a format code that applies to positive numbers. Linear; unknown codes read as General. */
export function readNumberFormat(code: string): FormatReading {
  return code === 'General' || code === '' || code === '@' ? GENERAL : readCode(code);
}

const readCode = remembered((code): FormatReading => {
  const general = GENERAL_CODE.exec(code)?.[0].length ?? 0;
  const so: CodeSoFar = { literal: '', prefix: '', digits: general > 0, point: false, least: 0, most: 0, percent: false, letters: '' };
  for (const [token] of code.slice(general).matchAll(TOKEN)) {
    // Further sections, and the exponent of a scientific format.
    if (token === ';' || (so.digits && token.toLowerCase() === 'e')) break;
    takeToken(so, token);
  }
  const { digits, percent, letters, literal, prefix, least, most } = so;
  return {
    percent,
    date: digits ? null : datePrecision(letters),
    decimals: digits && general === 0 ? { least, most } : null,
    prefix: digits ? prefix : '',
    suffix: literal,
  };
});
