import { analyse } from '../../../src/core/engine';
import type { ReportTable } from '../../../src/core/report/types';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type TestCell, snapshotOf } from '../../support/snapshots';
import { checkCorpus } from '../../support/check-corpus';

/** A self-evaluation with three indicators of 30, 40 and 30 points and these scores. */
function scored(scores: readonly TestCell[], total: TestCell = null): ReportTable {
  const rows: readonly (readonly TestCell[])[] = [
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '培训人数', '≥20人', '20人', 30, scores[0] ?? null],
    ['产出指标', '数量指标', '检查次数', '≥10次', '8次', 40, scores[1] ?? null],
    ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '95%', 30, scores[2] ?? null],
    ['总分', null, null, null, null, 100, total],
  ];
  return analyse(snapshotOf(rows), { policy: DEFAULT_POLICY }).result.tables[0]!;
}

test('a finished scoring has a grade and nothing open', () => {
  expect(scored([30, 32, 30], 92).total).toMatchObject({ weight: '100', score: '92', grade: { id: 'excellent' }, open: null });
});

test('where scores are missing, what was earned stands against what was scored, and there is no grade', () => {
  const table = scored([30, null, 3]);
  expect(table.total).toMatchObject({ grade: null, open: { missing: 1, earned: '33', countable: '60', errors: [] } });
  expect(table.groups).toEqual([
    { label: '产出指标', weight: '70', score: '30', open: '40' },
    { label: '满意度指标', weight: '30', score: '3' },
  ]);
});

test('a table that nobody has begun to score is not called unfinished', () => {
  expect(scored([null, null, null]).total).toMatchObject({ score: null, grade: null, open: null });
});

test.each([
  ['a score', scored([30, { error: '#REF!', f: '=Z9' }, 30], 92), ['G4']],
  ['the total', scored([30, 32, 30], { error: '#REF!', f: '=SUM(#REF!)' }), ['G6']],
])('no grade is told over an error value in %s', (_, table, errors) => {
  expect(table.total.grade).toBeNull();
  expect(table.total.open?.errors).toEqual(errors);
});

test('of all published tables only those with blank scores are unfinished', () => {
  const unfinished = checkCorpus().flatMap(({ path, result }) =>
    (result?.tables ?? []).filter(({ total }) => total.open).map(({ total }) => `${path} ${total.open!.missing}`),
  );
  expect(unfinished).toEqual(['003-project-self-eval.xlsx 2', 'ext-jinzhai-village.xlsx 1']);
});
