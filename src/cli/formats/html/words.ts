import type { Localized } from '../../../core/localized';

/** What the web page says around the findings. */
export const PAGE_WORDS = {
  title: { 'zh-CN': '绩效表校验结果', 'en-US': 'Check of performance tables' },
  byUnit: { 'zh-CN': '按单位查看', 'en-US': 'By unit' },
  byRule: { 'zh-CN': '按规则查看', 'en-US': 'By rule' },
  files: { 'zh-CN': '文件', 'en-US': 'Files' },
  tables: { 'zh-CN': '表', 'en-US': 'Tables' },
  indicators: { 'zh-CN': '指标', 'en-US': 'Indicators' },
  errors: { 'zh-CN': '错误', 'en-US': 'Errors' },
  warnings: { 'zh-CN': '提醒', 'en-US': 'Warnings' },
  infos: { 'zh-CN': '提示', 'en-US': 'Notes' },
  unit: { 'zh-CN': '单位', 'en-US': 'Unit' },
  rule: { 'zh-CN': '规则', 'en-US': 'Rule' },
  severity: { 'zh-CN': '级别', 'en-US': 'Severity' },
  count: { 'zh-CN': '处数', 'en-US': 'Count' },
  file: { 'zh-CN': '文件', 'en-US': 'File' },
  place: { 'zh-CN': '位置', 'en-US': 'Place' },
  found: { 'zh-CN': '表中', 'en-US': 'In the table' },
  expected: { 'zh-CN': '应为', 'en-US': 'Expected' },
  message: { 'zh-CN': '问题', 'en-US': 'What is wrong' },
  cells: { 'zh-CN': '相关数据：', 'en-US': 'Figures concerned: ' },
  unknownUnit: { 'zh-CN': '（表中未写单位）{file}', 'en-US': '(no unit named) {file}' },
  notChecked: { 'zh-CN': '未能校验', 'en-US': 'Not checked' },
  policy: { 'zh-CN': '计分规则：{name}', 'en-US': 'Scoring policy: {name}' },
  source: { 'zh-CN': '依据：{text}', 'en-US': 'Source: {text}' },
  clean: { 'zh-CN': '没有发现问题。', 'en-US': 'Nothing was found wrong.' },
} satisfies Record<string, Localized>;
