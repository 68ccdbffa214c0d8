import { fold, removeSpace } from '../cells';
import { textSum } from '../journal/row-witness';
import type { Indicator, TableModel } from '../model/types';
import { cellName } from '../snapshot/address';
import type { CellAddress, CellSnapshot } from '../snapshot/types';
import { nameKey } from '../together/unit-names';
import { addTo } from '../grouped';
import { perObject } from '../remember';
import type { Place } from './types';

/** A label's cell with the label, and what the column of the cell that it labels holds. */
interface Labelled {
  readonly label: CellAddress;
  readonly text: string;
  readonly column: string;
}

/** Tells of any cell of one table where it stands. */
export interface Placer {
  placeOf(cell: CellAddress): Place;
  /** Sums of the labels of all rows. */
  readonly rows: readonly string[];
}

/** A label holds a letter; a figure, a sign or a dash is none. */
const WORD = /\p{L}/u;
/** What is longer is prose. */
const LONGEST_LABEL = 80;
/** Texts over a column, from the top. */
const MOST_HEADS = 4;

/** A label as it is compared, a year that is all of it kept. */
function labelKey(text: string): string {
  return nameKey(text) || removeSpace(fold(text).text);
}

/** The sum of a name; empty of an empty one. */
export function nameSum(text: string): string {
  return text === '' ? '' : textSum(text);
}

function indicatorCells(indicator: Indicator): readonly (readonly [CellAddress | null | undefined, string])[] {
  const { nameCell, target, actual, weight, score, reason, completion, otherTargets } = indicator;
  return [
    [nameCell, 'name'],
    [target?.cell, 'target'],
    [target?.opCell, 'operator'],
    [target?.unitCell, 'unit'],
    [actual?.cell, 'actual'],
    [weight?.cell, 'weight'],
    [score?.cell, 'score'],
    [reason?.cell, 'reason'],
    [completion?.cell, 'completion'],
    ...otherTargets.map(({ cell, header }) => [cell, `other ${labelKey(header)}`] as const),
  ];
}

/** The cells whose meaning the reading tells, with the label of their row. */
function readCells(table: TableModel): ReadonlyMap<string, Labelled> {
  const known = new Map<string, Labelled>();
  const add = (cell: CellAddress | null | undefined, label: CellAddress, text: string, column: string): void => {
    if (cell && !known.has(cellName(cell))) known.set(cellName(cell), { label, text: labelKey(text), column });
  };
  for (const indicator of table.indicators) {
    for (const [cell, column] of indicatorCells(indicator)) add(cell, indicator.nameCell, indicator.name, column);
    for (const level of indicator.path.slice(0, -1)) add(level.cell, level.cell, level.name, 'level');
  }
  for (const { label, figures } of table.funds?.lines ?? []) {
    add(label.cell, label.cell, label.text, 'funds');
    for (const [role, figure] of Object.entries(figures)) add(figure?.cell, label.cell, label.text, `funds ${role}`);
  }
  for (const { label, weight, score } of table.totals) {
    add(label.cell, label.cell, label.text, 'total');
    add(weight?.cell, label.cell, label.text, 'weight');
    add(score?.cell, label.cell, label.text, 'score');
  }
  for (const { label, cell, declaredPoints, declaredScore } of table.groups) {
    add(cell, cell, label, 'group');
    add(declaredPoints?.cell, cell, label, 'weight');
    add(declaredScore?.cell, cell, label, 'score');
  }
  return known;
}

function isLabel({ content, text }: CellSnapshot): boolean {
  return content.type === 'text' && text.length <= LONGEST_LABEL && WORD.test(text);
}

/** What stands over each column in the rows above the first number, with a count where two columns say the same. */
function columnHeads({ cells, columns, headerRow }: TableModel): ReadonlyMap<number, string> {
  const first = cells.find(({ content }) => content.type === 'number')?.row ?? Infinity;
  const texts = new Map<number, string[]>();
  for (const cell of cells) if (cell.row < first && isLabel(cell)) addTo(texts, cell.column, labelKey(cell.text));
  const roles = new Map(
    headerRow === null ? [] : columns.map(({ column, role, header }) => [column, `${role} ${labelKey(header.text)}`] as const),
  );
  const counts = new Map<string, number>();
  return new Map(
    [...new Set([...texts.keys(), ...roles.keys()])]
      .sort((one, other) => one - other)
      .map((column) => {
        const head = roles.get(column) ?? (texts.get(column) ?? []).slice(0, MOST_HEADS).join(' ');
        const nth = (counts.get(head) ?? 0) + 1;
        counts.set(head, nth);
        return [column, nth === 1 ? head : `${head} ${nth}`];
      }),
  );
}

/**
 * Where the cells of a table stand, told by labels. `nth` counts all rows of a label, found fault with or not, so that mending one never
 * makes another look like it. Never fails on any table.
 */
export const placer = perObject((table: TableModel): Placer => {
  const known = readCells(table);
  const heads = columnHeads(table);
  const names = new Map(table.indicators.map((indicator) => [indicator.nameCell.row, indicator] as const));
  const labels = new Map<number, CellSnapshot[]>();
  const equals = new Map<string, string[]>();
  for (const cell of table.cells) {
    if (!isLabel(cell)) continue;
    addTo(labels, cell.row, cell);
    addTo(equals, `${cell.column} ${labelKey(cell.text)}`, cellName(cell));
  }

  function found(cell: CellAddress): Labelled | null {
    const read = known.get(cellName(cell));
    if (read) return read;
    const column = heads.get(cell.column) ?? '';
    const indicator = names.get(cell.row);
    if (indicator) return { label: indicator.nameCell, text: labelKey(indicator.name), column };
    const nearest = (labels.get(cell.row) ?? []).filter((label) => label.column < cell.column).at(-1);
    return nearest ? { label: nearest, text: labelKey(nearest.text), column } : null;
  }

  const own = [...known.values()].map(({ text }) => text);
  const others = table.indicators.length > 0 ? [] : [...labels.values()].flat().map(({ text }) => labelKey(text));
  return {
    rows: [...new Set([...own, ...others].filter((text) => text !== '').map(textSum))],
    placeOf(cell) {
      const labelled = found(cell);
      const name = cellName(cell);
      if (!labelled || labelled.text === '')
        return { row: '', nth: 0, column: nameSum(labelled?.column ?? heads.get(cell.column) ?? ''), cell: name };
      const { label, text, column } = labelled;
      return {
        row: textSum(text),
        nth: Math.max(0, equals.get(`${label.column} ${text}`)?.indexOf(cellName(label)) ?? 0),
        column: nameSum(column),
        cell: name,
      };
    },
  };
});
