import { Decimal } from '../decimal';
import { cellName } from '../snapshot/address';
import type { CellContent, CellSnapshot, SheetSnapshot } from '../snapshot/types';
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

/** The name of a sheet as formulas write it, in the two ways that there are. */
function spellings(name: string): readonly string[] {
  return [`${name}!`, `'${name.replaceAll("'", "''")}'!`].map((text) => text.toLowerCase());
}

/** Whether a formula of another sheet than `names` reads one of these sheets: without them it would show `#REF!`. */
export function isReadByOthers(names: readonly string[], sheets: readonly Pick<SheetSnapshot, 'name' | 'cells'>[]): boolean {
  const wanted = names.flatMap(spellings);
  return sheets.some(
    ({ name, cells }) =>
      !names.includes(name) && cells.some(({ formula }) => formula !== null && wanted.some((text) => formula.toLowerCase().includes(text))),
  );
}
