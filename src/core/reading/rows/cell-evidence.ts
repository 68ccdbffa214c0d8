import type { ContentClass } from '../../cells/content-class';
import { classOf } from '../../detection/cell-readings';
import { levelStem } from '../../detection/level-words';
import { withoutBrackets } from '../../detection/match-header';
import type { ColumnRole } from '../../model/types';
import { remembered } from '../../remember';
import { keyOf } from '../../snapshot/grid';
import { isSectionLabel } from '../labels/label-levels';
import type { CellSnapshot } from '../../snapshot/types';
import { DITTO, EVIDENCE, SCORING_METHOD, WORDS_BESIDE_UNITS } from '../../vocabulary/evidence';
import { BLOCK_LABELS, CERTAIN_LEVEL1_STEMS, LEVEL1_STEMS, LEVEL2_STEMS } from '../../vocabulary/levels';
import type { RowSlot } from './row-layout';

const BOTH = new Set(LEVEL1_STEMS.filter((stem) => LEVEL2_STEMS.includes(stem)));
/** 100 and less, as points are; larger numbers are seldom points. */
const POINTS = /^(?:\d{1,2}(?:\.\d+)?|100(?:\.0+)?)$/;

const TOO_MANY_POINTS = -2.5;
/** 10 10: what stood in two columns. */
const TWO_NUMBERS = /\d\s{1,4}\d/;
const NO_BLOCK_LABEL = -2;
const METHOD_WORD = 2.5;
const HABIT = 0.7;
const LONGEST_LOOK = 60;
/** 决策 or 预算执行 label level 1 in some forms and name an indicator in others. */
const LOOSE_LABEL = 1.5;
const LOOSE_NAME = 3;
const NO_NAME = -4;
/** 指标2.药品抽验平均标准: a number that forms put in front of names, never of labels. */
const NUMBERED_NAME = /^指标\d{1,2}[.、:)]?\D/;
const NO_LABEL = -3;
const CERTAIN = new Set(CERTAIN_LEVEL1_STEMS);

/** What most cells of a column hold in the rows that are sound, by the column's place; nothing where they differ. */
export type Habits = ReadonlyMap<number, ContentClass>;

export const NO_HABITS: Habits = new Map();

/** How well a cell's content suits a column, in points of evidence. */
export function fitOf(cell: CellSnapshot, slot: RowSlot, habits: Habits): number {
  const content = classOf(cell);
  const evidence = EVIDENCE[slot.role];
  const base = evidence[content] ?? evidence.rest;
  const habit = habits.get(slot.column) === content ? HABIT : 0;
  return base + habit + special(cell, slot, content);
}

function special(cell: CellSnapshot, slot: RowSlot, content: ContentClass): number {
  return SPECIAL[slot.role]?.(cell, slot, content) ?? 0;
}

type Special = (cell: CellSnapshot, slot: RowSlot, content: ContentClass) => number;

const lookOf = (cell: CellSnapshot): string => keyOf(cell.text.slice(0, LONGEST_LOOK));
const isLoose = (cell: CellSnapshot, content: ContentClass): boolean =>
  content === 'level1' && (!CERTAIN.has(levelStem(cell.text)) || !/[标指]$/.test(lookOf(cell)));
const points: Special = (cell, { role }, content) => {
  const look = lookOf(cell);
  if (content === 'integer-points' && TWO_NUMBERS.test(cell.text)) return TOO_MANY_POINTS;
  // 5分 is as good a number of points as 5.
  if (content === 'quantity' && POINTS.test(look.replace(/分$/, ''))) return EVIDENCE[role]['integer-points']! - EVIDENCE[role].quantity!;
  return content === 'integer-points' && !POINTS.test(look) ? TOO_MANY_POINTS : 0;
};
const name: Special = (cell, _slot, content) => (isLoose(cell, content) ? LOOSE_NAME : lookOf(cell) === DITTO ? NO_NAME : 0);

const numbered = (cell: CellSnapshot): number => (NUMBERED_NAME.test(lookOf(cell)) ? NO_LABEL : 0);

/** What a cell says about some roles beyond its class. */
const SPECIAL: Partial<Record<ColumnRole, Special>> = {
  weight: points,
  score: points,
  section: (cell, slot) =>
    slot.header && isBlockLabel(slot.header.header.text) && !isBlockLabel(cell.text) && !isSectionLabel({ name: cell.text.trim() })
      ? NO_BLOCK_LABEL
      : 0,
  method: (cell) => (SCORING_METHOD.test(lookOf(cell)) ? METHOD_WORD : 0),
  level1: (cell, _slot, content) => (isLoose(cell, content) ? -LOOSE_LABEL : 0) + numbered(cell),
  level2: (cell, _slot, content) =>
    (content === 'level1' && BOTH.has(levelStem(cell.text)) ? EVIDENCE.level2.level2! - EVIDENCE.level2.level1! : 0) + numbered(cell),
  level3: name,
  level4: name,
  unit: (_cell, slot, content) => (holdsWords(slot) ? Math.max(0, fitAs('target', content) - fitAs('unit', content)) : 0),
};

function fitAs(role: 'target' | 'unit', content: ContentClass): number {
  return EVIDENCE[role][content] ?? EVIDENCE[role].rest;
}

/** True for 单位（文字描述）: a column of units in which targets in words stand, too. */
const holdsWords = ({ header }: RowSlot): boolean => header !== null && WORDS_BESIDE_UNITS.test(keyOf(header.header.text));

/** True for the vertical label in front of an indicator block (绩效指标), which says nothing about a level. */
export const isBlockLabel = remembered((text): boolean => BLOCK_LABELS.includes(withoutBrackets(keyOf(text))));
