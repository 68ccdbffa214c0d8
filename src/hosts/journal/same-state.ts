import { sameAsEntered } from '../../core/plan/jx-formulas';
import type { CellParts, PartName, StoredContent } from './cell-state';

function sameContent(one: StoredContent, other: StoredContent): boolean {
  if ('formula' in one && 'formula' in other) return sameAsEntered(one.formula, other.formula);
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a part of a cell is exactly as recorded. Parts that are not recorded are not compared. */
export function samePart(part: PartName, one: CellParts, other: CellParts): boolean {
  switch (part) {
    case 'content':
      return one.content === undefined || other.content === undefined || sameContent(one.content, other.content);
    case 'format':
    case 'mark':
    case 'note':
      return one[part] === undefined || other[part] === undefined || one[part] === other[part];
  }
}

/**
 * A formula without what a program may add or change when it takes it in: case, blanks, `@`, prefixes of newer and foreign functions,
 * quotes around the name of a sheet, zeros at the end of a number.
 */
function loosely(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 === 1 ? piece : plainly(piece)))
    .join('');
}

function plainly(piece: string): string {
  return piece
    .replace(/\s+|@|'|_xlfn\.|_xlws\.|_xldudf_/gi, '')
    .replaceAll('_', '.')
    .replace(/(\.\d*?)0+(?!\d)/g, '$1')
    .replace(/(\d)\.(?!\d)/g, '$1')
    .toUpperCase();
}

/** Whether two formulas say the same, in whatever spelling the program gave them. */
export function sameFormula(one: string, other: string): boolean {
  return loosely(one) === loosely(other);
}

/**
 * Whether a cell holds what was planned, in whatever spelling the program gave it. For entries that broke off before the written
 * state could be recorded.
 */
export function likePlanned(part: PartName, now: CellParts, planned: CellParts): boolean {
  if (part === 'format') return true;
  if (part === 'content' && now.content && planned.content && 'formula' in now.content && 'formula' in planned.content) {
    return sameFormula(now.content.formula, planned.content.formula);
  }
  return samePart(part, now, planned);
}
