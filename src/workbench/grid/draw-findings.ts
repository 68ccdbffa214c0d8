import type { Severity } from '../../core/finding';
import type { Area } from '../heads/table-heads';
import { RELATED_COLOUR, SEVERITY_COLOURS } from '../marks/finding-marks';
import { boxOf, isSeen, type Edges, type Pen, type SeenArea } from './pen';

/** A cell to mark: for what was found there, or because the open finding compares it. Rows and columns count from 0. */
export interface PlacedFinding extends Area {
  readonly kind: Severity | 'related';
}

/** Solid, dashed and dotted: whoever cannot tell the colours apart can tell the lines. */
const LINES: Readonly<
  Record<PlacedFinding['kind'], { readonly width: number; readonly dash: readonly number[]; readonly corner: number }>
> = {
  error: { width: 2, dash: [], corner: 12 },
  warning: { width: 1.5, dash: [5, 3], corner: 10 },
  info: { width: 1, dash: [1.5, 2.5], corner: 7 },
  related: { width: 2, dash: [8, 2, 2, 2], corner: 0 },
};

const INSET = 1.5;

/** In the corner where Excel puts its own error marks; comments have the other one. An info's is open. */
function corner(pen: Pen, x: number, y: number, size: number, filled: boolean): void {
  pen.setLineDash([]);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + size, y);
  pen.lineTo(x, y + size);
  pen.closePath();
  if (filled) pen.fill();
  else pen.stroke();
}

/** Outlines cells with findings, a corner for each, and the cells that the open finding compares. */
export function drawFindings(pen: Pen, marks: readonly PlacedFinding[], edges: Edges, seen: readonly SeenArea[]): void {
  pen.save();
  for (const mark of marks) {
    const box = isSeen(mark, seen) ? boxOf(mark, edges, INSET) : null;
    if (!box) continue;
    const { width, dash, corner: size } = LINES[mark.kind];
    const colour = mark.kind === 'related' ? RELATED_COLOUR : SEVERITY_COLOURS[mark.kind];
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineWidth = width;
    pen.setLineDash([...dash]);
    pen.strokeRect(box.x, box.y, box.width, box.height);
    if (size > 0) corner(pen, box.x, box.y, Math.min(size, box.width, box.height), mark.kind !== 'info');
  }
  pen.restore();
}
