import { analyse } from '../../src/core/engine';
import { planFill, planFinalize, planFixes, planHighlight } from '../../src/core/plan';
import { toJsonReport } from '../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { parseRangeName } from '../../src/core/snapshot/address';
import { type PlainCell, corpusTables, sheetOf } from '../support/snapshots';
import type { FuzzTarget } from './target';

const MERGED = '\u25a6';

function cellOf(text: string): PlainCell {
  if (text === '') return null;
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text) ? Number(text) : text.replaceAll('⏎', '\n');
}

/** Lines of cells between tabs; a line that begins with ▦ names merged areas. */
function outcome(input: string): string | null {
  const lines = input.split('\n');
  const merges = lines
    .filter((line) => line.startsWith(MERGED))
    .flatMap((line) => line.slice(1).split(/\s+/))
    .filter((name) => parseRangeName(name) !== null);
  const rows = lines.filter((line) => !line.startsWith(MERGED)).map((line) => line.split('\t').map(cellOf));
  const snapshot = { name: 'fuzzed', sheets: [sheetOf(rows, merges.length > 0 ? merges : null)], notes: [] };
  const { model, result } = analyse(snapshot, { policy: DEFAULT_POLICY });
  planFill(model, DEFAULT_POLICY, 'native', snapshot);
  planFinalize(snapshot, model, 'native');
  planFixes(result.findings, { safeOnly: false });
  planHighlight(result.findings, { severities: ['error', 'warning', 'info'], notes: true });
  const report = JSON.stringify(toJsonReport([{ path: 'fuzzed.xlsx', error: null, result }], DEFAULT_POLICY.id, 'zh-CN'));
  const failed = result.findings.find(({ id }) => id.endsWith('!unchecked'));
  if (failed) return `a rule broke off: ${failed.rule}`;
  if (new Set(result.findings.map(({ id }) => id)).size !== result.findings.length) return 'two findings of one id';
  const outside = model.tables.find(({ range }) => range.top < 1 || range.left < 1 || range.bottom < range.top || range.right < range.left);
  if (outside) return `a table of no range: ${outside.id}`;
  return /"(?:undefined|NaN)"|null万元/.test(report) ? 'an unfinished word in the report' : null;
}

/** A published table as text. */
function asText(rows: readonly (readonly PlainCell[])[], merges: readonly string[] = []): string {
  const text = (cell: PlainCell): string =>
    cell === null ? '' : typeof cell === 'object' ? String(cell.v) : String(cell).replaceAll('\n', '⏎').replaceAll('\t', ' ');
  return [...rows.map((row) => row.map(text).join('\t')), ...(merges.length > 0 ? [MERGED + merges.join(' ')] : [])].join('\n');
}

/** The detector, the row reader, the rules and the plans, over sheets. */
export const sheets: FuzzTarget = {
  name: 'sheets',
  longest: 8_000,
  holds: { what: 'cells', count: (input) => input.split(/[\t\n]/).filter((cell) => cell !== '').length },
  seeds: () =>
    corpusTables()
      .map(({ rows, merges }) => asText(rows, merges))
      .filter((text) => text.length < 4_000),
  pieces: [
    '\t',
    '\n',
    '\t\t',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因',
    '产出指标',
    '数量指标',
    '效益指标',
    '满意度指标',
    '总分',
    '合计',
    '年度资金总额',
    '其中：财政拨款',
    '全年预算数',
    '全年执行数',
    '执行率',
    '项目名称',
    '绩效自评表',
    '绩效目标表',
    '单位：万元',
    '序号',
    '≥',
    '98%',
    '10',
    '（10分）',
    '指标1：',
    '⏎',
    '\n▦A1:C3 B2:D9',
    '小计',
    '科目编码',
    '201',
    '2010101',
    '三公经费',
    '★',
    '扣分项',
  ],
  run: outcome,
};
