import { keyOf, type Grid } from '../snapshot/grid';
import { overlay, type OverlaidRow } from '../snapshot/overlay';
import { LEVEL1_STEMS, LEVEL2_STEMS } from '../vocabulary/levels';

/** What every label ends with that can be told by its letters alone. */
const ENDING = '指标';
const SHORTEST = 4;
const LONGEST = 14;

const lettersOf = (key: string): string => [...key].sort().join('');

const LABEL_OF_LETTERS: ReadonlyMap<string, string> = new Map(
  [...LEVEL1_STEMS, ...LEVEL2_STEMS].map((stem) => [lettersOf(stem + ENDING), stem + ENDING]),
);

/** The label that a scrambled one has the letters of: 出标产指 → 产出指标. Null for any other text. */
function unscrambled(text: string): string | null {
  const key = keyOf(text);
  if (key.length < SHORTEST || key.length > LONGEST || !key.includes('指') || !key.includes('标') || key.endsWith(ENDING)) return null;
  return LABEL_OF_LETTERS.get(lettersOf(key)) ?? null;
}

/**
 * Puts the letters of labels back in order that stood upright in two columns and were read line by line: 出标产指, 益标效指.
 * Sheets with merged areas were never read off a page and stay as they are.
 */
export function unscrambleLabels(grid: Grid): Grid {
  if (grid.hasMerges) return grid;
  const rows = new Map<number, OverlaidRow>();
  for (let row = 1; row <= grid.rows; row++) {
    const words = new Map(
      grid.words(row).flatMap((cell) => {
        const text = cell.content.type === 'text' ? unscrambled(cell.text) : null;
        return text === null ? [] : [[cell.column, text] as const];
      }),
    );
    if (words.size === 0) continue;
    const cells = grid.row(row).map((cell) => {
      const text = words.get(cell.column);
      return text === undefined ? cell : { ...cell, text, content: { type: 'text' as const, text } };
    });
    rows.set(row, { cells });
  }
  return rows.size === 0 ? grid : overlay(grid, rows);
}
