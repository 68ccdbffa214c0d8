import { Decimal, HUNDRED, plain } from '../../../src/core/decimal';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import { parseCellName } from '../../../src/core/snapshot/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/types';

function textOf(number: string, format: string): string {
  if (!format.endsWith('%')) return plain(new Decimal(number));
  return `${new Decimal(number).times(HUNDRED).toFixed(/\.(0+)%$/.exec(format)?.[1]?.length ?? 0)}%`;
}

function edited(cell: CellSnapshot, edit: PlannedEdit): CellSnapshot {
  const format = edit.numberFormat ?? cell.format;
  const content = edit.content;
  switch (content?.type) {
    case undefined:
      return { ...cell, format };
    case 'number':
      return { ...cell, format, formula: null, content: { type: 'number', number: content.number }, text: textOf(content.number, format) };
    case 'text':
      return { ...cell, format, formula: null, content: { type: 'text', text: content.text }, text: content.text };
    case 'blank':
      return { ...cell, format, formula: null, content: { type: 'blank' }, text: '' };
    case 'formula':
      return { ...cell, format, formula: content.formula, content: { type: 'blank' }, text: '' };
  }
}

function editSheet(sheet: SheetSnapshot, edits: readonly PlannedEdit[]): SheetSnapshot {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const edit of edits) {
    const { row, column } = parseCellName(edit.cell)!;
    const before: CellSnapshot = cells.get(`${row},${column}`) ?? {
      row,
      column,
      content: { type: 'blank' },
      text: '',
      format: 'General',
      formula: null,
    };
    cells.set(`${row},${column}`, edited(before, edit));
  }
  return { ...sheet, cells: [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column) };
}

/** The workbook after a plan's edits, as a host would hold it; formulas have no value yet. */
export function applyEdits(snapshot: WorkbookSnapshot, edits: readonly PlannedEdit[]): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      editSheet(
        sheet,
        edits.filter((edit) => edit.sheet === sheet.name),
      ),
    ),
  };
}
