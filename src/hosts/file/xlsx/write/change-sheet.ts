import { cellName } from '../../../../core/snapshot/address';
import type { CellAddress } from '../../../../core/snapshot/types';
import { cleanNumber } from '../read/numbers';
import type { SheetEntry } from '../read/workbook';
import { attribute, withAttribute } from '../xml/scan';
import { bodyXml, type CachedValue, type CellBody, resultXml } from '../cell-body';
import { type CellParts, cellParts, newCell, rewrittenCell } from './cell-xml';
import { bodyOf, SharedFormulas, SharedTexts } from './cell-state';
import type { CellBefore, CellChange, RecordedCell } from './cell-change';
import type { ChangeContext } from './change-context';
import { type FrameWord, narrowFrames, widenDimension, widenSpans } from './frame-words';
import { handOverMasters, type LostMaster, masterOf, placeKey } from './shared-formulas';
import { type CellPlace, type RowPlace, SheetMap } from './sheet-map';
import type { StyleChange } from './style-book';
import type { TextPatch } from './text-patch';

/** A row to be changed: where it stands, or where it belongs. */
interface RowSpot {
  readonly row: number;
  readonly place: RowPlace | undefined;
  readonly insertAt: number;
}

function sameResult(parts: CellParts, cached: CachedValue | null): boolean {
  if (cached === null || parts.value === null) return cached === null && parts.value === null;
  if ((cached.type ?? 'n') !== parts.type) return false;
  return cached.type === null ? cleanNumber(parts.value) === cached.value : parts.value === cached.value;
}

/** A result as the content of a cell that has no formula of its own. */
function resultBody(cached: CachedValue | null): CellBody {
  if (cached === null) return { kind: 'blank' };
  if (cached.type === 'str') return { kind: 'text', text: cached.value };
  return { kind: cached.type === 'b' ? 'boolean' : cached.type === 'e' ? 'error' : 'number', value: cached.value };
}

/** The style that a cell goes back to; undefined where a change takes nothing back. */
function styleBack({ back }: CellChange, inherited: number): number | undefined {
  if (!back) return undefined;
  return back.style === null ? inherited : (back.style ?? 0);
}

/** Whether a change that takes a cell back to what it was leaves nothing of it: the file had no such cell. */
function leavesNothing({ back, body }: CellChange, { formula, value, inline, rest }: CellParts): boolean {
  const isBlank = body ? body.kind === 'blank' : formula === null && value === null && inline === null;
  return back?.style === null && isBlank && rest === '';
}

/** Changes the cells of one sheet in its XML; everything else of the sheet stays character for character. */
export class SheetChanger {
  readonly map: SheetMap;
  private readonly patch: TextPatch;
  private readonly masters: LostMaster[] = [];
  private readonly overwritten = new Set<string>();
  private readonly formulas: SharedFormulas;
  private readonly shared: SharedTexts;
  private readonly added: CellAddress[] = [];
  /** What rows and the sheet say otherwise of where their cells lie. */
  readonly words: FrameWord[] = [];
  /** Starts of cells that were taken out. */
  private readonly removed = new Set<number>();
  /** Rows that hold nothing any more. */
  private readonly emptied: RowPlace[] = [];
  /** Cells that held a formula and no longer do. */
  readonly withoutFormula = new Set<string>();

  constructor(
    private readonly context: ChangeContext,
    private readonly sheet: SheetEntry & { readonly part: string },
  ) {
    this.patch = context.editor.patch(sheet.part);
    this.map = new SheetMap(this.patch.original);
    this.formulas = new SharedFormulas(this.map);
    this.shared = new SharedTexts(context.items, this.map.mark);
  }

