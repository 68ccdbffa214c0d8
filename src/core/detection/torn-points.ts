import type { Grid } from '../snapshot/grid';
import { overlay, type OverlaidRow } from '../snapshot/overlay';
import type { CellSnapshot } from '../snapshot/types';
import { isLevelLabel } from './level-words';

/** What a label's points look like where they were torn off, with the end of its words: `（10 分）`, `指标(50分)`, `标(30分)`. */
const TORN_OFF = /^(?:指标|标)?[(（]\d{1,3}(?:\.\d+)?(?:分|[%％])[)）]$/;
const FIRST_PIECE = /^\s*(?:指?标|[(（]|指$)/;
const LONGEST_LABEL = 16;
const LONGEST_PIECE = 10;
const MOST_PIECES = 4;

/** The words of pieces one below the other, a bracket that came twice only once. */
function textOf(pieces: readonly CellSnapshot[]): string {
  return pieces
    .map((piece) => piece.text.trim())
    .join('')
    .replace(/\s/g, '')
    .replace(/([)）])[)）]$/, '$1');
}

/** The cells below a label that hold nothing but its points, whole or in pieces, and the end of its words; none where there are none. */
function piecesBelow(grid: Grid, label: CellSnapshot): readonly CellSnapshot[] {
  if (label.content.type !== 'text' || label.text.trim().length > LONGEST_LABEL || /[\d)）]\s*$/.test(label.text)) return [];
  const pieces: CellSnapshot[] = [];
  let best: readonly CellSnapshot[] = [];
  for (let row = label.row + 1; row <= label.row + MOST_PIECES; row++) {
    const cell = grid.at(row, label.column);
    if (cell?.content.type !== 'text' || cell.text.trim().length > LONGEST_PIECE || (pieces.length === 0 && !FIRST_PIECE.test(cell.text)))
      break;
    pieces.push(cell);
    const torn = textOf(pieces);
    const whole = /^[(（]/.test(torn) || isLevelLabel(`${label.text.trim()}${torn}`);
    if (TORN_OFF.test(torn) && whole) best = [...pieces];
  }
  return best;
}

/**
 * Puts the points of a label back behind it where the lines of a page's cell became rows: 预算管理 over （25 分）, 产出 over 指标,
 * (50分 and a bracket. Sheets with merged areas stay as they are.
 */
export function joinTornPoints(grid: Grid): Grid {
  if (grid.hasMerges) return grid;
  const tails = new Map<CellSnapshot, string>();
  const off = new Set<CellSnapshot>();
  for (let row = 1; row < grid.rows; row++) {
    for (const cell of grid.row(row)) {
      const pieces = off.has(cell) ? [] : piecesBelow(grid, cell);
      if (pieces.length > 0) tails.set(cell, textOf(pieces));
      for (const piece of pieces) off.add(piece);
    }
  }
  if (off.size === 0) return grid;
  const rows = new Map<number, OverlaidRow>();
  for (const row of new Set([...tails.keys(), ...off].map((cell) => cell.row))) {
    const cells = grid
      .row(row)
      .filter((cell) => !off.has(cell))
      .map((cell) => {
        const tail = tails.get(cell);
        const text = cell.text.trim() + (tail ?? '');
        return tail === undefined ? cell : { ...cell, text, content: { type: 'text' as const, text } };
      });
    rows.set(row, { cells });
  }
  return overlay(grid, rows);
}
