/** How wide a text is, in pixels. */
export type Measure = (text: string) => number;

const HASH = '#';

/** A number without a format shows as many decimals as there is room for, as in Excel; then with a power of ten. */
function general(number: number, fits: (text: string) => boolean): string | null {
  for (let decimals = 10; decimals >= 0; decimals -= 1) {
    const text = String(Number(number.toFixed(decimals)));
    if (!text.includes('e') && fits(text)) return text;
  }
  for (let digits = 5; digits >= 0; digits -= 1) {
    const text = number
      .toExponential(digits)
      .replace(/e([+-])(\d)$/, 'E$10$2')
      .replace('e', 'E');
    if (fits(text)) return text;
  }
  return null;
}

/**
 * What a cell shows of a number that is wider than the cell, as Excel does: never a part of it. Null where all of it fits.
 * @param text as its format writes it
 * @param number the number where it has no format of its own, else null
 * @param room width of the cell in pixels
 */
export function fittedNumber(text: string, number: number | null, room: number, measure: Measure): string | null {
  const fits = (shown: string): boolean => measure(shown) <= room;
  if (fits(text)) return null;
  const shorter = number === null ? null : general(number, fits);
  return shorter ?? HASH.repeat(Math.max(1, Math.floor(room / measure(HASH))));
}
