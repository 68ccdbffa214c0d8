import type { DraftCell } from '../../../../core/forms/types';
import type { PlacedForm } from '../../../../core/forms/place/placed-form';
import { keepsLines, LINES_KEPT } from '../../../../core/forms/place/place-obstacles';
import { shiftedFormula } from '../../../../core/formulas/shifted-formula';
import { readDraft } from '../../../../core/forms/laid-out-sheets';
import { addTo } from '../../../../core/grouped';
import { blockPrint } from '../../../../core/journal/block-print';
import type { Localized } from '../../../../core/localized';
import { cellName, rangeName } from '../../../../core/snapshot/address';
import { cellKey, isInside } from '../../../../core/snapshot/cell-blocks';
import { recordedFirst, type LineBefore } from '../../../journal/placed-block';
import type { PlacedOnSheet } from '../../../journal/named-entry';
import type { CellBody } from '../cell-body';
import { Display } from '../read/display';
import { addDays, DAYS_1904 } from '../read/numbers';
import { storedFormula } from '../read/stored-formulas';
import { mergeStyles } from '../sheets/merge-styles';
import { attribute, escapeXml, tagStem, unescapeXml, withAttribute } from '../xml/scan';
import { calculateOnLoad, dropCalcChain } from '../write/calc-chain';
import { newCell } from '../write/cell-xml';
import type { ChangeContext } from '../write/change-context';
import { widenDimension } from '../write/frame-words';
import { type RowPlace, SheetMap } from '../write/sheet-map';
import type { TextPatch } from '../write/text-patch';
import { areasIn } from '../write/area-list';
import { addToFrame, frameList } from './place-frame';
import { heightOf, widenColumns, withHeight } from './line-sizes';
import { lookAtPlace, type BlankPlace } from './look-at-place';

/** What became of a form: its record, and what to tell. */
export interface PutForm {
  readonly placed: PlacedOnSheet;
  readonly remarks: readonly Localized[];
}

/** @param isDate whether a format shows days, of a workbook that counts them from 1904 */
function bodyOf({ content, look }: DraftCell, isDate: (format: string) => boolean): CellBody {
  switch (content.type) {
    case 'blank':
      return { kind: 'blank' };
    case 'text':
      return content.text === '' ? { kind: 'blank' } : { kind: 'text', text: content.text };
    case 'number':
      return { kind: 'number', value: isDate(look.format) ? addDays(content.number, -DAYS_1904) : content.number };
    case 'formula': {
      const cached = { type: content.shown === '' ? 'str' : null, value: content.shown };
      return { kind: 'formula', formula: storedFormula(content.formula), cached };
    }
  }
}

/** The numbers of cell styles in the sheet of a form's own workbook, by the cells of the place. */
function stylesOf(book: ChangeContext, { area }: PlacedForm): ReadonlyMap<string, number> {
  const map = new SheetMap(book.editor.text(book.parts.sheets[0]!.part!) ?? '');
  const styles = new Map<string, number>();
  for (const place of map.eachRow()) {
    for (const { column, start, openEnd } of map.cells(place)) {
      const style = parseInt(attribute(map.xml.slice(start, openEnd), 's') ?? '0', 10) || 0;
      styles.set(cellKey({ row: place.row + area.top - 1, column: column + area.left - 1 }), style);
    }
  }
  return styles;
}

/** The rules of a form's own workbook at the place: what they hold for and what they read goes with the cells. */
function validationTexts(map: SheetMap, { area }: PlacedForm, book: ChangeContext): readonly string[] {
  const given = new SheetMap(book.editor.text(book.parts.sheets[0]!.part!) ?? '');
  const by = { down: area.top - 1, right: area.left - 1 };
  return (frameList(given, 'dataValidations')?.members ?? []).flatMap(({ start, end }) => {
    const whole = given.xml.slice(start, end);
    const open = whole.indexOf('>') + 1;
    const tag = whole.slice(0, open);
    // Rules for whole columns hold for the form alone.
    const where = areasIn(attribute(tag, 'sqref')).flatMap(({ top, left, bottom, right }) => {
      const part = {
        top: top + by.down,
        left: left + by.right,
        bottom: Math.min(bottom + by.down, area.bottom),
        right: Math.min(right + by.right, area.right),
      };
      if (part.top > part.bottom || part.left > part.right) return [];
      return part.top === part.bottom && part.left === part.right ? [cellName({ row: part.top, column: part.left })] : [rangeName(part)];
    });
    if (where.length === 0) return [];
    const inside = whole
      .slice(open)
      .replace(
        /(<formula[12]>)([^<]{0,9000})</g,
        (_, name: string, text: string) => `${name}${escapeXml(shiftedFormula(unescapeXml(text), by))}<`,
      );
    const text = withAttribute(tag, 'sqref', where.join(' ')) + inside;
    return [map.mark === '' ? text : text.replace(/<(\/?)(?=\w)/g, `<$1${map.mark}`)];
  });
}

