import { parseRangeName } from '../../../../core/snapshot/address';
import type { CellSnapshot } from '../../../../core/snapshot/types';
import { PackageFault } from '../fault';
import { tooLarge } from '../xlsx-problems';
import type { Attributes } from '../xml/parse';
import { MovingFormula, shownFormula } from './stored-formulas';

interface Master {
  readonly row: number;
  readonly column: number;
  readonly length: number;
  readonly formula: MovingFormula;
}

interface Waiting {
  readonly si: string;
}

/** Cells that array formulas are spread over, all together; nobody fills a score there. */
const MOST_SPREAD = 500_000;
/** Excel's own limit of a formula's length; a longer one is not copied to its followers. */
const LONGEST_FORMULA = 8_192;
/** Characters of all formulas of followers: a small file must not become gigabytes of text. */
const MOST_CHARACTERS = 100_000_000;
const COLUMNS = 16_385;

/**
 * Gives every cell its own formula text: followers of a shared formula get the master's, moved; cells of an array formula
 * all show the one formula.
 */
export class FormulaExpander {
  private readonly masters = new Map<string, Master>();
  /** Followers that stand before their master in the file, by place. */
  private readonly waiting = new Map<string, Waiting>();
  /** Formulas of cells inside array formulas, by place. */
  private readonly spread = new Map<number, string>();
  private spreadLeft = MOST_SPREAD;
  private characters = 0;

  /** The cell's formula with `=`; empty where it is only known at the end; null where there is none. */
  formulaOf(cell: { readonly formula: Attributes | null; readonly formulaText: string }, row: number, column: number): string | null {
    const attributes = cell.formula;
    if (!attributes) return null;
    const text = cell.formulaText;
    const type = attributes['t'];
    if (type === 'shared') return this.shared(attributes['si'] ?? '', text, row, column);
    if (type === 'array') return this.area(attributes, shownFormula(text));
    if (type === 'dataTable') return this.area(attributes, `=TABLE(${[attributes['r1'], attributes['r2']].filter(Boolean).join(',')})`);
    return text.trim() === '' ? null : shownFormula(text);
  }

  /** True inside an array formula that has been read: the cell has a formula although it holds nothing. */
  covers(row: number, column: number): boolean {
    return this.spread.size > 0 && this.spread.has(row * COLUMNS + column);
  }

  /** Fills in what was not known when its cell was read. */
  expand(cells: CellSnapshot[]): CellSnapshot[] {
    if (this.waiting.size === 0 && this.spread.size === 0) return cells;
    return cells.map((cell) => {
      if (cell.formula !== null) return cell;
      const formula = this.late(cell);
      return formula === null ? cell : { ...cell, formula };
    });
  }

  private shared(si: string, text: string, row: number, column: number): string {
    if (text.trim() !== '') {
      this.masters.set(si, { row, column, length: text.length, formula: new MovingFormula(text) });
      return shownFormula(text);
    }
    const master = this.masters.get(si);
    if (master) return this.moved(master, row, column);
    this.waiting.set(`${row},${column}`, { si });
    return '';
  }

  private moved(master: Master, row: number, column: number): string {
    if (master.length > LONGEST_FORMULA) return '';
    this.characters += master.length;
    if (this.characters > MOST_CHARACTERS) throw new PackageFault(tooLarge());
    return shownFormula(master.formula.at(row - master.row, column - master.column));
  }

  private area(attributes: Attributes, formula: string): string {
    const range = parseRangeName(attributes['ref'] ?? '');
    const size = range ? (range.bottom - range.top + 1) * (range.right - range.left + 1) : 0;
    if (!range || size > this.spreadLeft) return formula;
    this.spreadLeft -= size;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) this.spread.set(row * COLUMNS + column, formula);
    }
    return formula;
  }

  private late({ row, column }: CellSnapshot): string | null {
    const waiting = this.waiting.get(`${row},${column}`);
    const master = waiting && this.masters.get(waiting.si);
    return master ? this.moved(master, row, column) || null : (this.spread.get(row * COLUMNS + column) ?? null);
  }
}
