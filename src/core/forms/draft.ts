import { parseRangeName } from '../snapshot/address';
import type { CellRange } from '../snapshot/types';
import { textWidth } from '../text-width';
import { formulaOf, placed, type RowNames } from './formulas';
import { INPUTS } from './inputs';
import type { Computed, DraftCell, DraftContent, DraftLook, DraftValidation, Form, FormBlock, FormContent, FormGroup, FormPiece, FormRow, FormStyle, SheetDraft, TextLook } from './types';

/** A row of the form where it will stand. */
interface PlacedRow extends FormRow {
  readonly row: number;
}

const LINE = 15;
const LEAST_HEIGHT = 22;
const LONG_HEIGHT = 72;
/** Rows that can be read on one page of A4. */
const MOST_ON_A_PAGE = 48;
const LOOKS: Readonly<Record<TextLook, Pick<DraftLook, 'bold' | 'border' | 'fill' | 'align'>>> = {
  label: { bold: false, border: true, fill: 'label', align: 'center' },
  beside: { bold: false, border: true, fill: 'label', align: 'left' },
  title: { bold: true, border: false, fill: null, align: 'center' },
  subtitle: { bold: false, border: false, fill: null, align: 'center' },
  right: { bold: false, border: false, fill: null, align: 'right' },
  remark: { bold: false, border: false, fill: null, align: 'left' },
};

function isComputed(content: FormContent): content is Computed {
  return typeof content === 'object' && 'compute' in content;
}

function areaOf(columns: string, row: number, down: number): CellRange {
  const [left, right] = columns.split(':');
  return parseRangeName(`${left!}${row}:${right ?? left!}${row + down - 1}`)!;
}

/** Rows of the indicators: labels of levels stand in the first row of what they head. */
function blockRows(block: FormBlock, groups: readonly FormGroup[]): readonly FormRow[] {
  const total = groups.reduce((sum, { parts }) => sum + parts.reduce((rows, { items }) => rows + items.length, 0), 0);
  const side: readonly FormPiece[] = block.side ? [[block.side[0], block.side[1], { down: total + 1 }]] : [];
  const rows = groups.flatMap(({ label, parts }): FormRow[] => {
    const inGroup = parts.reduce((sum, { items }) => sum + items.length, 0);
    return parts.flatMap((part, partAt) => part.items.map((item, at): FormRow => {
      const pieces: FormPiece[] = [];
      if (partAt === 0 && at === 0) pieces.push([block.level1, label, { down: inGroup }]);
      if (at === 0) pieces.push([block.level2, part.label, { down: part.items.length }]);
      pieces.push(item.name === undefined ? [block.name, { input: 'text' }] : [block.name, item.name, { look: 'beside' }]);
      for (const [columns, content, more] of block.row) {
        pieces.push([columns, item.cells?.[columns] ?? content, more ?? {}]);
      }
      return { pieces };
    }));
  });
  return [{ name: 'header', height: block.headerHeight ?? 30, pieces: [...side, ...block.header] }, ...rows];
}

/** A piece as it is in a style: a score that plain Excel cannot work out is one to fill in. */
function inStyle([columns, content, more]: FormPiece, style: FormStyle): FormPiece {
  const byHand = typeof content === 'object' && isComputed(content) && content.compute === 'score' && style === 'native' && content.operator === null;
  return [columns, byHand ? { input: 'score' } : content, more ?? {}];
}

function contentOf(content: FormContent, style: FormStyle, rows: RowNames): DraftContent {
  if (typeof content === 'string') return { type: 'text', text: content };
  if (typeof content === 'number') return { type: 'number', number: String(content) };
  if (!isComputed(content)) return { type: 'blank' };
  const formula = formulaOf(content, style, rows);
  return formula === null ? { type: 'blank' } : { type: 'formula', formula, shown: '' };
}

function lookOf(content: FormContent, look: TextLook): DraftLook {
  if (typeof content === 'string') return { text: look, format: 'General', ...LOOKS[look] };
  const base = { text: 'input', bold: false, border: true, fill: null, align: 'center', format: 'General' } as const;
  if (typeof content === 'number') return base;
  if (isComputed(content)) return { ...base, fill: 'computed', format: content.compute === 'rate' ? '0.00%' : 'General' };
  const { align, format } = INPUTS[content.input];
  return { ...base, align, format };
}

