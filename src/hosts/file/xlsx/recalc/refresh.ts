import type { NewContent } from './new-content';
import { plain } from '../../../../core/decimal';
import type { WorkbookSnapshot } from '../../../../core/snapshot/types';
import { shownFormula } from '../read/stored-formulas';
import type { CachedValue } from '../cell-body';
import { Calculation } from './calculation';
import { type ChangedCell, dependents, type FormulaCell } from './dependents';
import type { References } from './resolve-references';
import { isError, type Scalar } from './values';

/** A stored result that is out of date: the new one, or null where only a spreadsheet program can tell it. */
export interface Refresh {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cached: CachedValue | null;
}

/** What became of the results that a workbook holds. */
export interface Refreshes {
  readonly results: readonly Refresh[];
  /** Formulas whose results were kept although they may be out of date. */
  readonly kept: readonly FormulaCell[];
}

/** A value as files store results. */
export function cachedOf(value: Scalar): CachedValue {
  if (value === null) return { type: null, value: '0' };
  if (typeof value === 'string') return { type: 'str', value };
  if (typeof value === 'boolean') return { type: 'b', value: value ? '1' : '0' };
  return isError(value) ? { type: 'e', value: value.error } : { type: null, value: plain(value.toSignificantDigits(15)) };
}

function key({ sheet, row, column }: ChangedCell): string {
  return `${row},${column},${sheet.toLowerCase()}`;
}

function formulasOf(snapshot: WorkbookSnapshot, replaced: ReadonlySet<string>): FormulaCell[] {
  return snapshot.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }) => {
      return formula === null || replaced.has(key({ sheet: name, row, column }))
        ? []
        : [{ sheet: name, row, column, formula: formula.slice(1) }];
    }),
  );
}

/**
 * The stored results that a change puts out of date, so that programs that do not calculate (previews, other tools, this
 * product's own reader) never see an old total beside new figures. Also the results of the formulas that the change writes.
 *
 * A result is treated by what its formula reads:
 * - Nothing that changed, as far as its references say (also other workbooks, array constants, parameters of LET, add-in
 *   functions, which see their arguments only): the result stays.
 * - A changed cell, directly or through other formulas: the new result, where it can be computed here; else none. A cell
 *   without a result is computed by Excel, WPS and LibreOffice when they open the file, whatever their settings, while
 *   LibreOffice shows a result that is there as it is.
 * - Perhaps a changed cell (INDIRECT, OFFSET, a name that means other cells in every cell): the result stays, since it
 *   nearly always still holds and may be all that is known of it (an add-in that is not installed here), but the caller
 *   says so, and the workbook asks to be computed on load. Excel follows that; LibreOffice does not always.
 * @param snapshot the workbook before the change
 * @param computable false where results are only to be taken out, because the snapshot's numbers are not those of the file
 */
export function refreshes(
  snapshot: WorkbookSnapshot,
  references: References,
  changes: readonly NewContent[],
  computable: boolean,
): Refreshes {
  const replaced = new Set(changes.map(key));
  const written = changes.flatMap(({ sheet, row, column, body }) => {
    return body.kind === 'formula' ? [{ sheet, row, column, formula: shownFormula(body.formula).slice(1) }] : [];
  });
  const { certain, possible } = dependents(formulasOf(snapshot, replaced), references, changes);
  const cells = [...written, ...certain];
  const calculation = computable ? new Calculation(snapshot, references, changes, cells) : null;
  const results = cells.map(({ sheet, row, column }) => {
    const value = calculation?.result({ sheet, row, column }) ?? 'unknown';
    return { sheet, row, column, cached: value === 'unknown' ? null : cachedOf(value) };
  });
  return { results, kept: possible };
}
