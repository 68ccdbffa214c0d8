import { parseRangeName } from '../../../../core/snapshot/address';
import type { CellRange, CellSnapshot } from '../../../../core/snapshot/types';
import type { Attributes } from '../xml/parse';
import { shiftFormula, shownFormula } from './formulas';

interface Master {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Waiting {
  readonly si: string;
  readonly row: number;
  readonly column: number;
}

interface Area {
  readonly range: CellRange;
  readonly formula: string;
}

/** Areas of array formulas above this size are not spread over their cells; nobody fills a score there. */
const LARGEST_AREA = 100_000;

/**
 * Gives every cell its own formula text: followers of a shared formula get the master's, moved; cells of an array formula
 * all show the one formula.
 */
export class FormulaExpander {
  private readonly masters = new Map<string, Master>();
  /** Followers that stand before their master in the file, by place. */
  private readonly waiting = new Map<string, Waiting>();
  private readonly areas: Area[] = [];

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

  /** Fills in what was not known when its cell was read. */
  expand(cells: CellSnapshot[]): CellSnapshot[] {
    if (this.waiting.size === 0 && this.areas.length === 0) return cells;
    return cells.map((cell) => {
      if (cell.formula !== null) return cell;
      const formula = this.late(cell);
      return formula === null ? cell : { ...cell, formula };
    });
  }

  private shared(si: string, text: string, row: number, column: number): string {
    if (text.trim() !== '') {
      this.masters.set(si, { row, column, text });
      return shownFormula(text);
    }
    const master = this.masters.get(si);
    if (master) return shownFormula(shiftFormula(master.text, row - master.row, column - master.column));
    this.waiting.set(`${row},${column}`, { si, row, column });
    return '';
  }

  private area(attributes: Attributes, formula: string): string {
    const range = parseRangeName(attributes['ref'] ?? '');
    const size = range ? (range.bottom - range.top + 1) * (range.right - range.left + 1) : 0;
    if (range && size > 1 && size <= LARGEST_AREA) this.areas.push({ range, formula });
    return formula;
  }

  private late(cell: CellSnapshot): string | null {
    const waiting = this.waiting.get(`${cell.row},${cell.column}`);
    const master = waiting && this.masters.get(waiting.si);
    if (waiting && master) return shownFormula(shiftFormula(master.text, waiting.row - master.row, waiting.column - master.column));
    const area = this.areas.find(({ range }) => cell.row >= range.top && cell.row <= range.bottom && cell.column >= range.left && cell.column <= range.right);
    return area?.formula ?? null;
  }
}
