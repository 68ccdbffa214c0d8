import { checkTable } from '../../support/check-corpus';

function table(id: string) {
  const result = checkTable(id).result;
  if (!result) throw new Error(`${id} was not read`);
  return result.tables[0]!;
}

test('the points of each level-1 group are added up, lost ones visible', () => {
  expect(table('001-self-eval-4').groups).toEqual([
    { label: '产出指标', weight: '50', score: '45' },
    { label: '效益指标', weight: '30', score: '30' },
    { label: '满意度指标', weight: '10', score: '10' },
  ]);
});

test('execution rate, funds and total come with their figures, and the total with its grade', () => {
  const { execution, funds, total } = table('001-self-eval-4');
  expect(execution).toMatchObject({ weight: '10', score: '3.5' });
  expect(funds).toEqual({ budget: '17', executed: '6.02', percent: '35.4' });
  expect(total).toEqual({ weight: '100', score: '88.5', grade: { id: 'good', name: { 'zh-CN': '良', 'en-US': 'good' } }, open: null });
});

test('a target table has weights and no scores or grade', () => {
  const { groups, total } = table('000-target-3');
  expect(groups.map((group) => group.score)).toEqual(groups.map(() => null));
  expect(total).toMatchObject({ weight: '100', score: null, grade: null });
});

test('groups of an evaluation index system leave deductions out', () => {
  expect(table('003-department-evaluation').groups.map((group) => group.label)).not.toContain('扣分项');
});

test('a result is plain data: it can cross a worker boundary', () => {
  const { result } = checkTable('001-self-eval-4');
  expect(structuredClone(result)).toEqual(result);
});
