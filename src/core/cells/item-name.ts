import { Decimal } from '../decimal';
import { FORM_REMARKS } from '../vocabulary/templates';
import type { FoldedText } from './normalise';
import { RANK_WORDS, fold, isUnitWord, normalise, originalBetween, readNumeral, unitKind } from './index';

/** An indicator's name without the number in front of it. */
export interface ItemName {
  /** Empty where the text is a number only (`指标1：`). */
  readonly name: string;
  /** The number as written, without the mark behind it (`指标1`, `（1）`, `①`, `一`); null where there is none. */
  readonly serial: string | null;
}

/** A label of a level without what it says about its form. */
export interface LevelName {
  readonly name: string;
  /** Points that the label declares: 25 in `预算管理（25分）`; null where it declares none. */
  readonly points: Decimal | null;
}

const HAN = '〇一二三四五六七八九十';
/** A serial number and the mark behind it are no longer than this. */
const LONGEST_LEAD = 40;
/** What is counted in `指标1个` is no longer than this. */
const LONGEST_COUNTED = 2;
/** `指标1：`, `三级指标 2、`, `指标①` */
const LABELLED = /^(\s*[\u4e00-\u9fff]{0,6}?指标\s*(?:\d{1,2}|[①-⑳]|[一二三四五六七八九十]{1,2}(?=\s*[:、.)])))\s*([:、.)-]?)\s*/;
/** `（1）`, `(一)`, `【1】`, `①`, `⑴` */
const ENCLOSED = new RegExp(`^(\\s*(?:\\(\\s*(?:\\d{1,2}|[${HAN}]{1,3})\\s*\\)|[①-⒛❶-❿]))[\\s、.:]*`);
/** `1、`, `1．`, `1)`, `1:`, `一、`, `第一、` */
const MARKED = new RegExp(`^(\\s*(?:\\d{1,3}|第?[${HAN}]{1,3}))\\s*(?:[、)]|[.:](?!\\d)|\\.(?=\\d{4}年))\\s*`);
/** `1.1.2 `, `1.2、`, `2-1 ` */
const STEPPED = /^(\s*\d{1,2}(?:[.-][1-9]\d?){1,3})(?:\s*[、):]\s*|\.(?!\d)\s*|\s+)/;
/** `1 培训人数`: only white space between number and name. */
const SPACED = /^(\s*\d{1,2})\s+(?=[^\d\s%‰.,、:/~-])/;

const numberIn = (text: string): number => {
  const digits = /\d+/.exec(text)?.[0];
  return parseInt(digits ?? readNumeral(text.replace(/[^〇一二三四五六七八九十]/g, '')) ?? '', 10);
};

/** True where the text goes on counting what the number began: `一、二级公路`, `3、4季度`. */
function enumerates(serial: string, rest: string): boolean {
  const next = new RegExp(`^(\\d{1,2}|[${HAN}]{1,2})(.)`).exec(rest);
  return next !== null && (RANK_WORDS.has(next[2]!) || '月年日'.includes(next[2]!)) && numberIn(next[1]!) > numberIn(serial);
}

/** True where the text begins with a unit, so that the number in front of it counts: `3 个村`, `12 月`, `2 号楼`. */
function counts(rest: string): boolean {
  const first = rest.slice(0, 1);
  const words = [2, 3, 4].map((length) => rest.slice(0, length)).filter(isUnitWord);
  // Nouns that are units of their own (项目, 学校) are not counted without a word between: `1.2 项目完成率`.
  return words.length > 0 ? words.some((word) => unitKind(word) !== null) : RANK_WORDS.has(first) || isUnitWord(first);
}

function leadOf(text: string): { readonly serial: string; readonly end: number } | null {
  const start = text.slice(0, LONGEST_LEAD);
  const found = (match: RegExpExecArray | null): { serial: string; end: number; rest: string } | null =>
    match && { serial: match[1]!, end: match[0].length, rest: text.slice(match[0].length) };
  const labelled = LABELLED.exec(start);
  const label = found(labelled);
  // `指标1个`: without a mark the number may count.
  if (label && (labelled?.[2] !== '' || label.rest.trim().length > LONGEST_COUNTED || !counts(label.rest))) return label;
  const enclosed = found(ENCLOSED.exec(start));
  if (enclosed) return enclosed;
  const stepped = found(STEPPED.exec(start));
  if (stepped && !counts(stepped.rest)) return stepped;
  const marked = found(MARKED.exec(start));
  if (marked && !enumerates(marked.serial, marked.rest)) return marked;
  const spaced = found(SPACED.exec(start));
  return spaced && !counts(spaced.rest) ? spaced : null;
}

/**
 * Takes the sequence number off an indicator's name: `指标1：培训人数`, `1、…`, `（1）…`, `①…`, `一、…`. A number that belongs
 * to the name stays: `1个专家服务费成本`, `2024年部门预算`, `110报警`, `5G基站`, `一、二级公路养护`, `三级指标完成率`.
 */
