const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NUMERALS = '零〇一二两三四五六七八九十百千点';
const PERCENT = '百分之';

/** Value of a numeral (`一百二十`, `二〇二四`, `三点五`) as a decimal string, or null. Up to 9999 before the point. */
export function readNumeral(numeral: string): string | null {
  const [whole, fraction, ...more] = numeral.split('点');
  if (whole === undefined || whole === '' || more.length > 0 || fraction === '') return null;
  const digits = (text: string): string | null =>
    [...text].every((character) => DIGITS[character] !== undefined)
      ? [...text].map((character) => String(DIGITS[character])).join('')
      : null;
  const after = fraction === undefined ? '' : digits(fraction);
  if (after === null) return null;
  let before = digits(whole);
  if (before === null) {
    let total = 0;
    let digit: number | null = null;
    let scale = 10000;
    for (const character of whole) {
      const value = DIGITS[character];
      const step = SCALES[character];
      if (step !== undefined) {
        if (step >= scale || (digit === null && (step !== 10 || total > 0))) return null;
        total += (digit ?? 1) * step;
        scale = step;
        digit = null;
      } else if (value === 0) digit = null;
      else digit = value!;
    }
    before = String(total + (digit ?? 0));
  }
  return before + (after === '' ? '' : `.${after}`);
}

/**
 * Writes the first Chinese numeral of a text in digits (`不少于三次` → `不少于3次`, `百分之九十五` → `95%`). Null where the
 * text holds none.
 */
export function withDigits(text: string): string | null {
  if (text === '百分百' || text === '百分之百') return '100%';
  const percent = text.indexOf(PERCENT);
  const from = percent < 0 ? [...text].findIndex((character) => NUMERALS.includes(character)) : percent + PERCENT.length;
  if (from < 0) return null;
  let end = from;
  while (end < text.length && NUMERALS.includes(text[end]!)) end += 1;
  const digits = readNumeral(text.slice(from, end));
  if (digits === null) return null;
  return percent < 0 ? text.slice(0, from) + digits + text.slice(end) : `${text.slice(0, percent)}${digits}%${text.slice(end)}`;
}
