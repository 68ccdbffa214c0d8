import type { CellReading, FundLine, Funds, RowReading } from '../../model/types';
import type { CellAddress } from '../../snapshot/types';

/** How the rows of a funds block were understood: its heads, its labels and its figures, and which of its rows are doubtful. */
export function readFundRows(funds: Funds): RowReading[] {
  const rows = new Map<number, CellAddress[]>();
  const add = (cell: CellAddress): void => {
    const known = rows.get(cell.row);
    if (!known) rows.set(cell.row, [cell]);
    else if (!known.some((other) => other.column === cell.column)) known.push(cell);
  };
  for (const { header } of funds.columns) if (header) add(header.cell);
  for (const line of funds.lines) {
    if (line.label.text !== '') add(line.label.cell);
    for (const figure of Object.values(line.figures)) if (figure.state !== 'blank') add(figure.cell);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      kind: 'funds',
      cells: cells.sort((a, b) => a.column - b.column).map((cell): CellReading => ({ cell, role: 'funds' })),
      margin: null,
      runnerUp: [],
      unsure: funds.lines.find((line) => standsIn(line, row) && line.unsure)?.unsure ?? null,
    }));
}

function standsIn(line: FundLine, row: number): boolean {
  return line.label.cell.row === row || Object.values(line.figures).some((figure) => figure.cell.row === row);
}
