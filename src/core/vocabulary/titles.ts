/** Words in the title of an indicator table. */
export const TITLE_WORDS: readonly string[] = [
  '绩效目标',
  '自评',
  '评价指标',
  '绩效评价',
  '绩效监控',
  '指标体系',
  '绩效指标',
  '绩效运行',
  '评分表',
  '考核表',
  '绩效情况',
  '绩效评估',
  '绩效考评',
  '绩效审核',
  '绩效评审',
];

/** A title ends with one of these, or is short and holds a title word. */
export const TITLE_ENDINGS: readonly string[] = ['表', '表格', '体系', '表)', '情况', '报告'];

/** Labels of rows that name the project or the unit; they open a table. */
export const PROJECT_LABELS: readonly string[] = [
  '项目名称',
  '资金名称',
  '专项名称',
  '专项资金名称',
  '项目(政策)名称',
  '政策名称',
  '转移支付名称',
  '专项(项目)名称',
  '专项(政策)名称',
  '一级项目名称',
  '二级项目名称',
  '项目(专项)名称',
  '子项目名称',
  '转移支付(项目)名称',
  '补助项目名称',
  '项目支出名称',
  '专项转移支付名称',
  '政策(项目)名称',
  '转移支付项目名称',
  '资金项目名称',
  '名称',
  '项目',
];

/** Labels of rows that name the unit that does the work and fills the table in. */
export const UNIT_LABELS: readonly string[] = [
  '部门名称',
  '部门(单位)名称',
  '单位名称',
  '预算单位',
  '部门',
  '实施单位',
  '项目单位',
  '预算部门',
  '项目实施单位',
  '部门(单位)',
  '部门单位名称',
  '填报单位',
  '编制单位',
  '使用单位',
  '实施(主管)单位',
  '资金使用单位',
  '预算单位名称',
  '部门预算单位',
  '评价单位',
];

/** Labels of rows that name the department above it: whose table it is where no unit is named. */
export const SUPERVISOR_LABELS: readonly string[] = ['主管部门', '项目主管部门', '主管部门及代码', '主管部门(单位)'];

/** A row that starts with one of these stands under a table and is no part of it. */
export const NOTE_LABELS: readonly string[] = [
  '注',
  '备注',
  '说明',
  '填表说明',
  '填报人',
  '填表人',
  '联系人',
  '联系电话',
  '审核人',
  '单位负责人',
  '项目负责人',
  '部门负责人',
  '填报日期',
  '填表日期',
  '填报时间',
  '制表人',
  '经办人',
  '财务负责人',
  '分管领导',
  '填表单位',
  '填报单位(盖章)',
  '单位(盖章)',
  '自评结论',
  '评价结论',
  '其他需要说明的问题',
  '其他需说明的问题',
  '其他需要说明的情况',
  '其他需要说明事项',
  '其他需要说明的事项',
  '其他需说明事项',
  '其他说明事项',
  '其他需要说明',
  '评价等级',
  '综合评价',
  '填报说明',
  '负责人',
  '专家签字',
  '评价人员',
  '存在问题',
  '改进措施',
  '绩效自评综述',
  '自评小组',
  '评价组成员',
  '相关附件',
  '自评结果',
  '评价结果',
  '需要说明的情况',
  '专家意见',
  '审核意见',
  '主管部门意见',
  '财政部门意见',
  '评价组意见',
  '主要问题',
  '申报单位意见',
  '单位意见',
  '部门意见',
  '项目单位意见',
  '实施单位意见',
  '预算单位意见',
  '主管单位意见',
  '财政局意见',
  '评审意见',
  '审批意见',
  '专家组意见',
  '领导意见',
  '复核意见',
];

/** Words above a table by which a table of indicators is one of public money. */
export const BUDGET_PERFORMANCE_WORDS: readonly string[] = [
  '绩效目标',
  '绩效自评',
  '自评表',
  '项目支出',
  '部门整体',
  '整体支出',
  '财政',
  '预算',
  '专项资金',
  '转移支付',
  '绩效评价',
  '绩效指标',
  '主管部门',
  '评价指标体系',
  '补助资金',
  '绩效运行监控',
  '绩效评估',
  '绩效考评',
  '绩效审核',
  '绩效评审',
];

/** Of these, two in the names of its groups tell an index system without a title: 项目组织, 资金使用. */
export const GROUP_WORDS: readonly string[] = ['项目', '资金', '财政', '预算', '投资', '立项', '效益', '专项'];

/** Heads the names in a department's block of tasks. */
export const TASK_WORDS: readonly string[] = ['任务名称', '主要任务', '重点工作任务', '工作任务', '主要工作任务'];

/** Of these and their like, two tell a form of public money whatever else its title speaks of (学生, 教师, 公司). */
export const PUBLIC_MONEY_WORDS: readonly string[] = [
  '财政',
  '预算',
  '专项资金',
  '转移支付',
  '主管部门',
  '补助资金',
  '项目支出',
  '实施单位',
  '资金总额',
  '绩效目标',
  '项目资金',
  '部门整体',
  '预算单位',
];

/** Words in the title of a form that is filled in before its year is over. */
export const INTERIM_TITLES = /监控|中期|半年/;

/** Headers that only such a form has: over values reached by a month, and over what is expected by the end of the year. */
export const INTERIM_HEADERS = {
  actual: /半年|\d{1,2}月?[-—–~至]\d{1,2}月|季度/,
  other: /(?:全年|年底|年末)预计|预计(?:全年|年底|年末|完成)|完成(?:目标)?(?:的)?可能性/,
} as const;
