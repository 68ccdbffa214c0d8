/** What the name of a finished indicator ends with: what is measured or judged. */
export const NAME_ENDINGS: readonly string[] = [
  '率', '度', '数', '量', '值', '额', '比', '比例', '比重', '占比', '面积', '长度', '里程', '成本', '金额', '费用', '时间', '时限', '时长', '时效', '期限', '年限', '周期', '进度', '频次', '单价', '价格', '标准',
  '规模', '产值', '收入', '支出', '次数', '人数', '人次', '个数', '户数', '件数', '期数', '场次', '批次', '情况', '水平', '能力', '效果', '效益', '作用', '影响', '程度', '质量', '机制', '环境', '贡献', '效率', '性',
  '意识', '成效', '成果', '保障', '发展', '建设', '增收', '服务', '覆盖', '健全', '完善', '及时', '提升', '改善', '提高', '指标', '增长', '投诉', '事故', '问题', '变化', '体系', '制度', '缺口', '秩序', '满意',
];

/** Characters that hardly begin the name of an indicator: what starts with one goes on with something. */
export const NAME_TAILS = '的和与及或等之率度额值化者性内而且并、，,；;）)》”%';
