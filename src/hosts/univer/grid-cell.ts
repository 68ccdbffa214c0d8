import type { ICellData, IDocumentBody, IStyleData, Nullable, Styles } from '@univerjs/core';
import { BooleanNumber, CellValueType } from '@univerjs/core';
import type { CellContent } from '../../core/snapshot/types';
import { cleanNumber } from '../file/xlsx/read/numbers';

const ERROR_CODES: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#CYCLE!',
  '#ERROR!',
]);

/** The grid keeps text with line breaks as a document whose paragraphs end in a carriage return. */
function documentText(body: IDocumentBody | undefined): string {
  return (body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n').replace(/\0/g, '');
}

/** The style that a cell names or carries. */
export function styleOf(styles: Styles, cell: ICellData | null): Nullable<IStyleData> {
  return cell ? styles.getStyleByCell(cell) : null;
}

/** Number format code; `General` where none is set. */
export function formatOf(style: Nullable<IStyleData>): string {
  return style?.n?.pattern || 'General';
}

/** Solid fill as `#RRGGBB` in capitals; null where there is none. */
export function fillOf(style: Nullable<IStyleData>): string | null {
  const color = style?.bg?.rgb;
  return color ? color.toUpperCase() : null;
}

/** A cell's value as the core sees it. */
export function contentOf(cell: ICellData | null): CellContent {
  if (!cell) return { type: 'blank' };
  if (cell.p) {
    const text = documentText(cell.p.body);
    return text === '' ? { type: 'blank' } : { type: 'text', text };
  }
  const { v: value, t: type } = cell;
  if (value === undefined || value === null || value === '') return { type: 'blank' };
  if (typeof value === 'boolean') return { type: 'boolean', value };
  if (type === CellValueType.BOOLEAN) return { type: 'boolean', value: Number(value) === BooleanNumber.TRUE };
  if (typeof value === 'number' || type === CellValueType.NUMBER) {
    const number = cleanNumber(String(value));
    return number === null ? { type: 'text', text: String(value) } : { type: 'number', number };
  }
  if (type !== CellValueType.FORCE_STRING && ERROR_CODES.has(value)) return { type: 'error', code: value };
  return { type: 'text', text: value };
}
