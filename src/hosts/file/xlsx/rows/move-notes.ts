import { cellName, parseCellName } from '../../../../core/snapshot/address';
import { movedCell, movedRow, type RowMove } from '../../../../core/snapshot/row-move';
import type { TextPatch } from '../write/text-patch';
import { setAttribute } from '../write/xml-edits';
import { attribute } from '../xml/scan';
import { openTag, xmlTree, type XmlElement } from '../xml/tree';
import { refuse } from './refusals';

/** Comments, old and threaded, go with their cells. */
export function moveComments(patch: TextPatch, move: RowMove): void {
  const root = xmlTree(patch.original, 3);
  const visit = (element: XmlElement): void => {
    const isComment = element.local === 'comment' || element.local === 'threadedComment';
    if (!isComment) return element.children.forEach(visit);
    const at = parseCellName(attribute(openTag(patch.original, element), 'ref') ?? '');
    const moved = at && movedCell(move, at);
    if (at && !moved) patch.replace(element.start, element.end, '');
    else if (at && moved && moved.row !== at.row) setAttribute(patch, element, 'ref', cellName(moved));
  };
  visit(root);
}

const SHAPE = '<v:shape ';
const END_OF_SHAPE = '</v:shape>';
const ANCHOR = /<x:Anchor>([\d\s,-]{7,200})<\/x:Anchor>/;
const ROW = /<x:Row>\s?(\d{1,7})\s?<\/x:Row>/;
const OBJECT = /ObjectType\s?=\s?["'](\w{1,30})["']/;

/** The rows in a shape's anchor, by their places in the list of its eight numbers. */
const ANCHOR_ROWS = [2, 6];

function anchored(list: string, by: number): string {
  const numbers = list.split(',');
  return numbers
    .map((number, index) => (ANCHOR_ROWS.includes(index) ? number.replace(/\d+/, (row) => String(Math.max(0, Number(row) + by))) : number))
    .join(',');
}

/**
 * The boxes of old comments, which lie in a drawing that is not always well-formed XML: only the numbers that say where a box
 * belongs are changed. Refuses where it holds anything else than boxes of comments and pictures.
 */
export function moveNoteBoxes(patch: TextPatch, move: RowMove): void {
  const vml = patch.original;
  for (let start = vml.indexOf(SHAPE); start >= 0;) {
    const next = vml.indexOf(SHAPE, start + 1);
    const close = vml.slice(start, next < 0 ? vml.length : next).indexOf(END_OF_SHAPE);
    const end = close < 0 ? (next < 0 ? vml.length : next) : start + close + END_OF_SHAPE.length;
    moveBox(patch, { start, end, shape: vml.slice(start, end) }, move);
    start = next;
  }
}

function moveBox(
  patch: TextPatch,
  { start, end, shape }: { readonly start: number; readonly end: number; readonly shape: string },
  move: RowMove,
): void {
  const kind = OBJECT.exec(shape)?.[1];
  if (kind !== undefined && kind !== 'Note' && kind !== 'Pict') refuse('controls');
  const row = ROW.exec(shape);
  const anchor = ANCHOR.exec(shape);
  const at = row ? Number(row[1]) + 1 : null;
  const moved = at === null ? null : movedRow(move, at);
  if (kind !== 'Note' || at === null) return;
  if (moved === null) return patch.replace(start, end, '');
  if (moved === at) return;
  if (row) patch.replace(start + row.index, start + row.index + row[0].length, row[0].replace(/\d+/, String(moved - 1)));
  if (anchor)
    patch.replace(
      start + anchor.index,
      start + anchor.index + anchor[0].length,
      anchor[0].replace(anchor[1]!, anchored(anchor[1]!, moved - at)),
    );
}
