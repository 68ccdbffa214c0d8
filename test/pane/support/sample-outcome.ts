import type { Localized } from '../../../src/core/localized';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import type { EditPlan, PlanPurpose } from '../../../src/core/plan/types';
import type { ReportTable } from '../../../src/core/report/types';
import type { Finding, Fix } from '../../../src/core/finding';
import type { Catalogue, CheckOutcome, Judgement } from '../../../src/service/engine-service';

/** A text of the core in both languages; the English one can be told apart. */
export function both(chinese: string, english = `[en] ${chinese}`): Localized {
  return { 'zh-CN': chinese, 'en-US': english };
}

const SOURCE = { document: '财预〔2020〕10号', text: both('项目支出绩效评价管理办法', 'Measures for performance evaluation') };

export const CATALOGUE: Catalogue = {
  rules: [
    {
      id: 'fund/total-mismatch',
      severity: 'error',
      title: both('资金总额不等于来源之和', 'Total funds differ from the sum of sources'),
      explanation: both('年度资金总额应等于各资金来源之和。', 'Total funds equal the sum of the sources.'),
      source: SOURCE,
    },
    {
      id: 'score/exceeds-weight',
      severity: 'error',
      title: both('得分超过分值', 'Score above its weight'),
      explanation: both('每项得分不得超过分值。', 'No score may exceed its weight.'),
      source: SOURCE,
    },
    {
      id: 'unit/missing',
      severity: 'warning',
      title: both('缺少计量单位', 'Unit missing'),
      explanation: both('指标值应写明计量单位。', 'Targets name their unit.'),
      source: { document: null, text: both('填报习惯', 'Practice') },
    },
    {
      id: 'fund/rate-mismatch',
      severity: 'error',
      title: both('执行率计算有误', 'Execution rate is wrong'),
      explanation: both('执行率=执行数÷预算数。', 'Rate = executed ÷ budget.'),
      source: SOURCE,
    },
  ],
  policies: [
    {
      id: 'common',
      name: both('财政部通用规则', 'Common rule'),
      description: both('达标得满分，未达标按完成率计分。', 'Full points when met.'),
      source: SOURCE,
    },
    {
      id: 'jinan',
      name: both('济南市规则', 'Jinan rule'),
      description: both('定性指标分三档。', 'Three bands.'),
      source: { document: null, text: both('济南市做法', 'Practice in Jinan') },
    },
  ],
  defaultPolicy: 'common',
};

export function edit(sheet: string, cell: string, before: string, after: string, reason = '按相关数据计算'): PlannedEdit {
  return { sheet, cell, content: { type: 'number', number: after }, before, after, reason: both(reason) };
}

export function planOf(purpose: PlanPurpose, edits: readonly PlannedEdit[], detail = ''): EditPlan {
  return {
    purpose,
    title: both(`计划 ${purpose}${detail && ` ${detail}`}`, `Plan ${purpose}${detail && ` ${detail}`}`),
    edits,
    skipped: [],
  };
}

export function fixOf(edits: readonly PlannedEdit[], safe = true): Fix {
  return { title: both('按来源合计更正', 'Correct to the sum'), safe, edits };
}

export function finding(part: Partial<Finding> & { readonly rule: string; readonly cell: string }): Finding {
  const sheet = part.sheet ?? '自评表';
  return {
    id: `${part.rule}@${sheet}!${part.cell}`,
    severity: 'error',
    tableId: `${sheet}!A1:H20`,
    sheet,
    related: [],
    found: '',
    expected: '',
    message: both(`${part.cell} 有问题`),
    fix: null,
    ...part,
  };
}

export function table(part: Partial<ReportTable> = {}): ReportTable {
  const sheet = part.sheet ?? '自评表';
  return {
    id: `${sheet}!A1:H20`,
    sheet,
    range: 'A1:H20',
    kind: 'self-evaluation',
    layout: 'central-self-evaluation',
    title: '项目支出绩效自评表',
    project: '矿山安全专项',
    unit: null,
    amountUnit: '万元',
    confidence: 95,
    reading: { reasons: [], columns: [], rows: [] },
    unread: [],
    unfilled: [],
    indicators: [],
    groups: [
      { label: '产出指标', weight: '50', score: '48' },
      { label: '效益指标', weight: '30', score: '30' },
      { label: '满意度指标', weight: '10', score: '10' },
    ],
    execution: { label: '年度资金总额', weight: '10', score: '8.74' },
    total: { weight: '100', score: '96.74', grade: { id: 'excellent', name: both('优', 'Excellent') }, open: null },
    funds: { budget: '1449.8', executed: '1266.54', percent: '87.36' },
    ...part,
  };
}

export const JUDGEMENT: Judgement = {
  tableId: '自评表!A1:H20',
  sheet: '自评表',
  cell: 'H15',
  indicator: '服务水平',
  target: '明显提升',
  actual: '有所提升',
  weight: '10',
  lowest: '6',
  highest: '8',
  given: null,
  steps: [both('部分达成，可得分值的 60%～80%。', 'Partly achieved: 60–80 %.')],
};

/** One table with two errors (one fixed with safety), a warning and a rounding remainder. */
export const FINDINGS: readonly Finding[] = [
  finding({
    rule: 'fund/total-mismatch',
    cell: 'D5',
    found: '17.00',
    expected: '15.00',
    related: ['D6', 'D7', 'D8'],
    message: both('年度资金总额与各来源之和不符', 'Total differs from the sum'),
    fix: fixOf([edit('自评表', 'D5', '17.00', '15.00')]),
  }),
  finding({
    rule: 'score/exceeds-weight',
    cell: 'H12',
    found: '4',
    expected: '≤ 2',
    message: both('得分 4 超过分值 2', 'Score 4 exceeds weight 2'),
  }),
  finding({ rule: 'unit/missing', cell: 'E14', severity: 'warning', found: '≥95', message: both('指标值没有写单位', 'No unit') }),
  finding({
    rule: 'fund/rate-mismatch',
    cell: 'G5',
    severity: 'info',
    found: '87.4%',
    expected: '87.36%',
    message: both('执行率的差额由四舍五入造成', 'Explained by rounding'),
  }),
];

export function outcome(
  findings: readonly Finding[] = FINDINGS,
  tables: readonly ReportTable[] = [table()],
  judgements: readonly Judgement[] = [JUDGEMENT],
): CheckOutcome {
  return {
    result: {
      policy: 'common',
      tables,
      unrecognised: [],
      findings,
      summary: { tables: tables.length, indicators: 0, errors: 0, warnings: 0, infos: 0 },
    },
    ignored: [],
    judgements,
    leftOut: [],
    ownFormulas: { total: 0, stuck: 0 },
  };
}
