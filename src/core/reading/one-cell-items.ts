import { itemName } from '../cells/item-name';
import { isPlaceholder } from '../cells/is-placeholder';
import { isLevelLabel } from '../detection/level-words';
import { impliedLevel1 } from './labels/label-levels';
import { isMeasured, nameWithTarget, type NameItem } from './split-names';

/** An indicator written into a cell with others, under the headings that hold for it. */
export interface OneCellItem extends NameItem {
  readonly level1: string | null;
  readonly level2: string | null;
}

const HEADING = /[【[［]([^【】[\]［］]{2,30})[】\]］]\s*[:：]?/gu;
const BETWEEN_LEVELS = /[-—－–>→/]+/u;
/** Where an item begins: on a line of its own, behind a semicolon, or with 指标1： in the middle of a line. */
const NEXT_ITEM = /[\n;；]+|(?=指标\s*\d+\s*[:：])/u;
const SIGN_IN_FRONT = /^([^≥≤<>＜＞=]{2,})([≥≤<>＜＞=].*)$/su;
const VALUE_BEHIND_COLON = /^([^:：]{2,}?)[:：]\s*(\S.*)$/su;
/** A figure with its unit at the end of an item: 开展巡查8次. No ordinal and no part of a date. */
const FIGURE_BEHIND = /^([^\d]{3,60}[^\d第至到.,\-—~])(\d[\d.,]{0,15}[^\d\s]{1,6})$/su;
/** What is to come of it, at the end of an item: 名录和数据库基本健全. */
const RESULT_BEHIND =
  /^(.{4,60}?)((?:基本|逐步|持续|有效|显著|明显|进一步|不断|有所|大幅|稳步|全面|较为?)(?:健全|提升|提高|改善|完善|增强|加强|良好|稳定|满意|规范|增长|降低|减少))$/su;
const FEWEST = 2;

/**
 * The indicators of a cell that holds all of a project's, one below the other under headings in brackets:
 * 【产出指标-数量指标】 指标1：机柜数量（≥77台）. Empty where the cell holds fewer than two headings of levels or two items.
 */
export function readOneCellItems(text: string): readonly OneCellItem[] {
  const headings = [...text.matchAll(HEADING)];
  if (headings.filter((heading) => levelsOf(heading[1]!).length > 0).length < FEWEST) return [];
  let level1: string | null = null;
  const items = headings.flatMap((heading, index): OneCellItem[] => {
    const labels = levelsOf(heading[1]!);
    const body = text.slice(heading.index + heading[0].length, headings[index + 1]?.index ?? text.length);
    const last = labels.at(-1);
    if (last === undefined) return [];
    const outer: string | null = labels.length > 1 ? labels[0]! : level1;
    // 【产出指标】 over 【数量指标】: the first heading holds no items of its own.
    const own = labels.length === 1 && (body.trim() === '' || impliedLevel1(last, outer) === null);
    level1 = own ? last : outer;
    const level2 = own ? null : last;
    return itemsOf(body).map((item) => ({ ...item, level1, level2 }));
  });
  return items.length >= FEWEST ? items : [];
}

/** The levels that a heading names, the outer one first; none where one of its words is no level. */
function levelsOf(heading: string): readonly string[] {
  const labels = heading.split(BETWEEN_LEVELS).map((label) => label.trim());
  return labels.length <= 2 && labels.every((label) => isLevelLabel(label)) ? labels : [];
}

/** `机柜数量：` before its sign. */
function withoutColon(name: string): string {
  return name.length > 2 && /[:：]$/u.test(name) ? name.slice(0, -1).trimEnd() : name;
}

/** The indicators of a text one behind the other: on lines of their own, behind semicolons, or numbered. */
export function itemsOf(body: string): readonly NameItem[] {
  return body
    .split(NEXT_ITEM)
    .map((line) => line.trim().replace(/[,，。.]$/u, ''))
    .filter((line) => line !== '' && !isPlaceholder(line))
    .map((line) => itemOf(itemName(line).name));
}

function itemOf(name: string): NameItem {
  const bracketed = nameWithTarget(name);
  if (bracketed.target !== null) return bracketed;
  const match = SIGN_IN_FRONT.exec(name) ?? VALUE_BEHIND_COLON.exec(name);
  if (match) return { name: withoutColon(match[1]!.trim()), target: match[2]!.trim() };
  const figure = FIGURE_BEHIND.exec(name);
  if (figure && isMeasured(figure[2]!)) return { name: figure[1]!.trim(), target: figure[2]! };
  const words = RESULT_BEHIND.exec(name);
  return words ? { name: words[1]!, target: words[2]! } : bracketed;
}
