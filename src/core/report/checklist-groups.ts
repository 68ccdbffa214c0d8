import type { Localized } from '../localized';
import type { ReportTable } from './types';

/** Rules that look after the same thing, as whoever signs a table thinks of it. */
export interface CheckGroup {
  readonly id: string;
  readonly title: Localized;
  /** What is compared with what. */
  readonly covers: Localized;
  readonly rules: readonly string[];
  /** Whether there is anything of it in these tables; `heldAgainst`: what else they were compared with. */
  looksAt(tables: readonly ReportTable[], heldAgainst: { readonly template: boolean; readonly files: boolean }): boolean;
}

type Tables = readonly ReportTable[];

const hasKind =
  (kind: ReportTable['kind']) =>
  (tables: Tables): boolean =>
    tables.some((table) => table.kind === kind);
const hasPart =
  (part: 'target' | 'actual' | 'weight' | 'score') =>
  (tables: Tables): boolean =>
    tables.some(({ indicators }) => indicators.some((indicator) => indicator[part] !== undefined));

/** Every rule in one of them, in the order in which a table is gone through: money, points, what was done, how it is written, what is beside it. */
export const CHECK_GROUPS: readonly CheckGroup[] = [
  {
    id: 'funds',
    title: { 'zh-CN': '资金', 'en-US': 'Funds' },
    covers: {
      'zh-CN': '资金总额等于各来源之和；没有超支、负数和漏填的执行数',
      'en-US': 'totals are the sums of their sources; nothing overspent, negative or left out',
    },
    rules: [
      'fund/total-mismatch',
      'fund/carry-over-excluded',
      'fund/overspent',
      'fund/negative',
      'fund/execution-blank',
      'fund/budget-cut-to-spent',
    ],
    looksAt: (tables) => tables.some(({ funds }) => funds !== null),
  },
  {
    id: 'rates',
    title: { 'zh-CN': '执行率', 'en-US': 'Execution rate' },
    covers: {
      'zh-CN': '执行率等于执行数除以预算数；执行率得分与执行率相符',
      'en-US': 'the rate is executed over budget, and its score follows from it',
    },
    rules: ['fund/rate-mismatch', 'fund/score-mismatch', 'fund/low-rate-full-output'],
    looksAt: (tables) => tables.some(({ funds, execution }) => typeof funds?.percent === 'string' || execution !== null),
  },
  {
    id: 'amounts',
    title: { 'zh-CN': '金额表', 'en-US': 'Amounts' },
    covers: {
      'zh-CN': '合计、小计、行合计、比率与各项相符；单价乘数量等于金额',
      'en-US': 'totals, rows, rates and prices agree with what they are made of',
    },
    rules: ['amounts/total-mismatch', 'amounts/row-mismatch', 'amounts/rate-mismatch', 'amounts/unit-price'],
    looksAt: hasKind('amounts'),
  },
  {
    id: 'accounts',
    title: { 'zh-CN': '决算勾稽', 'en-US': 'Final accounts' },
    covers: {
      'zh-CN': '科目逐级相加；收支平衡；决算各表之间相符',
      'en-US': 'codes add up level by level, income equals expenditure, the forms agree',
    },
    rules: ['account/hierarchy-mismatch', 'account/balance-mismatch', 'account/tables-differ', 'account/basic-above-whole'],
    looksAt: hasKind('final-account'),
  },
  {
    id: 'weights',
    title: { 'zh-CN': '分值', 'en-US': 'Points' },
    covers: {
      'zh-CN': '分值合计为 100（或 90），各组分值与其指标相符，没有漏填',
      'en-US': 'points add up to 100 (or 90), groups agree with their indicators, none left out',
    },
    rules: ['weight/total-mismatch', 'weight/group-mismatch', 'weight/missing', 'weight/level-split'],
    looksAt: hasPart('weight'),
  },
  {
    id: 'scores',
    title: { 'zh-CN': '得分和等级', 'en-US': 'Scores and grade' },
    covers: {
      'zh-CN': '得分不超过分值、相加等于总分、按计分规则算出；等级与总分相符',
      'en-US': 'scores stay within their points, add up, follow the policy; the grade is that of the total',
    },
    rules: [
      'score/exceeds-weight',
      'score/total-mismatch',
      'score/group-mismatch',
      'score/not-proportional',
      'score/not-by-policy',
      'score/qualitative-band',
      'score/method',
      'score/missing',
      'total/grade-mismatch',
    ],
    looksAt: hasPart('score'),
  },
  {
    id: 'targets',
    title: { 'zh-CN': '指标值', 'en-US': 'Targets' },
    covers: { 'zh-CN': '指标值可衡量，符号、单位、时限写清楚', 'en-US': 'targets can be measured, with operator, unit and deadline' },
    rules: [
      'target/points-in-value-column',
      'target/unparseable',
      'target/blank',
      'target/compound',
      'target/always-met',
      'target/direction-contradicts-name',
      'target/deadline-outside-year',
      'target/percent-for-qualitative',
      'target/operator-missing',
      'target/operator-invalid',
      'unit/missing',
      'unit/mismatch',
    ],
    looksAt: hasPart('target'),
  },
  {
    id: 'actuals',
    title: { 'zh-CN': '实际完成值', 'en-US': 'Actual values' },
    covers: {
      'zh-CN': '逐条填写，能与指标值比较，没有照抄指标值',
      'en-US': 'filled in, comparable with the targets, not copied from them',
    },
    rules: ['actual/missing', 'actual/unparseable', 'actual/all-equal-target', 'value/above-100-percent'],
    looksAt: hasPart('actual'),
  },
  {
    id: 'reasons',
    title: { 'zh-CN': '偏差原因', 'en-US': 'Reasons' },
    covers: {
      'zh-CN': '未完成和大幅超额的指标写了原因，原因与数值不矛盾',
      'en-US': 'misses and large excesses are explained, and the reason fits the value',
    },
    rules: ['actual/unexplained-deviation', 'reason/contradicts-value'],
    looksAt: hasPart('actual'),
  },
  {
    id: 'indicators',
    title: { 'zh-CN': '指标设置', 'en-US': 'Indicators' },
    covers: {
      'zh-CN': '必设的二级指标齐全，没有重复和放错位置的指标',
      'en-US': 'required level-2 indicators are there, none twice or out of place',
    },
    rules: ['form/missing-level2', 'form/duplicate-indicator', 'form/misplaced-indicator'],
    looksAt: (tables) => tables.some(({ indicators }) => indicators.length > 0),
  },
  {
    id: 'cross',
    title: { 'zh-CN': '表与表、表与文字', 'en-US': 'Between tables and texts' },
    covers: {
      'zh-CN': '同一工作簿中目标表、自评表、概况表、得分表和文字说明相互一致',
      'en-US': 'tables of one workbook and the texts beside them say the same',
    },
    rules: [
      'cross/inconsistent',
      'cross/overview',
      'cross/last-year',
      'cross/score-list',
      'cross/target-changed',
      'cross/weight-changed',
      'cross/indicator-missing',
      'text/contradicts-table',
      'text/amount',
      'text/rate',
      'text/score',
      'text/indicator',
    ],
    looksAt: (tables, { files }) => tables.length > 1 || (tables.length > 0 && files),
  },
  {
    id: 'cells',
    title: { 'zh-CN': '单元格和公式', 'en-US': 'Cells and formulas' },
    covers: {
      'zh-CN': '没有错误值、文本型数字、被覆盖的公式和识别错误的文字',
      'en-US': 'no error values, numbers kept as text, formulas written over, or misread words',
    },
    rules: [
      'cell/error-value',
      'cell/uncheckable',
      'cell/not-a-number',
      'cell/formula-overwritten',
      'cell/typed-total',
      'cell/number-as-text',
      'text/ocr-suspect',
    ],
    looksAt: (tables) => tables.length > 0,
  },
  {
    id: 'template',
    title: { 'zh-CN': '与下发模板', 'en-US': 'The template' },
    covers: {
      'zh-CN': '行、名称、指标值、分值、公式与下发的模板一致',
      'en-US': 'rows, names, targets, points and formulas are those that were sent out',
    },
    rules: [
      'template/table-missing',
      'template/row-missing',
      'template/row-added',
      'template/order-changed',
      'template/label-changed',
      'template/target-changed',
      'template/weight-changed',
      'template/formula-changed',
    ],
    looksAt: (_tables, { template }) => template,
  },
];
