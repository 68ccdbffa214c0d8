import type { ContentClass } from '../content-class';
import type { ColumnRole } from '../roles';

type Evidence = Partial<Record<ContentClass, number>> & { readonly rest: number };

/** Words of any length and sense: names, notes, reasons. */
type Saying = 'words-short' | 'words' | 'sentence';

function words(short: number, plain: number, long: number): Partial<Record<Saying, number>> {
  return { 'words-short': short, words: plain, sentence: long };
}

const POINTS: Evidence = { 'integer-points': 3, percent: 0, mark: 1, quantity: -2, ...words(-4, -5, -5), rest: -5 };
const NOTES: Evidence = {
  ...words(1, 1.5, 2),
  grade: 0.5,
  mark: 0.5,
  date: -1,
  quantity: -1,
  'integer-points': -3,
  percent: -3,
  comparison: -2,
  operator: -4,
  unit: -1,
  rest: -2,
};
const EXPLANATIONS: Evidence = { ...words(0, 1.5, 3), grade: -0.5, comparison: -1, mark: -1, rest: -3 };

/**
 * How well what a cell holds suits the role of a column, in points: 3 for what hardly stands anywhere else, 0 where it says
 * nothing, -5 for what never stands there. `rest`: any other content.
 */
export const EVIDENCE: Readonly<Record<ColumnRole, Evidence>> = {
  project: { ...words(0.5, 1, 1), rest: -1 },
  section: { ...words(0.5, 0.5, -1), level1: 1, level2: -1, serial: 0.5, grade: 0, rest: -3 },
  level1: { level1: 3, level2: 0, ...words(0.5, 0.5, -3), 'total-label': 0, serial: -4, grade: -0.5, mark: -2, unit: -1.5, rest: -4 },
  level2: { level2: 3, level1: 0.5, ...words(0.5, 0.5, -3), 'total-label': -2, serial: -4, grade: -0.5, mark: -2, unit: -1.5, rest: -4 },
  level3: {
    ...words(1.5, 2.5, 2),
    level1: -1.5,
    level2: 0,
    grade: 0.5,
    date: -2,
    quantity: -1,
    unit: -0.5,
    serial: -2,
    mark: -2,
    comparison: -2,
    percent: -4,
    'integer-points': -4,
    rest: -5,
  },
  level4: {
    ...words(1.5, 2.5, 2),
    level1: -2,
    level2: -0.5,
    grade: 0.5,
    date: -2,
    quantity: -1,
    unit: -0.5,
    serial: -2,
    mark: -2,
    comparison: -2,
    percent: -4,
    'integer-points': -4,
    rest: -5,
  },
  operator: { operator: 5, comparison: -3, mark: -1, grade: -3, rest: -5 },
  target: {
    comparison: 4,
    quantity: 3,
    percent: 3,
    date: 3,
    'integer-points': 2,
    grade: 2,
    ...words(1, 0.5, 0),
    mark: 0,
    unit: -1.5,
    operator: -3,
    level1: -3,
    level2: -3,
    rest: -2,
  },
  unit: { unit: 4, ...words(0.5, -2, -5), mark: 0, grade: -2, serial: -3, rest: -4 },
  direction: { operator: 4, ...words(0.5, -1, -4), rest: -3 },
  actual: {
    quantity: 3,
    percent: 3,
    date: 2.5,
    'integer-points': 2,
    grade: 2,
    comparison: 1.5,
    ...words(1, 0.5, 0),
    mark: 0,
    unit: -1.5,
    operator: -4,
    level1: -4,
    level2: -4,
    rest: -2,
  },
  completion: { percent: 3, 'integer-points': 1, quantity: -1, mark: 0.5, grade: 0, rest: -3 },
  deviation: { percent: 3, 'integer-points': 1, quantity: 0, mark: 0.5, grade: 0, ...words(0, 0, -1), rest: -3 },
  weight: POINTS,
  score: POINTS,
  reason: NOTES,
  explanation: EXPLANATIONS,
  method: { ...words(1, 1, -1), grade: 0, mark: -1, rest: -3 },
  formula: EXPLANATIONS,
  evidence: NOTES,
  mark: { mark: 3, ...words(0, -1, -3), grade: 0, rest: -2 },
  remark: { ...NOTES, ...words(0.5, 1, 1), rest: -1 },
  serial: { serial: 3, 'integer-points': 2, rest: -3 },
  other: { rest: 0 },
};

