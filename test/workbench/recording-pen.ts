import type { Pen } from '../../src/workbench/grid/pen';

/** Writes down what is drawn in which colour. */
export class RecordingPen implements Pen {
  readonly drawn: string[] = [];
  fillStyle: unknown = '';
  strokeStyle: unknown = '';
  lineWidth = 0;
  font = '';
  textBaseline: CanvasTextBaseline = 'top';
  private dash = '';
  save(): void {}
  restore(): void {}
  beginPath(): void {}
  closePath(): void {}
  rect(): void {}
  clip(): void {}
  moveTo(): void {}
  lineTo(): void {}
  stroke(): void {
    this.drawn.push('lines');
  }
  fill(): void {
    this.drawn.push('filled');
  }
  setLineDash(segments: number[]): void {
    this.dash = segments.length > 0 ? ` dash ${segments.join(' ')}` : '';
  }
  fillRect(): void {}
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.drawn.push(`${String(this.strokeStyle)} ${x},${y} ${width}×${height}${this.dash}`);
  }
  fillText(text: string): void {
    this.drawn.push(text);
  }
}
