import fc from 'fast-check';
import type { Indicator } from '../../../src/core/model/types';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { corpusTables, workbookOf, type CorpusTable, type PlainCell, type PlainRows } from '../support/snapshots';

const tables = corpusTables().filter((table) => table.form === 'clean' && table.truth.indicators.length > 0);

function indicatorsOf(rows: PlainRows, merges: readonly string[] | null): readonly Indicator[] {
  return readWorkbook(workbookOf(rows, merges)).tables.flatMap((table) => table.indicators);
}

/** What must not change when a table is damaged; columns may. */
function meaning(indicator: Indicator): string {
  const levels = indicator.levels.map((level) => level.name.replace(/\s/g, '')).join('/');
  return [levels, indicator.target?.op, indicator.target?.value, indicator.target?.unit, indicator.actual?.value, indicator.weight?.value?.toString(), indicator.score?.value?.toString()].join(' | ');
}

/** Moves a row's cells to the left by as many of its leading blank cells as `by` says. */
function slip(row: readonly PlainCell[], by: number): PlainCell[] {
  const blanks = row.findIndex((cell) => cell !== null);
  const lost = Math.min(by, Math.max(blanks, 0));
  return [...row.slice(lost), ...Array.from({ length: lost }, () => null)];
}

describe('published tables whose merged areas the host could not read', () => {
  it.each(tables.map((table): [string, CorpusTable] => [table.id, table]))('reads every indicator of %s from its blank cells', (_id, table) => {
    const sound = indicatorsOf(table.rows, table.merges ?? []).map(meaning);
    expect(indicatorsOf(table.rows, null).map(meaning)).toEqual(sound);
  });
});

describe('published tables whose rows slipped on the way out of a PDF', () => {
  const slippable = tables.filter((table) => table.kind !== 'evaluation-system');
  it.each(slippable.map((table): [string, CorpusTable] => [table.id, table]))('reads the rows of %s that lost their leading blank cells', (_id, table) => {
    const sound = indicatorsOf(table.rows, null).map(meaning);
    const rowNumbers = table.truth.indicators.map((indicator) => indicator.row);
    fc.assert(
      fc.property(fc.subarray(rowNumbers), fc.constantFrom(1, 2), (damaged, by) => {
        const rows = table.rows.map((row, index) => (damaged.includes(index + 1) ? slip(row, by) : row));
        expect(indicatorsOf(rows, null).map(meaning)).toEqual(sound);
      }),
      { numRuns: 25 },
    );
  });
});
