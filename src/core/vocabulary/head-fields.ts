/** What is asked for above the indicators of a form besides project and unit, by the labels that ask for it. */
export const HEAD_FIELD_WORDS: Readonly<Record<string, readonly string[]>> = {
  project: ['资金名称', '转移支付名称', '转移支付(项目)名称', '项目(政策)名称', '政策(项目)名称'],
  department: [
    '主管部门',
    '主管单位',
    '主管部门名称',
    '主管部门(单位)名称',
    '中央主管部门',
    '主管预算部门',
    '项目主管部门',
    '预算主管部门',
  ],
  'local-department': [
    '地方主管部门',
    '省级主管部门',
    '自治区主管部门',
    '市级主管部门',
    '省级应急管理部门',
    '市州主管部门',
    '区县主管部门',
  ],
  unit: ['部门名称', '单位名称', '部门(单位)名称', '申报单位', '填报单位', '具体实施单位'],
  goal: [
    '年度总体目标',
    '年度绩效目标',
    '年度绩效总目标',
    '年度总体绩效目标',
    '年度目标',
    '总体目标',
    '总体绩效目标',
    '预期目标',
    '项目年度目标',
    '绩效目标',
    '项目绩效目标',
    '项目总体目标',
    '项目目标',
    '整体绩效目标',
    '部门整体绩效目标',
  ],
  'period-goal': ['中期目标', '实施期目标', '实施期总目标', '实施期绩效目标', '中长期目标', '长期目标'],
  done: ['实际完成情况', '全年实际完成情况', '年度目标完成情况', '年度总体目标完成情况', '总体目标完成情况', '目标完成情况'],
  'project-type': ['项目类型', '项目类别', '项目属性'],
};

/** What is added to such a label: who seals it, what is written besides, which years it is for. */
export const HEAD_LABEL_ADDITIONS = /\((?:盖章|公章|单位盖章|万元|元|\d{4}年?[—–\-~至]\d{4}年?)\)|及代码$|及编码$/g;
