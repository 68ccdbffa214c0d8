import type { HeaderBlock } from '../detection/header-block';
import { matchHeader } from '../detection/match-header';
import { say, type Localized } from '../localized';
import type { TableColumn, TableKind, TableReading } from '../model/types';
import { ROLE_NAMES } from '../vocabulary/role-names';

const KINDS: Readonly<Record<TableKind, Localized>> = {
  target: {
    'zh-CN': '有指标和指标值，没有实际完成值和得分：按绩效目标表读',
    'en-US': 'Indicators and targets without actual values or scores: read as a target table',
  },
  'self-evaluation': {
    'zh-CN': '有实际完成值（或执行进度）或得分：按绩效自评表读',
    'en-US': 'Actual values (or progress) or scores: read as a self-evaluation',
  },
  'evaluation-system': {
    'zh-CN': '标题或评分方法、评分标准说明这是评价指标体系',
    'en-US': 'Its title, or its scoring methods and standards, make it an evaluation index system',
  },
  amounts: { 'zh-CN': '按金额表读', 'en-US': 'Read as a table of amounts' },
  'final-account': { 'zh-CN': '按决算表读', 'en-US': 'Read as a final account' },
};

/** Says why an area is a table of its kind, and for each column what it was taken for and by what. */
export function explainIndicatorTable(header: HeaderBlock, kind: TableKind): TableReading {
  return {
    reasons: [KINDS[kind], whatShowsIt(header)],
    columns: header.columns.map((column) => ({
      column: column.column,
      role: column.role,
      header: column.header.text,
      reason: reasonOf(column),
    })),
    rows: [],
  };
}

/** A header that takes no row was not there: the page was cut off. */
function whatShowsIt(header: HeaderBlock): Localized {
  if (header.bottom < header.top)
    return {
      'zh-CN': '表头缺失（可能在上一页），各列按内容判断，请核对',
      'en-US': 'The header is missing (perhaps on the page before): each column was told by its contents; check them',
    };
  const words = header.columns
    .filter((column) => column.role !== 'other' && column.header.text !== '')
    .map((column) => `“${tidy(column.header.text)}”`);
  return say(
    { 'zh-CN': '第{row}行是表头：{words}', 'en-US': 'Row {row} is the header: {words}' },
    { row: `${header.bottom}`, words: [...new Set(words)].join('') },
  );
}

function reasonOf(column: TableColumn): Localized {
  const header = tidy(column.header.text);
  const role = ROLE_NAMES[column.role];
  if (header === '')
    return {
      'zh-CN': `没有表头，从内容看是“${role['zh-CN']}”列`,
      'en-US': `No header; its contents are those of a column of ${role['en-US']}`,
    };
  const match = matchHeader(column.header.text);
  if (match?.role === column.role || column.role === 'other') return { 'zh-CN': `表头“${header}”`, 'en-US': `Header “${header}”` };
  return {
    'zh-CN': `表头“${header}”，结合内容和相邻各列看是“${role['zh-CN']}”列`,
    'en-US': `Header “${header}”; its contents and the columns beside it make it ${role['en-US']}`,
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, '');
}
