import type { Area } from '../heads/table-heads';
import { DOUBT_COLOUR, GROUP_COLOURS, type CellMark } from '../marks/reading-marks';
import { boxOf, isSeen, type Edges, type Pen, type SeenArea } from './pen';

/** A mark with the cells that it covers: more than one where they are merged. Rows and columns count from 0. */
export interface PlacedMark extends Area, Pick<CellMark, 'group' | 'unsure'> {
  /** True for the first cell of a doubtful row: the sign stands there. */
  readonly sign: boolean;
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

/** Outlines the marked cells that lie in one of the seen areas; doubtful ones are hatched, and a question mark begins their row. */
export function drawReading(pen: Pen, marks: readonly PlacedMark[], edges: Edges, seen: readonly SeenArea[]): void {
  pen.save();
  for (const mark of marks) {
    const box = isSeen(mark, seen) ? boxOf(mark, edges, INSET) : null;
    if (!box) continue;
    const { x, y, width, height } = box;
    const colour = GROUP_COLOURS[mark.group];
    pen.fillStyle = colour + TINT;
    pen.fillRect(x, y, width, height);
    if (mark.unsure) hatch(pen, x, y, width, height);
    pen.strokeStyle = colour;
    pen.lineWidth = 1.5;
    pen.strokeRect(x, y, width, height);
    if (mark.sign) sign(pen, x + width - SIGN, y);
  }
  pen.restore();
}
