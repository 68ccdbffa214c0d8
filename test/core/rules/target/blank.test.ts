import { targetBlank } from '../../../../src/core/rules/target/blank';
import { targetTable } from '../../../../src/core/rules/example-tables';
import { check, checkRows } from '../../support/findings';
import { indicator, table } from '../../support/model';

const rows = (target: string | null, weight: number | null) =>
  targetTable({
    indicators: [
      ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
      ['效益指标', '社会效益指标', '持证上岗率', target, weight],
      ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
    ],
  });

test('points without a target are found', () => {
  expect(checkRows(targetBlank, rows(null, 30))).toEqual(['warning E8  → ']);
  expect(checkRows(targetBlank, rows('≥90%', 30))).toEqual([]);
});

test('a row without points needs no target', () => {
  expect(checkRows(targetBlank, rows(null, 0))).toEqual([]);
});

test("in a table without points the others' targets ask for one", () => {
  const plain = (target: string | null) =>
    targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', null],
        [null, '质量指标', '培训合格率', '≥98%', null],
        ['效益指标', '社会效益指标', '持证上岗率', target, null],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', null],
      ],
    });
  expect(checkRows(targetBlank, plain(null))).toEqual(['warning E9  → ']);
  expect(checkRows(targetBlank, plain('≥90%'))).toEqual([]);
});

test('marks for "not applicable", details, shared points and evaluation systems need none', () => {
  const found = (target: string, extra = {}) =>
    check(targetBlank, table({ kind: 'target', indicators: [indicator({ row: 9, weight: 10, target, extra })] }));
  expect(found('')).toHaveLength(1);
  expect([...found('/'), ...found('', { detail: true }), ...found('', { sharesPoints: true })]).toEqual([]);
  expect(check(targetBlank, table({ kind: 'evaluation-system', indicators: [indicator({ row: 9, target: '', weight: 5 })] }))).toEqual([]);
});
