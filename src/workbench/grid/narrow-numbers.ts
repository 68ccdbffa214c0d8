import type {
  ICellData,
  ICellDataForSheetInterceptor,
  ICellRenderContext,
  IDisposable,
  Injector,
  IStyleData,
  Nullable,
} from '@univerjs/core';
import { BooleanNumber, CellValueType, HorizontalAlign, InterceptorEffectEnum, VerticalAlign } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService, type ISheetLocation } from '@univerjs/sheets';
import { formatOf } from '../../hosts/univer/grid-cell';
import { fittedNumber } from './fit-number';

/** Space that the grid leaves beside a text, in pixels. */
const PADDING = 2;
/** After the number formats have been applied. */
const AFTER_FORMATS = 0;
/** Above fills, with the texts. */
const ORDER = 45;

const context = new OffscreenCanvas(1, 1).getContext('2d');

function fontOf(style: Nullable<IStyleData>): string {
  return `${style?.it === BooleanNumber.TRUE ? 'italic ' : ''}${style?.bl === BooleanNumber.TRUE ? 'bold ' : ''}${style?.fs ?? 11}pt "${(style?.ff ?? 'Arial').replaceAll('"', '')}"`;
}

/** Widths of texts, kept: the grid asks anew with every move. */
function measured(font: string): (text: string) => number {
  return (text) => {
    const key = `${font}|${text}`;
    const known = widths.get(key);
    if (known !== undefined || !context) return known ?? 0;
    if (widths.size > MOST_WIDTHS) widths.clear();
    context.font = font;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
}
const MOST_WIDTHS = 20_000;
const widths = new Map<string, number>();

function roomOf({ worksheet, row, col }: ISheetLocation): number {
  const merged = worksheet.getMergedCell(row, col);
  let width = 0;
  for (let column = merged?.startColumn ?? col; column <= (merged?.endColumn ?? col); column += 1)
    width += worksheet.getColVisible(column) ? worksheet.getColumnWidth(column) : 0;
  return width - 2 * PADDING;
}

/** Draws a text where the grid would have drawn the number. */
function draw(
  pen: CanvasRenderingContext2D,
  { primaryWithCoord }: ICellRenderContext,
  text: string,
  style: Nullable<IStyleData>,
  colour: string,
): void {
  const { startX, startY, endX, endY } = primaryWithCoord.isMergedMainCell ? primaryWithCoord.mergeInfo : primaryWithCoord;
  const across = { [HorizontalAlign.LEFT]: 'left', [HorizontalAlign.CENTER]: 'center' } as const;
  const align = across[style?.ht as keyof typeof across] ?? 'right';
  const x = align === 'left' ? startX + PADDING : align === 'center' ? (startX + endX) / 2 : endX - PADDING;
  const y = style?.vt === VerticalAlign.TOP ? startY + PADDING : style?.vt === VerticalAlign.MIDDLE ? (startY + endY) / 2 : endY - PADDING;
  pen.save();
  pen.beginPath();
  pen.rect(startX, startY, endX - startX, endY - startY);
  pen.clip();
  pen.font = fontOf(style);
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.textBaseline = style?.vt === VerticalAlign.TOP ? 'top' : style?.vt === VerticalAlign.MIDDLE ? 'middle' : 'bottom';
  pen.fillText(text, x, y);
  pen.restore();
}

/**
 * Shows numbers that are wider than their cells as Excel does: with fewer decimals, a power of ten, or as ####, where the grid itself would
 * break them into lines. Only what is drawn changes: what is copied, read and saved is the number.
 */
export function showNarrowNumbers(injector: Injector): IDisposable {
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: AFTER_FORMATS,
    handler(cell, location, next) {
      const shown = cell && fitted(cell, location);
      if (!cell || !shown) return next(cell);
      const { text, style } = shown;
      const colour = cell.interceptorStyle?.cl?.rgb ?? style?.cl?.rgb ?? '#000000';
      const customRender = [
        ...(cell.customRender ?? []),
        { zIndex: ORDER, drawWith: (pen: CanvasRenderingContext2D, place: ICellRenderContext) => draw(pen, place, text, style, colour) },
      ];
      return next({ ...cell, customRender, fontRenderExtension: { ...cell.fontRenderExtension, isSkip: true } });
    },
  });
}

function fitted(
  cell: ICellDataForSheetInterceptor,
  location: ISheetLocation & { readonly rawData: Nullable<ICellData> },
): { readonly text: string; readonly style: Nullable<IStyleData> } | null {
  const raw = location.rawData;
  if (cell.p || cell.v === undefined || cell.v === null || raw?.v === undefined || raw.v === null || typeof raw.v === 'boolean')
    return null;
  if (raw.t !== CellValueType.NUMBER && typeof raw.v !== 'number') return null;
  const style = location.worksheet.getComposedCellStyleByCellData(location.row, location.col, raw);
  if (style.tr && (style.tr.a !== 0 || style.tr.v === BooleanNumber.TRUE)) return null;
  const number = formatOf(style) === 'General' ? Number(raw.v) : null;
  const text = fittedNumber(String(cell.v), number, roomOf(location), measured(fontOf(style)));
  return text === null ? null : { text, style };
}
