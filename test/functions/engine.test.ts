import fc from 'fast-check';
import { numberCell, parseActual, parseTarget, textCell, textOf, type CellInput } from '../../src/core/cells';
import { Decimal, plain } from '../../src/core/decimal';
import type { Indicator } from '../../src/core/model/types';
import { readWorkbook } from '../../src/core/reading/read-workbook';
import { pointsOf } from '../../src/core/report/stated-points';
import { policies } from '../../src/core/scoring/policies';
import { scoreIndicator } from '../../src/core/scoring/score-indicator';
import type { Policy, ScoreResult } from '../../src/core/scoring/types';
import { createGrid, type Grid } from '../../src/core/snapshot/grid';
import type { CellAddress } from '../../src/core/snapshot/types';
import { isJxError, jxFunctions } from '../../src/functions/evaluators';
import { corpusTables, snapshotOf } from '../support/snapshots';

/** What a cell shows of the engine's score. */
function expected(result: ScoreResult): unknown {
  if (result.status === 'computed') return Number(plain(result.score!));
  return { blank: '', judgement: '#N/A', 'not-applicable': '#N/A', unreadable: '#VALUE!' }[result.status];
}

function calculated(...args: readonly unknown[]): unknown {
  const result = jxFunctions.PERFSCORE(...args);
  return isJxError(result) ? result.error : result;
}

/** The cell's value as Excel hands it to a function: numbers without their format, null where empty. */
function argument(grid: Grid, cell: CellAddress | null | undefined): unknown {
  const content = cell ? grid.at(cell.row, cell.column)?.content : undefined;
  if (content?.type === 'number') return Number(content.number);
  return content?.type === 'text' ? content.text : null;
}

interface Row {
  readonly place: string;
  readonly indicator: Indicator;
  readonly grid: Grid;
}

/** Every indicator of the published tables that has a target, an actual value and a weight. */
function publishedRows(): readonly Row[] {
  return corpusTables().flatMap((table) => {
    const snapshot = snapshotOf(table.rows, table.form === 'clean' ? (table.merges ?? []) : null);
    const grid = createGrid(snapshot.sheets[0]!);
    return readWorkbook(snapshot).tables.flatMap(({ indicators }) =>
      indicators
        .filter(({ target, actual, weight }) => target && actual && weight?.state === 'number')
        .map((indicator): Row => ({ place: `${table.id} row ${indicator.row}`, indicator, grid })),
    );
  });
}

/** The row's cells; its operator and unit too where they stand in cells of their own, in the header or in the indicator's name. */
function formula({ indicator, grid }: Row, policy: Policy): readonly unknown[] {
  const target = indicator.target!;
  const operator = target.implicit ? null : target.op === 'qualitative' ? '定性' : target.op;
  const value = argument(grid, target.cell);
  const formatted = grid.at(target.cell.row, target.cell.column)?.format.includes('%') ?? false;
  const alone = parseTarget(typeof value === 'number' ? numberCell(String(value)) : textCell(String(value ?? '')));
  return [
    value,
    argument(grid, indicator.actual!.cell),
    Number(plain(pointsOf(indicator.weight)!)),
    alone.op === target.op ? null : operator,
    policy.id,
    alone.unit === target.unit || formatted ? null : target.unit,
  ];
}

/** 0.1 shown as 10 %, where 0.1 % would score otherwise: the function sees no format and asks for the unit. */
function lacksUnit({ indicator, grid }: Row, args: readonly unknown[]): boolean {
  const cell = grid.at(indicator.actual!.cell.row, indicator.actual!.cell.column);
  const result = jxFunctions.PERFSCORE(...args);
  return (cell?.format.includes('%') ?? false) && isJxError(result) && result.reason['zh-CN'].includes('请补上单位');
}

describe('JX.PERFSCORE beside the engine', () => {
  const rows = publishedRows();

  it('has hundreds of published rows to agree on', () => {
    expect(rows.length).toBeGreaterThan(150);
  });

  it.each(policies.map((policy) => [policy.id, policy] as const))(
    'gives what the engine gives for every published row under %s',
    (_id, policy) => {
      const differing = rows
        .map((row) => ({
          row,
          args: formula(row, policy),
          engine: expected(
            scoreIndicator(policy, {
              target: row.indicator.target!,
              actual: row.indicator.actual!,
              weight: pointsOf(row.indicator.weight),
            }),
          ),
        }))
        .map(({ row, args, engine }) => ({ place: row.place, args, engine, cell: calculated(...args), asksForUnit: lacksUnit(row, args) }))
        .filter(({ engine, cell, asksForUnit }) => engine !== cell && !asksForUnit);
      expect(differing).toEqual([]);
    },
  );

  it('gives what the engine gives for any row of plain cells', () => {
    const figure = fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.constantFrom(1, 10, 100)).map(([number, scale]) => number / scale);
    const unit = fc.constantFrom('', '%', '份', '起', '万元', '天');
    const target = fc.oneof(
      fc
        .tuple(fc.constantFrom('≥', '≤', '=', '>', '<', '不低于', ''), figure, unit)
        .map(([operator, number, name]) => `${operator}${number}${name}`),
      figure,
      fc.constantFrom('明显提升', '2024年12月31日前', '/', '≥%', '80%-90%'),
    );
    const actual = fc.oneof(
      figure,
      fc.tuple(figure, unit).map(([number, name]) => `${number}${name}`),
      fc.constantFrom('', '/', '已完成', '2024年11月1日'),
    );
    const cellOf = (value: string | number): CellInput => (typeof value === 'number' ? numberCell(String(value)) : textCell(value));
    fc.assert(
      fc.property(target, actual, fc.integer({ min: 0, max: 30 }), fc.constantFrom(...policies), (wanted, done, weight, policy) => {
        const reading = parseTarget(cellOf(wanted));
        const input = {
          target: { ...reading, text: textOf(cellOf(wanted)) },
          actual: { ...parseActual(cellOf(done), { target: reading }), text: textOf(cellOf(done)) },
          weight: new Decimal(weight),
        };
        const engine = done === '' ? '' : expected(scoreIndicator(policy, input));
        expect(calculated(wanted, done, weight, '', policy.id)).toBe(engine);
      }),
      { numRuns: 1000 },
    );
  });
});