  /**
   * Carries out changes that nothing stands against, one per cell; a record for each, in the same order. To be called once.
   */
  change(changes: readonly CellChange[]): RecordedCell[] {
    const records = new Map<CellChange, RecordedCell>();
    const ordered = [...changes].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
    for (const { at, body } of ordered) if (body) this.overwritten.add(placeKey(at));
    const places = this.map.rows(ordered.map(({ at }) => at.row));
    for (let from = 0; from < ordered.length;) {
      const row = ordered[from]!.at.row;
      let to = from;
      while (ordered[to]?.at.row === row) to += 1;
      const at: RowSpot = { row, place: places.found.get(row), insertAt: places.insertAt.get(row) ?? this.map.data.closeStart };
      this.changeRow(at, ordered.slice(from, to), records);
      from = to;
    }
    handOverMasters(this.map, this.patch, this.masters, this.overwritten);
    const word = widenDimension(this.map, this.patch, this.added);
    if (word) this.words.push(word);
    this.takeOutRows();
    return changes.map((change) => records.get(change)!);
  }

  /** Lets rows and the sheet say again what they said before a command; to be called after `change`. */
  narrow(words: readonly FrameWord[]): void {
    if (this.added.length === 0 && words.length > 0) narrowFrames(this.map, this.patch, words, this.removed);
  }

  /** The cells' state as far as the changes name it, without changing anything. */
  state(changes: readonly Pick<CellChange, 'at'>[]): { parts: CellParts | null; style: number }[] {
    const places = this.map.rows(changes.map(({ at }) => at.row));
    const cells = new Map<number, Map<number, CellPlace>>();
    return changes.map(({ at }) => {
      const row = places.found.get(at.row);
      if (row && !cells.has(at.row)) cells.set(at.row, new Map(this.map.cells(row).map((cell) => [cell.column, cell])));
      const place = cells.get(at.row)?.get(at.column);
      const parts = place ? cellParts(this.map, place) : null;
      return { parts, style: parts ? parts.style : this.map.inheritedStyle(row, at.column) };
    });
  }

  body(parts: CellParts | null, at: CellAddress): ReturnType<typeof bodyOf> {
    return bodyOf(parts, at, this.map.mark, this.context.items, this.formulas);
  }

  private changeRow(spot: RowSpot, changes: readonly CellChange[], records: Map<CellChange, RecordedCell>): void {
    const { place } = spot;
    const cells = place ? this.map.cells(place) : [];
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    const added: { column: number; xml: string }[] = [];
    const gone: CellPlace[] = [];
    for (const change of changes) {
      const cell = byColumn.get(change.at.column);
      const parts = cell ? cellParts(this.map, cell) : null;
      const inherited = this.map.inheritedStyle(place, change.at.column);
      const base = parts ? parts.style : inherited;
      const look = this.context.needed(change.style, base);
      const style = look ? this.context.styles().derive(base, look, styleBack(change, inherited)) : base;
      records.set(change, this.record(change, look, parts, base, style));
      if (cell && parts && style === inherited && leavesNothing(change, parts)) gone.push(cell);
      if (cell && parts) this.rewrite(change, cell, parts, style, gone);
      else if (style !== base || (change.body && change.body.kind !== 'blank')) {
        this.added.push(change.at);
        added.push({ column: change.at.column, xml: newCell(change.name, this.map.mark, style, change.body ?? { kind: 'blank' }) });
      }
    }
    if (added.length > 0) this.add(spot, cells, added);
    if (place && gone.length > 0) this.takeOut(place, cells, gone);
  }

  /** Takes cells out that were not there before a command, and a row that holds and says nothing else. */
  private takeOut(place: RowPlace, cells: readonly CellPlace[], gone: readonly CellPlace[]): void {
    for (const { start } of gone) this.removed.add(start);
    const isBare = this.map.xml.slice(place.start, place.openEnd) === `<${this.map.mark}row r="${place.row}">`;
    if (gone.length < cells.length) for (const cell of gone) this.patch.replace(cell.start, cell.end, '');
    else if (isBare) this.emptied.push(place);
    else this.patch.replace(place.openEnd - 1, place.end, '/>');
  }

  private takeOutRows(): void {
    const { data } = this.map;
    const length = this.emptied.reduce((sum, { start, end }) => sum + end - start, 0);
    if (length > 0 && length === data.closeStart - data.openEnd) this.patch.replace(data.openEnd - 1, data.end, '/>');
    else for (const { start, end } of this.emptied) this.patch.replace(start, end, '');
  }