function rowHeight({ pieces, height }: FormRow, widths: readonly number[]): number {
  if (height !== undefined) return height;
  const lines = pieces.map(([columns, content, more]) => {
    if (typeof content !== 'string' || (more?.down ?? 1) > 1) return 1;
    const { left, right } = areaOf(columns, 1, 1);
    const width = widths.slice(left - 1, right).reduce((sum, each) => sum + each, 0);
    return content.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width - 1))), 0);
  });
  const long = pieces.some(([, content]) => typeof content === 'object' && 'input' in content && content.input === 'long');
  return Math.max(long ? LONG_HEIGHT : LEAST_HEIGHT, Math.max(...lines) * LINE + 4);
}

function validationOf(piece: FormPiece, area: CellRange, rows: RowNames): DraftValidation | null {
  const [, content, more] = piece;
  if (typeof content !== 'object' || isComputed(content)) return null;
  const { rule, strict, says } = INPUTS[content.input];
  if (!rule) return null;
  const bound = more?.limit === undefined ? null : placed(more.limit, rows);
  const cell = { ...area, bottom: area.top, right: area.left };
  return { areas: [cell], rule: 'list' in rule || bound === null ? rule : { ...rule, most: bound }, strict, says };
}

/** Validations that say the same of neighbouring cells, put together. */
function joined(all: readonly DraftValidation[]): readonly DraftValidation[] {
  const byRule = new Map<string, DraftValidation>();
  for (const each of all) {
    const key = JSON.stringify([each.rule, each.strict, each.says]);
    const held = byRule.get(key);
    byRule.set(key, held ? { ...held, areas: [...held.areas, ...each.areas] } : each);
  }
  return [...byRule.values()].map((each) => ({ ...each, areas: runs(each.areas) }));
}

/** Cells below each other as one area. */
function runs(cells: readonly CellRange[]): readonly CellRange[] {
  const sorted = [...cells].sort((one, other) => one.left - other.left || one.top - other.top);
  return sorted.reduce<CellRange[]>((done, cell) => {
    const last = done.at(-1);
    if (last && last.left === cell.left && last.right === cell.right && last.bottom + 1 === cell.top) done[done.length - 1] = { ...last, bottom: cell.bottom };
    else done.push(cell);
    return done;
  }, []);
}

/** Cells of one piece; those that it covers besides its first are blank and look like it, so that borders are whole. */
function cellsOf([, content, more]: FormPiece, { top, left, bottom, right }: CellRange, style: FormStyle, rows: RowNames): readonly DraftCell[] {
  const look = lookOf(content, more?.look ?? 'label');
  const cells: DraftCell[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const first = row === top && column === left;
      cells.push({ row, column, look, content: first ? contentOf(content, style, rows) : { type: 'blank' } });
    }
  }
  return cells;
}

/** What a draft of a form may have otherwise than its data. */
export interface DraftOptions {
  readonly style: FormStyle;
  /** Indicators in place of the blank rows. */
  readonly groups?: readonly FormGroup[];
}

/**
 * A sheet from a form: its texts, merged areas, formulas in the chosen style, widths, heights, validations and the area to print.
 * Throws only where the form's data are at fault.
 */
export function draftForm(form: Form, { style, groups }: DraftOptions): SheetDraft {
  const block = form.block ? blockRows(form.block, groups ?? form.block.groups) : [];
  const all: readonly PlacedRow[] = [...form.head, ...block, ...form.foot].map((row, at) => ({ ...row, row: at + 1 }));
  const names = new Map(all.flatMap(({ name, row }) => (name === undefined ? [] : [[name, row] as const])));
  const header = names.get('header');
  if (header !== undefined) names.set('first', header + 1).set('last', header + block.length - 1);
  const cells: DraftCell[] = [];
  const merges: CellRange[] = [];
  const validations: DraftValidation[] = [];
  for (const { row, pieces } of all) {
    const rows = new Map([...names, ['row', row]]);
    for (const each of pieces) {
      const piece = inStyle(each, style);
      const area = areaOf(piece[0], row, piece[2]?.down ?? 1);
      cells.push(...cellsOf(piece, area, style, rows));
      if (area.top !== area.bottom || area.left !== area.right) merges.push(area);
      const validation = validationOf(piece, area, rows);
      if (validation) validations.push(validation);
    }
  }
  return {
    name: form.sheet,
    landscape: form.landscape,
    widths: form.widths,
    heights: all.map((row) => rowHeight(row, form.widths)),
    cells: cells.sort((one, other) => one.row - other.row || one.column - other.column),
    merges,
    validations: joined(validations),
    onePage: all.length <= MOST_ON_A_PAGE,
    printArea: { top: 1, left: 1, bottom: all.length, right: form.widths.length },
    repeated: header === undefined ? null : { from: header, to: header },
  };
}
