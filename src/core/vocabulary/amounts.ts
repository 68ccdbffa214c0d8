/** Words by which a table of public money is told from an ordinary one, with the weight each carries. */
export const MONEY_EVIDENCE: readonly { readonly word: string; readonly weight: number }[] = [
  ...[
    '财政拨款',
    '结转',
    '绩效',
    '专项资金',
    '补助资金',
    '转移支付',
    '决算',
    '三公',
    '基本支出',
    '项目支出',
    '年初预算',
    '全年预算',
    '下达',
    '中央财政',
    '省级财政',
    '财政资金',
    '一般公共预算',
    '政府性基金',
    '奖补',
    '预算单位',
    '财政',
    '执行数',
    '执行率',
    '支出进度',
    '人员经费',
    '公用经费',
    '补贴资金',
    '直达资金',
    '专项债',
    '政府采购',
    '彩票公益金',
    '项目资金',
    '中央资金',
    '省级资金',
    '市级资金',
    '县级资金',
    '自评',
    '应补助',
    '补助金额',
    '拨付',
  ].map((word) => ({ word, weight: 2 })),
  ...[
    '经费',
    '资金',
    '补助',
    '补贴',
    '预算',
    '县区',
    '区县',
    '县(市',
    '乡镇',
    '市州',
    '旗县',
    '地区',
    '万元',
    '亿元',
    '项目名称',
    '科目名称',
    '科目编码',
    '科目代码',
    '主管部门',
    '支出',
    '拨款',
    '分配',
    '专项',
    '单位名称',
    '街道',
    '镇',
    '预算执行',
    '执行数',
    '预算数',
    '支付',
    '清算',
    '本级',
    '配套',
    '省级',
    '市级',
    '县级',
    '上级',
    '到位',
    '安排',
    '奖励',
    '行政村',
  ].map((word) => ({ word, weight: 1 })),
];

/** Heads a column of grants. */
export const GRANT_HEADER = /补助|奖补|拨款|财政|专项|下达/;

/** Evidence that a table of amounts needs, and that one needs whose words are a business's too (教师, 学生, 工资). */
export const MONEY_THRESHOLD = 4;
export const MONEY_THRESHOLD_AMONG_FOREIGN = 6;

/** Words of business tables that are none of ours, however much money is in them. */
export const FOREIGN_WORDS: readonly string[] = [
  '借方',
  '贷方',
  '凭证',
  '发票',
  '税率',
  '税额',
  '单价',
  '客户',
  '销售',
  '利润',
  '毛利',
  '工资',
  '学号',
  '班级',
  '课程',
  '库存',
  '订单',
  '货号',
  '成绩',
  '考勤',
  '姓名',
  '开票',
  '供应商',
  '营业',
  '应收',
  '应付',
  '同比增长',
  '房号',
  '租金',
  '快递',
  '学生',
  '科目余额',
  '会计科目',
  '期初余额',
];

/** Words in a title of business tables. */
export const FOREIGN_TITLE_WORDS: readonly string[] = [
  '公司',
  '集团',
  '市场部',
  '销售',
  '员工',
  '门店',
  '学期',
  '班级',
  '客户',
  '供应商',
  '产品',
  '采购订单',
  '岗位',
  '试用期',
  '个人',
  '家庭',
  '教师',
  '学生',
  '车间',
  'KPI',
  '招聘',
  '营销',
  '店铺',
  '考勤',
  '面试',
  '装修',
  '旅行',
  '婚礼',
];

/** Labels of rows or columns that state a total; a longer label ends with one of them (本年收入合计). */
export const SUM_LABELS: readonly string[] = ['合计', '总计', '总额', '合计数', '总合计', '累计'];
export const PART_SUM_LABELS: readonly string[] = ['小计'];

/** Headers of columns whose figures do not add up: rates, prices, codes, dates. */
export const NO_SUM_HEADERS: readonly string[] = [
  '率',
  '比例',
  '占比',
  '%',
  '户均',
  '年均',
  '月均',
  '日均',
  '亩均',
  '均价',
  '均值',
  '均分',
  '单价',
  '标准',
  '排名',
  '序号',
  '年份',
  '年度',
  '得分',
  '分数',
  '评分',
  '编码',
  '代码',
  '电话',
  '文号',
  '时间',
  '日期',
  '备注',
  '行次',
  '等级',
  '系数',
  '权重',
  '邮编',
  '增长',
  '增减',
  '幅度',
  '进度',
  '面积比',
  '名次',
  '人均',
  '分值',
  '满意',
  '平均',
  '百分',
  '比重',
  '指数',
  '年限',
  '造价',
  '单位成本',
];