  private rewrite(change: CellChange, cell: CellPlace, parts: CellParts, style: number, gone: readonly CellPlace[]): void {
    if (!change.body) {
      if (gone.includes(cell)) return;
      const { formula } = parts;
      const refreshed = change.cached !== undefined && !sameResult(parts, change.cached);
      if (refreshed && !formula) {
        // A further cell of an array formula: it holds nothing but its part of the result.
        this.patch.replace(
          cell.start,
          cell.end,
          rewrittenCell(parts, this.map.mark, String(style), bodyXml(resultBody(change.cached ?? null), this.map.mark)),
        );
        return;
      }
      const styled = style === parts.style ? parts.tag : withAttribute(parts.tag, 's', this.written(change, style));
      // What `vm` says of the value, such as why there is none, is over with the value.
      this.patch.replace(
        cell.start,
        cell.openEnd,
        refreshed ? withAttribute(withAttribute(styled, 't', change.cached?.type ?? null), 'vm', null) : styled,
      );
      if (refreshed && formula) this.replaceResult(parts, formula.end, change.cached ?? null);
      return;
    }
    const master = masterOf(parts.formula, change.at);
    if (master) this.masters.push(master);
    if (parts.formula && change.body.kind !== 'formula') this.withoutFormula.add(change.name);
    if (gone.includes(cell)) return;
    const known = change.back ? this.shared.of(change.body) : null;
    this.patch.replace(
      cell.start,
      cell.end,
      rewrittenCell(parts, this.map.mark, this.written(change, style), known ?? bodyXml(change.body, this.map.mark)),
    );
  }

  /** The number of a style as it stands in the cell's tag; null where it is left out. */
  private written(change: CellChange, style: number): string | null {
    return style === 0 && change.back && change.back.style !== 0 ? null : String(style);
  }

  private replaceResult({ valuePlace }: CellParts, behindFormula: number, cached: CachedValue | null): void {
    const text = cached === null ? '' : resultXml(cached, this.map.mark);
    if (valuePlace) this.patch.replace(valuePlace.start, valuePlace.end, text);
    else this.patch.insert(behindFormula, text);
  }

  private add({ row, place, insertAt }: RowSpot, cells: readonly CellPlace[], added: readonly { column: number; xml: string }[]): void {
    const { mark } = this.map;
    const whole = added.map(({ xml }) => xml).join('');
    if (!place) {
      this.insertRow(insertAt, `<${mark}row r="${row}">${whole}</${mark}row>`);
      return;
    }
    if (place.empty) {
      const slash = this.map.xml.lastIndexOf('/', place.openEnd);
      this.patch.replace(slash, place.openEnd, `>${whole}</${mark}row>`);
    } else {
      // Both go from left to right.
      let next = 0;
      for (const { column, xml } of added) {
        while (next < cells.length && cells[next]!.column <= column) next += 1;
        this.patch.insert(cells[next]?.start ?? place.closeStart, xml);
      }
    }
    const word = widenSpans(
      this.map,
      this.patch,
      place,
      added.map(({ column }) => column),
    );
    if (word) this.words.push(word);
  }

  private insertRow(at: number, xml: string): void {
    const { data, mark } = this.map;
    if (!data.empty) this.patch.insert(at, xml);
    else this.patch.append({ name: `${mark}sheetData`, local: 'sheetData', ...data, children: [] }, xml);
  }

  private record(change: CellChange, look: StyleChange | null, parts: CellParts | null, style: number, left: number): RecordedCell {
    const book = look && this.context.styles();
    const { numberFormat } = change.style;
    const before: CellBefore = {
      ...(change.body && { body: this.body(parts, change.at) }),
      ...(book && numberFormat !== undefined && { numberFormat: book.format(style) }),
      ...(change.mark && { mark: null }),
      ...(book && look.quotePrefix !== undefined && { quotePrefix: book.quotePrefix(style) }),
      ...(parts === null && (change.body || look)
        ? { style: null }
        : left === style || parts === null || attribute(parts.tag, 's') === null
          ? {}
          : { style }),
    };
    const after = {
      ...(change.body && { body: change.body }),
      ...(numberFormat !== undefined && { numberFormat }),
      ...(change.mark && { mark: change.mark }),
    };
    return { sheet: this.sheet.name, cell: cellName(change.at), before, after };
  }
}
