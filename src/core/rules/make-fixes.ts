import { Decimal, HUNDRED, plain, roundHalfUp } from '../decimal';
import type { Localized } from '../localized';
import type { Figure, TableModel } from '../model/types';
import type { PlannedContent, PlannedEdit } from '../planned-edit';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import { percent } from '../facts/show-figures';
import type { Fix } from '../finding';

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

/** Whether the cell states its rate as a bare number of per cents (87.4 without a sign). */
function statesPerCents(figure: Figure): boolean {
  const bare = /^[+-]?\d+(\.\d+)?$/.test(figure.text.trim()) ? new Decimal(figure.text.trim()) : null;
  return (
    bare !== null &&
    figure.value !== null &&
    !figure.value.isZero() &&
    bare.minus(figure.value.times(HUNDRED)).abs().lt(bare.minus(figure.value).abs())
  );
}

/** A fix that puts a rate into a cell, in the way the cell states rates: 35.4 % or 35.4. */
function rateFix(table: TableModel, figure: Figure, ratio: Decimal, reason: Localized): Fix {
  const decimals = figure.state === 'number' ? figure.decimals : 2;
  const bare = statesPerCents(figure);
  const value = bare ? roundHalfUp(ratio.times(HUNDRED), decimals) : roundHalfUp(ratio, decimals + 2);
  const after = bare ? plain(value) : percent(ratio, decimals);
  const change: Change = {
    cell: figure.cell,
    before: figure.text,
    after,
    content: { type: 'number', number: plain(value) },
    ...(bare ? {} : { numberFormat: decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%` }),
  };
  return fixOf(table, change, figure.formula === null, titleOf(after), reason);
}

/** Text that is a number and nothing else. */
const NUMBER = /^[\s¥￥]*[-+]?(?:[\d,，]*\.\d+|[\d,，]*\d)\s*$/;

function isRate(figure: Figure): boolean {
  return figure.percent || (figure.state === 'number' && statesPerCents(figure));
}

/** A value as the figure's cell would show it. */
export function shownAs(figure: Figure, value: Decimal): string {
  if (isRate(figure)) return percent(value, Math.max(figure.decimals, value.times(HUNDRED).decimalPlaces()));
  const digits = value.decimalPlaces();
  return digits >= figure.decimals ? plain(value) : value.toFixed(figure.decimals);
}

/** A fix that gives a figure another value, in the way its cell states it; null where the cell's words leave open what to write. */
export function figureFix(table: TableModel, figure: Figure, value: Decimal, safe: boolean, reason: Localized): Fix | null {
  if (isRate(figure)) {
    const fix = rateFix(table, figure, value, reason);
    return { ...fix, safe: fix.safe && safe };
  }
  if (figure.state !== 'number' || NUMBER.test(figure.text)) return numberFix(table, figure, value, shownAs(figure, value), safe, reason);
  const parts = figure.text.split(plain(figure.value!));
  return parts.length === 2 ? textFix(table, figure.cell, figure.text, parts.join(plain(value)), safe, reason) : null;
}

/** A fix that rewrites a text. */
export function textFix(table: TableModel, cell: CellAddress, before: string, after: string, safe: boolean, reason: Localized): Fix {
  return fixOf(table, { cell, before, after, content: { type: 'text', text: after } }, safe, titleOf(after), reason);
}