/** Writes the rows of a form; the heights that changed, for the record. */
class RowWriter {
  readonly heights: LineBefore[] = [];
  private readonly byRow = new Map<number, DraftCell[]>();

  constructor(
    private readonly patch: TextPatch,
    private readonly place: BlankPlace,
    private readonly form: PlacedForm,
    private readonly styleOf: (cell: DraftCell) => number,
    private readonly isDate: (format: string) => boolean,
  ) {
    for (const cell of form.cells) addTo(this.byRow, cell.row, cell);
  }

  run(): void {
    const { map } = this.place;
    const { area } = this.form;
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => area.top + at);
    const { found, insertAt } = map.rows(rows);
    let added = '';
    for (const row of rows) {
      const place = found.get(row);
      if (place) this.fill(row, place);
      else if (map.data.empty) added += this.newRow(row);
      else this.patch.insert(insertAt.get(row)!, this.newRow(row));
    }
    if (added !== '') this.patch.append({ name: `${map.mark}sheetData`, local: 'sheetData', ...map.data, children: [] }, added);
  }

  private cellsOf(row: number): readonly { readonly column: number; readonly xml: string }[] {
    const { mark } = this.place.map;
    return (this.byRow.get(row) ?? []).map((cell) => ({
      column: cell.column,
      xml: newCell(cellName(cell), mark, this.styleOf(cell), bodyOf(cell, this.isDate)),
    }));
  }

  private sized(row: number, tag: string, place?: RowPlace): string {
    const { area, heights } = this.form;
    const height = heights[row - area.top] ?? null;
    if (height === null || !this.place.own.rows.has(row)) return tag;
    this.heights.push([row - area.top, heightOf(this.place.map, place)]);
    return withHeight(tag, height);
  }

  private newRow(row: number): string {
    const { mark } = this.place.map;
    const cells = this.cellsOf(row).map(({ xml }) => xml);
    return `${this.sized(row, `<${mark}row r="${row}">`)}${cells.join('')}</${mark}row>`;
  }

  /** Blank cells of the place say nothing that their row or column does not: they give way. */
  private fill(row: number, place: RowPlace): void {
    const { map } = this.place;
    const { area } = this.form;
    const kept = map.cells(place).filter(({ column }) => !isInside(area, row, column));
    const all = [...kept.map(({ column, start, end }) => ({ column, xml: map.xml.slice(start, end) })), ...this.cellsOf(row)];
    const inside = all.sort((one, other) => one.column - other.column).map(({ xml }) => xml);
    const tag = `${tagStem(map.xml.slice(place.start, place.openEnd))}>`;
    const open = this.sized(row, withAttribute(tag, 'spans', null), place);
    this.patch.replace(place.start, place.end, `${open}${inside.join('')}</${map.mark}row>`);
  }
}

/**
 * Puts a form at a blank place of a sheet, in the texts of the package; nothing is saved or recorded yet. Faults as of `lookAtPlace`.
 * @param book the form as a workbook of its own, its first cell in A1: its looks and its validations are taken from there
 */
export function putForm(context: ChangeContext, form: PlacedForm, book: ChangeContext): PutForm {
  const place = lookAtPlace(context, form);
  const { sheet, map, own } = place;
  const { area } = form;
  const patch = context.editor.patch(sheet.part);
  // Makes the style sheet where the workbook has none.
  context.styles();
  const numbers = mergeStyles(context.editor.patch(context.stylesPart!), book.editor.text(book.parts.styles!) ?? '');
  const given = stylesOf(book, form);
  const display = new Display();
  const isDate = (format: string): boolean => context.parts.date1904 && display.isDate(format);
  const writer = new RowWriter(patch, place, form, (cell) => numbers[given.get(cellKey(cell)) ?? 0] ?? 0, isDate);
  writer.run();
  widenDimension(map, patch, [
    { row: area.top, column: area.left },
    { row: area.bottom, column: area.right },
  ]);
  const merges = form.merges.map((merge) => `<${map.mark}mergeCell ref="${rangeName(merge)}"/>`);
  addToFrame(map, patch, 'mergeCells', merges);
  addToFrame(map, patch, 'dataValidations', validationTexts(map, form, book));
  const widths = new Map(
    [...own.columns].flatMap((column) => {
      const width = form.widths[column - area.left] ?? null;
      return width === null ? [] : [[column, width] as const];
    }),
  );
  const columns = widenColumns(map, patch, widths, area.left);
  dropCalcChain(context.editor, context.registry, context.parts);
  calculateOnLoad(context.editor, context.parts.workbook);
  const { cells } = readDraft({ name: sheet.name, cells: form.cells, merges: form.merges });
  const first = cells.find(({ row, column }) => row === area.top && column === area.left);
  const print = blockPrint(cells, area, 'told');
  return {
    placed: {
      sheet: sheet.name,
      area: rangeName(area),
      print,
      first: recordedFirst(first?.text),
      look: '',
      rows: writer.heights,
      columns,
      base: null,
    },
    remarks: keepsLines(form, own) ? [LINES_KEPT] : [],
  };
}
