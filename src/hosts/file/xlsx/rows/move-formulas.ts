import { rangeName } from '../../../../core/snapshot/address';
import { movedCell, reachesInto } from '../../../../core/snapshot/row-move';
import type { CellAddress } from '../../../../core/snapshot/types';
import { MovingFormula } from '../read/stored-formulas';
import type { FormulaPlace } from '../write/cell-xml';
import type { SheetMap } from '../write/sheet-map';
import type { TextPatch } from '../write/text-patch';
import { setAttribute } from '../write/xml-edits';
import { attribute, tagStem, withAttribute } from '../xml/scan';
import { movedArea } from './move-areas';
import { filledBy, type FormulaCell, type SharedFormula } from './formula-cells';
import { tellsPlace } from '../../../../core/formulas/moved-formula';
import { refuse } from './refusals';
import { formulaXml, type RowsContext } from './rows-context';

/** A formula where it stands afterwards, as stored, without `=`. */
export interface FormulaAfter extends CellAddress {
  readonly formula: string;
}

interface Moved {
  readonly cell: FormulaCell;
  /** Null where the cell is gone. */
  readonly at: CellAddress | null;
  readonly text: string;
}

/** Moves the formulas of one sheet. */
export class FormulaMoves {
  /** Formulas whose results may be others now. */
  readonly reached: FormulaAfter[] = [];
  private readonly own: boolean;

  constructor(
    private readonly context: RowsContext,
    private readonly sheet: string,
    private readonly map: SheetMap,
    private readonly patch: TextPatch,
  ) {
    this.own = context.isMoved(sheet);
  }

  /** A formula of this sheet afterwards, noted where its result may be another. */
  textOf({ row, column, text }: FormulaCell, at: CellAddress | null): string {
    const moved = this.context.formula(text, this.sheet);
    const elsewhere = moved.text !== text || at?.row !== row;
    if (at && (moved.reached || (elsewhere && tellsPlace(text)))) this.reached.push({ row: at.row, column, formula: moved.text });
    return moved.text;
  }

  /** Moves formulas in place; those of `replaced` cells are written with their cells. */
  run(cells: readonly FormulaCell[], replaced: ReadonlySet<FormulaCell>): void {
    const groups = new Map<SharedFormula, Moved[]>();
    for (const cell of cells) {
      if (this.own) this.refuseTorn(cell);
      const at = this.own ? movedCell(this.context.move, cell) : cell;
      const moved = { cell, at, text: replaced.has(cell) ? cell.text : this.textOf(cell, at) };
      if (cell.shared === null) this.plain(moved, replaced.has(cell));
      else groups.set(cell.shared, [...(groups.get(cell.shared) ?? []), moved]);
    }
    for (const [shared, group] of groups) this.together(shared, group, replaced);
  }

  private plain({ cell: { place }, at, text }: Moved, isReplaced: boolean): void {
    if (at === null || isReplaced) return;
    if (place.type === 'array') this.moveArea(place);
    if (text !== place.text) this.patch.replace(place.openEnd, place.closeStart, formulaXml(text));
  }

  /** A shared formula stays one where all its cells still read it alike; else each gets its own. */
  private together(shared: SharedFormula, group: readonly Moved[], replaced: ReadonlySet<FormulaCell>): void {
    if (group.every(({ cell, at, text }) => at?.row === cell.row && text === cell.text && !replaced.has(cell))) return;
    const master = group.find(({ cell }) => cell.row === shared.row && cell.column === shared.column);
    const moving = master?.at && new MovingFormula(master.text);
    const alike =
      moving &&
      group.every(
        ({ cell, at, text }) =>
          at !== null && !replaced.has(cell) && text === moving.at(at.row - master.at!.row, at.column - master.at!.column),
      );
    if (alike) {
      const { place } = master.cell;
      this.moveArea(place);
      if (master.text !== place.text) this.patch.replace(place.openEnd, place.closeStart, formulaXml(master.text));
      return;
    }
    for (const { cell, at, text } of group) {
      if (at === null || replaced.has(cell)) continue;
      const { place } = cell;
      const tag = withAttribute(withAttribute(withAttribute(place.tag, 't', null), 'si', null), 'ref', null);
      this.patch.replace(place.start, place.end, `${tagStem(tag)}>${formulaXml(text)}</${this.map.mark}f>`);
    }
  }

  /** The cells that a formula fills. */
  private moveArea({ start, openEnd, tag }: FormulaPlace): void {
    const ref = this.own ? attribute(tag, 'ref') : null;
    const moved = ref === null ? null : movedArea(this.context.move, ref);
    if (moved !== null && moved !== ref) setAttribute(this.patch, { start, openEnd, name: `${this.map.mark}f` }, 'ref', moved);
  }

  /** An array formula moves as a whole or goes as a whole. */
  private refuseTorn(cell: FormulaCell): void {
    const area = filledBy(cell);
    if (!area) return;
    if (cell.place.type === 'dataTable') refuse('dataTable', rangeName(area));
    const { move } = this.context;
    const whole = move.kind === 'delete' && area.top >= move.row && area.bottom < move.row + move.count;
    if (!whole && reachesInto(move, area.top, area.bottom)) refuse('array', rangeName(area));
  }
}
