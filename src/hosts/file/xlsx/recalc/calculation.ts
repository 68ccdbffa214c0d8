import { Decimal, ZERO } from '../../../../core/decimal';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../../core/snapshot/types';
import type { CellBody } from '../cell-body';
import type { ChangedCell, FormulaCell } from './dependents';
import { evaluate } from './evaluate';
import { isArea, type Operand, type Workings } from './sheet-functions';
import { PendingCells } from './pending-cells';
import type { References } from './resolve-references';
import type { NewContent } from './new-content';
import { SheetValues } from './sheet-values';
import type { Known, Totals } from './totals';
import { type Area, isError, type Scalar, Unsupported, WorksheetError } from './values';

/** Values read for computing, all formulas together; beyond it results are left to spreadsheet programs. */
const MOST_READS = 5_000_000;

function valueOfBody(body: CellBody): Known {
  switch (body.kind) {
    case 'blank':
      return null;
    case 'text':
      return body.text;
    case 'number':
      return new Decimal(body.value);
    case 'boolean':
      return body.value === '1' || body.value === 'true';
    case 'error':
      return { error: body.value };
    case 'rich':
    case 'date':
    case 'formula':
      return 'unknown';
  }
}

/** A formula under way, and the areas that it reads: those before `at` hold nothing any more that is to be computed first. */
interface UnderWay {
  readonly cell: FormulaCell;
  readonly areas: readonly Area[];
  at: number;
}

/** The workbook's values after a change. */
export class Calculation {
  private readonly sheets = new Map<string, SheetValues>();
  private readonly kept = new Map<string, Totals>();
  private readonly promised = new Map<string, Known>();
  private readonly pending: PendingCells;
  private readonly byName: ReadonlyMap<string, SheetSnapshot>;
  private reads = 0;

  /** @param cells formulas that are computed anew, in any order */
  constructor(
    snapshot: WorkbookSnapshot,
    private readonly references: References,
    private readonly changes: readonly NewContent[],
    cells: readonly FormulaCell[],
  ) {
    this.byName = new Map(snapshot.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.pending = new PendingCells(cells);
    for (const { sheet, row, column, body } of changes) {
      if (body.kind === 'formula' && body.cached?.type === null)
        this.promised.set(placeKey({ sheet, row, column }), new Decimal(body.cached.value));
    }
    for (const { sheet, row, column } of cells) {
      const cell = this.pending.take({ sheet, range: { top: row, left: column, bottom: row, right: column } }, this.look);
      if (cell) this.settle(cell);
    }
  }

  /** The result of a formula that was computed anew. */
  result({ sheet, row, column }: ChangedCell): Known {
    const known = this.sheet(sheet)?.at({ row, column }) ?? null;
    return known === null ? ZERO : known;
  }

  /** Computes a formula after all that it reads, and so on down, without going deeper and deeper itself. */
  private settle(cell: FormulaCell): void {
    const stack: UnderWay[] = [this.begin(cell)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const before = this.before(top);
      if (before) stack.push(this.begin(before));
      else {
        this.finish(top.cell);
        stack.pop();
      }
    }
  }

  /** While it is being computed a formula counts as unknown: a circle of formulas has no result here. */
  private begin(cell: FormulaCell): UnderWay {
    this.sheet(cell.sheet)?.set({ ...cell, value: 'unknown' });
    const { areas, names } = this.references.reads(cell.formula, cell);
    const named = names.map(({ name, sheet }) => this.references.areaOf({ kind: 'name', sheet, name }, cell));
    return { cell, areas: [...areas, ...named.filter((area) => area !== null)], at: 0 };
  }

  private before(under: UnderWay): FormulaCell | null {
    for (; under.at < under.areas.length && this.reads <= MOST_READS; under.at++) {
      const cell = this.pending.take(under.areas[under.at]!, this.look);
      if (cell) return cell;
    }
    return null;
  }

  private finish(cell: FormulaCell): void {
    const computed = this.compute(cell);
    // What the plan says a formula will show is known even where it cannot be computed here.
    const value = computed === 'unknown' ? (this.promised.get(placeKey(cell)) ?? computed) : computed;
    this.sheet(cell.sheet)?.set({ ...cell, value });
  }

  private compute(cell: FormulaCell): Known {
    try {
      return evaluate(cell.formula, cell.sheet, this.workingsOf(cell));
    } catch (thrown) {
      if (thrown instanceof Unsupported) return 'unknown';
      throw thrown;
    }
  }

  private workingsOf(cell: FormulaCell): Workings {
    return {
      scalar: this.scalar,
      values: this.values,
      totals: this.totals,
      areaOf: (reference) => this.references.areaOf(reference, cell),
    };
  }

  private readonly scalar = (operand: Operand): Scalar => {
    if (!isArea(operand)) {
      if (operand !== null && isError(operand)) throw new WorksheetError(operand.error);
      return operand;
    }
    const { top, left, bottom, right } = operand.range;
    if (top !== bottom || left !== right) throw new Unsupported();
    this.count();
    const value = certain(this.existing(operand.sheet).at({ row: top, column: left }));
    if (isError(value)) throw new WorksheetError(value.error);
    return value;
  };

  private readonly values = (area: Area): Iterable<Scalar> => {
    return [...this.existing(area.sheet).values(area.range)].map(certain);
  };

  /** Many formulas ask for the total of the same cells. */
  private readonly totals = ({ sheet, range }: Area): Totals => {
    this.count();
    const key = `${range.top},${range.left},${range.bottom},${range.right},${sheet.toLowerCase()}`;
    let totals = this.kept.get(key);
    if (!totals) this.kept.set(key, (totals = this.existing(sheet).totals(range)));
    return totals;
  };

  private readonly look = (): void => {
    this.reads += 1;
  };

  private readonly count = (): void => {
    this.reads += 1;
    if (this.reads > MOST_READS) throw new Unsupported();
  };

  private existing(name: string): SheetValues {
    const sheet = this.sheet(name);
    if (!sheet) throw new Unsupported();
    return sheet;
  }

  private sheet(name: string): SheetValues | null {
    const wanted = name.toLowerCase();
    const known = this.sheets.get(wanted);
    const sheet = this.byName.get(wanted);
    if (known || !sheet) return known ?? null;
    const changed = this.changes
      .filter((change) => change.sheet.toLowerCase() === wanted)
      .map(({ row, column, body }) => ({ row, column, value: valueOfBody(body) }));
    const made = new SheetValues(sheet.cells, changed, this.count);
    this.sheets.set(wanted, made);
    return made;
  }
}

function certain(value: Known): Scalar {
  if (value === 'unknown') throw new Unsupported();
  return value;
}

function placeKey({ sheet, row, column }: ChangedCell): string {
  return `${row},${column},${sheet.toLowerCase()}`;
}
