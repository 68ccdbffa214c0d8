import { sum, ZERO, type Decimal } from '../../decimal';
import { isPartSumLabel, isSumLabel, type AmountStructure } from '../../detection/amount-structure';
import { isNumeric } from '../../detection/numeric-cells';
import { outlineDepth } from '../../detection/outline-numbers';
import { cellsBetween } from '../../detection/rows';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { Figure } from '../../model/types';
import { plainFigure } from '../figures';
import { findDetails } from './details';
import { gradeTotals } from './grade-totals';
import { isCountUnit, labelColumnsOf, namesComparison, namesStatistic, outdentedRows, serialColumn } from './row-labels';
import { loneTotal, mergedTotal, readPlacements, type Placement } from './place-cells';

/** `detail`: made part of another row by 其中; `aside`: a count, a share, a change or an average; `section`: a heading without figures. */
type AmountRowKind = 'total' | 'subtotal' | 'head' | 'detail' | 'member' | 'aside' | 'section';

/** One row of a table of amounts. */
export interface AmountRow {
  readonly row: number;
  readonly label: string;
  readonly kind: AmountRowKind;
  /** Depth of the row's own numbering: 一、 1, (一) 2, 1. 3, (1) 4; null where it has none. */
  readonly depth: number | null;
  /** Row that this one details; null where it details none. */
  readonly parent: number | null;
  /** True where it is not told which rows belong to the same parent. */
  readonly open: boolean;
  /** Where the row's cells stand, by column of the table; null where they stand under their headers. */
  readonly placement: Placement | null;
}

/** A row before it is known which rows detail others. */
export interface RowDraft {
  readonly row: number;
  readonly label: string;
  readonly kind: Exclude<AmountRowKind, 'detail'>;
  readonly depth: number | null;
  /** Blanks in front of the label. */
  readonly indent: number;
  readonly opensDetails: boolean;
  /** Column that holds nothing but 其中; null where the word stands before a name. */
  readonly detailColumn: number | null;
  /** True where the row has a serial number of its own. */
  readonly serial: boolean;
  readonly placement: Placement | null;
  blankIn(column: number): boolean;
}

/** The column in which a row's cell of a table column stands; -1 where it has none. */
export function placeOf(row: { readonly placement: Placement | null }, column: number): number {
  return row.placement ? (row.placement.places.get(column) ?? column) : column;
}

/** The amount of a row in a column; blank where another column's cell stands in its place. */
export function amountOf(grid: Grid, row: { readonly row: number; readonly placement: Placement | null }, column: number): Figure {
  const place = placeOf(row, column);
  return place < 1
    ? { cell: { row: row.row, column }, state: 'blank', value: null, decimals: 0, percent: false, text: '', formula: null }
    : plainFigure(grid, row.row, place);
}

/** Tells totals, subtotals, group heads, 其中 rows and statistics from members. Rows without figures stay where they head or sum others. */
export function readAmountRows(grid: Grid, structure: AmountStructure): AmountRow[] {
  const drafts = gradeTotals(withNumberedSums(draftRows(grid, structure)));
  const numeric = structure.columns.filter((column) => column.numeric).map((column) => column.column);
  const details = findDetails(drafts, (index) => numeric.map((column) => amountOf(grid, drafts[index]!, column).value));
  return drafts.map(({ row, label, kind, depth, placement }, index): AmountRow => {
    const detail = details.get(index);
    return {
      row,
      label,
      kind: detail ? 'detail' : kind,
      depth,
      placement,
      parent: detail ? drafts[detail.parent]!.row : null,
      open: detail?.open ?? false,
    };
  });
}

/** 一、“三公”经费合计 beside 二、会议费 sums the rows under itself, as a head does, not the table. */
function withNumberedSums(drafts: readonly RowDraft[]): readonly RowDraft[] {
  const lastOf = new Map<number, number>();
  drafts.forEach(({ depth, kind }, index) => {
    if (depth !== null && kind !== 'total') lastOf.set(depth, index);
  });
  return drafts.map((draft, index) =>
    draft.kind === 'total' && draft.depth !== null && (lastOf.get(draft.depth) ?? -1) > index ? { ...draft, kind: 'head' } : draft,
  );
}

