import { LAST_ROW, movedRow } from '../../../../core/snapshot/row-move';
import { readRelationships } from '../relationships';
import type { TextPatch } from '../write/text-patch';
import { setAttribute } from '../write/xml-edits';
import { attribute, characters, localName, nextTag } from '../xml/scan';
import { child, openTag, type XmlElement, xmlTree } from '../xml/tree';
import type { RowsContext } from './rows-context';

/** Attributes of shapes that hold a formula: the cell whose text a shape shows, the cells that a picture shows. */
const SHOWN_CELLS = ['textlink', 'cellRange'];

/** The places of shapes, also of those that newer programs show in another way. */
function anchorsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((inner) => (child(inner, 'from') ? [inner] : anchorsIn(inner)));
}

/** Drawings of all sheets with their charts: anchors on the moved sheet, and what shapes and charts show of it. */
export class DrawingMoves {
  private readonly seen = new Set<string>();

  constructor(private readonly context: RowsContext) {}

  /** @param sheet name of the sheet that the part belongs to */
  run(part: string, sheet: string): void {
    for (const { type, target, external } of readRelationships(this.context.change.source, part)) {
      if (external || !this.context.change.editor.has(target) || this.seen.has(target)) continue;
      if (type !== 'drawing' && type !== 'chart' && type !== 'chartEx' && type !== 'chartUserShapes') continue;
      this.seen.add(target);
      const patch = this.context.change.editor.patch(target);
      if (type === 'drawing' && this.context.isMoved(sheet)) this.anchors(patch);
      if (type === 'chart' || type === 'chartEx') this.series(patch, sheet);
      else this.shapes(patch, sheet);
      this.run(target, sheet);
    }
  }

  private anchors(patch: TextPatch): void {
    for (const anchor of anchorsIn(xmlTree(patch.original))) {
      const editAs = attribute(openTag(patch.original, anchor), 'editAs');
      const [from, to] = [child(anchor, 'from'), child(anchor, 'to')];
      if (editAs === 'absolute' || !from) continue;
      const [by] = this.corner(patch, from, null);
      if (to) this.corner(patch, to, editAs === 'oneCell' ? by : null);
    }
  }

  /** Moves one corner, by its own row or by as many rows as the other one; by how many it moved. */
  private corner(patch: TextPatch, corner: XmlElement, by: number | null): readonly [number] {
    const { move } = this.context;
    const place = child(corner, 'row');
    const row = place ? parseInt(patch.original.slice(place.openEnd, place.closeStart), 10) : NaN;
    if (!place || !(row >= 0)) return [0];
    const own = movedRow(move, row + 1);
    const moved = Math.min(LAST_ROW - 1, Math.max(0, by === null ? (own ?? move.row) - 1 : row + by));
    if (moved !== row) patch.replace(place.openEnd, place.closeStart, String(moved));
    const offset = child(corner, 'rowOff');
    // A corner whose row is gone lies where that row began.
    if (by === null && own === null && offset) patch.replace(offset.openEnd, offset.closeStart, '0');
    return [moved - row];
  }

  private series(patch: TextPatch, sheet: string): void {
    const { original: xml } = patch;
    for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
      if (tag.kind !== 'open' || (localName(tag.name) !== 'f' && localName(tag.name) !== 'sqref')) continue;
      const end = xml.indexOf('</', tag.end);
      this.context.replaceFormula(patch, { start: tag.end, end, text: characters(xml.slice(tag.end, end)) }, sheet);
    }
  }

  private shapes(patch: TextPatch, sheet: string): void {
    const { original: xml } = patch;
    if (!SHOWN_CELLS.some((name) => xml.includes(name))) return;
    for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
      const text = xml.slice(tag.start, tag.end);
      for (const name of tag.kind === 'close' ? [] : SHOWN_CELLS) {
        const formula = attribute(text, name);
        const moved = formula === null || formula === '' ? formula : this.context.formula(formula, sheet).text;
        if (moved !== formula) setAttribute(patch, { start: tag.start, openEnd: tag.end, name: tag.name }, name, moved);
      }
    }
  }
}
