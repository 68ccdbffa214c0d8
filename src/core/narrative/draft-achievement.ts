import { Decimal } from '../decimal';
import { runs, toFill, toVerify, type Block, type Run } from './document';
import { cited, citedLoss, citedText, citedWords, lost, quotedName, stop } from './draft-pieces';
import type { Cited, GroupStatement, IndicatorStatement, TableStatements } from './types';

const LEVEL = /指标$/;

/** 产出指标 for 产出指标 and 产出. */
function groupName(label: string): string {
  return label === '' || LEVEL.test(label) ? label || '未分类指标' : `${label}指标`;
}

function pointsRuns(table: TableStatements, name: string, weight: Cited | null, score: Cited | null): readonly Run[] {
  const told = (what: string, figure: Cited | null): readonly Run[] =>
    runs(`，${what}`, figure ? cited(table, figure, `${name} ${what}`, '分') : toFill(what));
  const difference = lost(weight, score);
  const loss =
    difference === null
      ? []
      : difference.isZero()
        ? ['，未扣分']
        : difference.gt(0)
          ? ['，扣', citedLoss(table, weight!, score!, `${name} 扣分`)]
          : [toVerify('得分高于分值')];
  return runs(told('分值', weight), told('得分', score), ...loss);
}

/** One indicator as a sentence: target, actual value, weight, score, points lost. */
function indicatorRuns(table: TableStatements, indicator: IndicatorStatement, at: number): readonly Run[] {
  const { name, level2, target, actual, weight, score, ownPoints, unsure } = indicator;
  return runs(
    `${at}.${level2}`,
    quotedName(table, indicator.nameCell, name, `第${indicator.row}行 指标名称`),
    '：年度指标值',
    target ? citedWords(table, target, `${name} 年度指标值`) : toFill('年度指标值'),
    '，实际完成值',
    actual ? citedWords(table, actual, `${name} 实际完成值`) : toFill('实际完成值'),
    ownPoints ? pointsRuns(table, name, weight, score) : '',
    unsure ? toVerify(unsure) : '',
    '。',
  );
}

function groupBlocks(table: TableStatements, group: GroupStatement, at: number): readonly Block[] {
  const name = groupName(group.label);
  const members = table.indicators.filter(({ level1 }) => level1 === group.label);
  const sums = [
    ['分值', group.weight],
    ['得分', group.score],
  ] as const;
  return [
    { kind: 'heading', level: 2, text: `（${'二三四五六七八九十'[at] ?? String(at + 2)}）${name}` },
    {
      kind: 'paragraph',
      runs: runs(
        `${name}`,
        cited(table, group.count, `${name} 个数`, '个'),
        ...sums.flatMap(([what, figure]) => (figure ? [`，${name}${what}`, cited(table, figure, `${name} ${what}合计`, '分')] : [])),
        '。',
      ),
    },
    ...members.map((member, number): Block => ({ kind: 'paragraph', runs: indicatorRuns(table, member, number + 1) })),
  ];
}

/** 三、绩效目标完成情况: the goal as a whole, then each group with its indicators. */
export function achievementBlocks(table: TableStatements): readonly Block[] {
  const { results, groups, count } = table;
  return [
    { kind: 'heading', level: 1, text: '三、绩效目标完成情况' },
    { kind: 'heading', level: 2, text: '（一）总体目标完成情况' },
    ...(results.length === 0
      ? [{ kind: 'paragraph' as const, runs: runs(toFill('年度总体目标实际完成情况')) }]
      : results.map((each): Block => ({ kind: 'paragraph', runs: [citedText(table, each, '总体目标实际完成情况')] }))),
    {
      kind: 'paragraph',
      runs: groups.length === 0 ? runs(toFill('绩效指标')) : runs('共设置绩效指标', cited(table, count, '绩效指标个数', '个'), '。'),
    },
    ...groups.flatMap((group, at) => groupBlocks(table, group, at)),
  ];
}

function findings(table: TableStatements, indicator: IndicatorStatement): readonly (string | Run | readonly Run[])[] {
  const { name, weight, score, missed, target, actual } = indicator;
  const difference = lost(weight, score);
  return [
    ...(missed && target && actual
      ? [
          '实际完成值',
          citedWords(table, actual, `${name} 实际完成值`),
          '，未达到年度指标值',
          citedWords(table, target, `${name} 年度指标值`),
          '（按两格数值比较），',
        ]
      : []),
    ...(difference?.gt(0) ? ['扣', citedLoss(table, weight!, score!, `${name} 扣分`), '，'] : []),
  ];
}

/** 四、偏离原因和改进措施: indicators that missed their targets or lost points, and those whose row states a reason. */
export function deviationBlocks(table: TableStatements): readonly Block[] {
  const told = table.indicators.filter(
    ({ weight, score, missed, reason }) => missed === true || reason !== null || (lost(weight, score) ?? new Decimal(0)).gt(0),
  );
  const open = table.indicators.filter(({ actual, ownPoints, score }) => actual === null || (ownPoints && score === null)).length;
  const items = told.map((indicator, at): Block => ({
    kind: 'paragraph',
    runs: runs(
      `${at + 1}.`,
      quotedName(table, indicator.nameCell, indicator.name, `第${indicator.row}行 指标名称`),
      '：',
      ...findings(table, indicator),
      '原因和改进措施：',
      indicator.reason ? citedText(table, indicator.reason, `${indicator.name} 偏差原因及改进措施`) : toFill('偏差原因及改进措施'),
      stop(indicator.reason?.text ?? ''),
    ),
  }));
  const none =
    open > 0
      ? runs('已填的指标没有扣分，也没有填写偏差原因；', toFill('其余指标的完成值和得分'))
      : runs('各指标没有扣分，表中没有填写偏差原因。');
  return [
    { kind: 'heading', level: 1, text: '四、偏离绩效目标的原因和改进措施' },
    ...(items.length > 0
      ? items
      : [{ kind: 'paragraph' as const, runs: table.indicators.length === 0 ? runs(toFill('偏差原因及改进措施')) : none }]),
  ];
}
