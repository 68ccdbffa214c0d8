import type { RuleExample } from './types';

/** Builders of the small tables that rules show as examples. Layout: the central self-evaluation and target forms. */
export type ExampleCell = RuleExample['rows'][number][number];
export type ExampleRows = readonly (readonly ExampleCell[])[];

/** One line of the funds block: label, 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
export type FundsExample = readonly (readonly ExampleCell[])[];

/** One indicator: levels 1–3, target, actual, weight, score, reason. */
export type IndicatorExample = readonly [ExampleCell, ExampleCell, string, ExampleCell, ExampleCell, ExampleCell, ExampleCell, ExampleCell];

const FUNDS_HEADER: readonly ExampleCell[] = [
  '项目资金（万元）',
  null,
  null,
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '分值',
  '执行率',
  '得分',
];
const INDICATOR_HEADER: readonly ExampleCell[] = [
  '绩效指标',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/** A self-evaluation whose funds block stands in rows 3–7 and whose indicators begin in row 9. */
const SOUND_FUNDS: FundsExample = [
  ['年度资金总额：', 100, 120, 108, 10, '90.0%', 9],
  ['其中：财政拨款', 100, 100, 90, '--', '90.0%', '--'],
  ['上年结转', 0, 20, 18, '--', '90.0%', '--'],
  ['其他资金', 0, 0, 0, '--', '--', '--'],
];

/** Four indicators worth 50 + 30 + 10 points, all scored right; they stand in rows 9–12. */
export const SOUND_INDICATORS: readonly IndicatorExample[] = [
  ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', 25, 25, null],
  [null, '质量指标', '培训合格率', '≥98%', '98%', 25, 25, null],
  ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '92%', 30, 30, null],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', 10, 10, null],
];

/** A whole self-evaluation form; what is left out is sound: rows 3–7 funds, row 8 header, rows 9–12 indicators, row 13 总分. */
export function selfEvaluation(parts: {
  readonly funds?: FundsExample;
  readonly indicators?: readonly IndicatorExample[];
  readonly total?: readonly [ExampleCell, ExampleCell];
}): ExampleRows {
  const indicators = parts.indicators ?? SOUND_INDICATORS;
  const [weight, score] = parts.total ?? [100, 99];
  return [
    ['项目支出绩效自评表'],
    ['项目名称', null, null, '技能培训项目'],
    FUNDS_HEADER,
    ...(parts.funds ?? SOUND_FUNDS).map((line) => [null, line[0] ?? null, null, ...line.slice(1)]),
    INDICATOR_HEADER,
    ...indicators.map((indicator) => [null, ...indicator]),
    ['总分', null, null, null, null, null, weight, score, null],
  ];
}

/** The sound indicators with some replaced, by position. */
export function indicatorsWith(changes: Readonly<Record<number, IndicatorExample>>): readonly IndicatorExample[] {
  return SOUND_INDICATORS.map((indicator, index) => changes[index] ?? indicator);
}

/** The sound funds lines with some replaced, by position. */
export function fundsWith(changes: Readonly<Record<number, readonly ExampleCell[]>>): FundsExample {
  return SOUND_FUNDS.map((line, index) => changes[index] ?? line);
}

/** A target form: funds in rows 3–6, header in row 7, indicators from row 8 on; columns level 1–3, target, weight. */
export function targetTable(parts: {
  readonly funds?: readonly (readonly [string, ExampleCell])[];
  readonly indicators: readonly (readonly [ExampleCell, ExampleCell, string, ExampleCell, ExampleCell])[];
}): ExampleRows {
  const funds = parts.funds ?? [
    ['年度资金总额：', 120],
    ['其中：财政拨款', 100],
    ['上年结转', 20],
  ];
  return [
    ['项目支出绩效目标表'],
    ['项目名称', null, null, '技能培训项目'],
    ...funds.map(([label, value], index) => [index === 0 ? '项目资金（万元）' : null, label, null, value]),
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值权重（90）'],
    ...parts.indicators.map((indicator) => [null, ...indicator]),
  ];
}

/** What a superior unit sends out: indicators, targets and weights; funds, actual values and scores are to be filled in. */
export const SENT_OUT: ExampleRows = selfEvaluation({
  funds: SOUND_FUNDS.map(([label]) => [label!]),
  indicators: SOUND_INDICATORS.map(([level1, level2, name, target, , weight]) => [level1, level2, name, target, null, weight, null, null]),
  total: [100, null],
});

/** The same, honestly filled in. */
export const FILLED: ExampleRows = selfEvaluation({});

/** The same with a formula for the total. */
export const SUMMED: ExampleRows = selfEvaluation({ total: [100, { v: 99, f: '=SUM(H9:H12)+I4' }] });
