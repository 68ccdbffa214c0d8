import type { CellAddress } from '../../../../core/snapshot/types';

const HEADER = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`;
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const END_OF_SHAPE = '</v:shape>';
/** Shapes have ids in blocks of this size; a drawing declares its blocks. */
const BLOCK = 1024;
/** Blocks that fit into an id of 31 bits. */
const LAST_BLOCK = 2 ** 31 / BLOCK - 1;

/** A legacy drawing without shapes, that declares a block, or several. */
export function emptyVml(blocks: number | string): string {
  return `${HEADER}<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout></xml>`;
}

/** Place of the list of blocks that a drawing declares; null where it declares none. */
function declaration(vml: string): { readonly start: number; readonly end: number; readonly blocks: readonly number[] } | null {
  for (let at = vml.indexOf('<o:idmap'); at >= 0; at = vml.indexOf('<o:idmap', at + 1)) {
    // A tag ends before the next one starts: of what looks like many tags in one only the last can be one.
    const next = vml.indexOf('<', at + 1);
    const tag = vml.slice(at, next < 0 ? vml.length : next);
    const match = /\bdata\s?=\s?(?:"([\d,\s]*)"|'([\d,\s]*)')/.exec(tag);
    if (!match) continue;
    const list = match[1] ?? match[2] ?? '';
    const start = at + match.index + match[0].length - 1 - list.length;
    return {
      start,
      end: start + list.length,
      blocks: list
        .split(',')
        .map((block) => parseInt(block, 10))
        .filter((block) => block >= 0),
    };
  }
  return null;
}

/** Whether a drawing is one that `emptyVml` began and nothing is left in. */
export function isEmptyOwn(vml: string): boolean {
  const blocks = (declaration(vml)?.blocks ?? []).join(',');
  return [emptyVml(blocks), emptyVml(blocks).replace('</xml>', `${SHAPE_TYPE}</xml>`)].includes(vml);
}

/** Where `noteShapes` declared the kind of shape that boxes of notes are of; null where it did not. */
export function ownShapeType(vml: string): { readonly start: number; readonly end: number } | null {
  const start = vml.indexOf(SHAPE_TYPE);
  return start < 0 ? null : { start, end: start + SHAPE_TYPE.length };
}

/** Whether a shape is of that kind. */
export function usesShapeType(vml: string): boolean {
  return /#_x0000_t202\b/.test(vml);
}

function shapeIds(vml: string): number[] {
  return [...vml.matchAll(/_x0000_s(\d{1,10})(?!\d)/g)].map((match) => parseInt(match[1]!, 10));
}

/** The id blocks that a drawing declares, or whose ids its shapes have. */
export function takenBlocks(vml: string): number[] {
  return [...(declaration(vml)?.blocks ?? []), ...new Set(shapeIds(vml).map((id) => Math.floor(id / BLOCK)))];
}

/** Gives out blocks of ids that nothing in the workbook uses. */
export class FreeBlocks {
  private readonly taken: Set<number>;
  private last = 0;

  constructor(taken: readonly number[]) {
    this.taken = new Set(taken);
  }

  take(): number {
    do this.last += 1;
    while (this.taken.has(this.last) && this.last < LAST_BLOCK);
    return this.last;
  }
}

/** The hidden box of a note; Excel keeps its place and size here and its text in the comments part. */
function noteShape(id: number, { row, column }: CellAddress): string {
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 3, 15, Math.max(0, row - 2) + 5, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:160pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData>${END_OF_SHAPE}`
  );
}

/** A change of a drawing's text: at `start` up to `end`. */
export interface VmlChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What a drawing needs for additional notes. Old drawings are not well-formed XML, so they are only added to, never taken
 * apart. The boxes get the ids that are left in the drawing's own last block, then those of free ones.
 * @returns null where the drawing has no end, so that nothing can be added
 */
export function noteShapes(vml: string, cells: readonly CellAddress[], free: FreeBlocks): readonly VmlChange[] | null {
  const end = vml.lastIndexOf('</');
  if (end < 0) return null;
  const declared = declaration(vml);
  const own = declared?.blocks.at(-1) ?? 0;
  const added: number[] = [];
  let next = shapeIds(vml).reduce((highest, id) => (Math.floor(id / BLOCK) === own ? Math.max(highest, id) : highest), own * BLOCK) + 1;
  const shapes = cells.map((cell) => {
    if ((own === 0 && added.length === 0) || next % BLOCK === 0) next = added[added.push(free.take()) - 1]! * BLOCK + 1;
    return noteShape(next++, cell);
  });
  const type = /\sid\s?=\s?["']_x0000_t202["']/.test(vml) ? '' : SHAPE_TYPE;
  const list = [...(declared?.blocks ?? []), ...added].join(',');
  const layout = declared ? '' : `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${list}"/></o:shapelayout>`;
  return [
    ...(declared && added.length > 0 ? [{ start: declared.start, end: declared.end, text: list }] : []),
    { start: end, end, text: layout + type + shapes.join('') },
  ];
}

/** A cell's place as a key. */
function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** The number in an element of a shape, `<x:Row>4</x:Row>`; null where there is none. */
function numberIn(shape: string, element: string): number | null {
  const match = new RegExp(`<x:${element}>\\s?(\\d{1,7})\\s?</x:${element}>`).exec(shape);
  return match ? parseInt(match[1]!, 10) : null;
}

/** Places of the boxes of notes in a drawing, by cell. */
export class NoteShapes {
  private readonly places = new Map<string, { readonly start: number; readonly end: number }>();

  constructor(vml: string) {
    for (let start = vml.indexOf('<v:shape '); start >= 0;) {
      const next = vml.indexOf('<v:shape ', start + 1);
      const end = vml.slice(start, next < 0 ? vml.length : next).indexOf(END_OF_SHAPE);
      if (end >= 0) this.take(vml.slice(start, start + end), start, start + end + END_OF_SHAPE.length);
      start = next;
    }
  }

  at({ row, column }: CellAddress): { readonly start: number; readonly end: number } | null {
    return this.places.get(placeKey(row - 1, column - 1)) ?? null;
  }

  private take(shape: string, start: number, end: number): void {
    if (!/ObjectType\s?=\s?["']Note["']/.test(shape)) return;
    const [row, column] = [numberIn(shape, 'Row'), numberIn(shape, 'Column')];
    if (row !== null && column !== null && !this.places.has(placeKey(row, column))) this.places.set(placeKey(row, column), { start, end });
  }
}
