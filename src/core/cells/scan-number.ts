/** Digits as a cell writes them. */
export interface ScannedNumber {
  /** Sign, digits and point without separators (`-1234.50`); null where the digits make no single number (`1.2.3`, `5 10`). */
  readonly digits: string | null;
  /** Digits after the point. */
  readonly decimals: number;
  /** Place behind the last digit. */
  readonly end: number;
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

export function isSpace(character: string | undefined): boolean {
  return character?.trim() === '';
}

/** Place of the next character in the same line that is no white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at]) && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function digitRun(text: string, from: number): string {
  let end = from;
  while (isDigit(text[end])) end += 1;
  return text.slice(from, end);
}

/**
 * Reads the figure that starts at `start` (a digit, or a sign before one) of a folded text: thousands separators `,` or a
 * space before groups of three, one decimal point (`。` typed for it included). No digit is ever dropped: digits that make
 * more than one number give `digits: null`.
 */
export function scanNumber(text: string, start: number): ScannedNumber {
  const negative = text[start] === '-';
  let at = isDigit(text[start]) ? start : skipSpace(text, start + 1);
  let whole = digitRun(text, at);
  at += whole.length;
  let broken = false;
  let separator: string | null = null;
  for (;;) {
    const comma = text[at] === ',';
    const group = skipSpace(text, comma ? at + 1 : at);
    if (group === at || !isDigit(text[group])) break;
    const mark = comma ? ',' : ' ';
    const digits = digitRun(text, group);
    if (digits.length !== 3 || (separator === null ? whole.length > 3 : mark !== separator)) broken = true;
    separator = mark;
    whole += digits;
    at = group + digits.length;
  }
  let fraction = '';
  while ((text[at] === '.' || text[at] === '。') && isDigit(text[at + 1])) {
    if (fraction !== '') broken = true;
    fraction += digitRun(text, at + 1);
    at += 1 + digitRun(text, at + 1).length;
  }
  const digits = `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  return { digits: broken ? null : digits, decimals: fraction.length, end: at };
}
