import { parseActual, parseTarget } from '../../../src/core/cells';
import type { ActualReading, CellInput, TargetReading } from '../../../src/core/cells';
import type { JsonValue } from '../../../src/core/report/json-report';
import { parseCellName } from '../../../src/core/snapshot/address';
import { sameActual, sameTarget } from '../../corpus-score/compare';
import { leewayOf } from '../../corpus-score/judge-indicators';
import { readKnownMisses } from '../../corpus-score/known-misses';
import { readTruths } from '../../corpus-score/truth';
import { CORPUS } from '../../support/check-corpus';
import type { PlainRows } from '../support/snapshots';

const tables = readTruths(CORPUS).flatMap(({ rows, ...table }) =>
  (rows !== undefined && table.truth.indicators.some(({ target, actual }) => target ?? actual) ? [{ ...table, rows }] : []));

function cellAt(rows: PlainRows, name: string | undefined): CellInput | null {
  const place = name === undefined ? null : parseCellName(name);
  const cell = place ? (rows[place.row - 1]?.[place.column - 1] ?? null) : null;
  if (cell === null) return null;
  if (typeof cell === 'string') return { content: { type: 'text', text: cell }, text: cell, format: 'General' };
  const number = String(typeof cell === 'number' ? cell : cell.v);
  return { content: { type: 'number', number }, text: number, format: typeof cell === 'number' ? 'General' : cell.fmt };
}

/** A reading as the report would show it. */
function shown(cell: string, { type, op, value, unit }: TargetReading | ActualReading): JsonValue {
  return { cell, type, value, unit, ...(op === null ? {} : { op }) };
}

const known = readKnownMisses();

/** Whether the reading of this part of this row is known to be wrong in the whole table already. */
function isKnown(id: string, row: number, part: 'target' | 'actual'): boolean {
  return (known[id]?.misses ?? []).some((name) => name.startsWith(`indicator · row ${row} `) && (name.endsWith('not found') || name.split(': ').at(-1)!.includes(part)));
}

describe.each(tables)('published table $id', (table) => {
  const { id, rows, truth } = table;
  const targets = truth.indicators.filter(({ row, target }) => target && !isKnown(id, row, 'target'));
  const actuals = truth.indicators.filter(({ row, actual }) => actual && !isKnown(id, row, 'actual'));

  if (targets.length > 0) {
    test('every target is read as its auditor reads it', () => {
      const wrong = targets.flatMap(({ levels, target }) => {
        const reading = shown(target!.cell, parseTarget(cellAt(rows, target!.cell), {
          operator: cellAt(rows, target!.opCell), unit: cellAt(rows, target!.unitCell), name: levels.at(-1)!, year: 2024,
        }));
        return sameTarget(target, reading, leewayOf(table)) ? [] : [{ expected: target, reading }];
      });
      expect(wrong).toEqual([]);
    });
  }
  if (actuals.length > 0) {
    test('every actual value is read as its auditor reads it', () => {
      const wrong = actuals.flatMap((indicator) => {
        const { levels, actual } = indicator;
        const reading = shown(actual!.cell, parseActual(cellAt(rows, actual!.cell), { name: levels.at(-1)! }));
        return sameActual(indicator, reading) ? [] : [{ expected: actual, reading }];
      });
      expect(wrong).toEqual([]);
    });
  }
});
