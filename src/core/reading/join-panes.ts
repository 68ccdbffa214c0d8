import { itemName } from '../cells/item-name';
import type { Figure, FundLine, Funds, Indicator, OtherTarget, SumRelation, TableModel } from '../model/types';
import { rangeName } from '../snapshot/address';
import { keyOf } from '../snapshot/grid';
import type { CellAddress, CellRange } from '../snapshot/types';
import { LONGER_PERIODS } from '../vocabulary/header-parts';

const OWN_YEAR = /年度|本年|当年/;

function nameKey({ name }: Indicator): string {
  return keyOf(itemName(name).name || name);
}

/** True where `right` goes on with the level-1 labels of `left`: two panes under one header. */
function shareLabels(left: TableModel, right: TableModel): boolean {
  const labels = (table: TableModel): number | undefined => table.columns.find((column) => column.role === 'level1')?.column;
  const own = labels(right);
  return (
    left.sheet === right.sheet &&
    left.headerRow !== null &&
    left.headerRow === right.headerRow &&
    own !== undefined &&
    own < right.range.left &&
    own === labels(left)
  );
}

/** The pane of the year and that of the longer period, by the words above them; the right one is the year's where they do not tell. */
function periodsOf(left: TableModel, right: TableModel): { readonly year: TableModel; readonly longer: TableModel } {
  const words = (table: TableModel): string =>
    table.cells
      .filter((cell) => cell.row < table.headerRow! && cell.column >= table.range.left)
      .map((cell) => keyOf(cell.text))
      .join('|');
  const leftIsYear = OWN_YEAR.test(words(left)) && !LONGER_PERIODS.test(words(left)) && LONGER_PERIODS.test(words(right));
  return leftIsYear ? { year: left, longer: right } : { year: right, longer: left };
}

function otherTarget({ target }: Indicator, header: string): OtherTarget | null {
  return target ? { cell: target.cell, header, value: target.value } : null;
}

/** The sums of a funds block of another period: told as ties of figures, for the table's own funds are the year's. */
function sumsOf(funds: Funds | null): SumRelation[] {
  return (funds?.columns ?? []).flatMap(({ role }): SumRelation[] => {
    const figures = (of: FundLine['role']): Figure[] =>
      (funds?.lines ?? []).flatMap((line) => (line.role === of && line.figures[role]?.state === 'number' ? line.figures[role] : []));
    const [total] = figures('total');
    const parts = figures('source');
    const label = funds?.lines.find((line) => line.role === 'total')?.label.text ?? '';
    return total && parts.length > 0
      ? [
          {
            kind: 'column-total',
            label,
            total,
            parts: parts.map((figure) => ({ figure, sign: 1 })),
            decimals: Math.max(...[total, ...parts].map((figure) => figure.decimals)),
            confidence: 'certain',
          },
        ]
      : [];
  });
}

function union(left: CellRange, right: CellRange): CellRange {
  return {
    top: Math.min(left.top, right.top),
    left: Math.min(left.left, right.left),
    bottom: Math.max(left.bottom, right.bottom),
    right: Math.max(left.right, right.right),
  };
}

const byPlace = (a: CellAddress, b: CellAddress): number => a.row - b.row || a.column - b.column;

/** One table of two panes: what counts is the year's, the head is common, the sums of both are kept. */
function asOne(left: TableModel, right: TableModel, year: TableModel, longer: TableModel, indicators: readonly Indicator[]): TableModel {
  const range = union(left.range, right.range);
  const id = `${left.sheet}!${rangeName(range)}`;
  return {
    ...year,
    id,
    range,
    layout: left.layout,
    title: left.title || right.title,
    project: left.project ?? right.project,
    unitName: left.unitName ?? right.unitName,
    amountUnit: left.amountUnit || right.amountUnit,
    indicators: indicators.map((indicator) => ({ ...indicator, id: indicator.id.replace(year.id, id) })),
    reading: {
      reasons: left.reading.reasons,
      columns: [...left.reading.columns, ...right.reading.columns.filter(({ column }) => column >= right.range.left)],
      rows: [...left.reading.rows, ...right.reading.rows].sort((a, b) => a.row - b.row),
    },
    funds: year.funds ?? longer.funds,
    ties: {
      sums: [...left.ties.sums, ...right.ties.sums, ...(year.funds ? sumsOf(longer.funds) : [])],
      rates: [...left.ties.rates, ...right.ties.rates],
    },
    unread: [...left.unread, ...right.unread],
    cells: [...left.cells, ...right.cells].sort(byPlace),
  };
}

/**
 * A form that states a longer period's indicators beside the year's own: one that stands in both panes of a row is one indicator,
 * with the year's target and the other beside it, and both panes are one table. Where the longer period has indicators of its
 * own they stay in a table of theirs.
 */
function joined(left: TableModel, right: TableModel): TableModel[] {
  const { year, longer } = periodsOf(left, right);
  const header = longer.columns.find((column) => column.role === 'target')?.header.text ?? '';
  const taken = new Set<Indicator>();
  const indicators = year.indicators.map((indicator): Indicator => {
    const same = longer.indicators.find((other) => other.row === indicator.row && nameKey(other) === nameKey(indicator));
    const other = same && otherTarget(same, header);
    if (!other) return indicator;
    taken.add(same);
    return { ...indicator, otherTargets: [...indicator.otherTargets, other] };
  });
  const rest = longer.indicators.filter((indicator) => !taken.has(indicator));
  if (year.indicators.length > 0 && rest.length === 0) return [asOne(left, right, year, longer, indicators)];
  return [left, right].map((table) => (table === year ? { ...table, indicators } : { ...table, indicators: rest }));
}

/** The tables of a sheet, panes of one form put together: two and two, for a form has one pane of the year and one of a longer period. */
export function joinPanes(tables: readonly TableModel[]): TableModel[] {
  const result: TableModel[] = [];
  for (let at = 0; at < tables.length; at++) {
    const [left, right] = [tables[at]!, tables[at + 1]];
    if (right && shareLabels(left, right)) {
      result.push(...joined(left, right));
      at++;
    } else result.push(left);
  }
  return result;
}
