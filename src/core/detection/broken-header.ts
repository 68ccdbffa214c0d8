import { keyOf, type Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { overlay, type OverlaidRow } from '../snapshot/overlay';
import { perRow } from '../snapshot/per-row';
import { isLevelLabel } from './level-words';
import { matchHeader } from './match-header';

const LONGEST_FRAGMENT = 12;
/** Points under the word that they are for: 分值权重 over (90). */
const POINTS_ALONE = /^[(]\d{1,3}分?[)]$/;
/** A remark under a header's word: 评价内容 over （公式计算结果=x）. */
const IN_BRACKETS = /^[(][^()]+[)]$/;
/** So many rows may go on with a header's words: letters one below the other, as in 一 级 指 标. */
const MOST_ROWS = 4;

/** True where all that a row holds may go on with the words of a header above it. */
const mayGoOn = perRow((grid, row): boolean => {
  const cells = grid.row(row);
  return (
    cells.length > 0 &&
    cells.every(
      ({ content, text }) =>
        content.type === 'text' &&
        text.trim().length <= LONGEST_FRAGMENT &&
        (!/\d/.test(text) || POINTS_ALONE.test(keyOf(text))) &&
        !isLevelLabel(text),
    )
  );
});

/** How many rows below a header may go on with its words. */
function deepest(grid: Grid, row: number): number {
  let depth = 0;
  while (depth < MOST_ROWS - 1 && mayGoOn(grid, row + depth + 1)) depth++;
  return depth;
}

/** The words of a header's columns put together down to `depth` rows below it; null where a cell there belongs to no header. */
function joinedWords(grid: Grid, row: number, depth: number): ReadonlyMap<number, readonly string[]> | null {
  const words = new Map(grid.row(row).map((cell): [number, string[]] => [cell.column, [cell.text.trim()]]));
  for (let at = row + 1; at <= row + depth; at++) {
    for (const cell of grid.row(at)) {
      const above = words.get(cell.column) ?? dividedWord(grid, row, at, cell.column, words);
      if (!above) return null;
      above.push(cell.text.trim());
    }
  }
  return words;
}

/** The word of a header that stands over several words of the row below (近两年指标值 over 前年 | 上年), where the merged area of its cell is lost. */
function dividedWord(grid: Grid, row: number, at: number, column: number, words: Map<number, string[]>): string[] | undefined {
  const over = at === row + 1 && !grid.hasMerges ? grid.row(row).findLast((cell) => cell.column < column) : undefined;
  if (!over || grid.text(at, column - 1) === '') return undefined;
  words.set(column, [over.text.trim()]);
  return words.get(column);
}

/** True where one of the rows below has whole words for levels, 一级指标 beside 二级指标: it goes on with no row above it. */
function headsItself(grid: Grid, row: number, depth: number): boolean {
  for (let at = row + 1; at <= row + depth; at++)
    if (grid.words(at).filter((cell) => /^[一二三四]级指标$/.test(keyOf(cell.text))).length > 1) return true;
  return false;
}

/** True where the rows under a header only go on with its words: 一级指 over 标, 分 over 值, 偏差原因分析 over 及改进措施. */
function continuesHeader(words: ReadonlyMap<number, readonly string[]>): boolean {
  let mended = 0;
  for (const pieces of words.values()) {
    if (pieces.length === 1) continue;
    const joined = pieces.join('');
    const whole = pieces.filter((piece) => matchHeader(piece)?.exact === true).length;
    const match = matchHeader(joined);
    if (match?.exact === true)
      mended += whole < pieces.length || [pieces[0], pieces.at(-1)].some((piece) => keyOf(piece!) === '指标') ? 1 : 0;
    else if (whole === pieces.length || (!match && !IN_BRACKETS.test(keyOf(pieces.at(-1)!)) && keyOf(joined).length > LONGEST_FRAGMENT))
      return false;
  }
  return mended >= 1;
}

/**
 * The sheet with a header row's words put together again where they broke over several rows, the rows under it blank, and the
 * header's last row; null where they did not.
 */
export function mendHeaderRow(grid: Grid, row: number): { readonly grid: Grid; readonly bottom: number } | null {
  if (grid.row(row).length < 3) return null;
  for (let depth = deepest(grid, row); depth >= 1; depth--) {
    const words = headsItself(grid, row, depth) ? null : joinedWords(grid, row, depth);
    if (!words || !continuesHeader(words)) continue;
    const cells = [...words]
      .sort(([a], [b]) => a - b)
      .map(([column, pieces]): CellSnapshot => {
        const cell = grid.at(row, column);
        const text = pieces.join('');
        return cell && text === cell.text.trim() ? cell : { ...(cell ?? grid.row(row)[0]!), column, text, content: { type: 'text', text } };
      });
    const rows = new Map<number, OverlaidRow>([[row, { cells }]]);
    for (let below = row + 1; below <= row + depth; below++) rows.set(below, { cells: [] });
    return { grid: overlay(grid, rows), bottom: row + depth };
  }
  return null;
}
