import type { DefinedName } from '../read/workbook';
import { RangeIndex } from './range-index';
import type { Reads, References } from './resolve-references';

/** A formula of the workbook. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Without `=`. */
  readonly formula: string;
}

/** A cell whose value is new. */
export type ChangedCell = Omit<FormulaCell, 'formula'>;

export interface Dependents {
  /** Formulas that read a changed cell, directly or through others. */
  readonly certain: readonly FormulaCell[];
  /** Formulas that may read one: what they read only shows when they are computed. */
  readonly possible: readonly FormulaCell[];
}

/** Characters of all formulas that are looked at, and areas that they read; a real workbook has a few million. */
const MOST_CHARACTERS = 10_000_000;
const MOST_AREAS = 2_000_000;

/** Which formulas and names read which cells and names. Formulas and names are numbered, formulas first. */
class Readers {
  private readonly bySheet = new Map<string, RangeIndex>();
  private readonly byName = new Map<DefinedName, number[]>();
  private readonly names: DefinedName[] = [];
  /** What reads more than can be told. */
  readonly hidden = new Set<number>();
  private characters = 0;
  private areas = 0;

  constructor(
    private readonly formulas: readonly FormulaCell[],
    references: References,
  ) {
    formulas.forEach((cell, id) => this.take(id, cell.formula.length, () => references.reads(cell.formula, cell)));
    // Grows while it is walked: names name further names, each of which is read once.
    for (let at = 0; at < this.names.length; at++) {
      const name = this.names[at]!;
      this.take(formulas.length + at, name.formula.length, () => references.readsOfName(name));
    }
    for (const id of this.hidden) for (const reader of this.readersOf(id)) this.hidden.add(reader);
  }

  /** Readers of a cell, each at most once in all. */
  takeReadersOf({ sheet, row, column }: ChangedCell): readonly number[] {
    return this.bySheet.get(sheet.toLowerCase())?.take({ row, column }) ?? [];
  }

  /** Readers of the name that has this number; none of a formula. */
  readersOf(id: number): readonly number[] {
    const name = this.names[id - this.formulas.length];
    return name === undefined ? [] : (this.byName.get(name) ?? []);
  }

  private take(id: number, length: number, read: () => Reads): void {
    this.characters += length;
    if (this.characters > MOST_CHARACTERS || this.areas > MOST_AREAS) {
      this.hidden.add(id);
      return;
    }
    const { areas, names, hidden } = read();
    if (hidden) this.hidden.add(id);
    this.areas += areas.length;
    for (const { sheet, range } of areas) this.index(sheet).add(range, id);
    for (const name of new Set(names)) this.readersOfName(name).push(id);
  }

  private index(sheet: string): RangeIndex {
    const key = sheet.toLowerCase();
    let index = this.bySheet.get(key);
    if (!index) this.bySheet.set(key, (index = new RangeIndex()));
    return index;
  }

  private readersOfName(name: DefinedName): number[] {
    let readers = this.byName.get(name);
    if (!readers) {
      this.byName.set(name, (readers = []));
      this.names.push(name);
    }
    return readers;
  }
}

/** Formulas that depend on changed cells. The work grows with the length of all formulas, not with the size of what they read. */
export function dependents(formulas: readonly FormulaCell[], references: References, changed: readonly ChangedCell[]): Dependents {
  const readers = new Readers(formulas, references);
  const certain = new Set<number>();
  const open: ChangedCell[] = [...changed];
  const reached = (first: readonly number[]): void => {
    const waiting = [...first];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (certain.has(id)) continue;
      certain.add(id);
      const cell = formulas[id];
      if (cell) open.push(cell);
      else for (const reader of readers.readersOf(id)) waiting.push(reader);
    }
  };
  for (let cell = open.pop(); cell; cell = open.pop()) reached(readers.takeReadersOf(cell));
  return {
    certain: formulas.filter((_, id) => certain.has(id)),
    possible: formulas.filter((_, id) => readers.hidden.has(id) && !certain.has(id)),
  };
}
