import { least } from '../extremes';
import type { PlacedText } from '../model/types';
import { keyOf } from '../snapshot/grid';
import type { CellRange } from '../snapshot/types';
import type { BodyRow } from './rows/body-row';

/** The rows of one project of a table. */
export interface ProjectPart {
  readonly project: PlacedText | null;
  readonly range: CellRange;
  readonly rows: readonly BodyRow[];
}

/**
 * Splits a body whose rows name their projects in a column in front: the weights and totals of each stand for themselves. The
 * first part keeps the table's head. A table of one project, or of none that is named, stays whole.
 */
export function splitByProject(rows: readonly BodyRow[], range: CellRange): ProjectPart[] {
  const parts: { project: PlacedText | null; rows: BodyRow[] }[] = [];
  for (const row of rows) {
    const { project } = row.labels;
    const current = parts.at(-1);
    if (!current || (project && current.project && keyOf(project.text) !== keyOf(current.project.text)))
      parts.push({ project, rows: [row] });
    else {
      current.rows.push(row);
      current.project ??= project;
    }
  }
  if (parts.length < 2) return [{ project: parts[0]?.project ?? null, range, rows }];
  // Each project ends with its only 小计: the total of the project, whatever group stands above it.
  const closed = parts.every(
    ({ rows: own }) =>
      own.findLast((row) => row.kind !== 'note')?.kind === 'subtotal' &&
      own.filter((row) => row.kind === 'subtotal').length === 1 &&
      own.every((row) => row.kind !== 'total'),
  );
  if (closed) for (const part of parts) part.rows = part.rows.map((row) => (row.kind === 'subtotal' ? { ...row, kind: 'total' } : row));
  const stated = parts.every((part) => part.rows.some((row) => row.kind === 'total'));
  return parts.map((part, index): ProjectPart => ({
    project: part.project,
    range: {
      ...range,
      top: index === 0 ? range.top : firstRow(part.rows),
      bottom: parts[index + 1] ? firstRow(parts[index + 1]!.rows) - 1 : range.bottom,
    },
    // One total under several projects is the total of none of them.
    rows: stated ? part.rows : part.rows.filter((row) => row.kind !== 'total'),
  }));
}

function firstRow(rows: readonly BodyRow[]): number {
  return least(rows.flatMap((row) => [row.row, ...row.nameCells.map((cell) => cell.row)]));
}
