import { readNumeral } from './index';

const DIGITS = '零一二三四五六七八九';
const STEPS: readonly (readonly [size: number, word: string])[] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
];
const LARGE: readonly (readonly [size: number, word: string])[] = [
  [100_000_000, '亿'],
  [10_000, '万'],
];
/** Longer numerals are no figures of a report. */
const LONGEST = 24;

/** A number from 1 to 9999 as it is properly written: 105 is 一百零五, 12 is 一十二. */
function upToThousands(value: number): string {
  let text = '';
  let gap = false;
  let rest = value;
  for (const [size, word] of STEPS) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '零' : '') + DIGITS[digit]! + word;
      gap = false;
    }
  }
  return rest === 0 ? text : text + (gap ? '零' : '') + DIGITS[rest]!;
}

/** 一百二十 and 一百零五, read to the number that is properly written so; null for 一百五, 三四十, 十四五. */
function readPart(part: string): number | null {
  const value = Number(readNumeral(part) ?? '0');
  return value >= 1 && value <= 9999 && upToThousands(value) === part ? value : null;
}

function readWhole(numeral: string): string | null {
  let rest = numeral;
  let [total, least] = [0, Infinity];
  for (const [size, word] of LARGE) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    const part = readPart(least < Infinity ? rest.slice(0, at).replace(/^零/, '') : rest.slice(0, at));
    if (part === null) return null;
    [total, least, rest] = [total + part * size, size, rest.slice(at + 1)];
  }
  if (rest === '') return total > 0 ? String(total) : null;
  const value = readPart(rest.replace(/^零/, ''));
  // A gap is said (一万零五百), nothing else is: 三万五 may be 35,000.
  if (value === null || (total > 0 && value < 1000 !== rest.startsWith('零')) || (total === 0 && rest.startsWith('零'))) return null;
  return String(total + value);
}

/**
 * The value of a whole Chinese numeral with or without decimals, as a decimal string: `三百二十`, `一亿零五百万`, `九十八点五`.
 * Strict, for running text: null for what is not properly written and may mean something else (一百五, 三五, 十四五, 三万五).
 */
export function readStrictNumeral(numeral: string): string | null {
  if (numeral === '' || numeral.length > LONGEST) return null;
  const [whole = '', fraction, ...more] = numeral.split('点');
  if (more.length > 0) return null;
  const plain = whole.replaceAll('两', '二').replace(/[〇○]/g, '零').replace(/^十/, '一十');
  const value = plain === '零' && fraction !== undefined ? '0' : readWhole(plain);
  const after = fraction === undefined ? '' : readDigits(fraction);
  return value === null || after === null ? null : after === '' ? value : `${value}.${after}`;
}

/** `二〇二四` as `2024`: digits one by one; null for anything else. */
export function readDigits(numeral: string): string | null {
  const digits = [...numeral.replace(/[〇○]/g, '零')].map((character) => DIGITS.indexOf(character));
  return digits.length === 0 || digits.includes(-1) ? null : digits.join('');
}
