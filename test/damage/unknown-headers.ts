import { readWorkbook } from '../../src/core/reading/read-workbook';
import { snapshotOf } from '../support/snapshots';
import { outcomeOf, read, type Outcome } from './outcome';
import { place, type SoundTable } from './sheet';

/** A word that says nothing about what stands under it. */
const NO_WORD = '甲栏';

/** Roles whose column is told by what it holds, where its header is of no form that was met. */
export const TOLD_BY_CONTENTS = ['operator', 'unit', 'target', 'actual', 'weight', 'score'] as const;

const NOTHING: Outcome = { same: 0, sameUnsure: 0, anotherUnsure: 0, silent: 0 };

/** How the tables are read that have a column of this role, when the header of one such column says nothing known. Merged areas stay. */
export function readWithoutHeader(role: (typeof TOLD_BY_CONTENTS)[number], tables: readonly SoundTable[]): Outcome {
  return tables.flatMap((table) => outcomesOf(role, table)).reduce(added, NOTHING);
}

function outcomesOf(role: string, table: SoundTable): readonly Outcome[] {
  const merges = table.merges ?? [];
  const model = readWorkbook(snapshotOf(table.rows, merges)).tables.find(({ indicators }) => indicators.length > 0);
  const headers = model?.columns.filter((column) => column.role === role && column.header.text.trim() !== '') ?? [];
  return headers.map(({ header }) => {
    const rows = place(table.rows).map((cells, row) =>
      cells.map((cell, column) =>
        cell && row === header.cell.row - 1 && column === header.cell.column - 1 ? { ...cell, content: NO_WORD } : cell,
      ),
    );
    const changed = snapshotOf(
      rows.map((cells) => cells.map((cell) => cell?.content ?? null)),
      merges,
    );
    return outcomeOf(table, rows, read(changed));
  });
}

function added(a: Outcome, b: Outcome): Outcome {
  return {
    same: a.same + b.same,
    sameUnsure: a.sameUnsure + b.sameUnsure,
    anotherUnsure: a.anotherUnsure + b.anotherUnsure,
    silent: a.silent + b.silent,
  };
}
