import { least } from '../../extremes';
import { isSumLabel } from '../../detection/amount-structure';
import type { AmountStructure } from '../../detection/amount-structure';
import { codeOf } from '../../detection/classification-codes';
import type { Figure, SumRelation } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import { OPERATING_CLASSES, OPERATING_TOTAL_WORDS, STAFF_CLASSES, STAFF_TOTAL_WORDS } from '../../vocabulary/accounts';
import { plainFigure } from '../figures';
import { finestDecimals, plus } from '../amounts/sums';
import type { Pane } from './panes';

interface CodedRow {
  readonly code: string;
  readonly row: number;
  readonly pane: Pane;
}

/** Ties of a code hierarchy: 208 ← 20805 ← 2080501, the total over the classes, 人员经费 and 公用经费 over theirs. */
export function readHierarchy(grid: Grid, structure: AmountStructure, panes: readonly Pane[]): SumRelation[] {
  const coded = panes.flatMap((pane) =>
    structure.body.flatMap((row): CodedRow[] => {
      const code = codeOf(grid, row, pane.codes);
      return code === '' ? [] : [{ code, row, pane }];
    }),
  );
  const children = coded.map((_, at) => childrenOf(coded, at));
  const top = topLevel(coded);
  const totals = totalsOf(grid, structure, panes).slice(0, MOST_TOTALS);
  const width = least(panes.filter((pane) => pane.codes.length > 0).map((pane) => pane.amounts.length));
  const relations: SumRelation[] = [];
  for (let index = 0; index < width; index++) {
    const figure = (entry: CodedRow): Figure => plainFigure(grid, entry.row, entry.pane.amounts[index]!.column);
    const decimals = finestDecimals(coded.map(figure));
    const relate = (kind: SumRelation['kind'], label: string, total: Figure, parts: readonly CodedRow[]): void => {
      const figures = parts.map(figure);
      if (total.value !== null && figures.some((part) => part.value !== null))
        relations.push({ kind, label, total, parts: plus(figures), decimals: Math.max(decimals, total.decimals), confidence: 'certain' });
    };
    coded.forEach((entry, at) => {
      if (children[at]!.length > 0) relate('hierarchy', entry.code, figure(entry), children[at]!);
    });
    for (const total of totals) {
      const column = total.pane.amounts[index];
      const wanted = classesOf(total.label);
      const classes = top.filter((entry) => wanted(entry.code));
      if (column) relate('column-total', total.label, plainFigure(grid, total.row, totalColumn(grid, total, index)), classes);
    }
  }
  return relations;
}

/** Rows of the next level under a code, down to the next code that is not under it. */
function childrenOf(coded: readonly CodedRow[], at: number): CodedRow[] {
  const parent = coded[at]!.code;
  const below: CodedRow[] = [];
  for (let next = at + 1; next < coded.length; next++) {
    const entry = coded[next]!;
    if (!entry.code.startsWith(parent) || entry.code === parent) break;
    below.push(entry);
  }
  const nearest = least(below.map((entry) => entry.code.length));
  return below.filter((entry) => entry.code.length === nearest);
}

/** An account states the sum of its classes in no more rows. */
const MOST_TOTALS = 40;

/** The rows whose codes stand under no other. */
function topLevel(coded: readonly CodedRow[]): readonly CodedRow[] {
  const codes = new Set(coded.map((entry) => entry.code));
  const lengths = [...new Set(coded.map((entry) => entry.code.length))];
  return coded.filter(({ code }) => !lengths.some((length) => length < code.length && codes.has(code.slice(0, length))));
}

interface Total {
  readonly label: string;
  readonly row: number;
  readonly pane: Pane;
}

/** Rows with a sum label: one that stands in a pane of codes is its total; the last pane's may stand for all panes after the first. */
function totalsOf(grid: Grid, structure: AmountStructure, panes: readonly Pane[]): Total[] {
  return structure.body.flatMap((row) =>
    panes.flatMap((pane): Total[] => {
      const label = pane.labels.map((column) => grid.key(row, column)).find((text) => isSumLabel(text));
      return label && pane.codes.length > 0 ? [{ label, row, pane }] : [];
    }),
  );
}

/** The amount may stand in a later pane's column, where the label is merged across panes. */
function totalColumn(grid: Grid, total: Total, index: number): number {
  const own = total.pane.amounts[index]!.column;
  if (grid.text(total.row, own) !== '') return own;
  const after = grid.row(total.row).find((cell) => cell.column > own);
  return after && total.pane.amounts.length === 1 ? after.column : own;
}

function classesOf(label: string): (code: string) => boolean {
  if (STAFF_TOTAL_WORDS.includes(label)) return (code) => STAFF_CLASSES.includes(code);
  if (OPERATING_TOTAL_WORDS.includes(label)) return (code) => OPERATING_CLASSES.includes(code);
  return () => true;
}
