import { keyOf } from '../snapshot/grid';

/** Ways in which the lines of an outline are numbered, the outermost first: 一、 （一） 1. （1） ①. */
const NUMBERINGS = [
  /^[一二三四五六七八九十]{1,3}[、.]/,
  /^[(][一二三四五六七八九十]{1,3}[)]/,
  /^\d{1,2}[、.](?!\d)/,
  /^[(]\d{1,2}[)]|^\d{1,2}[)]/,
  /^[①-⑳]/,
] as const;
/** More letters than this no number in front of a text has. */
const LONGEST_NUMBER = 8;
/** 一、 and （一）. */
const DEEPEST_IN_CHINESE = 1;

/** How deep in an outline a text stands by its number: 0 for 一、, 1 for （一）; null where it has none. */
export function outlineDepth(text: string): number | null {
  const start = keyOf(text.trimStart().slice(0, LONGEST_NUMBER));
  const depth = NUMBERINGS.findIndex((numbering) => numbering.test(start));
  return depth < 0 ? null : depth;
}

/** True where a text begins with a number in Chinese: 一、资金管理, （二）项目产出. */
export function isNumberedHeading(text: string): boolean {
  const depth = outlineDepth(text);
  return depth !== null && depth <= DEEPEST_IN_CHINESE;
}
