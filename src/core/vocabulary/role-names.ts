import type { Localized } from '../localized';
import type { CellRole, RowKind } from '../roles';

/** What columns and cells are taken for, in the words of the field. */
export const ROLE_NAMES: Readonly<Record<CellRole, Localized>> = {
  project: { 'zh-CN': '项目', 'en-US': 'project' },
  section: { 'zh-CN': '分类', 'en-US': 'section' },
  level1: { 'zh-CN': '一级指标', 'en-US': 'level 1' },
  level2: { 'zh-CN': '二级指标', 'en-US': 'level 2' },
  level3: { 'zh-CN': '三级指标', 'en-US': 'level 3' },
  level4: { 'zh-CN': '四级指标', 'en-US': 'level 4' },
  operator: { 'zh-CN': '符号', 'en-US': 'operator' },
  target: { 'zh-CN': '指标值', 'en-US': 'target' },
  unit: { 'zh-CN': '计量单位', 'en-US': 'unit' },
  direction: { 'zh-CN': '指标方向', 'en-US': 'direction' },
  actual: { 'zh-CN': '实际完成值', 'en-US': 'actual' },
  completion: { 'zh-CN': '完成率', 'en-US': 'completion' },
  deviation: { 'zh-CN': '偏差率', 'en-US': 'deviation' },
  weight: { 'zh-CN': '分值', 'en-US': 'weight' },
  score: { 'zh-CN': '得分', 'en-US': 'score' },
  reason: { 'zh-CN': '偏差原因', 'en-US': 'reason' },
  explanation: { 'zh-CN': '指标说明', 'en-US': 'explanation' },
  method: { 'zh-CN': '评分方法', 'en-US': 'scoring method' },
  formula: { 'zh-CN': '计算公式', 'en-US': 'formula' },
  evidence: { 'zh-CN': '数据来源', 'en-US': 'evidence' },
  mark: { 'zh-CN': '勾选', 'en-US': 'tick' },
  remark: { 'zh-CN': '备注', 'en-US': 'remark' },
  serial: { 'zh-CN': '序号', 'en-US': 'serial number' },
  other: { 'zh-CN': '其他', 'en-US': 'other' },
  total: { 'zh-CN': '合计', 'en-US': 'total' },
  note: { 'zh-CN': '说明文字', 'en-US': 'note' },
  funds: { 'zh-CN': '资金', 'en-US': 'funds' },
};

/** What rows are taken for. */
export const ROW_NAMES: Readonly<Record<RowKind, Localized>> = {
  indicator: { 'zh-CN': '指标', 'en-US': 'indicator' },
  continuation: { 'zh-CN': '接上行', 'en-US': 'continued' },
  group: { 'zh-CN': '分组', 'en-US': 'group' },
  total: { 'zh-CN': '合计', 'en-US': 'total' },
  subtotal: { 'zh-CN': '小计', 'en-US': 'subtotal' },
  note: { 'zh-CN': '说明', 'en-US': 'note' },
  funds: { 'zh-CN': '资金', 'en-US': 'funds' },
};
