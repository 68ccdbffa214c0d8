/** Words in front of a date. */
export const DATE_LEADERS: readonly string[] = [
  '已于',
  '于',
  '在',
  '截至',
  '截止',
  '截止到',
  '截至到',
  '截止日期',
  '完成时间',
  '完成时限',
  '时间',
  '至',
  '到',
  '应于',
  '须于',
  '确保',
  '力争',
  '计划',
  '按时',
  '及时',
  '预计',
  '全部',
  '实际',
  '完成',
  '任务',
  '项目',
  '工程',
  '工作',
  '资金',
  '采购',
  '建设',
  '完工',
  '竣工',
  '开工',
  '验收',
  '支付',
  '拨付',
  '发放',
  '交付',
  '到位',
  '投入使用',
  '日期',
  '时限',
  '期限',
  '时点',
  '节点',
  '为',
  '是',
];

/** Words that follow a date without being part of it: `2024年12月31日前完成`. */
export const DATE_TRAILERS: readonly string[] = [
  '完成',
  '已完成',
  '全部完成',
  '完成任务',
  '完成工作',
  '完成项目',
  '完成采购',
  '完成支付',
  '完成验收',
  '完成建设',
  '完工',
  '竣工',
  '验收',
  '交付',
  '到位',
  '支付',
  '拨付',
  '发放',
  '结束',
  '截止',
  '开展',
  '实施',
  '投入使用',
  '建成',
  '上线',
  '提交',
  '报送',
  '印发',
];

/** Words for the last day of a month or year. */
export const END_WORDS: readonly string[] = ['底', '末', '月底', '月末', '年底', '年末'];

/** The end of the table's year, where the text names no year. */
export const YEAR_END_WORDS: readonly string[] = ['年底', '年末', '当年底', '当年年底', '本年底', '本年年底', '本年度末', '年度末'];

/** The table's year, in front of a month. */
export const THIS_YEAR_WORDS: readonly string[] = ['当年', '本年', '本年度', '今年'];

/** Parts of a month, with their last day. */
export const MONTH_PARTS: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 下旬: 31 };

/** Quarters and their last month. */
export const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, '1': 3, '2': 6, '3': 9, '4': 12 };

/** Names of indicators that ask for a date: `2024.12` and `45657` beside them are dates, not numbers. */
export const DATE_NAME_WORDS: readonly string[] = ['时间', '时限', '日期', '时点', '节点', '截止'];
/** Names with these ask for a duration. */
export const DURATION_NAME_WORDS: readonly string[] = [
  '响应',
  '修复',
  '维修',
  '使用',
  '间隔',
  '运行',
  '时长',
  '持续',
  '影响',
  '服务时间',
  '到达',
  '办理时间',
];
