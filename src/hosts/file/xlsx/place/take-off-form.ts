import { findBlock } from '../../../../core/journal/block-print';
import { meets } from '../../../../core/forms/place/place-obstacles';
import type { RevertReceipt } from '../../../../core/journal/settle';
import type { Localized } from '../../../../core/localized';
import { cellName, parseRangeName, rangeName } from '../../../../core/snapshot/address';
import { cellsOf, isInside } from '../../../../core/snapshot/cell-blocks';
import type { CellRange } from '../../../../core/snapshot/types';
import type { PlacedOnSheet } from '../../../journal/named-entry';
import { blockArea, FORM_CHANGED, FORM_LOCKED } from '../../../journal/placed-block';
import { SHEET_GONE } from '../../../journal/reasons';
import { readPackage } from '../read-xlsx';
import { attribute, tagStem, withAttribute } from '../xml/scan';
import { calculateOnLoad, dropCalcChain } from '../write/calc-chain';
import type { ChangeContext } from '../write/change-context';
import { findSheet } from '../write/find-sheet';
import { type RowPlace, SheetMap } from '../write/sheet-map';
import type { TextPatch } from '../write/text-patch';
import { areasIn } from '../write/area-list';
import { filterFrame } from './place-frame';
import { isBrought, withHeight } from './line-sizes';

/** What became of a form that was to be taken off. */
export interface TakenOff {
  readonly receipt: RevertReceipt;
  /** Whether nothing of it is to stay on record. */
  readonly isOver: boolean;
}

function clearRow(map: SheetMap, patch: TextPatch, place: RowPlace, area: CellRange, height: number | null | undefined): void {
  const kept = map.cells(place).filter(({ column }) => !isInside(area, place.row, column));
  const tag = `${tagStem(map.xml.slice(place.start, place.openEnd))}>`;
  const open = height === undefined ? tag : withHeight(tag, height);
  if (kept.length === 0 && open === `<${map.mark}row r="${place.row}">`) return patch.replace(place.start, place.end, '');
  const inside = kept.map(({ start, end }) => map.xml.slice(start, end)).join('');
  patch.replace(place.start, place.end, inside === '' ? `${open.slice(0, -1)}/>` : `${open}${inside}</${map.mark}row>`);
}

/** The whole of a rule without the areas of a form; null where it has no others. */
function withoutArea(whole: string, tag: string, area: CellRange): string | null {
  const areas = areasIn(attribute(tag, 'sqref'));
  const others = areas.filter((each) => !meets(each, area));
  if (others.length === areas.length) return whole;
  return others.length === 0 ? null : withAttribute(tag, 'sqref', others.map(rangeName).join(' ')) + whole.slice(tag.length);
}

/**
 * Takes a recorded form off, wherever it is now, in the texts of the package; nothing is saved yet. Where somebody has typed into it, or
 * put rows or columns into it, it stays.
 */
export function takeOffForm(context: ChangeContext, placed: PlacedOnSheet): TakenOff {
  const sheet = findSheet(context, placed.sheet);
  const read = readPackage(context.source, '').sheets.find(({ name }) => name === sheet?.name);
  const at = blockArea(placed);
  const refused = (reason: Localized, isOver: boolean): TakenOff => ({
    receipt: {
      restored: [],
      changedSince: [],
      refused: [{ sheet: placed.sheet, cell: cellName({ row: at.top, column: at.left }), reason }],
    },
    isOver,
  });
  if (!sheet || !read) return refused(SHEET_GONE, true);
  const area = findBlock(read.cells, { area: at, print: placed.print, first: placed.first });
  if (!area) return refused(FORM_CHANGED, false);
  if (read.protected) return refused(FORM_LOCKED, false);
  const { editor, registry, parts } = context;
  const patch = editor.patch(sheet.part);
  const map = new SheetMap(patch.original);
  const heights = new Map(placed.rows.map(([offset, height]) => [area.top + offset, height]));
  const columns = new Set(placed.columns.map(([offset]) => area.left + offset));
  for (const place of map.eachRow())
    if (place.row >= area.top && place.row <= area.bottom) clearRow(map, patch, place, area, heights.get(place.row));
  filterFrame(map, patch, 'mergeCells', (whole, tag) => {
    const merge = parseRangeName(attribute(tag, 'ref') ?? '');
    return merge && meets(merge, area) ? null : whole;
  });
  filterFrame(map, patch, 'dataValidations', (whole, tag) => withoutArea(whole, tag, area));
  filterFrame(map, patch, 'cols', (whole, tag) => (isBrought(tag, columns) ? null : whole));
  dropCalcChain(editor, registry, parts);
  calculateOnLoad(editor, parts.workbook);
  return {
    receipt: { restored: [...cellsOf(area)].map((place) => ({ sheet: sheet.name, cell: cellName(place) })), changedSince: [], refused: [] },
    isOver: true,
  };
}
