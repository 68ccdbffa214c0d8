import type { DraftCell, DraftContent, DraftLook } from '../../core/forms/types';
import type { CellRange } from '../../core/snapshot/types';
import { textWidth } from '../../core/text-width';

const LINE = 13;
/** Excel's own limit. */
const TALLEST = 409;

type Look = Partial<DraftLook> & Pick<DraftLook, 'text' | 'align'>;

const LOOKS = {
  title: { text: 'title', align: 'center', bold: true },
  left: { text: 'remark', align: 'left' },
  right: { text: 'right', align: 'right' },
  head: { text: 'label', align: 'center', border: true, fill: 'label' },
  text: { text: 'beside', align: 'left', border: true },
  centre: { text: 'beside', align: 'center', border: true },
  input: { text: 'input', align: 'left', border: true, format: '@' },
  day: { text: 'input', align: 'center', border: true, format: 'yyyy-mm-dd' },
} as const satisfies Record<string, Look>;

/** How a cell of a page looks. */
export type PageLook = keyof typeof LOOKS;

function look(name: PageLook): DraftLook {
  return { bold: false, border: false, fill: null, format: 'General', ...LOOKS[name] };
}

/** A page to print, drafted from the top row down. Texts are texts whatever they begin with. */
export class DraftPage {
  private readonly drafted: DraftCell[] = [];
  readonly merges: CellRange[] = [];
  readonly heights: number[] = [];

  /** @param widths of the columns in characters */
  constructor(private readonly widths: readonly number[]) {}

  /** The row that is being drafted. */
  get row(): number {
    return this.heights.length + 1;
  }

  get cells(): readonly DraftCell[] {
    return [...this.drafted].sort((one, other) => one.row - other.row || one.column - other.column);
  }

  put(column: number, content: DraftContent, as: PageLook): void {
    this.drafted.push({ row: this.row, column, content, look: look(as) });
  }

  /** A text over columns from `left` to `right`, all of which look like it. */
  text(left: number, right: number, text: string, as: PageLook): void {
    this.put(left, text === '' ? { type: 'blank' } : { type: 'text', text }, as);
    for (let column = left + 1; column <= right; column += 1) this.put(column, { type: 'blank' }, as);
    if (right > left) this.merges.push({ top: this.row, bottom: this.row, left, right });
  }

  /** Lines that a text takes in columns from `left` to `right`: margins, and half a character at the end of a line, hold nothing. */
  lines(text: string, left: number, right = left): number {
    const width = Math.max(1, this.widths.slice(left - 1, right).reduce((sum, each) => sum + each, 0) - 2);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
  }

  /** Ends the row: as high as so many lines, and no lower than `least` points. */
  end(least: number, lines = 1): void {
    this.heights.push(Math.min(TALLEST, Math.max(least, lines * LINE + 5)));
  }
}