function draftRows(grid: Grid, structure: AmountStructure): RowDraft[] {
  const numeric = structure.columns.filter((column) => column.numeric).map((column) => column.column);
  const labels = labelColumnsOf(structure);
  const standing = structure.body.filter((row) => numeric.some((column) => isNumeric(grid, row, column)));
  const placements = readPlacements(grid, structure, standing);
  const stands = new Set(standing);
  const figured = structure.body.filter((row) => {
    const placement = stands.has(row) ? null : placements(row);
    return stands.has(row) || (placement !== null && numeric.some((column) => isNumeric(grid, row, placeOf({ placement }, column))));
  });
  const serial = serialColumn(grid, structure, figured);
  const outdented = outdentedRows(
    grid,
    labels.filter((column) => column !== serial),
    figured,
  );
  const hasFigures = new Set(figured);
  // A total still to be filled in: the first or last row, where no other states one.
  const isTotal = (row: number): boolean => labels.some((column) => isSumLabel(grid.text(row, column)));
  const ends = [structure.body[0], structure.body.at(-1)].filter((row) => row !== undefined && !hasFigures.has(row) && isTotal(row));
  const blankTotal = figured.some(isTotal) ? undefined : ends[0];
  const sums = new Map<number, Decimal>();
  const sumOf = (column: number): Decimal => {
    const known = sums.get(column) ?? sum(figured.map((row) => plainFigure(grid, row, column).value ?? ZERO));
    sums.set(column, known);
    return known;
  };
  const loneTotalOf = (row: number): Placement | null =>
    labels.some((column) => isSumLabel(grid.text(row, column))) ? loneTotal(grid, structure, row, sumOf) : null;
  const drafts = structure.body.flatMap((row): RowDraft[] => {
    const placement = hasFigures.has(row) ? (placements(row) ?? mergedTotal(grid, structure, row) ?? loneTotalOf(row)) : null;
    const columns = labels.map((column) => placeOf({ placement }, column)).filter((column) => column > 0 && grid.text(row, column) !== '');
    const texts = columns.map((column) => grid.key(row, column));
    const sumLabel = texts.find((text) => isSumLabel(text) || isPartSumLabel(text));
    const unnumbered = serial !== null && !/^\d/.test(grid.key(row, serial));
    const kind = sumLabel
      ? kindOfSum(sumLabel, hasFigures.has(row) || row === blankTotal)
      : hasFigures.has(row)
        ? kindOfFigures(texts, outdented.has(row) || unnumbered)
        : isSection(grid, structure, row, texts)
          ? 'section'
          : null;
    if (kind === null) return [];
    const apart = columns.find((column) => /^其中[::]?$/.test(grid.key(row, column))) ?? null;
    const label = labelIn(texts);
    return [
      {
        row,
        placement,
        kind,
        label: sumLabel && !isPartSumLabel(sumLabel) ? sumLabel : label,
        depth: depthOf(texts),
        indent: indentOf(grid, row, columns),
        opensDetails: MAY_OPEN_DETAILS.has(kind) && (apart !== null || /^其中/.test(label)),
        detailColumn: apart,
        serial: serial !== null && !unnumbered,
        blankIn: (column: number): boolean => grid.text(row, column) === '',
      },
    ];
  });
  const onlyAsides = drafts.every(
    (draft) => draft.kind === 'aside' || draft.kind === 'total' || draft.kind === 'subtotal' || draft.kind === 'section',
  );
  return onlyAsides ? drafts.map((draft) => (draft.kind === 'aside' ? { ...draft, kind: 'member' } : draft)) : drafts;
}

function depthOf(texts: readonly string[]): number | null {
  const found = texts.map((text) => outlineDepth(text.replace(/^其中[::]?/, ''))).find((depth) => depth !== null) ?? null;
  return found === null ? null : found + 1;
}

function indentOf(grid: Grid, row: number, columns: readonly number[]): number {
  const text = columns.map((column) => grid.at(row, column)?.text ?? '').find((each) => !/^\d*$/.test(each.trim())) ?? '';
  return [.../^[ \t\u3000\u00a0]*/.exec(text)![0]].reduce((sum, letter) => sum + (letter === '\u3000' ? 2 : 1), 0);
}

/** What a row with the label of a sum is: without figures a 合计 is the total only where the table states no other. */
function kindOfSum(label: string, stated: boolean): RowDraft['kind'] {
  if (isPartSumLabel(label)) return 'subtotal';
  return stated ? 'total' : 'section';
}

/** What a row with figures and no label of a sum is: a group's own row stands out to the left, without a serial number among numbered ones, or counts with 一、 (一). */
function kindOfFigures(texts: readonly string[], standsOut: boolean): RowDraft['kind'] {
  const label = labelIn(texts);
  if (namesComparison(label) || namesStatistic(label) || texts.some(isCountUnit)) return 'aside';
  return standsOut || texts.some((text) => HEAD_NUMBER.test(keyOf(text))) ? 'head' : 'member';
}

const HEAD_NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}$)/;
const MAY_OPEN_DETAILS: ReadonlySet<RowDraft['kind']> = new Set(['head', 'member', 'aside']);

/** The first text that names a row, numbers and 其中 aside. */
function labelIn(texts: readonly string[]): string {
  return texts.find((text) => !/^(?:其中[::]?|[\d,.]+%?)$/.test(text)) ?? texts[0] ?? '';
}

/** A heading over rows of its own: a numbered line, or one merged over several columns. */
function isSection(grid: Grid, structure: AmountStructure, row: number, texts: readonly string[]): boolean {
  const cells = cellsBetween(grid, row, structure.area.left, structure.area.right);
  if (cells.length > 2 || texts.length === 0) return false;
  const area = grid.mergeAt(row, cells[0]!.column);
  const wide = area !== null && area.right - area.left >= 2;
  return wide || /^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|第[一二三四五六七八九十]+[部分批类])/.test(texts[0]!);
}
