import { cellName } from '../../../../core/snapshot/address';
import { LAST_ROW, movedRow } from '../../../../core/snapshot/row-move';
import { cellParts } from '../write/cell-xml';
import type { CellPlace, RowPlace, SheetMap } from '../write/sheet-map';
import type { TextPatch } from '../write/text-patch';
import { setAttribute } from '../write/xml-edits';
import { attribute, withAttribute } from '../xml/scan';
import { formulaCells, type FormulaCell } from './formula-cells';
import { type FormulaAfter, FormulaMoves } from './move-formulas';
import { rowsLikeAbove } from './new-rows';
import { refuse } from './refusals';
import { formulaXml, type RowsContext } from './rows-context';

/** A cell that goes on at another place: the content of a merged area whose top row is taken out. */
interface Carried {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
}

/** Moves the rows, cells and formulas of one sheet; of others than the moved one only the formulas. */
class CellMoves {
  private readonly cells: readonly FormulaCell[];
  private readonly formulas: FormulaMoves;

  constructor(
    private readonly context: RowsContext,
    private readonly sheet: string,
    private readonly map: SheetMap,
    private readonly patch: TextPatch,
  ) {
    this.cells = formulaCells(map);
    this.formulas = new FormulaMoves(context, sheet, map, patch);
  }

  run(): readonly FormulaAfter[] {
    const { move } = this.context;
    if (!this.context.isMoved(this.sheet)) {
      this.formulas.run(this.cells, new Set());
      return this.formulas.reached;
    }
    const carried = move.kind === 'delete' ? this.carried() : [];
    const covered = new Set(carried.map(({ row, column }) => `${row},${column}`));
    this.formulas.run(this.cells, new Set(this.cells.filter(({ row, column }) => covered.has(`${row},${column}`))));
    if (move.kind === 'insert') this.insert();
    this.renumber(new Map(carried.map((cell) => [`${cell.row},${cell.column}`, cell])));
    return this.formulas.reached;
  }

  private insert(): void {
    const { move } = this.context;
    const { found, insertAt } = this.map.rows([move.row - 1, move.row]);
    const above = found.get(move.row - 1);
    const at = found.get(move.row)?.start ?? insertAt.get(move.row);
    if (above && at !== undefined) this.patch.insert(at, rowsLikeAbove(this.map, above, found.get(move.row), move));
  }

  private renumber(carried: ReadonlyMap<string, Carried>): void {
    const { move } = this.context;
    const waiting = new Map(carried);
    for (const row of this.map.eachRow()) {
      if (row.row < move.row) continue;
      const moved = movedRow(move, row.row);
      if (moved === null && move.kind === 'insert') refuse('end');
      if (moved === null) this.patch.replace(row.start, row.end, '');
      else this.renumberRow(row, moved, waiting);
    }
    const late = [...waiting.values()].sort((one, other) => one.column - other.column);
    if (late.length > 0) this.insertRow(late);
  }

  private renumberRow(row: RowPlace, moved: number, carried: Map<string, Carried>): void {
    const { patch, map } = this;
    setAttribute(patch, { start: row.start, openEnd: row.openEnd, name: `${map.mark}row` }, 'r', String(moved));
    const cells = map.cells(row);
    for (const cell of cells) {
      const key = `${row.row},${cell.column}`;
      const other = carried.get(key);
      if (other) patch.replace(cell.start, cell.end, other.xml);
      else this.renumberCell(cell, moved);
      carried.delete(key);
    }
    const late = [...carried].filter(([, { row: at }]) => at === row.row);
    for (const [key] of late) carried.delete(key);
    if (row.empty) this.fill(row, late.map(([, { xml }]) => xml).join(''));
    else for (const [, { column, xml }] of late) patch.insert(cells.find((cell) => cell.column > column)?.start ?? row.closeStart, xml);
  }

  private fill({ openEnd }: RowPlace, cells: string): void {
    const slash = this.map.xml.lastIndexOf('/', openEnd);
    if (cells !== '') this.patch.replace(slash, openEnd, `>${cells}</${this.map.mark}row>`);
  }

  private renumberCell({ start, openEnd, column }: CellPlace, row: number): void {
    if (attribute(this.map.xml.slice(start, openEnd), 'r') === null) return;
    setAttribute(this.patch, { start, openEnd, name: `${this.map.mark}c` }, 'r', cellName({ row, column }));
  }

  /** What merged areas hold whose top row is taken out goes to the top of what is left of them, as in Excel. */
  private carried(): Carried[] {
    const { move } = this.context;
    const below = move.row + move.count;
    const cut = this.map.merges.filter(({ top, bottom }) => top >= move.row && top < below && bottom >= below);
    const rows = this.map.rows(cut.map(({ top }) => top)).found;
    return cut.flatMap(({ top, left }) => {
      const row = rows.get(top);
      const cell = row && this.map.cells(row).find(({ column }) => column === left);
      const xml = cell && this.moveContent(cell, top, left);
      return xml === undefined || xml === null ? [] : [{ row: below, column: left, xml }];
    });
  }

  /** The XML of a cell at the row that the first row left moves to; null where it holds nothing. */
  private moveContent(cell: CellPlace, row: number, column: number): string | null {
    const { xml, mark } = this.map;
    const parts = cellParts(this.map, cell);
    if (parts.value === null && !parts.formula && (parts.inline ?? '') === '') return null;
    const at = { row: this.context.move.row, column };
    const tag = withAttribute(withAttribute(withAttribute(parts.tag, 'r', cellName(at)), 'cm', null), 'vm', null);
    const known = this.cells.find((candidate) => candidate.row === row && candidate.column === column);
    if (!known) return tag + xml.slice(cell.openEnd, cell.end);
    const text = this.formulas.textOf(known, at);
    return `${tag}${xml.slice(cell.openEnd, known.place.start)}<${mark}f>${formulaXml(text)}</${mark}f>${xml.slice(known.place.end, cell.end)}`;
  }

  /** The row that merged areas' contents go to, where the file has none. */
  private insertRow(cells: readonly Carried[]): void {
    const { row } = cells[0]!;
    const { mark, data } = this.map;
    const xml = `<${mark}row r="${this.context.move.row}">${cells.map((cell) => cell.xml).join('')}</${mark}row>`;
    this.patch.insert(this.map.rows([row]).insertAt.get(row) ?? data.closeStart, xml);
  }
}

/** Moves what a sheet's rows hold. Gives the formulas whose results may be others now, where they stand afterwards. */
export function moveCells(context: RowsContext, sheet: string, map: SheetMap, patch: TextPatch): readonly FormulaAfter[] {
  if (context.isMoved(sheet) && context.move.row + context.move.count > LAST_ROW) refuse('end');
  return new CellMoves(context, sheet, map, patch).run();
}
