import { DOUBT_COLOUR, GROUP_COLOURS } from '../reading/colours';
import type { CellMark } from '../reading/marks';

/** A mark with the cells that it covers: more than one where they are merged. Rows and columns count from 0. */
export interface PlacedMark extends Pick<CellMark, 'group' | 'unsure'> {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** True for the first cell of a doubtful row: the sign stands there. */
  readonly sign: boolean;
}

/** What is drawn on: the part of a canvas context that is used. */
export interface Pen {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textBaseline: CanvasTextBaseline;
  save(): void;
  restore(): void;
  beginPath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
}

/** Ends of rows and columns, in pixels from the first cell. */
export interface Edges {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

const HATCH = 9;
const INSET = 1.5;
const SIGN = 14;
/** As transparent as lets black text on any fill be read. */
const TINT = '1f';

function hatch(pen: Pen, x: number, y: number, width: number, height: number): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.strokeStyle = `${DOUBT_COLOUR}80`;
  pen.lineWidth = 1;
  pen.beginPath();
  for (let at = -height; at < width; at += HATCH) {
    pen.moveTo(x + at, y + height);
    pen.lineTo(x + at + height, y);
  }
  pen.stroke();
  pen.restore();
}

/** In the corner that texts, which begin on the left, leave free most often. */
function sign(pen: Pen, x: number, y: number): void {
  pen.fillStyle = DOUBT_COLOUR;
  pen.fillRect(x, y, SIGN, SIGN);
  pen.fillStyle = '#ffffff';
  pen.font = 'bold 12px sans-serif';
  pen.textBaseline = 'top';
  pen.fillText('?', x + 4, y + 1);
}

function sees({ top, left, bottom, right }: PlacedMark, area: Area): boolean {
  return top <= area.endRow && bottom >= area.startRow && left <= area.endColumn && right >= area.startColumn;
}

/** Outlines the marked cells that lie in one of the seen areas; doubtful ones are hatched, and a question mark begins their row. */
export function drawReading(pen: Pen, marks: readonly PlacedMark[], edges: Edges, seen: readonly Area[]): void {
  const shown = marks.filter((mark) => seen.some((area) => sees(mark, area)));
  pen.save();
  for (const mark of shown) {
    const x = edges.columns[mark.left - 1] ?? 0;
    const y = edges.rows[mark.top - 1] ?? 0;
    const width = (edges.columns[mark.right] ?? x) - x - 2 * INSET;
    const height = (edges.rows[mark.bottom] ?? y) - y - 2 * INSET;
    // Hidden rows and columns have no room.
    if (width <= 0 || height <= 0) continue;
    const colour = GROUP_COLOURS[mark.group];
    pen.fillStyle = colour + TINT;
    pen.fillRect(x + INSET, y + INSET, width, height);
    if (mark.unsure) hatch(pen, x + INSET, y + INSET, width, height);
    pen.strokeStyle = colour;
    pen.lineWidth = 1.5;
    pen.strokeRect(x + INSET, y + INSET, width, height);
    if (mark.sign) sign(pen, x + INSET + width - SIGN, y + INSET);
  }
  pen.restore();
}
