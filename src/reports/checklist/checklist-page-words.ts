import type { Localized } from '../../core/localized';
import type { CheckMark } from '../../core/report/checklist';

/** What the list before handing in says. */
export const CHECKLIST_WORDS = {
  title: { 'zh-CN': '报送前检查清单', 'en-US': 'Checklist before handing in' },
  number: { 'zh-CN': '序号', 'en-US': 'No.' },
  item: { 'zh-CN': '检查项目', 'en-US': 'Checked' },
  covers: { 'zh-CN': '检查内容', 'en-US': 'What was looked at' },
  result: { 'zh-CN': '结果', 'en-US': 'Result' },
  errors: { 'zh-CN': '错误', 'en-US': 'Errors' },
  warnings: { 'zh-CN': '提醒', 'en-US': 'Warnings' },
  byHand: { 'zh-CN': '人工复核', 'en-US': 'By hand' },
  box: { 'zh-CN': '□', 'en-US': '□' },
  scores: { 'zh-CN': '得分', 'en-US': 'Scores' },
  table: {
    'zh-CN': '{name}：得分 {score}，等级 {grade}，执行率 {rate}',
    'en-US': '{name}: score {score}, grade {grade}, execution rate {rate}',
  },
  found: { 'zh-CN': '发现的问题', 'en-US': 'Found' },
  finding: { 'zh-CN': '□ {severity} {place} {message}', 'en-US': '□ {severity} {place} {message}' },
  look: { 'zh-CN': '需要人工核对', 'en-US': 'To be looked at by hand' },
  nothingToLook: { 'zh-CN': '没有读法存疑的行。', 'en-US': 'No row may have been misread.' },
  place: { 'zh-CN': '□ {sheet} {range}：{what}', 'en-US': '□ {sheet} {range}: {what}' },
  sheet: { 'zh-CN': '□ 工作表“{sheet}”未识别：{reason}', 'en-US': '□ sheet "{sheet}", not recognised: {reason}' },
  more: { 'zh-CN': '等共 {count} 处，其余见 perfscore check。', 'en-US': '{count} in all; for the others see perfscore check.' },
  unread: { 'zh-CN': '没有校验：{reason}', 'en-US': 'Not checked: {reason}' },
  noTable: {
    'zh-CN': '没有可报送的表：其中没有识别出绩效表、金额表或决算表',
    'en-US': 'Nothing to hand in: no table of these kinds was found',
  },
  none: { 'zh-CN': '无', 'en-US': 'none' },
} satisfies Record<string, Localized>;

export const MARK_NAMES: Readonly<Record<CheckMark, Localized>> = {
  pass: { 'zh-CN': '✓', 'en-US': '✓' },
  fail: { 'zh-CN': '✗', 'en-US': '✗' },
  look: { 'zh-CN': '△ 请看', 'en-US': '△ look' },
  absent: { 'zh-CN': '未涉及', 'en-US': 'not there' },
};

/** Who signs it, two in a line. */
export const CHECKLIST_SIGNATURES: readonly (readonly [Localized, Localized])[] = [
  [
    { 'zh-CN': '填表人（签字）：', 'en-US': 'Filled in by:' },
    { 'zh-CN': '审核人（签字）：', 'en-US': 'Reviewed by:' },
  ],
  [
    { 'zh-CN': '单位负责人（签字）：', 'en-US': 'Head of the unit:' },
    { 'zh-CN': '日期：', 'en-US': 'Date:' },
  ],
];
