import { counterLength, isUnitWord } from '../cells';
import { readDigits, readStrictNumeral } from '../cells/strict-numerals';
import { placedText, type FoldedParagraph, type MaskedParagraph } from './masked-text';

const NUMERAL = /百分之[零〇○一二两三四五六七八九十百点]{1,12}|百分百|[零〇○一二两三四五六七八九十百千万亿点]{1,24}/g;
const PERCENT = '百分之';
const WHOLE_PERCENT = /^百分(?:之?百)$/;
/** Ordinals and words that end in a numeral: 第三, 统一, 另一. */
const NO_NUMBER_BEFORE = /[第进统单唯另每某\d.]/;
/** 十分之一 is a fraction. */
const FRACTION = /^分之/;
/** What may stand behind a small number of things; 两个方面 and 三项制度 are words. */
const ENDS = /^(?:$|[^\u4e00-\u9fff\ue100-\uf0ff]|以[上下内]|之[上下内]|及以|内(?![\u4e00-\u9fff]))/;

/** A unit and what tells whether it ends the phrase. */
const LONGEST_UNIT = 12;

/** Length of the unit that a text begins with, 0 where it begins with none. */
function unitLength(text: string): number {
  for (let length = LONGEST_UNIT; length > 0; length -= 1) if (isUnitWord(text.slice(0, length))) return length;
  return counterLength(text);
}

interface InDigits {
  readonly digits: string;
  /** How many characters of the text it takes. */
  readonly length: number;
}

/** 百分之九十八 as 98%; null for 百分之几 and the like. */
function percentAt(numeral: string, behind: string): InDigits | null {
  const digits = WHOLE_PERCENT.test(numeral) ? (ENDS.test(behind) ? '100' : null) : readStrictNumeral(numeral.slice(PERCENT.length));
  return digits === null || /^[几余多]/.test(behind) ? null : { digits: `${digits}%`, length: numeral.length };
}

/** A numeral in front of its unit; null where it counts nothing. */
function countAt(before: string, numeral: string, behind: string): InDigits | null {
  // 万 and 亿 in front of 元 are part of the unit: 五百一十二万元 shows 512 of them.
  const scaled = /^([^万亿]+)[万亿]$/.exec(numeral);
  const own = scaled ? scaled[1]! : numeral;
  const value = NO_NUMBER_BEFORE.test(before) ? null : readStrictNumeral(own);
  const rest = numeral.slice(own.length) + behind;
  const unit = FRACTION.test(rest) ? 0 : unitLength(rest);
  if (value === null || unit === 0) return null;
  // 十二月, 三十一日: parts of a date are read behind each other.
  const inDate = rest.startsWith('月') || (rest.startsWith('日') && before === '月');
  return own.length > 1 || inDate || ENDS.test(rest.slice(unit)) ? { digits: value, length: own.length } : null;
}

/** A numeral in digits; null where it counts nothing. */
function digitsAt(before: string, numeral: string, behind: string): InDigits | null {
  if (numeral.startsWith(PERCENT) || WHOLE_PERCENT.test(numeral)) return percentAt(numeral, behind);
  const year = numeral.length === 4 && behind.startsWith('年') ? readDigits(numeral) : null;
  if (year !== null) return /^(?:19|20)/.test(year) ? { digits: year, length: 4 } : null;
  return countAt(before, numeral, behind);
}

/**
 * A paragraph with its names masked, whose Chinese numerals are written in digits where they count something: 三百二十人 as 320人,
 * 百分之九十八 as 98%, 十二月三十一日 as 12月31日. Names and set phrases (三公经费, 两个方面, 三五个) stay as they are.
 */
export function inDigits<Name>(paragraph: FoldedParagraph, masked: MaskedParagraph<Name>): MaskedParagraph<Name> {
  let text = '';
  const places: number[] = [];
  let from = 0;
  const keep = (end: number): void => {
    text += masked.text.slice(from, end);
    for (let at = from; at < end; at += 1) places.push(masked.places[at]!);
  };
  for (const match of masked.text.matchAll(NUMERAL)) {
    const end = match.index + match[0].length;
    const before = match.index > from ? masked.text[match.index - 1] : text.at(-1);
    const read = digitsAt(before ?? '', match[0], masked.text.slice(end, end + LONGEST_UNIT));
    if (!read) continue;
    keep(match.index);
    text += read.digits;
    for (let at = 0; at < read.digits.length; at += 1) places.push(masked.places[match.index]!);
    from = match.index + read.length;
  }
  keep(masked.text.length);
  return placedText(paragraph, text, [...places, masked.places[masked.text.length]!], masked.nameAt);
}
