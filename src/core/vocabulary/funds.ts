import type { FundColumnRole } from '../model/types';

/** Words that head the columns of a funds block, brackets taken off. */
export const FUND_COLUMN_WORDS: Readonly<Record<Exclude<FundColumnRole, 'amount' | 'period'>, readonly string[]>> = {
  initial: ['年初预算数', '年初预算', '年初批复数', '年初预算安排', '年初安排数', '年初预算金额', '年初预算安排数', '年初预算批复数', '期初预算数', '年初批复预算数', '批复预算数', '年初数', '预算安排数', '年初预算批复'],
  adjusted: ['全年预算数', '调整后的预算数', '调整后预算数', '全年预算', '调整预算数', '调整预算', '年度预算数', '预算数', '调整后预算', '全年预算金额', '年度预算', '调整后全年预算数', '全年预算安排数', '预算调整数', '实际预算数', '预算调整后数', '年度预算金额', '最终预算数', '全年批复数', '调整后年初预算数', '全年预算资金', '调整后的全年预算数', '到位数', '全年到位数', '资金到位数', '实际到位数', '到位资金', '实际到位资金', '到位金额', '批复数', '预算批复数', '下达数', '资金下达数', '指标下达数', '下达预算数', '预算金额', '预算安排', '预算安排金额', '安排数', '计划数', '调整后全年预算', '全年预算调整数', '全年预算(调整)数', '当年预算数', '本年预算数'],
  executed: ['全年执行数', '执行数', '全年执行资金', '执行资金', '预算执行数', '实际支出数', '支出数', '实际执行数', '全年支出数', '实际支出', '全年执行', '全年实际支出', '全年实际支出数', '实际支出金额', '全年支出', '资金执行数', '年度执行数', '实际使用数', '全年实际执行数', '执行金额', '支付数', '累计支出数', '全年执行金额', '预算执行', '实际使用金额', '实际使用', '支出金额', '累计支出', '累计执行数', '实际支付', '实际支付数', '支付金额', '决算数', '到账支出数', '实际使用资金', '执行额', '全年支出金额', '使用数', '资金支出数', '实际支出额', '完成支出'],
  weight: ['执行率权重', '执行率分值', '分值', '权重', '分值权重', '指标分值', '分数', '标准分值'],
  rate: ['执行率', '预算执行率', '资金执行率', '全年执行率', '支出执行率', '预算完成率', '执行比例', '支出率', '资金使用率', '执行进度', '预算执行进度', '支出进度', '支付率', '支付进度', '资金支付率', '资金支出率', '使用率', '资金执行进度'],
  score: ['得分', '自评得分', '评价得分', '指标得分', '预算执行得分', '执行率得分', '评分', '执行得分'],
};

/** Words over amounts and their rate; points beside them may belong to indicators, too. */
export const AMOUNT_HEADS: ReadonlySet<string> = new Set([...FUND_COLUMN_WORDS.initial, ...FUND_COLUMN_WORDS.adjusted, ...FUND_COLUMN_WORDS.executed, ...FUND_COLUMN_WORDS.rate]);

/** Heads of a column, or of a row, that only numbers the others. */
export const NUMBERING_HEADS: readonly string[] = ['行次', '列次', '栏次', '序号'];

/** A column, or a total, of all years of a project. */
export const PERIOD_WORDS: readonly string[] = ['实施期', '实施周期', '中期', '中长期', '长期', '总投资', '周期', '项目周期', '全周期', '三年', '执行期'];

/** A column, or a total, of the year alone. */
export const YEARLY_WORDS: readonly string[] = ['年度', '本年', '本年度', '当年', '当年度', '申报年度'];

/** Labels of a form's block of funds. */
export const FUND_SECTION_WORDS: readonly string[] = ['资金', '经费', '预算执行', '预算情况', '预算规模', '年度预算', '预算申请', '整体支出', '预算安排', '金额', '投资'];

/** Labels and column heads of tables of costs and spending, which state amounts but no sources of funds. */
export const COST_WORDS: readonly string[] = ['成本', '费用', '测算', '支出明细', '支出内容', '明细', '经费构成', '支出构成', '子项目', '任务', '单价', '活动'];

