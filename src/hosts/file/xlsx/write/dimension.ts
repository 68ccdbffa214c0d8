import { cellName, parseRangeName, rangeName } from '../../../../core/snapshot/address';
import { cellCount } from '../../../../core/snapshot/cell-blocks';
import type { CellAddress, CellRange } from '../../../../core/snapshot/types';
import { attribute } from '../xml/scan';
import { around } from './shared-formulas';
import type { SheetElement, SheetMap } from './sheet-map';
import type { TextPatch } from './text-patch';
import { setAttribute } from './xml-edits';

/** What a sheet says of the area of its cells, and where; null where it says nothing. */
function dimension({ elements, xml }: SheetMap): { readonly element: SheetElement; readonly range: CellRange } | null {
  const element = elements.find(({ local }) => local === 'dimension');
  const range = element && parseRangeName(attribute(xml.slice(element.start, element.openEnd), 'ref') ?? '');
  return element && range ? { element, range } : null;
}

function corners(range: CellRange): CellAddress[] {
  return [{ row: range.top, column: range.left }, { row: range.bottom, column: range.right }];
}

/** Lets the area that a sheet says its cells lie in hold some more. */
export function widenDimension(map: SheetMap, patch: TextPatch, added: readonly CellAddress[]): void {
  const said = dimension(map);
  const wide = said && around([...corners(said.range), ...added]);
  if (said && wide && rangeName(wide) !== rangeName(said.range)) setAttribute(patch, said.element, 'ref', rangeName(wide));
}

/** Takes the area back to what is left after some cells were taken out, where it was exact before: other programs write what they like. */
export function narrowDimension(map: SheetMap, patch: TextPatch, removed: ReadonlySet<number>): void {
  const said = dimension(map);
  if (!said) return;
  const [before, left]: [CellAddress[], CellAddress[]] = [[], []];
  for (const row of map.eachRow()) {
    const cells = map.cells(row);
    const stay = cells.filter(({ start }) => !removed.has(start));
    for (const [list, own] of [[before, cells], [left, stay]] as const) for (const cell of own.length > 0 ? [own[0]!, own.at(-1)!] : []) list.push({ row: row.row, column: cell.column });
  }
  if (rangeName(around(before)) !== rangeName(said.range)) return;
  const area = left.length > 0 ? around(left) : { top: 1, left: 1, bottom: 1, right: 1 };
  setAttribute(patch, said.element, 'ref', cellCount(area) === 1 ? cellName({ row: area.top, column: area.left }) : rangeName(area));
}