/** Headers of columns for remarks: a figure or two among blank cells slipped there from the column beside it. */
export const REMARK_HEADERS: readonly string[] = ['备注', '说明', '备注说明', '附注'];

/** Headers of columns that number or name rows though their cells look like numbers. */
export const NUMBERING_HEADERS: readonly string[] = [
  '序号',
  '行次',
  '编号',
  '科目编码',
  '科目代码',
  '功能分类科目编码',
  '编码',
  '代码',
  '项目编码',
  '单位编码',
  '年度',
  '年份',
  '联系电话',
  '电话',
  '日期',
  '时间',
  '文号',
];

/** What a rate column is made of. */
export const RATE_HEADERS: readonly string[] = [
  '执行率',
  '支付率',
  '支出率',
  '使用率',
  '支出进度',
  '执行进度',
  '拨付率',
  '完成率',
  '执行比例',
];
export const EXECUTED_HEADERS: readonly string[] = ['执行', '支出', '支付', '使用', '完成', '拨付'];
export const BUDGET_HEADERS: readonly string[] = ['预算', '安排', '下达', '金额', '资金', '到位', '指标', '拨款', '总额', '合计'];

/** A balance column and what goes in and out of it. */
export const BALANCE_HEADERS: readonly string[] = ['结余', '结转结余', '余额', '未执行', '剩余', '未支付', '结转下年'];
export const INFLOW_HEADERS: readonly string[] = ['拨款', '收入', '上年结转', '年初结转', '预算', '下达', '安排', '到位'];
export const OUTFLOW_HEADERS: readonly string[] = ['支出', '执行', '支付', '使用'];

/** Units behind or beside a row's name that are none of money: the row is a statistic (公务接待批次（批）, 公务用车保有量（辆）). */
export const COUNT_UNITS: readonly string[] = [
  '个',
  '人',
  '辆',
  '批',
  '批次',
  '人次',
  '人/次',
  '次',
  '台',
  '套',
  '户',
  '家',
  '亩',
  '公里',
  '平方米',
  '%',
  '批、人',
  '批/人',
];
/** Ends of names of statistics. */
export const COUNT_ENDINGS: readonly string[] = [
  '批次',
  '人次',
  '人数',
  '户数',
  '个数',
  '次数',
  '台数',
  '辆数',
  '保有量',
  '购置量',
  '购置数',
  '购置数量',
  '团组数',
];
/** Rows that state a change, a share or an average of the rows above them. */
export const COMPARING_ENDINGS: readonly string[] = [
  '增减',
  '增减额',
  '增减率',
  '增减变动',
  '增减变化',
  '增长',
  '增长率',
  '增幅',
  '占比',
  '比重',
  '平均',
  '平均数',
  '差额',
  '差异',
  '执行率',
  '完成率',
  '支出进度',
  '变动率',
  '变化率',
  '降幅',
];
export const COMPARING_STARTS: readonly string[] = ['人均', '户均', '平均', '比上年', '较上年', '与上年', '同比', '增减', '增长'];

/** Headers of columns that count something: no part of a sum of money in their row. */
export const COUNT_HEADERS: readonly string[] = [
  '人数',
  '个数',
  '户数',
  '数量',
  '面积',
  '次数',
  '批次',
  '人次',
  '头数',
  '村数',
  '台数',
  '辆数',
  '里程',
  '学生数',
  '编制数',
  '人口',
  '项目数',
];

/** A name of a place or a public body, alone or with its sum. */
export const PUBLIC_BODY =
  /[一-鿿](?:省|市|州|盟|县|区|旗|镇|乡|街道|村|社区|开发区|局|委|委员会|办|办公室|厅|政府|中心|支队|大队|总队|监测站|服务站|小学|中学|卫生院|医院|学院|大学)(?:本级|小计|合计)?$/;

/** A sum that is named after no place or kind: several of them may state parts of each other. */
export const PLAIN_SUM = /^(?:总计|总合计|总额|累计|合计数?|全[国省市县区州旗镇乡]?[一-鿿]?(?:合计|总计))$/;

/** A sum above all others, 合计 among them. */
export const SUM_ABOVE_ALL = /^(?:总计|总合计)$/;
