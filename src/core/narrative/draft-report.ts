import type { TableModel } from '../model/types';
import type { Policy } from '../scoring/types';
import { closingBlocks } from './draft-closing';
import { achievementBlocks } from './draft-achievement';
import { fundsBlocks } from './draft-funds';
import { citedText } from './draft-pieces';
import { runs, sourcesOf, toFill, type Block, type ReportDraft } from './document';
import { statementsOf } from './table-statements';
import type { TableStatements } from './types';

/** Longest text of a cell in the list of sources: the whole one stands in the report. */
const LONGEST_SHOWN = 40;

/** Whether a table is of a whole department: it names no project. */
function isWhole(title: string): boolean {
  return /整体/.test(title);
}

function subjectOf({ project, unit, title, identity }: TableStatements): string {
  const year = identity.year === null ? '' : `${identity.year}年度`;
  if (project) return `${project.text}${year}绩效自评报告`;
  return `${unit?.text ?? ''}${year}${isWhole(title) ? '部门整体支出' : ''}绩效自评报告`;
}

function overviewBlocks(table: TableStatements): readonly Block[] {
  const { project, unit, title, goals } = table;
  const cite = (text: TableStatements['project'], what: string) => (text ? citedText(table, text, what) : toFill(what));
  return [
    { kind: 'heading', level: 1, text: '一、项目概况' },
    { kind: 'heading', level: 2, text: '（一）基本情况' },
    {
      kind: 'paragraph',
      runs: runs(
        project || !isWhole(title) ? runs('项目名称：', cite(project, '项目名称'), '。') : '',
        '实施单位：',
        cite(unit, '实施单位'),
        '。',
      ),
    },
    { kind: 'paragraph', runs: runs('立项依据、主要内容和实施情况：', toFill('立项依据、主要内容、实施期限'), '。') },
    { kind: 'heading', level: 2, text: '（二）绩效目标' },
    ...(goals.length === 0
      ? [{ kind: 'paragraph' as const, runs: runs(toFill('年度总体目标')) }]
      : goals.map((goal): Block => ({ kind: 'paragraph', runs: [citedText(table, goal, '年度总体目标')] }))),
  ];
}

/** The list of what comes from which cell, in the order of the report. */
function sourceBlocks({ sheet }: TableStatements, blocks: readonly Block[]): readonly Block[] {
  const shown = (text: string): string => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
  const listed = new Map(
    sourcesOf(blocks).map(({ text, source: { what, cells, computed } }) => {
      const row = [what, shown(text), cells.join('、'), computed === null ? '取自单元格' : `计算：${computed}`];
      return [JSON.stringify(row), row] as const;
    }),
  );
  return [
    { kind: 'heading', level: 1, text: '附：数据来源一览表' },
    { kind: 'paragraph', runs: runs(`以下单元格均在工作表“${sheet}”中；注明“计算”的由所列单元格算出，其余照单元格填写。`) },
    {
      kind: 'table',
      header: ['序号', '内容', '文中写法', '单元格', '来源'],
      widths: [7, 30, 23, 18, 22],
      rows: [...listed.values()].map((row, at) => [String(at + 1), ...row]),
    },
  ];
}

/** A report drafted from what a table states. Nothing in it comes from elsewhere; what is missing is a place to fill. */
export function draftOf(table: TableStatements): readonly Block[] {
  const blocks: readonly Block[] = [
    { kind: 'title', runs: runs(subjectOf(table)) },
    ...overviewBlocks(table),
    ...fundsBlocks(table),
    ...achievementBlocks(table),
    ...closingBlocks(table),
  ];
  return [...blocks, ...sourceBlocks(table, blocks)];
}

/** The same of a self-evaluation as it was read. */
export function draftReport(table: TableModel, policy: Policy): ReportDraft {
  return { blocks: draftOf(statementsOf(table, policy)) };
}
