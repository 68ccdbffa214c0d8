import { plain, type Decimal } from '../decimal';
import type { Localized } from '../localized';
import type { Figure, TableModel } from '../model/types';
import type { PlannedContent, PlannedEdit } from '../plan/types';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import { percent } from './show';
import type { Fix } from './types';

interface Change {
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
  readonly content: PlannedContent;
  readonly numberFormat?: string;
}

function fixOf(table: TableModel, change: Change, safe: boolean, title: Localized, reason: Localized): Fix {
  const edit: PlannedEdit = {
    sheet: table.sheet,
    cell: cellName(change.cell),
    content: change.content,
    ...(change.numberFormat === undefined ? {} : { numberFormat: change.numberFormat }),
    before: change.before,
    after: change.after,
    reason,
  };
  return { title, safe, edits: [edit] };
}

function titleOf(after: string): Localized {
  return { 'zh-CN': `改为 ${after}`, 'en-US': `Change to ${after}` };
}

/**
 * A fix that puts a number into a cell. `after` is how the cell will show it. Cells with a formula of the user's are never safe
 * to fix: the formula may be right and a part of it wrong.
 */
export function numberFix(table: TableModel, figure: Figure, value: Decimal, after: string, safe: boolean, reason: Localized): Fix {
  const change = { cell: figure.cell, before: figure.text, after, content: { type: 'number', number: plain(value) } as const };
  return fixOf(table, change, safe && figure.formula === null, titleOf(after), reason);
}

/** A fix that puts a rate into a cell, in the way the cell states rates: 35.4 % or 35.4. */
export function rateFix(table: TableModel, figure: Figure, ratio: Decimal, reason: Localized): Fix {
  const decimals = figure.state === 'number' ? figure.decimals : 2;
  const after = percent(ratio, decimals);
  const signed = figure.text.includes('%') || figure.text.includes('％') || figure.value === null;
  const format = decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
  const inCell = signed ? ratio.toDecimalPlaces(decimals + 2) : figure.percent ? ratio.times(100).toDecimalPlaces(decimals) : ratio.toDecimalPlaces(decimals + 2);
  const change: Change = {
    cell: figure.cell,
    before: figure.text,
    after: signed ? after : plain(inCell),
    content: { type: 'number', number: plain(inCell) },
    ...(signed ? { numberFormat: format } : {}),
  };
  return fixOf(table, change, figure.formula === null, titleOf(change.after), reason);
}

/** A fix that rewrites a text. */
export function textFix(table: TableModel, cell: CellAddress, before: string, after: string, safe: boolean, reason: Localized): Fix {
  return fixOf(table, { cell, before, after, content: { type: 'text', text: after } }, safe, titleOf(after), reason);
}
