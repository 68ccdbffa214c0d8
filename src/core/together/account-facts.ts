import { parseAmount, removeSpace } from '../cells';
import { plain } from '../decimal';
import { formOf } from '../facts/account-pairs';
import { sideOf } from '../facts/account-ties';
import { basicFigure, wholeFigure } from '../facts/exceeded-lines';
import type { Figure, TableModel } from '../model/types';
import type { CellSnapshot } from '../snapshot/types';
import { ACCOUNT_TIES, CARRIED_LINES } from '../vocabulary/account-forms';
import { THREE_PUBLIC_LINES } from '../vocabulary/three-public';
import type { AccountFacts, AccountFigureFact, FigureFact } from './types';

function factOf(figure: Figure): FigureFact {
  return { cell: figure.cell, text: figure.text.trim(), value: plain(figure.value!), decimals: figure.decimals, unsure: false };
}

/** The last number behind a label, before the next label of its row: the account's own where plans stand in front of it. */
function behind(table: TableModel, label: RegExp): FigureFact | null {
  const place = table.cells.find((cell) => label.test(removeSpace(cell.text)));
  if (!place) return null;
  let found: CellSnapshot | null = null;
  for (const cell of table.cells
    .filter(({ row, column }) => row === place.row && column > place.column)
    .sort((one, other) => one.column - other.column)) {
    const { state } = parseAmount(cell);
    if (state === 'number') found = cell;
    else if (state === 'unreadable') break;
  }
  const reading = found && parseAmount(found);
  return found && reading?.number
    ? {
        cell: { row: found.row, column: found.column },
        text: found.text.trim(),
        value: plain(reading.number),
        decimals: reading.decimals,
        unsure: false,
      }
    : null;
}

/** What a form of a final account states that another form, or the next year's, states too; null for every other table. */
export function accountFacts(table: TableModel): AccountFacts | null {
  const form = formOf(table);
  if (form === null) return null;
  const figures: AccountFigureFact[] = [];
  for (const { id, one, other } of ACCOUNT_TIES) {
    for (const [side, figure] of [
      ['one', one],
      ['other', other],
    ] as const) {
      const stated = figure.form === form ? sideOf(table, figure) : null;
      if (stated) figures.push({ tie: id, side, figures: stated.figures.map(factOf) });
    }
  }
  for (const line of THREE_PUBLIC_LINES) {
    const figure = form === 'basic' ? basicFigure(table, line) : form === 'three-public' ? wholeFigure(table, line) : null;
    if (figure?.value) figures.push({ tie: line.code, side: form === 'basic' ? 'one' : 'other', figures: [factOf(figure)] });
  }
  for (const { id, form: of, into, out } of CARRIED_LINES) {
    if (of !== form) continue;
    for (const [side, label] of [
      ['one', out],
      ['other', into],
    ] as const) {
      const figure = behind(table, label);
      if (figure) figures.push({ tie: id, side, figures: [figure] });
    }
  }
  return { form, figures };
}
