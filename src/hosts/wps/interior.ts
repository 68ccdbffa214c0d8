import type { StoredFill } from '../excel/write/cell-state';
import type { EtInterior } from './types';

/** `xlNone`: no pattern, no colour. */
export const NO_FILL = -4142;
const SOLID = 1;

/** Patterns by the names that the journal of the Excel host has for them, so that either undoes what the other wrote. */
const PATTERNS: Readonly<Record<string, number>> = {
  Checker: 9, CrissCross: 16, Down: -4121, Gray16: 17, Gray25: -4124, Gray50: -4125, Gray75: -4126, Gray8: 18, Grid: 15,
  Horizontal: -4128, LightDown: 13, LightHorizontal: 11, LightUp: 14, LightVertical: 12, SemiGray75: 10, Up: -4162, Vertical: -4166,
};

/** `#RRGGBB` as the number that holds blue first. */
export function bgrOf(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return (blue! << 16) | (green! << 8) | red!;
}

/** The number that holds blue first as `#RRGGBB`. */
export function colorOf(bgr: number): string {
  const parts = [bgr & 0xff, (bgr >> 8) & 0xff, (bgr >> 16) & 0xff];
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('').toUpperCase()}`;
}

/** A cell's fill; `unknown` where it is one that could not be put back: a gradient, a pattern over no colour. */
export function fillOf({ Pattern, ColorIndex, Color, PatternColor }: EtInterior): StoredFill | null | 'unknown' {
  const isPlain = Pattern === SOLID || Pattern === null;
  if (Pattern === NO_FILL || (isPlain && ColorIndex === NO_FILL)) return null;
  const pattern = Object.keys(PATTERNS).find((name) => PATTERNS[name] === Pattern);
  if (Color === null || ColorIndex === NO_FILL || (!isPlain && pattern === undefined)) return 'unknown';
  return { color: colorOf(Color), ...(pattern === undefined ? {} : { pattern }), ...(pattern === undefined || PatternColor === null ? {} : { patternColor: colorOf(PatternColor) }) };
}

/**
 * Gives a cell a fill. A fault in the middle leaves the colour of the plan, so that a later undo knows the fill for one of ours: a solid
 * fill begins with its colour, the way back to a pattern ends with it.
 */
export function setFill(interior: EtInterior, fill: StoredFill | null): void {
  if (fill === null) {
    interior.Pattern = NO_FILL;
    return;
  }
  if (fill.pattern !== undefined) {
    interior.Pattern = PATTERNS[fill.pattern] ?? SOLID;
    if (fill.patternColor !== undefined) interior.PatternColor = bgrOf(fill.patternColor);
  }
  interior.Color = bgrOf(fill.color);
  if (fill.pattern === undefined && interior.Pattern !== SOLID) interior.Pattern = SOLID;
}
