import { crossInconsistent } from '../../../../src/core/rules/cross/inconsistent';
import { crossTargetChanged } from '../../../../src/core/rules/cross/target-changed';
import { crossWeightChanged } from '../../../../src/core/rules/cross/weight-changed';
import type { TableModel } from '../../../../src/core/model/types';
import { check } from '../../support/findings';
import { doubt, funds, indicator, placed, rowReading, table, total, workbook } from '../../support/model';

const of = (sheet: string, executed: string, score: number, extra: Partial<TableModel> = {}) =>
  table({
    sheet,
    id: `${sheet} ${executed} ${score}`,
    project: placed('D2', '技能培训'),
    totals: [total(20, undefined, score)],
    funds: funds([{ role: 'total', label: '总额', figures: { initial: '10', adjusted: '12', executed } }]),
    ...extra,
  });

test('an amount is told with the unit of its table, a score with points', () => {
  const said = (...tables: TableModel[]) =>
    check(crossInconsistent, workbook(...tables)).map(({ message }) => message['zh-CN'].split('。')[0]);
  expect(said(of('一', '9', 95), of('二', '8', 95))).toEqual([
    expect.stringMatching(/^“技能培训”的全年执行数此处为 8万元，一!F4 为 9万元，不一致/),
  ]);
  expect(said(of('一', '9', 95), of('二', '9', 93))).toEqual([
    expect.stringMatching(/^“技能培训”的总分此处为 93分，一!H20 为 95分，不一致/),
  ]);
});

test('the figure of the other table is marked beside it only where both stand on one sheet', () => {
  const related = (...tables: TableModel[]) => check(crossInconsistent, workbook(...tables)).map((finding) => finding.related);
  const moved = funds([{ role: 'total', label: '总额', figures: { initial: '10', adjusted: '12', executed: '8' } }]);
  const lower = {
    ...moved,
    lines: moved.lines.map((line) => ({
      ...line,
      figures: { ...line.figures, executed: { ...line.figures.executed!, cell: { row: 40, column: 6 } } },
    })),
  };
  expect(related(of('一', '9', 95), of('二', '8', 95))).toEqual([[]]);
  expect(related(of('一', '9', 95), of('一', '8', 95, { id: '一下', funds: lower }))).toEqual([['F4']]);
});

describe('what a target form and a self-evaluation say otherwise', () => {
  const form = (sheet: string, kind: TableModel['kind'], target: string, weight: number, extra: Partial<TableModel> = {}) =>
    table({
      sheet,
      id: sheet + kind,
      kind,
      title: kind === 'target' ? '绩效目标表' : '绩效自评表',
      project: placed('D2', '防灾项目'),
      indicators: [indicator({ row: kind === 'target' ? 9 : 29, name: '检查次数', target, weight })],
      ...extra,
    });
  const said = (rule: typeof crossTargetChanged, ...tables: TableModel[]) =>
    check(rule, workbook(...tables)).map(({ severity, cell, related, unsure }) => [severity, cell, related, unsure ?? false]);

  test('is told by the rule that it concerns, and by no other', () => {
    const tables = [form('目标', 'target', '≥24次', 20), form('自评', 'self-evaluation', '≥6次', 20)];
    expect(said(crossTargetChanged, ...tables)).toEqual([['warning', 'E29', [], false]]);
    expect(said(crossWeightChanged, ...tables)).toEqual([]);
    const other = (row: number, weight: number) => indicator({ row, name: '巡查次数', target: '≥2次', weight });
    const [plan, done] = [form('目标', 'target', '≥24次', 20), form('自评', 'self-evaluation', '≥24次', 10)];
    const moved = [
      { ...plan, indicators: [...plan.indicators, other(10, 10)] },
      { ...done, indicators: [...done.indicators, other(30, 20)] },
    ];
    expect(said(crossTargetChanged, ...moved)).toEqual([]);
    expect(said(crossWeightChanged, ...moved).map(([, cell]) => cell)).toEqual(['G29']);
  });

  test('is marked at both places on one sheet', () => {
    expect(said(crossTargetChanged, form('一', 'target', '≥24次', 20), form('一', 'self-evaluation', '≥6次', 20))).toEqual([
      ['warning', 'E29', ['E9'], false],
    ]);
  });

  test('is doubtful where the row of the other table is', () => {
    const unsure = doubt(9);
    const [plan] = [form('目标', 'target', '≥24次', 20)];
    const doubtful: TableModel = {
      ...plan!,
      indicators: plan!.indicators.map((each) => ({ ...each, unsure })),
      reading: { ...plan!.reading, rows: [rowReading(9, { D9: 'level3', E9: 'target', G9: 'weight' }, { unsure })] },
    };
    expect(said(crossTargetChanged, doubtful, form('自评', 'self-evaluation', '≥6次', 20)).map(([, , , doubted]) => doubted)).toEqual([
      true,
    ]);
  });
});
