import { columnNumber, replaceReferences, type Reference, type ReferenceEnd } from '../formulas/references';

/** Where rows and columns of the template stand in the table; of those taken out, where the next one that is left does. */
export interface Places {
  readonly row: (row: number, side: 'from' | 'to') => number;
  readonly column: (column: number, side: 'from' | 'to') => number;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** A formula without its references, and these; Excel puts an `@` before functions that it does not know. */
interface Taken {
  readonly frame: string;
  readonly references: readonly Reference[];
}

function taken(formula: string): Taken {
  const references: Reference[] = [];
  const frame = replaceReferences(formula.replace(/@/g, ''), (reference) => {
    references.push(reference);
    return '\u0000';
  });
  return { frame: frame.toUpperCase().replace(/\s+/g, '').replace(/^=/, ''), references };
}

/** Ends of a reference; 0 stands for whole rows or columns. */
function cornerOf({ row, column }: ReferenceEnd): Corner {
  return { row: row === '' ? 0 : Number(row), column: columnNumber(column) };
}

function moved({ row, column }: Corner, places: Places, side: 'from' | 'to'): Corner {
  return { row: row === 0 ? 0 : places.row(row, side), column: column === 0 ? 0 : places.column(column, side) };
}

/** Whether a reference reads what the template's does; a range may be wider by rows that were put in. */
function readsTheSame(own: Reference, fixed: Reference, places: Places): boolean {
  if (own.ends.length !== fixed.ends.length || own.prefix.toUpperCase() !== fixed.prefix.toUpperCase()) return false;
  if (fixed.prefix !== '') return own.text.toUpperCase() === fixed.text.toUpperCase();
  const [from, to] = [cornerOf(own.ends[0]), cornerOf(own.ends.at(-1)!)];
  const [first, last] = [moved(cornerOf(fixed.ends[0]), places, 'from'), moved(cornerOf(fixed.ends.at(-1)!), places, 'to')];
  if (fixed.ends.length === 1) return from.row === first.row && from.column === first.column;
  return from.column === first.column && to.column === last.column && from.row <= first.row && to.row >= last.row;
}

/** Whether a formula does what the template's does in the places where its cells stand now. */
export function isSameFormula(own: string, fixed: string, places: Places): boolean {
  const [here, there] = [taken(own), taken(fixed)];
  return (
    here.frame === there.frame &&
    here.references.length === there.references.length &&
    here.references.every((each, at) => readsTheSame(each, there.references[at]!, places))
  );
}
