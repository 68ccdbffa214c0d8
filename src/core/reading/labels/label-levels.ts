import { levelStem } from '../../detection/level-words';
import { keyOf } from '../../snapshot/grid';
import type { LevelLabel } from '../../model/types';
import { own } from '../../own-value';
import { CERTAIN_LEVEL1_STEMS, LEVEL1_OF, LEVEL1_STEMS, LEVEL2_STEMS, LOOSE_SECTION_LABELS, SECTION_LABELS } from '../../vocabulary/levels';
import type { LabelPiece } from './label-piece';

type Level = 'section' | 'level1' | 'level2';

/** One way to take a label, and what speaks against it. */
export interface LevelChoice {
  readonly level: Level;
  readonly cost: number;
}

const LEVEL1 = new Set(LEVEL1_STEMS);
const LEVEL2 = new Set(LEVEL2_STEMS);
const OUT_OF_COLUMN = 1;
const OTHER_OFFSET = 0.2;
const OTHER_WORD = 2.5;
/** 预算执行 labels level 1 in some forms and level 2 in others. */
const LOOSE_WORD = 0.4;
const CERTAIN = new Set(CERTAIN_LEVEL1_STEMS);
const EITHER_WORD = 0.2;
const NO_SECTION_WORD = 3;
const LARGEST_COST = 4;

type SectionWords = Pick<LevelLabel, 'name' | 'isLevel'>;

/** True where a label names a part of the table and no level: 通用指标, 扣分项. */
export function isSectionLabel({ name, isLevel = false }: SectionWords): boolean {
  const key = keyOf(name);
  return !isLevel && SECTION_LABELS.some((word) => key.startsWith(word));
}

/**
 * Labels whose words name parts of the table in some forms and levels in others: levels where one of the labels in their column
 * is no name of a part.
 */
export function settleLooseSections(pieces: readonly LabelPiece[]): readonly LabelPiece[] {
  const isLoose = ({ label }: LabelPiece): boolean => LOOSE_SECTION_LABELS.some((word) => keyOf(label.name).startsWith(word));
  const homes = new Set(pieces.filter(({ label }) => !isSectionLabel(label)).map((piece) => piece.cell.column - piece.offset));
  return pieces.map((piece) => {
    const beside = isLoose(piece) && homes.has(piece.cell.column - piece.offset);
    return beside ? { ...piece, label: { ...piece.label, isLevel: true } } : piece;
  });
}

/** What a level label's words and place say about its level: the choices, the likeliest first. */
export function levelChoices(piece: LabelPiece, parts: boolean): readonly LevelChoice[] {
  const { layout, cell, label } = piece;
  if (piece.heading && !layout.level1) return [{ level: piece.heading, cost: 0 }];
  if (layout.merged) return [{ level: byColumn(piece), cost: 0 }];
  const choices = (['section', 'level1', 'level2'] as const).flatMap((level): LevelChoice[] => {
    const homes = homesOf(piece, level, parts);
    if (homes.length === 0) return [];
    const cost = Math.min(...homes.map((home) => placeCost(cell.column - home, piece.offset))) + wordCost(label, level, parts);
    return cost <= LARGEST_COST ? [{ level, cost }] : [];
  });
  return choices.length > 0 ? choices.sort((a, b) => a.cost - b.cost) : [{ level: byColumn(piece), cost: LARGEST_COST }];
}

function byColumn({ layout, cell, label }: LabelPiece): Level {
  const first = layout.level1?.column;
  const second = layout.level2?.column;
  if (cell.column === second) return 'level2';
  if (cell.column === first) return isSectionLabel(label) && second !== undefined ? 'section' : 'level1';
  if (first !== undefined && cell.column < first) return 'section';
  return second !== undefined && cell.column > second ? 'level2' : 'level1';
}

/** Columns where labels of a level stand; under a part that stands in the first of them each level is one column further right. */
function homesOf({ layout, label }: LabelPiece, level: Level, parts: boolean): readonly number[] {
  const first = layout.level1?.column;
  const second = layout.level2?.column;
  if (level === 'section')
    return [...layout.section.map((slot) => slot.column), ...(isSectionLabel(label) && first !== undefined ? [first] : [])];
  if (level === 'level1') return [...(first === undefined ? [] : [first]), ...(parts && second !== undefined ? [second] : [])];
  return [...(second === undefined ? [] : [second]), ...(parts && second !== undefined ? [layout.name.column] : [])];
}

/** Labels slip by no more columns than the name beside them. */
function placeCost(moved: number, offset: number): number {
  const [least, most] = [Math.min(0, offset), Math.max(0, offset)];
  if (moved < least) return OUT_OF_COLUMN * (least - moved);
  if (moved > most) return OUT_OF_COLUMN * (moved - most);
  return moved === offset ? 0 : OTHER_OFFSET;
}

function wordCost(label: LevelLabel, level: Level, parts: boolean): number {
  const { name } = label;
  const stem = levelStem(name);
  const section = isSectionLabel(label);
  if (level === 'section') return section ? 0 : NO_SECTION_WORD;
  if (section) return level === 'level1' ? 1 : OTHER_WORD;
  const one = LEVEL1.has(stem);
  const two = LEVEL2.has(stem);
  if (one && two) return EITHER_WORD;
  if (one) return level === 'level1' ? 0 : CERTAIN.has(stem) && /标$/.test(keyOf(name)) ? OTHER_WORD : LOOSE_WORD;
  if (two) return level === 'level2' ? 0 : OTHER_WORD;
  return parts && level === 'level2' ? EITHER_WORD : 0;
}

/** The level-1 label that a level-2 label stands under wherever it occurs; null where it can stand under several. */
export function impliedLevel1(name: string, current: string | null): string | null {
  const stem = levelStem(name);
  const above = own(LEVEL1_OF, stem);
  if (above !== undefined) return above;
  if (!LEVEL1.has(stem) || !LEVEL2.has(stem)) return null;
  return stem === '成本' && current === '产出' ? '产出' : stem;
}
