import { fold, removeSpace } from '../cells';
import { remembered } from '../remember';

/** `51180025T000001234567-`, `[610001]`, `219001-`: what systems put in front of a name. A year in front is none. */
const CODE = /^[[({【]?(?!(?:19|20)\d\d年)(?=[0-9A-Z]{0,20}\d{3})[0-9A-Z]{3,40}[\])}】]?[-—–_:：、.]{0,3}(?=[^\d])/i;
const YEARS = /(?:(?:19|20)\d\d)(?:[-—至到](?:19|20)?\d\d)?年?度?/g;
const MARKS = /[()[\]{}【】《》〈〉“”"'‘’`·,，.。、:：;；/\\_—–-]/g;
/** What a unit calls the part of it that is itself. */
const ITSELF = /(?:本级|机关)$/;

/** What the name of a place or a unit ends with. */
export const PLACE_NAME = /[局厅委办院校站所队司州市县区乡镇村府盟旗]$/;

/** What is longer is no name, and is compared no further. */
const LONGEST_KEY = 200;

/** A name as it is compared: without spaces, codes in front, years, brackets and marks; full-width forms folded. */
export const nameKey = remembered((text: string): string =>
  removeSpace(fold(text).text).replace(CODE, '').replace(YEARS, '').replace(MARKS, '').slice(0, LONGEST_KEY),
);

/** The same of a unit, whose 本级 is itself. */
export function unitKey(text: string): string {
  const key = nameKey(text);
  return key.replace(ITSELF, '') || key;
}

/** Characters of which another one makes another name: numbers, directions, ranks, and what places are called. */
const TELLING = /[\d一二三四五六七八九十百千甲乙丙丁东西南北上下左右前后内外大小新老旧中高低省市县区州乡镇村街路a-z]/i;
/** A shorter name with another character is another name. */
const SHORTEST_SLIP = 8;

/** True where one character of a long name was read as another: never one that tells the first batch from the second. */
export function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < SHORTEST_SLIP) return false;
  let differing = 0;
  for (let at = 0; at < one.length; at += 1) {
    if (one[at] === other[at]) continue;
    if (TELLING.test(one[at]!) || TELLING.test(other[at]!)) return false;
    differing += 1;
  }
  return differing === 1;
}

const SHORTEST_UNIT = 4;

/** Whether two units are one: the same, or one written with the place in front (济南市历城区文化馆, 历城区文化馆). Null where one is not stated. */
export function sameUnit(one: string, other: string): boolean | null {
  if (one === '' || other === '') return null;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= SHORTEST_UNIT && long.endsWith(short));
}

/** A project's name without its unit's in front, as far as that leaves a name. */
export function withoutUnit(project: string, unit: string): string {
  if (unit.length < SHORTEST_UNIT) return project;
  for (let length = Math.min(unit.length, project.length - SHORTEST_UNIT); length >= 3; length -= 1) {
    if (unit.endsWith(project.slice(0, length))) return project.slice(length);
  }
  return project;
}
