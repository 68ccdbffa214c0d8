import type { Localized } from '../../core/localized';
import type { RoundState } from '../../core/rounds/compare-rounds';

/** What a list of issues says, and what is said of one that came back. */
export const ROUND_WORDS = {
  title: { 'zh-CN': '绩效表整改通知单', 'en-US': 'Issues to settle in the performance tables' },
  titleAgain: { 'zh-CN': '绩效表整改通知单（第 {round} 轮）', 'en-US': 'Issues to settle in the performance tables (round {round})' },
  sheet: { 'zh-CN': '整改通知单', 'en-US': 'Issues' },
  fileName: { 'zh-CN': '{unit}-整改通知单.xlsx', 'en-US': '{unit}-issues.xlsx' },
  fileNameAgain: { 'zh-CN': '{unit}-整改通知单（第{round}轮）.xlsx', 'en-US': '{unit}-issues-round-{round}.xlsx' },
  unit: { 'zh-CN': '实施单位：{unit}', 'en-US': 'Unit: {unit}' },
  file: { 'zh-CN': '（表中未写单位）文件：{unit}', 'en-US': '(no unit named) file: {unit}' },
  date: { 'zh-CN': '下发日期：{date}', 'en-US': 'Date: {date}' },
  noDate: { 'zh-CN': '下发日期：      年    月    日', 'en-US': 'Date: ________________' },
  count: {
    'zh-CN': '共 {total} 条：错误 {errors} 条，提醒 {warnings} 条{infos}。',
    'en-US': '{total} issue(s): {errors} error(s), {warnings} warning(s){infos}.',
  },
  infos: { 'zh-CN': '，提示 {infos} 条', 'en-US': ', {infos} note(s)' },
  counts: {
    'zh-CN': '已改正 {mended} 条，仍存在 {still} 条，新出现 {new} 条，无法核对 {unchecked} 条。',
    'en-US': '{mended} mended, {still} still there, {new} new, {unchecked} not to be checked.',
  },
  howTo: {
    'zh-CN': '请逐条改正，填写“责任人”“整改情况”“说明”“完成日期”，连同改好的表一并交回。请勿增删列。',
    'en-US':
      'Settle each issue, fill in person, state, remark and date, and send this list back with the mended tables. Do not add or delete columns.',
  },
  number: { 'zh-CN': '序号', 'en-US': 'No.' },
  severity: { 'zh-CN': '级别', 'en-US': 'Severity' },
  table: { 'zh-CN': '项目/表', 'en-US': 'Project / table' },
  sheetName: { 'zh-CN': '文件、工作表', 'en-US': 'File, sheet' },
  cell: { 'zh-CN': '单元格', 'en-US': 'Cell' },
  message: { 'zh-CN': '问题', 'en-US': 'Issue' },
  basis: { 'zh-CN': '依据', 'en-US': 'Basis' },
  advice: { 'zh-CN': '建议', 'en-US': 'Suggestion' },
  result: { 'zh-CN': '本轮结果', 'en-US': 'Result' },
  person: { 'zh-CN': '责任人', 'en-US': 'Person' },
  status: { 'zh-CN': '整改情况', 'en-US': 'State' },
  remark: { 'zh-CN': '说明', 'en-US': 'Remark' },
  done: { 'zh-CN': '完成日期', 'en-US': 'Done on' },
  chooseStatus: { 'zh-CN': '请从列表中选择。', 'en-US': 'Choose one of the list.' },
  look: { 'zh-CN': '请人工核实。', 'en-US': 'Look at it by hand.' },
  together: { 'zh-CN': '等共 {count} 处', 'en-US': 'and so on, {count} cells' },
  claimed: { 'zh-CN': '（上轮填“已整改”）', 'en-US': ' (said to be settled)' },
  fewer: { 'zh-CN': '（还剩 {left} 处，原 {before} 处）', 'en-US': ' ({left} of {before} places left)' },
  rowGone: { 'zh-CN': '（所在行已删除或改名，请核对）', 'en-US': ' (its row was deleted or renamed: look at it)' },
  again: { 'zh-CN': '（以前已改正，又出现）', 'en-US': ' (was mended before)' },
  beneath: { 'zh-CN': '（上轮随第 {number} 条）', 'en-US': ' (followed from no. {number} before)' },
  notAmong: { 'zh-CN': '（交回的文件中没有这张表）', 'en-US': ' (its table is not among the files)' },
  otherNotAmong: {
    'zh-CN': '（与之矛盾的另一张表不在交回的文件里）',
    'en-US': ' (the table that it contradicts is not among the files)',
  },
  notTogether: {
    'zh-CN': '（这一轮没有用 --together 核对各文件之间的矛盾）',
    'en-US': ' (tables of different files were not held against each other in this round: --together)',
  },
} satisfies Record<string, Localized>;

export const STATE_NAMES: Readonly<Record<RoundState, Localized>> = {
  mended: { 'zh-CN': '已改正', 'en-US': 'mended' },
  still: { 'zh-CN': '仍存在', 'en-US': 'still there' },
  new: { 'zh-CN': '新出现', 'en-US': 'new' },
  unchecked: { 'zh-CN': '无法核对', 'en-US': 'not checked' },
};

/** What a person says of an issue, as the drop-down of a list offers it. No comma: a drop-down is divided by them. */
export const STATUS_NAMES = {
  done: { 'zh-CN': '已整改', 'en-US': 'settled' },
  needless: { 'zh-CN': '不需整改（说明理由）', 'en-US': 'needs no change (say why)' },
  underWay: { 'zh-CN': '整改中', 'en-US': 'under way' },
} satisfies Record<string, Localized>;

/** Who signs a list. */
export const NOTICE_SIGNATURES: readonly Localized[] = [
  { 'zh-CN': '填报人（签字）：', 'en-US': 'Filled in by:' },
  { 'zh-CN': '单位负责人（签字）：', 'en-US': 'Head of the unit:' },
  { 'zh-CN': '单位（盖章）：', 'en-US': 'Seal:' },
  { 'zh-CN': '日期：', 'en-US': 'Date:' },
];
