import type { CellRange } from '../snapshot/types';
import { blockRows } from './block-rows';
import { formulaOf, placed, type RowNames } from './form-formulas';
import { INPUTS } from './input-kinds';
import { areaOf, isComputed, isInput, rowHeight } from './piece-areas';
import { addingOf, withResults, type Adding } from './adding-cells';
import type {
  DraftCell,
  DraftContent,
  DraftLook,
  DraftValidation,
  Form,
  FormContent,
  FormGroup,
  FormPiece,
  FormRow,
  FormStyle,
  SheetDraft,
  TextLook,
} from './types';
import { joined } from './validations';

/** A row of the form where it will stand. */
interface PlacedRow extends FormRow {
  readonly row: number;
}

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

/** A piece as it is in a style: a score that plain Excel cannot work out is one to fill in. */
function inStyle([columns, content, more]: FormPiece, style: FormStyle): FormPiece {
  const byHand = isComputed(content) && content.compute === 'score' && style === 'native' && content.operator === null;
  return [columns, byHand ? { input: 'score' } : content, more ?? {}];
}

function contentOf(content: FormContent, style: FormStyle, rows: RowNames): DraftContent {
  if (typeof content === 'string') return { type: 'text', text: content };
  if (typeof content === 'number') return { type: 'number', number: String(content) };
  if (isInput(content)) return content.holds ?? { type: 'blank' };
  const formula = formulaOf(content, style, rows);
  return formula === null ? { type: 'blank' } : { type: 'formula', formula, shown: '' };
}

function lookOf(content: FormContent, look: TextLook): DraftLook {
  if (typeof content === 'string') return { text: look, format: 'General', ...LOOKS[look] };
  const base = { text: 'input', bold: false, border: true, fill: null, align: 'center', format: 'General' } as const;
  if (typeof content === 'number') return base;
  if (isComputed(content)) return { ...base, fill: 'computed', format: content.compute === 'rate' ? '0.00%' : 'General' };
  const { align, format } = INPUTS[content.input];
  return { ...base, align, format: content.format ?? format };
}

function validationOf(piece: FormPiece, area: CellRange, rows: RowNames): DraftValidation | null {
  const [, content, more] = piece;
  if (!isInput(content)) return null;
  const { rule, strict, says } = INPUTS[content.input];
  if (!rule) return null;
  const bound = more?.limit === undefined ? null : placed(more.limit, rows);
  const cell = { ...area, bottom: area.top, right: area.left };
  return { areas: [cell], rule: 'list' in rule || bound === null ? rule : { ...rule, most: bound }, strict, says };
}

/** Cells of one piece; those that it covers besides its first are blank and look like it, so that borders are whole. */
function cellsOf(
  [, content, more]: FormPiece,
  { top, left, bottom, right }: CellRange,
  style: FormStyle,
  rows: RowNames,
): readonly DraftCell[] {
  const look = lookOf(content, more?.look ?? 'label');
  const cells: DraftCell[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const first = row === top && column === left;
      cells.push({
        row,
        column,
        look,
        content: first ? contentOf(content, style, rows) : { type: 'blank' },
        ...(first && more?.note ? { note: more.note } : {}),
      });
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
  const adding: Adding[] = [];
  const merges: CellRange[] = [];
  const validations: DraftValidation[] = [];
  for (const { row, pieces } of all) {
    const rows = new Map([...names, ['row', row]]);
    for (const each of pieces) {
      const piece = inStyle(each, style);
      const area = areaOf(piece[0], row, piece[2]?.down ?? 1);
      cells.push(...cellsOf(piece, area, style, rows));
      const added = isComputed(piece[1]) ? addingOf({ row: area.top, column: area.left }, piece[1], rows) : null;
      if (added) adding.push(added);
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
    cells: [...withResults(cells, adding)].sort((one, other) => one.row - other.row || one.column - other.column),
    merges,
    validations: joined(validations),
    onePage: all.length <= MOST_ON_A_PAGE,
    printArea: { top: 1, left: 1, bottom: all.length, right: form.widths.length },
    repeated: header === undefined ? null : { from: header, to: header },
  };
}
