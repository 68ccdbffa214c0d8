import { FormulaMover } from '../formulas/moved-formula';
import { columnNumber, replaceReferences, type Reference } from '../formulas/references';
import type { FollowedSheet } from './follow-rows';

/** A sheet under its name of today, with where its rows and columns are. */
export interface FollowedPlace {
  readonly name: string;
  readonly followed: FollowedSheet;
}

/** Where the cell of a formula was and is. */
export interface FormulaCell {
  readonly home: FollowedPlace;
  readonly rowThen: number;
  readonly rowNow: number;
}

function referencesIn(formula: string): readonly Reference[] {
  const found: Reference[] = [];
  replaceReferences(formula, (reference) => {
    found.push(reference);
    return reference.text;
  });
  return found;
}

/** Longest reference whose rows are followed one by one. */
const MOST_SORTED = 5_000;

/** Whether the same rows are still between the first and the last, in whatever order. */
function holdsTheSame(first: number, last: number, { rowOf }: FollowedSheet): boolean {
  if (last - first > MOST_SORTED) return false;
  const rows = new Set(Array.from({ length: last - first + 1 }, (_, at) => rowOf(first + at)));
  return rows.size === last - first + 1 && [...rows].every((row) => row !== null && row >= first && row <= last);
}

/** The formula some rows further down or up, as sorting moves it: rows with `$` stay. */
function shifted(formula: string, by: number): string {
  return replaceReferences(formula, ({ text, prefix, ends }) =>
    ends[0].row === ''
      ? text
      : prefix + ends.map(({ column, fixed, row }) => `${column}${fixed}${fixed === '' ? Number(row) + by : row}`).join(':'),
  );
}

/** A formula of a sheet that was sorted: it goes with its row where it reads nothing else, and stays where it reads the same rows. */
function sortedFormula(formula: string, references: readonly Reference[], { home, rowThen, rowNow }: FormulaCell): string | null {
  if (references.some(({ prefix, ends }) => prefix !== '' || ends[0].row === '')) return null;
  const rows = references.map(({ ends }) => ends.map(({ row }) => Number(row)));
  if (rows.flat().every((row) => row === rowThen)) return shifted(formula, rowNow - rowThen);
  return rowNow === rowThen && rows.every((ends) => holdsTheSame(Math.min(...ends), Math.max(...ends), home.followed)) ? formula : null;
}

/** Whether what a reference reads is on this sheet; that of several sheets, `一月:三月!A1`, may be on any. */
function isOn({ prefix }: Reference, { name }: FollowedPlace, home: FollowedPlace): boolean {
  const named = prefix
    .replace(/!$/, '')
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'")
    .toLowerCase();
  return named.includes(':') || (prefix === '' ? home.name.toLowerCase() : named) === name.toLowerCase();
}

/** Whether a reference reads a row that nobody can tell where it is, or whether it is there at all. */
function isUnsure(reference: Reference, home: FollowedPlace, places: readonly FollowedPlace[]): boolean {
  const { ends } = reference;
  const place = places.find((each) => isOn(reference, each, home));
  const rows = ends.map(({ row }) => Number(row));
  if (place === undefined || place.followed.unmoved || ends.some(({ row }) => row === '')) return false;
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const {
    followed: { rowOf, isGone },
  } = place;
  return (
    last - first > MOST_SORTED ||
    Array.from({ length: last - first + 1 }, (_, at) => first + at).some((row) => rowOf(row) === null && !isGone(row))
  );
}

/**
 * A formula as it reads where its cell and what it refers to are now; null where that cannot be told: the columns that it reads have
 * moved, its rows were sorted apart, or what it reads is gone.
 * @param all all sheets that are known, the formula's own among them; what is on others is taken to be where it was
 */
export function followedFormula(formula: string, cell: FormulaCell, all: readonly FollowedPlace[]): string | null {
  if (all.every(({ followed }) => followed.unmoved)) return formula;
  const references = referencesIn(formula);
  // What happened on sheets that the formula does not read does not concern it.
  const places = all.filter((place) => place.name === cell.home.name || references.some((reference) => isOn(reference, place, cell.home)));
  const columns = references.flatMap(({ ends }) => ends.filter(({ column }) => column !== '').map(({ column }) => columnNumber(column)));
  if (columns.some((column) => places.some(({ followed }) => followed.columnOf(column) !== column))) return null;
  if (cell.home.followed.moves === null) return sortedFormula(formula, references, cell);
  if (references.some((reference) => isUnsure(reference, cell.home, places))) return null;
  const order = places.map(({ name }) => name);
  let moved = formula;
  for (const { name, followed } of places) {
    if (followed.moves === null) return null;
    for (const move of followed.moves)
      moved = new FormulaMover({ ...move, sheet: name }, order).moved(moved, { home: cell.home.name }).text;
  }
  return moved.includes('#REF!') ? null : moved;
}
