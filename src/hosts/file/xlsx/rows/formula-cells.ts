import { parseRangeName } from '../../../../core/snapshot/address';
import type { CellAddress } from '../../../../core/snapshot/types';
import { MovingFormula } from '../read/stored-formulas';
import { cellParts, type FormulaPlace } from '../write/cell-xml';
import type { CellPlace, SheetMap } from '../write/sheet-map';
import { attribute } from '../xml/scan';

/** A shared formula: the cell that holds its text, and the text as it reads in other cells. */
export interface SharedFormula extends CellAddress {
  readonly formula: MovingFormula;
}

/** A cell with a formula, where it stood before rows moved. */
export interface FormulaCell extends CellAddress {
  readonly cell: CellPlace;
  readonly place: FormulaPlace;
  /** As stored, without `=`: a follower's own, too. */
  readonly text: string;
  readonly shared: SharedFormula | null;
}

/** The cells of a sheet that hold formulas, in file order. */
export function formulaCells(map: SheetMap): FormulaCell[] {
  const { xml, mark } = map;
  const opening = `<${mark}f`;
  const found: (CellAddress & { cell: CellPlace; place: FormulaPlace; si: string | null })[] = [];
  const masters = new Map<string, SharedFormula>();
  let next = xml.indexOf(opening, map.data.openEnd);
  for (const row of map.eachRow()) {
    if (next < row.start && next >= 0) next = xml.indexOf(opening, row.start);
    if (next < 0 || next >= row.end) continue;
    for (const cell of map.cells(row)) {
      if (!xml.slice(cell.openEnd, cell.end).includes(opening)) continue;
      const place = cellParts(map, cell).formula;
      if (!place) continue;
      const at = { row: row.row, column: cell.column };
      const si = place.type === 'shared' ? (attribute(place.tag, 'si') ?? '') : null;
      if (si !== null && place.text.trim() !== '') masters.set(si, { ...at, formula: new MovingFormula(place.text) });
      found.push({ ...at, cell, place, si });
    }
  }
  return found.map(({ si, row, column, cell, place }) => {
    const shared = si === null ? null : (masters.get(si) ?? null);
    const text = shared && place.text.trim() === '' ? shared.formula.at(row - shared.row, column - shared.column) : place.text;
    return { row, column, cell, place, text, shared };
  });
}

/** The cells that an array formula or a data table fills; null for a formula of one cell of its own. */
export function filledBy({ place }: FormulaCell): ReturnType<typeof parseRangeName> {
  return place.type === 'array' || place.type === 'dataTable' ? parseRangeName(attribute(place.tag, 'ref') ?? '') : null;
}
