import type { Indicator, TableModel } from '../model/types';
import { keyOf } from '../snapshot/grid';
import type { CellAddress, CellSnapshot } from '../snapshot/types';
import { addTo } from '../grouped';

/** A text of a form that tells in words what its figures state. */
export interface Narrative {
  /** `goal`: what is to be done this year; `done`: what was; `reason`: why an indicator deviates. */
  readonly kind: 'goal' | 'done' | 'reason';
  readonly cell: CellAddress;
  readonly text: string;
  /** The label it stands under or behind: 年度总体目标, 实际完成情况, 偏差原因. */
  readonly label: string;
  /** The indicator whose reason it is. */
  readonly indicator: Indicator | null;
}

/** Shorter texts are labels and values, longer ones tell something. */
const SHORTEST = 5;
const LONGEST_LABEL = 20;
/** A label's text begins at most so many rows under it. */
const REACH = 3;
/** A label stands no more cells in front of its text. */
const MOST_BESIDE = 64;

function kindOfLabel(label: string): 'goal' | 'done' | null {
  if (label.length > LONGEST_LABEL || /中期|实施期|长期|总体规划|表$|得分|指标|目标值/.test(label)) return null;
  if (/完成情况|完成综述|对照目标说明|实施成效|主要成效/.test(label)) return 'done';
  return /(?:总体|年度|预期|绩效|设定|工作|项目)?(?:总)?目标(?:\(|$)|目标概述|项目概况|主要内容|项目内容/.test(label) ? 'goal' : null;
}

function labelOf(
  cell: CellSnapshot,
  rows: ReadonlyMap<number, readonly CellSnapshot[]>,
): { readonly kind: 'goal' | 'done'; readonly label: string } | null {
  const inRow = (row: number): readonly CellSnapshot[] => rows.get(row) ?? [];
  const above = Array.from({ length: REACH }, (_, step) => inRow(cell.row - 1 - step).find((other) => other.column === cell.column)).find(
    (other) => other !== undefined,
  );
  const left = inRow(cell.row)
    .filter((other) => other.column < cell.column)
    .slice(-MOST_BESIDE);
  for (const other of [...(above ? [above] : []), ...left.reverse()]) {
    const label = keyOf(other.text);
    const kind = kindOfLabel(label);
    if (kind) return { kind, label };
    if (other.row !== cell.row) continue;
    if (label.length <= LONGEST_LABEL && /中期|实施期|长期/.test(label)) return null;
  }
  return null;
}

/** The texts of a table that tell of the year's goals and results, and the reasons given for deviations. */
export function narratives(table: TableModel): readonly Narrative[] {
  const rows = new Set(table.indicators.map((indicator) => indicator.row));
  const texts = table.cells.filter(
    (cell) =>
      cell.content.type === 'text' &&
      keyOf(cell.text).length >= SHORTEST &&
      !rows.has(cell.row) &&
      cell.row !== table.headerRow &&
      kindOfLabel(keyOf(cell.text)) === null,
  );
  const byRow = new Map<number, CellSnapshot[]>();
  for (const cell of table.cells) addTo(byRow, cell.row, cell);
  const told = texts.flatMap((cell): Narrative[] => {
    const labelled = labelOf(cell, byRow);
    return labelled ? [{ ...labelled, cell, text: cell.text, indicator: null }] : [];
  });
  const reasons = table.indicators.flatMap((indicator): Narrative[] => {
    const { reason } = indicator;
    return reason && keyOf(reason.text).length >= SHORTEST
      ? [{ kind: 'reason', cell: reason.cell, text: reason.text, label: '偏差原因', indicator }]
      : [];
  });
  return [...told, ...reasons];
}
