/** Stems of level-1 labels: what remains when 指标 and points are taken off. */
export const LEVEL1_STEMS: readonly string[] = ['产出', '效益', '满意度', '成本', '投入', '过程', '决策', '管理', '效果', '项目决策', '项目管理', '项目产出', '项目完成', '项目效益', '项目效果', '产出与效益', '运行成本', '履职效能', '社会效应', '可持续性', '预算执行', '管理效率', '履职', '影响力'];

/** Level-1 labels of an evaluation of a project or a department. */
export const EVALUATION_STEMS: readonly string[] = ['决策', '过程', '投入', '项目决策', '项目过程', '项目管理', '项目立项', '预算管理', '财务管理', '资产管理', '采购管理', '预算编制', '组织实施', '资金管理'];

/** Groups of the systems that the Ministry of Finance gives for projects and departments, beside the labels above: whole where they stand alone. */
export const GROUP_NAMES: readonly string[] = [
  ...EVALUATION_STEMS, '绩效目标', '资金投入', '资金落实', '业务管理', '目标设定', '预算配置', '预算执行', '职责履行', '履职效益', '绩效管理', '项目效益', '产出数量', '产出质量', '产出时效', '产出成本',
  '工作目标管理', '预算和财务管理', '重点工作任务完成', '履职目标实现', '组织管理', '基础管理', '人员管理', '部门管理', '社会效应', '社会评价', '项目产出', '项目完成',
];

/** Of these, the ones that stand for level 1 wherever a row has slipped to. */
export const CERTAIN_LEVEL1_STEMS: readonly string[] = ['产出', '效益', '满意度', '成本'];

/** Stems of level-2 labels. 成本 and 满意度 stand on both levels: position decides. */
export const LEVEL2_STEMS: readonly string[] = [
  '数量', '质量', '时效', '成本', '产出数量', '产出质量', '产出时效', '产出成本', '经济成本', '社会成本', '生态环境成本', '生态成本', '环境成本',
  '经济效益', '社会效益', '生态效益', '可持续影响', '可持续性影响', '可持续发展', '可持续性', '可持续发展影响', '环境效益', '生态环境效益', '社会生态效益',
  '服务对象满意度', '社会公众满意度', '受益对象满意度', '社会公众或服务对象满意度', '服务对象', '满意度', '群众满意度', '社会满意度', '帮扶对象满意度', '联系部门满意度',
];

/** The level-1 label that a level-2 label stands under wherever it occurs. */
export const LEVEL1_OF: Readonly<Record<string, string>> = {
  数量: '产出', 质量: '产出', 时效: '产出',
  经济效益: '效益', 社会效益: '效益', 生态效益: '效益', 可持续影响: '效益', 可持续性影响: '效益', 可持续发展: '效益', 生态环境效益: '效益',
  服务对象满意度: '满意度', 社会公众满意度: '满意度', 受益对象满意度: '满意度', 社会公众或服务对象满意度: '满意度',
  经济成本: '成本', 社会成本: '成本', 生态环境成本: '成本',
};

/** Labels that head a part of an evaluation system and are no level of an indicator. */
export const SECTION_LABELS: readonly string[] = ['总体绩效', '项目绩效', '通用指标', '专用指标', '个性指标', '共性指标', '扣分项', '加分项', '加减分项', '通用绩效', '特性指标', '部门整体绩效', '专项绩效'];

/** Of these, words that label a level in other forms: 项目绩效 beside 项目决策 and 项目管理. They name parts where all labels beside them do. */
export const LOOSE_SECTION_LABELS: readonly string[] = ['总体绩效', '项目绩效'];

/** Sections whose items take points off and are no part of the total. */
export const DEDUCTION_LABELS: readonly string[] = ['扣分项', '减分项'];

/** The vertical label in front of an indicator block; says nothing about a level. */
export const BLOCK_LABELS: readonly string[] = ['绩效指标', '年度绩效指标', '绩效目标', '年度指标', '绩效评价指标', '项目绩效指标', '年度绩效目标', '整体绩效指标', '年度绩效指标完成情况', '绩效指标完成情况', '指标', '部门整体绩效指标', '绩效指标分析', '指标内容'];

/** Words of rows that state a total of points. */
export const TOTAL_LABELS: readonly string[] = ['分总', '合计', '总计', '总分', '总得分', '得分合计', '合计得分', '自评总分', '总评分', '综合得分', '自评得分合计', '评价总分', '总分合计', '分值合计', '绩效自评总分', '自评总得分', '总体得分', '评价得分合计', '绩效总分', '总分数', '合计分值', '项目总分', '自评合计', '总体评分', '最终得分', '得分总计', '综合评分', '绩效自评得分', '自评得分', '评价得分', '指标合计', '权重合计', '总分值', '得分', '最终总分'];

/** Words of rows that state a group's points. */
export const SUBTOTAL_LABELS: readonly string[] = ['小计', '分项小计', '本项小计', '小计得分', '得分小计'];
