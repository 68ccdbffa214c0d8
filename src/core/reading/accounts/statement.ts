import type { AmountStructure } from '../../detection/amount-structure';
import { isSumLabel } from '../../detection/amount-structure';
import { isNumeric } from '../../detection/numeric-cells';
import type { Figure, SumRelation } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import { DETAIL_LINES } from '../../vocabulary/accounts';
import { plainFigure } from '../figures';
import { bestReading, finestDecimals, fitOf, plus } from '../amounts/sums';
import type { Pane } from './panes';

interface Line {
  readonly row: number;
  readonly label: string;
  readonly sum: boolean;
  readonly detail: boolean;
}

/** Ties of a statement of income and expenditure: 本年收入合计 over its lines, 总计 over it and what follows, income against expenditure. */
export function readStatement(grid: Grid, structure: AmountStructure, panes: readonly Pane[]): SumRelation[] {
  const sums = panes.flatMap((pane) => paneRelations(grid, linesOf(grid, structure, pane), pane));
  return [...asSureAsTheRest(sums), ...balance(grid, structure, panes)];
}

/** Where most sums of a statement contradict their lines, the lines were hardly read as the form means them. */
function asSureAsTheRest(sums: readonly SumRelation[]): readonly SumRelation[] {
  const fit = fitOf(sums);
  return fit.agree * 2 >= fit.compared ? sums : sums.map((relation) => ({ ...relation, confidence: 'likely' }));
}

function labelOf(grid: Grid, row: number, pane: Pane): string {
  return pane.labels.map((column) => grid.key(row, column)).find((text) => text !== '' && !/^\d+$/.test(text)) ?? '';
}

function linesOf(grid: Grid, structure: AmountStructure, pane: Pane): Line[] {
  const lines: Line[] = [];
  let afterCarryOver = false;
  for (const row of structure.body) {
    const label = labelOf(grid, row, pane);
    if (label === '') continue;
    const detail =
      /^(?:其中|[(][一二三四五六七八九十\d]+[)]|\d+[.、])/.test(label) ||
      (afterCarryOver && DETAIL_LINES.some((word) => label.includes(word)));
    const sum = isSumLabel(label);
    lines.push({ row, label, sum, detail });
    afterCarryOver = !sum && (afterCarryOver || /结转|结余/.test(label));
  }
  return lines;
}

function paneRelations(grid: Grid, lines: readonly Line[], pane: Pane): SumRelation[] {
  const relations: SumRelation[] = [];
  let last = -1;
  lines.forEach((line, index) => {
    if (!line.sum) return;
    const previous = last;
    last = index;
    const between = lines.slice(previous + 1, index);
    const plain = between.filter((other) => !other.detail);
    const carried = previous >= 0 && !startsOver(line.label) ? [lines[previous]!] : [];
    const numbered = between.filter((other) => /^[一二三四五六七八九十]{1,3}、/.test(other.label));
    const tops = numbered.length > 0 && numbered[0] === between[0] ? [numbered] : [];
    const readings = [[...carried, ...plain], [...carried, ...between], plain, ...tops].map((parts) => relate(grid, line, parts, pane));
    const best = bestReading(readings);
    // Where no figure decides, the numbers do: 一、 stands over the lines without one.
    relations.push(
      ...(best && best.fit.agree > 0 ? best.relations : readings[tops.length > 0 && carried.length === 0 ? readings.length - 1 : 0]!),
    );
  });
  return relations;
}

/** 本年…合计 adds up its own lines; 总计 goes on from it. */
function startsOver(label: string): boolean {
  return /^本年/.test(label);
}

function relate(grid: Grid, total: Line, parts: readonly Line[], pane: Pane): SumRelation[] {
  return pane.amounts.flatMap((column): SumRelation[] => {
    const figure = amountIn(grid, total.row, column.column, pane);
    const figures = parts.map((part) => amountIn(grid, part.row, column.column, pane));
    if (figure.value === null || !figures.some((part) => part.value !== null)) return [];
    return [
      {
        kind: 'column-total',
        label: total.label,
        total: figure,
        parts: plus(figures),
        decimals: finestDecimals([figure, ...figures]),
        confidence: 'certain',
      },
    ];
  });
}

/** No statement has so many lines: a number that is larger is none of 行次. */
const MOST_LINES = 999;

/** The amount of a line; where a page lost the line's number, it stands one column further left: 五、事业收入 5 | 13,628,965.89 under 行次. */
function amountIn(grid: Grid, row: number, column: number, pane: Pane): Figure {
  const figure = plainFigure(grid, row, column);
  if (figure.state !== 'blank' || grid.hasMerges || !pane.labels.includes(column - 1)) return figure;
  const beside = plainFigure(grid, row, column - 1);
  return beside.value !== null && (!beside.value.isInteger() || beside.value.gt(MOST_LINES)) ? beside : figure;
}

/** Income and expenditure come to the same grand total, in the same row. */
function balance(grid: Grid, structure: AmountStructure, panes: readonly Pane[]): SumRelation[] {
  const [income, expenditure] = panes;
  if (!income || !expenditure || panes.length !== 2) return [];
  return structure.body.flatMap((row): SumRelation[] => {
    const labels = [labelOf(grid, row, income), labelOf(grid, row, expenditure)];
    if (!labels.every((label) => /^(?:总计|(?:收入|支出)总计|收支总计|(?:收入|支出)合计|合计)$/.test(label))) return [];
    const [left, right] = [income.amounts[0]!.column, expenditure.amounts[0]!.column];
    if (!isNumeric(grid, row, left) || !isNumeric(grid, row, right)) return [];
    const total = plainFigure(grid, row, left);
    const other = plainFigure(grid, row, right);
    return [
      { kind: 'balance', label: labels[0]!, total, parts: plus([other]), decimals: finestDecimals([total, other]), confidence: 'certain' },
    ];
  });
}
