import { rangeName } from '../../../../core/snapshot/address';
import type { CellAddress, CellRange } from '../../../../core/snapshot/types';
import { MovingFormula } from '../read/stored-formulas';
import { attribute, escapeXml, tagStem, withAttribute } from '../xml/scan';
import { cellParts, type FormulaPlace } from './cell-xml';
import type { SheetMap } from './sheet-map';
import type { TextPatch } from './text-patch';

/** A shared formula whose own cell gets other content. */
export interface LostMaster extends CellAddress {
  readonly si: string;
  readonly text: string;
}

interface Follower extends CellAddress {
  readonly formula: FormulaPlace;
}

/** The master that a cell's formula is; null where it is none. */
export function masterOf(formula: FormulaPlace | null, at: CellAddress): LostMaster | null {
  if (formula?.type !== 'shared' || formula.text.trim() === '') return null;
  return { ...at, si: attribute(formula.tag, 'si') ?? '', text: formula.text };
}

/** A cell's place as a key. */
export function placeKey({ row, column }: CellAddress): string {
  return `${row},${column}`;
}

function followersOf(map: SheetMap, masters: readonly LostMaster[], overwritten: ReadonlySet<string>): Map<string, Follower[]> {
  const bySi = new Map<string, Follower[]>(masters.map(({ si }) => [si, []]));
  const lost = new Set(masters.map(placeKey));
  for (const row of map.eachRow()) {
    if (!map.xml.slice(row.start, row.end).includes('shared')) continue;
    for (const cell of map.cells(row)) {
      const at = { row: row.row, column: cell.column };
      if (overwritten.has(placeKey(at)) || lost.has(placeKey(at))) continue;
      const { formula } = cellParts(map, cell);
      if (formula?.type === 'shared' && formula.text.trim() === '') bySi.get(attribute(formula.tag, 'si') ?? '')?.push({ ...at, formula });
    }
  }
  return bySi;
}

/** The area that some cells span. */
export function around(cells: readonly CellAddress[]): CellRange {
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  }
  return area;
}

/** A tag `<f …/>` with its attributes changed, opened, filled and closed. */
function written(tag: string, text: string, mark: string): string {
  return `${tagStem(tag)}>${escapeXml(text)}</${mark}f>`;
}

/**
 * Where cells that hold the text of a shared formula are overwritten, the next of its followers takes the text over, so
 * that the others go on as before. Followers that do not lie in one block below or beside it get formulas of their own.
 */
export function handOverMasters(map: SheetMap, patch: TextPatch, masters: readonly LostMaster[], overwritten: ReadonlySet<string>): void {
  if (masters.length === 0) return;
  const followers = followersOf(map, masters, overwritten);
  for (const master of masters) {
    const group = (followers.get(master.si) ?? []).sort((a, b) => a.row - b.row || a.column - b.column);
    const first = group[0];
    if (!first) continue;
    const area = around(group);
    const moving = new MovingFormula(master.text);
    const asOne = first.row === area.top && first.column === area.left;
    for (const follower of asOne ? [first] : group) {
      const text = moving.at(follower.row - master.row, follower.column - master.column);
      const { tag, start, end } = follower.formula;
      const plain = withAttribute(withAttribute(withAttribute(tag, 't', null), 'si', null), 'ref', null);
      patch.replace(start, end, written(asOne ? withAttribute(tag, 'ref', rangeName(area)) : plain, text, map.mark));
    }
  }
}
