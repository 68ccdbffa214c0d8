import type { Localized } from '../core/localized';
import type { TableKind } from '../core/model/types';
import type { Severity } from '../core/finding';

/** Names of the kinds of tables, as people say them. */
export const KIND_NAMES: Readonly<Record<TableKind, Localized>> = {
  target: { 'zh-CN': '绩效目标表', 'en-US': 'target table' },
  'self-evaluation': { 'zh-CN': '绩效自评表', 'en-US': 'self-evaluation table' },
  'evaluation-system': { 'zh-CN': '评价指标体系', 'en-US': 'evaluation index system' },
  amounts: { 'zh-CN': '金额表', 'en-US': 'amounts table' },
  'final-account': { 'zh-CN': '部门决算表', 'en-US': 'final accounts' },
};

export const SEVERITY_NAMES: Readonly<Record<Severity, Localized>> = {
  error: { 'zh-CN': '错误', 'en-US': 'error' },
  warning: { 'zh-CN': '提醒', 'en-US': 'warning' },
  info: { 'zh-CN': '提示', 'en-US': 'info' },
};

/** Severities from the gravest on. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What every report says around the findings. */
export const REPORT_WORDS = {
  table: { 'zh-CN': '工作表“{sheet}” {range} · {kind}', 'en-US': 'Sheet "{sheet}" {range} · {kind}' },
  indicators: { 'zh-CN': '{count} 个指标', 'en-US': '{count} indicator(s)' },
  noTables: {
    'zh-CN': '没有找到绩效目标表、自评表、评价指标体系、金额表或决算表。',
    'en-US': 'No target, self-evaluation, evaluation, amounts or final-accounts table was found.',
  },
  noFindings: { 'zh-CN': '没有发现问题。', 'en-US': 'Nothing was found wrong.' },
  noneListed: {
    'zh-CN': '这里没有列出问题：有的被忽略或按设置没有列出，见上面的说明。',
    'en-US': 'Nothing is listed here: some findings are ignored or left out, see above.',
  },
  unread: { 'zh-CN': '未能读懂 {range}：{what}', 'en-US': 'Not understood, {range}: {what}' },
  unfilled: { 'zh-CN': '尚待填写：{what}', 'en-US': 'Still to be filled in: {what}' },
  doubt: { 'zh-CN': '读法存疑：{what}', 'en-US': 'Doubtful reading: {what}' },
  unrecognised: { 'zh-CN': '未识别 工作表“{sheet}”：{reason}', 'en-US': 'Not recognised, sheet "{sheet}": {reason}' },
  found: { 'zh-CN': '表中：{found}', 'en-US': 'in the table: {found}' },
  expected: { 'zh-CN': '应为：{expected}', 'en-US': 'expected: {expected}' },
  leaves: { 'zh-CN': '{cell} 改为 {value}：{leaves}', 'en-US': 'If {cell} is changed to {value}: {leaves}' },
  related: { 'zh-CN': '对照：{cells}', 'en-US': 'compare: {cells}' },
  moreCells: { 'zh-CN': '等共 {count} 个单元格', 'en-US': 'and so on, {count} cells in all' },
  aboutRules: { 'zh-CN': '规则说明', 'en-US': 'About the rules' },
} satisfies Record<string, Localized>;
