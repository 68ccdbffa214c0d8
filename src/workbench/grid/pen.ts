import type { Area } from '../heads/table-heads';

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
  closePath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  stroke(): void;
  fill(): void;
  setLineDash(segments: number[]): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
}

/** Ends of rows and columns, in pixels from the first cell. */
export interface Edges {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A part of the sheet that the grid draws. */
export interface SeenArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export function isSeen({ top, left, bottom, right }: Area, seen: readonly SeenArea[]): boolean {
  return seen.some((area) => top <= area.endRow && bottom >= area.startRow && left <= area.endColumn && right >= area.startColumn);
}

/** Where cells are drawn, `inset` pixels within their borders; null where they have no room: hidden rows and columns. */
export function boxOf(
  { top, left, bottom, right }: Area,
  edges: Edges,
  inset: number,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null {
  const x = edges.columns[left - 1] ?? 0;
  const y = edges.rows[top - 1] ?? 0;
  const width = (edges.columns[right] ?? x) - x - 2 * inset;
  const height = (edges.rows[bottom] ?? y) - y - 2 * inset;
  return width > 0 && height > 0 ? { x: x + inset, y: y + inset, width, height } : null;
}
