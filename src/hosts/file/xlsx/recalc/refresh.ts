import { Decimal, plain } from '../../../../core/decimal';
import type { CellContent, WorkbookSnapshot } from '../../../../core/snapshot/types';
import { shownFormula } from '../read/formulas';
import type { CachedValue, CellBody } from '../write/cell-body';
import { dependents, DirtyCells, type FormulaCell } from './dependents';
import { evaluate } from './evaluate';
import { isArea, type Operand, type Workings } from './functions';
import { type Area, isError, type Scalar, Unsupported, WorksheetError } from './values';

/** A stored result that is out of date: the new one, or null where only a spreadsheet program can tell it. */
export interface Refresh {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cached: CachedValue | null;
}

/** A cell that gets new content. */
export interface NewContent {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly body: CellBody;
}

/** Cells read for computing, all formulas together; beyond it results are left to spreadsheet programs. */
const MOST_READS = 3_000_000;
/** Formulas that lead to formulas: chains longer than this are left to spreadsheet programs. */
const DEEPEST_CHAIN = 200;
const COLUMNS = 16_385;

type Known = Scalar | 'unknown';

function scalarOf(content: CellContent): Scalar {
  switch (content.type) {
    case 'blank':
      return null;
    case 'text':
      return content.text;
    case 'number':
      return new Decimal(content.number);
    case 'boolean':
      return content.value;
    case 'error':
      return { error: content.code };
  }
}

function scalarOfBody(body: CellBody): Known {
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

/** A value as files store results. */
export function cachedOf(value: Scalar): CachedValue {
  if (value === null) return { type: null, value: '0' };
  if (typeof value === 'string') return { type: 'str', value };
  if (typeof value === 'boolean') return { type: 'b', value: value ? '1' : '0' };
  return isError(value) ? { type: 'e', value: value.error } : { type: null, value: plain(value.toSignificantDigits(15)) };
}

/** The workbook's values after a change, computed on demand. */
class Calculation implements Workings {
  private readonly sheets = new Map<string, Map<number, Known>>();
  private readonly pending = new Map<string, FormulaCell>();
  private readonly promised = new Map<string, Known>();
  private reads = 0;
  private depth = 0;

  constructor(private readonly snapshot: WorkbookSnapshot, private readonly changes: readonly NewContent[]) {
    for (const { sheet, row, column, body } of changes) {
      if (body.kind === 'formula' && body.cached?.type === null) this.promised.set(key({ sheet, row, column }), new Decimal(body.cached.value));
    }
  }

  /** Formulas whose stored results no longer count. */
  expect(cells: readonly FormulaCell[]): void {
    for (const cell of cells) this.pending.set(key(cell), cell);
  }

  /** The result of a formula; null where it cannot be told here. */
  result(cell: FormulaCell): Scalar | 'unknown' {
    const known = this.valueAt(cell.sheet, cell.row, cell.column);
    return known === null ? new Decimal(0) : known;
  }

  scalar = (operand: Operand): Scalar => {
    if (!isArea(operand)) {
      if (operand !== null && isError(operand)) throw new WorksheetError(operand.error);
      return operand;
    }
    const { range, sheet } = operand;
    if (range.top !== range.bottom || range.left !== range.right) throw new Unsupported();
    const value = this.certain(sheet, range.top, range.left);
    if (isError(value)) throw new WorksheetError(value.error);
    return value;
  };

  values = (area: Area): Iterable<Scalar> => {
    const { range } = area;
    const found: Scalar[] = [];
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    const cells = this.cellsOf(area.sheet);
    if (size > cells.size) {
      for (const place of [...cells.keys()]) {
        const [row, column] = [Math.floor(place / COLUMNS), place % COLUMNS];
        this.count();
        if (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right) found.push(this.certain(area.sheet, row, column));
      }
      return found;
    }
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) found.push(this.certain(area.sheet, row, column));
    }
    return found;
  };

  private count(): void {
    this.reads += 1;
    if (this.reads > MOST_READS) throw new Unsupported();
  }

  private certain(sheet: string, row: number, column: number): Scalar {
    this.count();
    const value = this.valueAt(sheet, row, column);
    if (value === 'unknown') throw new Unsupported();
    return value;
  }

  private valueAt(sheet: string, row: number, column: number): Known {
    const cell = this.pending.get(key({ sheet, row, column }));
    const cells = this.cellsOf(sheet);
    if (!cell) return cells.get(row * COLUMNS + column) ?? null;
    // While it is being computed it counts as unknown: a circle of formulas has no result here.
    this.pending.delete(key(cell));
    cells.set(row * COLUMNS + column, 'unknown');
    const computed = this.compute(cell);
    // What the plan says a formula will show is known even where it cannot be computed here.
    const value = computed === 'unknown' ? (this.promised.get(key(cell)) ?? computed) : computed;
    cells.set(row * COLUMNS + column, value);
    return value;
  }

  private compute(cell: FormulaCell): Known {
    if (this.depth >= DEEPEST_CHAIN) return 'unknown';
    this.depth += 1;
    try {
      return evaluate(cell.formula, cell.sheet, this);
    } catch (thrown) {
      if (thrown instanceof Unsupported) return 'unknown';
      throw thrown;
    } finally {
      this.depth -= 1;
    }
  }

  private cellsOf(name: string): Map<number, Known> {
    const wanted = name.toLowerCase();
    let cells = this.sheets.get(wanted);
    if (cells) return cells;
    cells = new Map();
    const sheet = this.snapshot.sheets.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (!sheet) throw new Unsupported();
    for (const { row, column, content } of sheet.cells) if (content.type !== 'blank') cells.set(row * COLUMNS + column, scalarOf(content));
    for (const { sheet: changed, row, column, body } of this.changes) {
      if (changed.toLowerCase() === wanted) cells.set(row * COLUMNS + column, scalarOfBody(body));
    }
    this.sheets.set(wanted, cells);
    return cells;
  }
}

