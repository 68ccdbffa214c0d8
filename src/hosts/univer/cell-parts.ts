import type { ICellData, IStyleData } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { PlannedContent } from '../../core/planned-edit';
import { fillOf, formatOf, styleOf } from './grid-cell';
import type { Grid, GridSheet } from './open-grid';
import { formulaOf, rawCell } from './open-grid';
import { markData, markOf } from './marks';
import { noteAt } from './notes';

/** What a cell stores as its content, in the grid's own terms, so that it can be put back exactly: plain JSON. */
export type StoredContent = Pick<ICellData, 'v' | 't' | 'f' | 'p'>;

/** The parts of a cell that a plan can touch. */
export interface CellParts {
  readonly content: StoredContent;
  readonly format: string;
  /** The cell's own: `#RRGGBB`, or null where it has no fill. No command changes it. */
  readonly fill: string | null;
  /** The product's own over it: `#RRGGBB`, or null where there is none. */
  readonly mark: string | null;
  /** Text of the comment, or null. */
  readonly note: string | null;
}

export type PartName = keyof CellParts;

/** Reads the parts of one cell; row and column count from 0. */
export function readParts(grid: Grid, { id, sheet }: GridSheet, row: number, column: number): CellParts {
  const cell = rawCell(sheet, row, column);
  const style = styleOf(grid.workbook.getStyles(), cell);
  const formula = formulaOf(grid, id, row, column, cell);
  return {
    content: {
      ...(cell?.v === undefined || cell.v === null ? {} : { v: cell.v }),
      ...(cell?.t === undefined || cell.t === null ? {} : { t: cell.t }),
      ...(formula === null ? {} : { f: formula }),
      ...(cell?.p ? { p: cell.p } : {}),
    },
    format: formatOf(style),
    fill: fillOf(style),
    mark: markOf(cell),
    note: noteAt(grid, id, row, column)?.text ?? null,
  };
}

/** Whether two contents are the same to a person: a formula by its text, whatever it comes to; anything else by its value. */
function sameContent(one: StoredContent, other: StoredContent): boolean {
  if (one.f || other.f) return (one.f ?? '') === (other.f ?? '');
  if (one.p || other.p) return JSON.stringify(one.p ?? null) === JSON.stringify(other.p ?? null);
  return (one.v ?? '') === (other.v ?? '') && typeof (one.v ?? '') === typeof (other.v ?? '');
}

export function samePart(part: PartName, one: Partial<CellParts>, other: Partial<CellParts>): boolean {
  return part === 'content' ? sameContent(one.content ?? {}, other.content ?? {}) : one[part] === other[part];
}

/** Text that a spreadsheet would take for a formula, a number or a date when someone edits it next. */
const LOOKS_LIKE_INPUT = /^[=+\-@\d.]|^\s|^true$|^false$/i;

/** A planned content in the grid's terms. Text is marked as text, so that it never becomes a formula. */
export function toStored(content: PlannedContent): StoredContent {
  switch (content.type) {
    case 'formula':
      return { f: content.formula };
    case 'number':
      return { v: Number(content.number), t: CellValueType.NUMBER };
    case 'text':
      return content.text === ''
        ? {}
        : { v: content.text, t: LOOKS_LIKE_INPUT.test(content.text) ? CellValueType.FORCE_STRING : CellValueType.STRING };
    case 'blank':
      return {};
  }
}

/** The change that gives a cell these parts; null takes a property away, absent parts stay. */
export function cellChange(parts: Partial<CellParts>): ICellData | null {
  const { content, format, mark } = parts;
  const style: IStyleData = {};
  if (format !== undefined) style.n = format === 'General' ? null : { pattern: format };
  const change: ICellData = {
    ...(content
      ? {
          v: content.f ? null : (content.v ?? null),
          t: content.f ? null : (content.t ?? null),
          f: content.f ?? null,
          p: content.p ?? null,
          si: null,
        }
      : {}),
    ...(Object.keys(style).length > 0 ? { s: style } : {}),
    ...(mark === undefined ? {} : { custom: markData(mark) }),
  };
  return Object.keys(change).length > 0 ? change : null;
}
