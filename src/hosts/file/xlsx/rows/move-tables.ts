import { parseRangeName, rangeName } from '../../../../core/snapshot/address';
import { movedRange, reachesInto } from '../../../../core/snapshot/row-move';
import type { TextPatch } from '../write/text-patch';
import { setAttribute } from '../write/xml-edits';
import { attribute, characters } from '../xml/scan';
import { openTag, type XmlElement, xmlTree } from '../xml/tree';
import { movedArea } from './move-areas';
import { refuse } from './refusals';
import type { RowsContext } from './rows-context';

const FORMULAS = new Set(['calculatedColumnFormula', 'totalsRowFormula']);

function count(tag: string, name: string, otherwise: number): number {
  const stored = parseInt(attribute(tag, name) ?? '', 10);
  return stored >= 0 ? stored : otherwise;
}

/**
 * An Excel table: rows put in among its data belong to it, rows of its data can be taken out as long as some are left. Its header
 * and totals stay.
 */
export function moveTable(context: RowsContext, patch: TextPatch, sheet: string): void {
  const root = xmlTree(patch.original, 4);
  const tag = openTag(patch.original, root);
  const name = attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? '';
  refuseMovingFormulas(context, patch, root, sheet, name);
  const range = parseRangeName(attribute(tag, 'ref') ?? '');
  if (!range || !context.isMoved(sheet)) return;
  const { move } = context;
  const moved = movedRange(move, range);
  const [headers, totals] = [count(tag, 'headerRowCount', 1), count(tag, 'totalsRowCount', 0)];
  if (move.kind === 'delete') {
    const cutsInto = (first: number, rows: number): boolean => rows > 0 && reachesInto(move, first, first + rows - 1);
    if (
      !moved ||
      cutsInto(range.top, headers) ||
      cutsInto(range.bottom - totals + 1, totals) ||
      moved.bottom - moved.top + 1 <= headers + totals
    )
      refuse('table', name);
  }
  if (!moved || rangeName(moved) === rangeName(range)) return;
  setAttribute(patch, root, 'ref', rangeName(moved));
  const inside = (element: XmlElement): void => {
    for (const inner of element.children) {
      const ref = attribute(openTag(patch.original, inner), 'ref');
      if (ref !== null) setAttribute(patch, inner, 'ref', movedArea(move, ref) ?? refuse('table', name));
      inside(inner);
    }
  };
  inside(root);
}

/** Formulas of columns are written for one row and meant for each: where they would have to move, nobody could tell how. */
function refuseMovingFormulas(context: RowsContext, patch: TextPatch, element: XmlElement, sheet: string, table: string): void {
  for (const inner of element.children) {
    const text = FORMULAS.has(inner.local) ? characters(patch.original.slice(inner.openEnd, inner.closeStart)) : '';
    if (text !== '' && context.formula(text, sheet).text !== text) refuse('tableFormula', table);
    refuseMovingFormulas(context, patch, inner, sheet, table);
  }
}
