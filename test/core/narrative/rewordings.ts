const DIGITS = '零一二三四五六七八九';

/** A number from 0 to 9999 in Chinese numerals, as it is spoken: 105 is 一百零五. */
function spokenPart(value: number): string {
  const digits = String(value).split('').map(Number);
  const text = digits
    .map((digit, at) => (digit === 0 ? '零' : DIGITS[digit]! + ['', '十', '百', '千'][digits.length - 1 - at]!))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1');
  return text.replace(/^一十/, '十');
}

/** A decimal number in Chinese numerals; as it is where it is too large. */
function spoken(number: string): string {
  const [whole = '', decimals] = number.replaceAll(',', '').split('.');
  const value = Number(whole);
  if (value > 99_999_999 || (value > 9_999 && decimals !== undefined)) return number;
  const [large, small] = [Math.floor(value / 10_000), value % 10_000];
  const text =
    large === 0
      ? spokenPart(small)
      : `${spokenPart(large)}万${small === 0 ? '' : (small < 1000 ? '零' : '') + spokenPart(small).replace(/^十/, '一十')}`;
  return decimals === undefined ? text : `${text}点${[...decimals].map((digit) => DIGITS[Number(digit)]!).join('')}`;
}

const inNumerals = (figure: string): string =>
  figure.replace(/(\d[\d,]*(?:\.\d+)?)(%?)/, (_all, number: string, percent: string) => (percent ? '百分之' : '') + spoken(number));

/** A target's sign in words: ≥98% as 不低于98%, ≤5 as 不超过5. */
const inWords = (figure: string): string =>
  figure
    .replace(/^[≥>]=?/, (sign) => (sign.startsWith('≥') ? '不低于' : '高于'))
    .replace(/^[≤<]=?/, (sign) => (sign.startsWith('≤') ? '不超过' : '低于'));

/** A target's sign in words behind the figure: ≥98% as 98%以上. */
const inWordsBehind = (figure: string): string =>
  figure.replace(/^([≥≤])=?(.*)$/, (_all, sign: string, rest: string) => (sign === '≥' ? `${rest}以上` : `控制在${rest}以内`));

/** Dates in another spelling: 2024年12月31日 as 2024-12-31, 12月底前 as 12月31日前. */
const inSigns = (figure: string): string =>
  figure
    .replace(
      /(20\d\d)年(\d{1,2})月(\d{1,2})[日号]/g,
      (_all, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    )
    .replace(/(20\d\d)[./-](\d{1,2})[./-](\d{1,2})(?!\d)/g, '$1年$2月$3日')
    .replace(/(?<!\d)12月[底末]/g, '12月31日');

/** Ways to say a figure of a report otherwise, by what they are called. */
export const REWORDINGS: Readonly<Record<string, (figure: string) => string>> = {
  'in Chinese numerals': inNumerals,
  'with signs as words in front': inWords,
  'with signs as words behind': inWordsBehind,
  'with words and Chinese numerals': (figure) => inNumerals(inWordsBehind(figure)),
  'with dates spelled otherwise': inSigns,
};

/** The sign of a target turned round: 不低于98% as 98%以下. */
export const turned = (figure: string): string =>
  figure.replace(/^([≥≤])=?(.*)$/, (_all, sign: string, rest: string) => (sign === '≥' ? `${rest}以下` : `${rest}以上`));
