import { parseRangeName } from '../snapshot/address';
import type { CellRange } from '../snapshot/types';
import { textWidth } from '../text-width';
import type { Computed, FormContent, FormInput, FormRow } from './types';

const LINE = 15;
const LEAST_HEIGHT = 22;
const LONG_HEIGHT = 72;
/** Excel's own limit. */
const TALLEST = 409;

export function isComputed(content: FormContent): content is Computed {
  return typeof content === 'object' && 'compute' in content;
}

export function isInput(content: FormContent): content is FormInput {
  return typeof content === 'object' && 'input' in content;
}

/** The cells that a piece covers: its columns, from a row on. */
export function areaOf(columns: string, row: number, down: number): CellRange {
  const [left, right] = columns.split(':');
  return parseRangeName(`${left!}${row}:${right ?? left!}${row + down - 1}`)!;
}

/** The text of a piece; null where it holds none. */
function textOf(content: FormContent): string | null {
  if (typeof content === 'string') return content;
  return isInput(content) && content.holds?.type === 'text' ? content.holds.text : null;
}

/** Height of a row in points: as stated, else by the texts in it. */
export function rowHeight({ pieces, height }: FormRow, widths: readonly number[]): number {
  const lines = pieces.map(([columns, content, more]) => {
    const text = textOf(content);
    if (text === null || (more?.down ?? 1) > 1) return 1;
    const { left, right } = areaOf(columns, 1, 1);
    const width = widths.slice(left - 1, right).reduce((sum, each) => sum + each, 0);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width - 1))), 0);
  });
  const needed = Math.min(TALLEST, Math.max(...lines) * LINE + 4);
  const filled = pieces.some(([, content]) => isInput(content) && content.holds !== undefined);
  if (height !== undefined) return filled ? Math.max(height, needed) : height;
  const long = pieces.some(([, content]) => isInput(content) && content.input === 'long');
  return Math.max(long ? LONG_HEIGHT : LEAST_HEIGHT, needed);
}