function key({ sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }): string {
  return `${row},${column},${sheet.toLowerCase()}`;
}

function* formulasOf(snapshot: WorkbookSnapshot, replaced: ReadonlySet<string>): Generator<FormulaCell> {
  for (const sheet of snapshot.sheets) {
    for (const { row, column, formula } of sheet.cells) {
      if (formula !== null && !replaced.has(key({ sheet: sheet.name, row, column }))) yield { sheet: sheet.name, row, column, formula: formula.slice(1) };
    }
  }
}

/**
 * The stored results that a change puts out of date, so that programs that do not calculate (previews, other tools, this
 * product's own reader) never see an old total beside new figures. Also the results of the formulas that the change writes.
 * @param snapshot the workbook before the change
 * @param names meaning of defined names
 * @param computable false where results are only to be taken out, because the snapshot's numbers are not those of the file
 */
export function refreshes(
  snapshot: WorkbookSnapshot, names: ReadonlyMap<string, string>, changes: readonly NewContent[], computable: boolean,
): Refresh[] {
  const dirty = new DirtyCells();
  for (const { sheet, row, column } of changes) dirty.add(sheet, row, column);
  const replaced = new Set(changes.map(key));
  const written = changes.flatMap(({ sheet, row, column, body }) => {
    return body.kind === 'formula' ? [{ sheet, row, column, formula: shownFormula(body.formula).slice(1) }] : [];
  });
  const cells = [...written, ...dependents(formulasOf(snapshot, replaced), names, dirty)];
  if (!computable) return cells.map(({ sheet, row, column }) => ({ sheet, row, column, cached: null }));
  const calculation = new Calculation(snapshot, changes);
  calculation.expect(cells);
  return cells.map((cell) => {
    const value = calculation.result(cell);
    return { sheet: cell.sheet, row: cell.row, column: cell.column, cached: value === 'unknown' ? null : cachedOf(value) };
  });
}
