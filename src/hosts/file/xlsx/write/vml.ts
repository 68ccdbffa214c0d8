import type { CellAddress } from '../../../../core/snapshot/types';

const HEADER = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`;
const SHAPE_TYPE = '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Shapes of one drawing have ids in blocks of this size; the drawing declares its blocks. */
const BLOCK = 1024;

/** A legacy drawing that can hold the boxes of notes, before any is in it. */
export function emptyVml(block: number): string {
  return `${HEADER}<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>${SHAPE_TYPE}</xml>`;
}

/** The id blocks that a drawing declares. */
export function idBlocks(vml: string): number[] {
  return [...vml.matchAll(/<o:idmap\b[^>]*\bdata\s*=\s*["']([\d,\s]+)["']/g)].flatMap((match) => match[1]!.split(',').map((block) => parseInt(block, 10)));
}

/** The hidden box of a note; Excel keeps its place and size here and its text in the comments part. */
function noteShape(id: number, { row, column }: CellAddress): string {
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 3, 15, Math.max(0, row - 2) + 5, 4].join(', ');
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:160pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`
    + '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}

/** What a drawing with additional notes needs: text to put in before its end, and the blocks to declare. */
export interface VmlAddition {
  readonly insert: string;
  readonly blocks: readonly number[];
}

/** Boxes for notes of these cells. Old drawings are not well-formed XML, so they are only added to, never taken apart. */
export function noteShapes(vml: string, cells: readonly CellAddress[]): VmlAddition {
  const blocks = idBlocks(vml);
  const used = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => parseInt(match[1]!, 10));
  const first = used.reduce((highest, id) => Math.max(highest, id), (blocks[0] ?? 1) * BLOCK) + 1;
  const shapes = cells.map((cell, index) => noteShape(first + index, cell));
  const needed = new Set([...blocks, ...cells.map((_, index) => Math.floor((first + index) / BLOCK))]);
  const type = /["']_x0000_t202["']/.test(vml.replaceAll(/type\s*=\s*["']#_x0000_t202["']/g, '')) ? '' : SHAPE_TYPE;
  return { insert: type + shapes.join(''), blocks: [...needed] };
}

/** Place of the box of a cell's note in a drawing; null where there is none. */
export function noteShapeAt(vml: string, { row, column }: CellAddress): { start: number; end: number } | null {
  const places = [...vml.matchAll(/<v:shape\b(?!type)/g)].map((match) => match.index);
  for (const [index, start] of places.entries()) {
    const close = vml.indexOf('</v:shape>', start);
    if (close < 0 || close > (places[index + 1] ?? vml.length)) continue;
    const end = close + '</v:shape>'.length;
    const shape = vml.slice(start, end);
    const isNote = /ObjectType\s*=\s*["']Note["']/.test(shape);
    if (isNote && new RegExp(`<x:Row>\\s*${row - 1}\\s*</x:Row>`).test(shape) && new RegExp(`<x:Column>\\s*${column - 1}\\s*</x:Column>`).test(shape)) {
      return { start, end };
    }
  }
  return null;
}