export function itemName(text: string): ItemName {
  const folded = fold(text);
  const first = leadOf(folded.text);
  if (first === null) return { name: text.trim(), serial: null };
  // 指标1：（1）…: one number in front of another.
  const second = leadOf(folded.text.slice(first.end));
  return {
    name: originalBetween(folded, first.end + (second?.end ?? 0), folded.text.length).trim(),
    serial: originalBetween(folded, 0, first.serial.length).trim(),
  };
}

/** A label is no longer than this; longer texts are left as they are. */
const LONGEST_LABEL = 80;
const BRACKETS = /\([^()]*\)/g;
const BRACKETED_POINTS = /^\((?:共|共计|满分|合计|总分|计|权重|分值)?:?(\d{1,3}(?:\.\d+)?)(?:分|%)?\)$/;
/** What else the brackets of a label say before its points: （特性指标70分）. */
const WORDED_POINTS = /^\([\u4e00-\u9fff]{2,6}(\d{1,3}(?:\.\d+)?)分\)$/;
/** Points in front of a label whose opening bracket was lost: 20 分)项目决策. */
const POINTS_IN_FRONT = /^\s*(\d{1,3}(?:\.\d+)?)\s*分\s*\)\s*(?=[\u4e00-\u9fff])/;
/** Points that a group may have: （40-50）分. */
const BRACKETED_RANGE = /^\(\d{1,3}-\d{1,3}分?\)$/;
/** Points with those that may be added to them, so that their sum says nothing: （50分，附加分5分）. */
const POINTS_AND_MORE = /^\(\d{1,3}(?:\.\d+)?分[,，、;；+][^()]{1,20}分\)$/;
/** Nothing but further brackets and marks. */
const AT_END = /^(?:\s|\([^()]*\)|[:、.分])*$/;
const OPEN_POINTS = /[^\d.](\d{1,3}(?:\.\d+)?)分$/;
const AFTER_LABEL = /指标:?(\d{2,3}(?:\.\d+)?)%?$/;
const WEIGHT_BEHIND = /[\s(]{0,80}权重\s{0,80}:?\s{0,80}(\d{1,3}(?:\.\d{1,80})?)\s{0,80}[%分]?[\s)]{0,80}$/;

/**
 * Takes off a label of a level what is no part of its name: points (`产出指标（50分）`, `预算管理25分`, `效益指标（30%）`) and
 * remarks on the form (`数量指标（必填）`). A label that is nothing but such a remark keeps it.
 */
export function levelName(text: string): LevelName {
  if (text.length > LONGEST_LABEL || !/[\d０-９填选设分]/.test(text)) return { name: text.trim(), points: null };
  const folded = fold(text);
  const front = POINTS_IN_FRONT.exec(folded.text);
  if (front) {
    return { name: originalBetween(folded, front[0].length, folded.text.length).trim(), points: new Decimal(front[1]!) };
  }
  const { kept, from, points } = withoutBracketed(folded);
  const weight = points === null ? WEIGHT_BEHIND.exec(folded.text) : null;
  if (weight && weight.index > 0) return { name: originalBetween(folded, 0, weight.index).trim(), points: new Decimal(weight[1]!) };
  const rest = from === 0 ? text : [...kept, originalBetween(folded, from, folded.text.length)].join('');
  const { name, points: open } = points === null ? withoutOpenPoints(rest) : { name: rest, points };
  return { name: name.trim() === '' ? text.trim() : name.trim(), points: open };
}

/** The texts between the brackets of a label that hold points or remarks, where the last of them ends, and the first points. */
function withoutBracketed(folded: FoldedText): {
  readonly kept: readonly string[];
  readonly from: number;
  readonly points: Decimal | null;
} {
  let points: Decimal | null = null;
  const kept: string[] = [];
  let from = 0;
  for (const { 0: bracket, index } of folded.text.matchAll(BRACKETS)) {
    const plain = normalise(bracket);
    const end = index + bracket.length;
    // `(2)公务用车购置`, `[254]某局`: a bare number in front is no number of points.
    const bare = plain.endsWith('分)') || AT_END.test(folded.text.slice(end)) ? BRACKETED_POINTS.exec(plain) : null;
    const [, declared] = bare ?? WORDED_POINTS.exec(plain) ?? [];
    // `产出指标（ 分）`: points that nobody filled in.
    const range = BRACKETED_RANGE.test(plain) || POINTS_AND_MORE.test(plain) || plain === '(分)';
    if (declared === undefined && !range && !FORM_REMARKS.some((word) => plain.includes(word))) continue;
    if (declared !== undefined) points ??= new Decimal(declared);
    kept.push(originalBetween(folded, from, index));
    from = end + ((declared !== undefined || range) && /^\s*分\s*$/.test(folded.text.slice(end)) ? folded.text.length - end : 0);
  }
  return { kept, from, points };
}

/** A name without the points behind it that stand in no brackets. */
function withoutOpenPoints(name: string): LevelName {
  const plain = normalise(name);
  const open = (OPEN_POINTS.exec(plain) ?? AFTER_LABEL.exec(plain))?.[1];
  if (open === undefined) return { name, points: null };
  const before = name
    .trimEnd()
    .replace(/(?<![\d０-９.．\s])[\d０-９.．\s]+[分%％]?$/, '')
    .replace(/(?<![:：\s])[:：\s]+$/, '');
  return { name: before, points: new Decimal(open) };
}
