import { columnName, lineName } from '../facts/fund-columns';
import { HUNDRED } from '../decimal';
import { doubtfulCells } from '../model/doubt';
import type { Figure, FundColumnRole, FundLine, TableModel, WorkbookModel } from '../model/types';
import { executionRate } from '../scoring/score-execution';
import type { Policy } from '../scoring/types';
import type { FundColumnName } from '../together/types';
import { factsOfTable } from '../together/table-facts';
import { citedAmount, citedPoints, citedRate, citedValue, type Doubts } from './cite';
import { groupStatements, indicatorCount, indicatorStatements } from './indicator-statements';
import { narratives } from './narratives';
import { totalStatement } from './total-statement';
import type { Cited, CitedText, FundStatement, TableStatements } from './types';

const COLUMNS: readonly FundColumnName[] = ['initial', 'adjusted', 'executed'];

function columnRole(line: FundLine, column: FundColumnName): FundColumnRole {
  return column === 'initial' && line.figures.initial === undefined ? 'amount' : column;
}

/** The rate that the amounts of a line give, in per cent with two digits; null where they give none. */
function computedRate(line: FundLine, doubts: Doubts): Cited | null {
  const { initial, adjusted, amount, executed } = line.figures;
  const budget = [adjusted, initial, amount].find((figure) => figure?.state === 'number');
  const rate = budget && executed?.state === 'number' ? executionRate(executed.value, budget.value) : null;
  return rate && citedValue(rate.times(HUNDRED), 2, [executed!, budget!], '执行数÷预算数×100%', doubts);
}

function fundStatement(table: TableModel, line: FundLine, doubts: Doubts): FundStatement {
  const cited = COLUMNS.flatMap((column) => {
    const role = columnRole(line, column);
    const figure = citedAmount(line.figures[role], doubts, line.unsure !== null);
    return figure ? [[column, figure, columnName(table.funds!, role)] as const] : [];
  });
  return {
    role: line.role,
    name: lineName(line),
    columns: Object.fromEntries(cited.map(([column, figure]) => [column, figure])),
    headings: Object.fromEntries(cited.map(([column, , heading]) => [column, heading])),
    single: line.figures.initial === undefined && line.figures.adjusted === undefined && line.figures.amount !== undefined,
    rate: citedRate(line.figures.rate, doubts),
    computedRate: computedRate(line, doubts),
  };
}

function texts(table: TableModel, kind: 'goal' | 'done'): readonly CitedText[] {
  return narratives(table)
    .filter((each) => each.kind === kind)
    .map(({ cell, text }) => ({ cell: { row: cell.row, column: cell.column }, text: text.trim() }));
}

function placed(text: TableModel['project']): CitedText | null {
  return text && text.text.trim() !== '' ? { cell: text.cell, text: text.text.trim() } : null;
}

/** What a table says that a report in words repeats. */
export function statementsOf(table: TableModel, policy: Policy): TableStatements {
  const doubts: Doubts = doubtfulCells(table);
  const line = table.funds?.lines.find(({ role }) => role === 'total') ?? null;
  const weight = [line?.figures.weight, table.funds?.declaredPoints].find((figure): figure is Figure => figure?.state === 'number');
  const execution = { weight: citedPoints(weight, doubts), score: citedPoints(line?.figures.score, doubts) };
  return {
    id: table.id,
    sheet: table.sheet,
    kind: table.kind,
    title: table.title.trim(),
    identity: factsOfTable(table).identity,
    amountUnit: table.amountUnit,
    project: placed(table.project),
    unit: placed(table.unitName),
    goals: texts(table, 'goal'),
    results: texts(table, 'done'),
    funds: (table.funds?.lines ?? []).map((each) => fundStatement(table, each, doubts)),
    execution,
    indicators: indicatorStatements(table, policy, doubts),
    count: indicatorCount(table.indicators),
    groups: groupStatements(table, doubts),
    total: totalStatement(table, policy, doubts),
  };
}

/** The statements of a workbook's tables on projects and departments, in their order. Never fails on any workbook. */
export function statementsOfWorkbook({ tables }: WorkbookModel, policy: Policy): readonly TableStatements[] {
  return tables.filter(({ kind }) => kind === 'self-evaluation' || kind === 'target').map((table) => statementsOf(table, policy));
}
