/** Marks for "does not apply" that fill a cell on their own, white space and look-alikes folded. */
export const NOT_APPLICABLE: ReadonlySet<string> = new Set([
  '/', '//', '\\', '|', '-', '--', '---', '----', '-----', '------', '_', '__', '*', '**', '·', '.', '…', '……', '~', '不适用', '暂不适用', 'N/A', 'n/a', 'NA',
]);

/** Words that may stand in front of a figure without changing what it says. Longest first is not needed: all are tried. */
export const LEADING_FILLERS: readonly string[] = [
  '人民币', '¥', 'RMB', '约', '大约', '约为', '近', '将近', '共', '共计', '合计', '总计', '总共', '累计', '一共', '全部', '计', '各',
  '达', '达到', '达成', '已达', '已达到', '完成', '已完成', '实际完成', '实际', '实现', '全年', '全年完成', '年度', '本年', '当年', '年均', '平均', '人均',
  '每年', '每月', '每季度', '每季', '每周', '每日', '每天', '每人', '每次', '每个', '每项', '每户', '每半年', '每学期',
  '为', '是', '控制在', '保持在', '保持', '维持在', '稳定在', '确保', '保证', '力争', '目标', '目标值', '预计', '计划', '预期',
  '提高', '提升', '增长', '增加', '下降', '降低', '减少', '节约', '上升', '较上年增长', '较上年提高', '较上年提升', '较上年下降', '同比增长', '同比下降', '同比提高',
  '应', '须', '需', '在', '于', '已于', '有', '较上年', '比上年', '较去年', '比去年', '同比', '环比', '成功',
];

/** What a figure measures: these may end a text directly before a figure (`合格率100%`, `培训人数50人`). */
export const MEASURED_ENDINGS: readonly string[] = [
  '率', '度', '数', '量', '值', '额', '比例', '占比', '比重', '面积', '长度', '里程', '成本', '金额', '费用', '时间', '时长', '期限', '年限', '期', '系数', '频次', '单价', '价格', '标准', '幅度', '规模', '产值', '收入', '支出',
];

/** Words that may follow a figure and its unit without being part of the unit. */
export const TRAILING_FILLERS: readonly string[] = [
  '左右', '上下', '完成', '已完成', '全部完成', '内完成', '完成率', '覆盖', '全覆盖', '达标', '合格', '到位', '执行', '兑现', '通过', '完工', '竣工', '交付', '支付', '发放', '实现', '落实', '满意',
];

/** What is promised within a time (`48小时内响应`); without an operator the time is part of a name (`24小时响应`). */
export const PROMISE_WORDS: readonly string[] = ['响应', '到达', '到达现场', '抵达', '修复', '办结', '反馈', '处置', '解决', '送达', '恢复', '处理', '处理完毕', '到场', '上报', '回复'];

/** Words that make a text a judgement: never part of a unit. */
export const JUDGEMENT_WORDS: readonly string[] = [
  '的', '了', '提升', '提高', '增强', '改善', '完善', '明显', '显著', '有效', '良好', '健全', '及时', '满意', '达到', '要求', '标准', '符合', '完成', '保障', '促进', '推动', '加强', '逐步', '持续', '不断', '进一步', '有所', '较好', '较高', '基本', '计划', '目标', '等级', '以及', '并', '和', '或', '为', '是', '无', '通过', '性', '参加', '参与', '受益',
];

/** Single characters that rank or grade: a numeral before them is a name (三级, 一等), not a count. */
export const RANK_WORDS: ReadonlySet<string> = new Set(['级', '等', '类', '型', '期', '档', '线', '星', '流', '分', '品', '层', '步', '号', '届', '成', '代', '前', '后', '乙', '甲', '优', '良', '中', '差', '好', '季']);

/** Activities that may stand alone before their count: `召开3次`, `培训50人`. */
export const ACTIVITY_VERBS: readonly string[] = ['开展', '举办', '组织', '召开', '印发', '发布', '编制', '采购', '购置', '建设', '建成', '新建', '新增', '培训', '发放', '制定', '出台', '形成', '撰写', '维修', '维护', '改造', '检查', '服务', '覆盖', '资助', '补助', '受益', '支持', '培养', '引进', '完工', '验收', '办理', '受理', '处理', '参加', '参与'];

/** Remarks that say the figure itself is included: `95%（含）以上`. */
export const INCLUSIVE_WORDS: readonly string[] = ['含', '含本数', '包含', '包括', '及'];

/** Marks in front of the entries of a list: `1、`, `(1)`, `①`. */
export const LIST_MARKS = /^(?:\d{1,2}\s*[、)）]|\d{1,2}[.．](?!\d)|[(（]\d{1,2}[)）]|[①-⑳])\s*/;

/** Words between two comparisons. */
export const JOINING_WORDS: readonly string[] = ['并且', '而且', '同时', '且'];
