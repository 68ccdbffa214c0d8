import { Decimal } from '../decimal';
import { cellName } from '../snapshot/address';
import type { CellAddress, CellContent, CellSnapshot, SheetSnapshot } from '../snapshot/types';
import { textSum } from './row-witness';

/** How a file spells functions of the product that were not there when it was opened, and how other programs do. */
const OTHER_SPELLINGS = /_xldudf_JX_|@JX\./g;

function contentText(content: CellContent): string {
  switch (content.type) {
    case 'blank':
      return '';
    case 'number':
      return `n${new Decimal(content.number).toString()}`;
    case 'text':
      return `t${content.text}`;
    case 'boolean':
      return `b${content.value}`;
    case 'error':
      return `e${content.code}`;
  }
}

/**
 * A short sum of everything that a person can type into a sheet: enough to tell later whether somebody did. Results of formulas, looks
 * and merged areas are left out: they change by themselves, or hold nothing that could be lost.
 * @param formulas `told`: their texts count; `placed`: only where they stand, as a program may spell them otherwise than they were written
 */
export function sheetPrint(cells: readonly CellSnapshot[], formulas: 'told' | 'placed'): string {
  const held = cells.flatMap((cell): readonly string[] => {
    const told = formulas === 'told' ? (cell.formula ?? '').replace(OTHER_SPELLINGS, 'JX.') : '';
    const text = cell.formula === null ? contentText(cell.content) : `=${told}`;
    return text === '' ? [] : [`${cellName(cell)} ${text}`];
  });
  return textSum(held.sort().join('\n'));
}

/** The sum of a sheet without what a person typed on the one before it: it differs as long as that is there, and the sheet is kept. */
export function printWithout(cells: readonly CellSnapshot[], theirs: readonly CellAddress[], formulas: 'told' | 'placed'): string {
  const left = new Set(theirs.map(cellName));
  return sheetPrint(left.size === 0 ? cells : cells.filter((cell) => !left.has(cellName(cell))), formulas);
}

/** What a name of a sheet without quotes is made of: where one stands before a name, that is the end of a longer one. */
const OF_A_NAME = /[\p{L}\p{N}_.]/u;

/** Whether a formula, in small letters, names a sheet: in quotes, or without and not as the end of a longer name. */
function namesSheet(formula: string, name: string): boolean {
  if (formula.includes(`'${name.replaceAll("'", "''")}'!`)) return true;
  const bare = `${name}!`;
  for (let at = formula.indexOf(bare); at >= 0; at = formula.indexOf(bare, at + 1)) {
    if (at === 0 || !OF_A_NAME.test(formula[at - 1]!)) return true;
  }
  return false;
}

/** Whether a formula of another sheet than `names` reads one of these sheets: without them it would show `#REF!`. */
export function isReadByOthers(names: readonly string[], sheets: readonly Pick<SheetSnapshot, 'name' | 'cells'>[]): boolean {
  const wanted = names.map((name) => name.toLowerCase());
  return sheets.some(
    ({ name, cells }) =>
      !names.includes(name) &&
      cells.some(({ formula }) => formula !== null && wanted.some((text) => namesSheet(formula.toLowerCase(), text))),
  );
}
