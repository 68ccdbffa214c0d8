import type { ColumnRole } from '../model/types';
import type { Grid } from '../snapshot/grid';
import type { CellRange, CellSnapshot } from '../snapshot/types';
import { classOf } from './cell-readings';
import { isLevelLabel } from './level-words';
import { matchHeader } from './match-header';
import { bareLabel, cellsBetween } from './rows';

/** Rows that are looked at where no table was found: forms are short, and data sheets long. */
export const LOOK_ROWS = 300;
/** So many rows with a sign and a figure, or with a level's label, are of no list of amounts. */
const FEWEST_ROWS = 3;
const POINTS: readonly ColumnRole[] = ['weight', 'score'];
/** What stands beside points only where something is assessed. */
const ASSESSING: readonly ColumnRole[] = [
  'weight',
  'score',
  'level1',
  'level2',
  'level3',
  'target',
  'actual',
  'formula',
  'method',
  'explanation',
  'evidence',
  'reason',
];
const LONGEST_LABEL = 40;

/** What cells of one row have of a table of indicators: a target with its sign, a level's label, a header of points. */
function evidenceIn(cells: readonly CellSnapshot[]): { readonly signed: boolean; readonly labelled: boolean; readonly heads: boolean } {
  const short = cells.filter((cell) => cell.content.type === 'text' && cell.text.length <= LONGEST_LABEL);
  const roles = new Set(
    short.flatMap((cell) => {
      const match = matchHeader(cell.text);
      return match?.exact ? [match.role] : [];
    }),
  );
  return {
    signed: cells.some((cell) => ['comparison', 'operator'].includes(classOf(cell))),
    labelled: short.some((cell) => isLevelLabel(bareLabel(cell.text))),
    heads: !roles.has('project') && POINTS.some((role) => roles.has(role)) && ASSESSING.filter((role) => roles.has(role)).length >= 2,
  };
}

/**
 * True where rows speak of indicators whatever their header says: several with targets that have signs, several with labels of levels, or a
 * header of points beside what they are given for. Lists of amounts and accounts have none of this.
 */
export function speaksOfIndicators(grid: Grid, { top, left, bottom, right }: CellRange): boolean {
  let [signed, labelled] = [0, 0];
  for (let row = top; row <= Math.min(bottom, top + LOOK_ROWS - 1); row++) {
    const evidence = evidenceIn(cellsBetween(grid, row, left, right));
    if (evidence.heads) return true;
    signed += evidence.signed ? 1 : 0;
    labelled += evidence.labelled ? 1 : 0;
    if (signed >= FEWEST_ROWS || labelled >= FEWEST_ROWS) return true;
  }
  return false;
}