/** Labels of the line that states the funds altogether. */
export const FUND_TOTAL_WORDS: readonly string[] = ['年度资金总额', '资金总额', '总额', '总金额', '年度预算总额', '年度资金', '预算总额', '项目资金总额', '合计', '总计', '年度资金合计', '资金合计', '总预算', '全年预算总额', '年度总预算', '预算资金总额', '年度预算资金总额', '资金总计', '年度资金总量', '实施期资金总额', '年度金额', '中期资金总额', '预算资金', '年度预算', '全年资金总额', '预算合计', '年度资金总额合计', '项目总资金', '预算总金额', '收入合计', '年度部门整体支出预算资金总额', '支出合计', '项目预算总额', '年初资金总额', '年度总额', '年度资金总金额', '资金总金额', '当年预算', '当年预算数', '项目当年预算', '总投资', '项目总投资', '投资总额', '年度投资', '计划总投资', '项目总金额', '申请资金', '申请资金总额', '项目预算', '项目预算金额', '预算金额', '年度项目资金', '项目总预算', '年度总资金', '项目预算资金', '资金总量', '年度预算数合计', '年度资金投入', '年度投入资金', '项目资金合计', '收入预算合计', '支出预算合计', '部门预算总额', '部门支出总额', '整体支出总额', '部门整体支出总额', '部门整体支出', '整体支出', '部门预算资金总额', '收入总计', '支出总计', '年度收入合计', '年度支出合计'];

/** A short label that holds one of these names a source of the funds. */
export const FUND_SOURCE_WORDS: readonly string[] = ['财政拨款', '财政资金', '结转', '结余', '其他资金', '自有资金', '单位资金', '专户', '补助', '省级', '市级', '县级', '区级', '州级', '盟级', '旗县', '中央', '地方', '基金', '自筹', '债券', '贷款', '非财政', '事业收入', '经营收入', '经营性收入', '一般公共预算', '国有资本', '社会资金', '其他收入', '配套', '其他', '本级', '上级', '财政性资金', '一般债', '专项债', '拨款', '资金', '基本支出', '项目支出', '人员经费', '公用经费', '人员支出', '人员类', '运转类', '特定目标类', '公用支出', '当年预算', '本年预算', '教育收费', '上缴收入', '上年预算'];

/** A source with one of these words is money left over from the year before. */
export const CARRY_OVER_WORDS: readonly string[] = ['结转', '结余'];

/** A row that starts with one of these ends the funds block. */
export const AFTER_FUNDS_WORDS: readonly string[] = ['年度总体目标', '总体目标', '年度绩效目标', '绩效目标', '预期目标', '年度目标', '项目目标', '资金管理', '年度主要任务', '目标', '绩效指标', '年度总体绩效目标', '年度绩效总目标', '项目绩效目标', '资金使用', '分配科学性', '总体绩效目标', '资金用途'];

/** Labels of the forms of a project or a department beside those of its name: with a funds block they tell a form that lost its indicators. */
export const FORM_LABELS: readonly string[] = ['主管部门', '实施单位', '资金使用单位', '项目单位', '总体目标', '绩效目标', '预期目标', '项目概况', '立项依据', '资金管理情况', '分配科学性', '使用规范性', '项目负责人', '项目属性', '目标完成情况', '项目实施期', '年度主要任务', '部门职能'];

/** Words in the title of a list of many projects or places, which is no form of one. */
export const LIST_TITLE_WORDS: readonly string[] = ['汇总', '一览', '明细表', '分配', '统计', '清单', '概况表', '得分表'];

/** Words of labels and sentences that mention money without being a line of it. */
export const NO_SOURCE = /名称|部门|单位$|办法|制度|文号|性质|类别|情况|管理$|方式|因素|条件|期限|目标|预计|计划|使用|用途|范围|概况|指标|效益|人员|分配|绩效|依据|\d{4}年.{1,80}\d|投向|执行率|来源$|^项目资金$|按.{1,80}分$/;

/** 某县资金: the share of a place, not a source. */
export const PLACE_SHARE = /[\p{Script=Han}]{1,6}(?:县|区|市|镇|乡|街道|州|旗)(?:资金|金额|合计)?$/u;

/** A level of government that pays, however like a place it is named: 县级资金, 中央资金. */
export const GOVERNMENT_LEVEL = /^(?:本)?[省市县区州盟旗乡镇]|[中地]|自治区|兵团/;

/** Sources of which none is ever a part of the appropriation. */
export const OWN_SOURCE = /其他|结转|结余|自有|单位资金|自筹/;

/** Kinds of spending, which divide a department's funds once more where they stand below its sources (资金结构). */
export const SPENDING_KIND = /基本支出|项目支出|人员类|运转类|特定目标类|人员经费|人员支出|公用经费|公用支出/;

/** Of these, the ones that never stand in a department's funds without the others. */
export const PROJECT_SPENDING = /项目支出|特定目标类/;
