import type { FundColumnName } from '../together/types';
import { runs, toFill, toVerify, type Block, type Run } from './document';
import { cited } from './draft-pieces';
import type { FundStatement, TableStatements } from './types';

const COLUMNS: readonly FundColumnName[] = ['initial', 'adjusted', 'executed'];
/** How a report calls a column, whatever its heading. */
const COLUMN_WORDS: Readonly<Record<FundColumnName, string>> = { initial: '年初预算数', adjusted: '全年预算数', executed: '全年执行数' };

function rateRuns(table: TableStatements, line: FundStatement, whole: boolean): readonly (string | readonly Run[])[] {
  const what = `${line.name} 执行率`;
  if (line.rate) return ['，执行率', cited(table, line.rate, what, '%')];
  if (line.computedRate) return ['，执行率', cited(table, line.computedRate, what, '%'), '（按执行数和预算数计算）'];
  return whole ? ['，执行率', [toFill('执行率')]] : [];
}

/** One line of the funds block as a sentence; `whole` for the total, of which every column is told or left to fill. */
function lineRuns(table: TableStatements, line: FundStatement, whole: boolean): readonly Run[] {
  const name = whole ? '资金总额' : line.name;
  const parts = COLUMNS.flatMap((column): readonly (readonly Run[])[] => {
    const figure = line.columns[column];
    const heading = line.headings[column] ?? COLUMN_WORDS[column];
    const called = column === 'initial' && line.single ? '预算数' : COLUMN_WORDS[column];
    if (figure) return [runs(called, cited(table, figure, `${line.name} ${heading}`, table.amountUnit))];
    return whole && column === 'executed' ? [runs(COLUMN_WORDS[column], toFill(COLUMN_WORDS[column]))] : [];
  });
  const told = parts.flatMap((part, at) => (at === 0 ? part : runs('，', part)));
  return runs(`${name}：`, told, ...(told.length === 0 ? [toFill('预算数、执行数')] : rateRuns(table, line, whole)), '。');
}

/** 二、资金情况: the total and each of its sources. */
export function fundsBlocks(table: TableStatements): readonly Block[] {
  const total = table.funds.find(({ role }) => role === 'total');
  const sources = table.funds.filter((line) => line.role !== 'total' && Object.keys(line.columns).length > 0);
  const unit =
    table.amountUnit === '' && table.funds.length > 0 ? [{ kind: 'paragraph' as const, runs: runs(toVerify('表中没有写明金额单位')) }] : [];
  return [
    { kind: 'heading', level: 1, text: '二、资金情况' },
    { kind: 'heading', level: 2, text: '（一）资金安排和执行' },
    ...unit,
    { kind: 'paragraph', runs: total ? lineRuns(table, total, true) : runs(toFill('预算数、执行数、执行率')) },
    ...sources.map((line): Block => ({ kind: 'paragraph', runs: lineRuns(table, line, false) })),
    { kind: 'heading', level: 2, text: '（二）资金管理' },
    { kind: 'paragraph', runs: runs(toFill('资金管理制度及执行情况')) },
  ];
}