/** How an item of an index system is scored: 比率分值法, 缺（错）项扣分法, 公式. */
export const SCORING_METHOD = /(?:评分|扣分|计分|分值|赋分|评价)法|公式/;

/** Says that what the cell above says holds here too. */
export const DITTO = '同上';

/** A header of units under which targets in words stand, too: 单位（文字描述）. */
export const WORDS_BESIDE_UNITS = /单位.{0,4}描述/;

/** Answers that say that there is nothing, or nothing new: no pieces of a name. */
export const NO_NAMES: readonly string[] = ['无', '否', '是', DITTO];

/** What the name of an indicator says about the level-2 group that it stands in, where nothing else tells. */
export const NAMES_OF_LEVEL2: Readonly<Record<string, RegExp>> = {
  数量: /(?:数|数量|次数|个数|人数|人次|面积|长度|里程|规模|场次|户数|份数)$/,
  质量: /(?:合格率|准确率|优良率|达标率|规范率|通过率|完好率|质量)/,
  时效: /(?:及时|时限|时间|按时|按期|期限|周期|进度|时效)/,
  成本: /(?:成本|控制数|单价|费用|总投资|标准)/,
  满意度: /满意/,
  服务对象满意度: /满意/,
  可持续影响: /(?:长效|可持续|持续|机制|长期)/,
  生态效益: /(?:生态|环境|污染|绿化|植被|排放)/,
  经济效益: /(?:经济|收入|增收|产值|利润|收益|节约)/,
};

/**
 * The same for the groups of the common frameworks of evaluation (财预〔2013〕53号, 财预〔2020〕10号), whose indicators have set names.
 * One name stands in several of them, and units put others beside: it speaks for a group that is there, never of one that is missing.
 */
export const NAMES_OF_FRAMEWORKS: Readonly<Record<string, RegExp>> = {
  项目立项: /立项/,
  绩效目标: /目标合理|指标明确/,
  目标设定: /目标合理|指标明确/,
  资金投入: /预算编制科学|资金分配合理/,
  资金落实: /到位/,
  资金管理: /到位|预算执行率|资金使用合规/,
  组织实施: /管理制度健全|制度执行有效/,
  业务管理: /管理制度健全|制度执行有效|质量可控/,
  财务管理: /资金使用合规|财务(?:管理)?制度|财务监控|会计核算/,
  预算配置: /在职人员控制率|三公.{0,4}变动率|重点支出安排率/,
  预算执行: /预算(?:完成|调整|控制|执行)率|支付进度|结转结余|控制率$|政府采购执行率/,
  预算管理: /管理制度健全|资金使用合规|预决算信息公开|基础信息完善|公用经费控制率|三公.{0,4}控制率|政府采购执行率/,
  资产管理: /资产/,
  职责履行: /实际完成率|完成及时率|质量达标率|重点工作办结率/,
  产出数量: NAMES_OF_LEVEL2['数量']!,
  产出质量: NAMES_OF_LEVEL2['质量']!,
  产出时效: NAMES_OF_LEVEL2['时效']!,
  产出成本: NAMES_OF_LEVEL2['成本']!,
};

/** What an indicator asks for: a sum of money, a share, a date or a time, a number of things. */
export type Asked = 'money' | 'share' | 'time' | 'count';

const SATISFACTION_ASKS_SHARES = { money: ['成本'], time: ['时效'], count: ['数量'] } as const;

/** What a level-2 group seldom asks for, and the groups that ask for it: a date under 质量 says that 时效 may be lost. */
export const SELDOM_ASKED: Readonly<Record<string, Partial<Readonly<Record<Asked, readonly string[]>>>>> = {
  数量: { share: ['质量'], time: ['时效'], money: ['成本', '经济成本'] },
  质量: { time: ['时效'], money: ['成本', '经济成本'], count: ['数量'] },
  时效: { money: ['成本', '经济成本'], count: ['数量'] },
  成本: { share: ['质量', '经济效益'], time: ['时效'], count: ['数量', '经济效益', '社会效益'] },
  经济成本: { share: ['质量', '经济效益'], time: ['时效'], count: ['数量', '经济效益', '社会效益'] },
  满意度: SATISFACTION_ASKS_SHARES,
  服务对象满意度: SATISFACTION_ASKS_SHARES,
};
