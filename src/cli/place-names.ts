import type { Localized } from '../core/localized';
import { parseCellName, rangeName } from '../core/snapshot/address';
import type { CellRange } from '../core/snapshot/types';
import type { Speaker } from './language';
import { COPY_WORDS } from './command-words';

/** Areas named in one line; more would bury what is said of them. */
const SHOWN_AREAS = 8;

/** A cell, and something that is said of it. */
export interface Said {
  readonly sheet: string;
  readonly cell: string;
  readonly reason: Localized;
}

/** A cell of a workbook as people write it: `Sheet1!H12`. */
export function placeName({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}!${cell}`;
}

/** Runs of cells in each column, then runs of equal ones side by side: the areas that the cells make up. */
function areasOf(cells: readonly string[]): readonly CellRange[] {
  const addresses = [...new Set(cells)]
    .flatMap((name) => parseCellName(name) ?? [])
    .sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: CellRange[] = [];
  for (const { row, column } of addresses) {
    const last = runs.at(-1);
    if (last && last.left === column && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const areas = new Map<string, CellRange[]>();
  for (const run of runs) {
    const rows = `${run.top}:${run.bottom}`;
    const same = areas.get(rows) ?? [];
    areas.set(rows, same);
    const last = same.at(-1);
    if (last && last.right === run.left - 1) same[same.length - 1] = { ...last, right: run.right };
    else same.push(run);
  }
  return [...areas.values()].flat().sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Where cells of one sheet lie: `Sheet1!E5`, `Sheet1!E5:E9, G3 (6 cells)`. */
function placeText(sheet: string, cells: readonly string[], say: Speaker): string {
  const [first = ''] = cells;
  if (cells.length === 1) return `${sheet}!${first}`;
  const areas = areasOf(cells);
  const shown = areas
    .slice(0, SHOWN_AREAS)
    .map((area) => (area.top === area.bottom && area.left === area.right ? (rangeName(area).split(':')[0] ?? '') : rangeName(area)));
  return say(COPY_WORDS.cells, {
    areas: `${sheet}!${shown.join(', ')}${areas.length > SHOWN_AREAS ? ', …' : ''}`,
    count: String(cells.length),
  });
}

/** What is said of cells, each sentence once for all cells of a sheet that it is said of, in the order of the first of them. */
export function saidByPlace(all: readonly Said[], say: Speaker): readonly { readonly place: string; readonly reason: string }[] {
  const groups = new Map<string, { readonly sheet: string; readonly reason: string; readonly cells: string[] }>();
  for (const { sheet, cell, reason } of all) {
    const said = say(reason);
    const key = `${sheet}\u0000${said}`;
    const group = groups.get(key) ?? { sheet, reason: said, cells: [] };
    groups.set(key, group);
    group.cells.push(cell);
  }
  return [...groups.values()].map(({ sheet, reason, cells }) => ({ place: placeText(sheet, cells, say), reason }));
}
