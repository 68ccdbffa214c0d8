import { actualAllEqualTarget } from '../../../../src/core/rules/actual/all-equal-target';
import { selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (first: string, count = 6) =>
  selfEvaluation({
    indicators: ['举办培训期数', '培训人数', '编印教材', '走访企业', '检查矿井', '开展宣传']
      .slice(0, count)
      .map(
        (name, index) =>
          [
            index === 0 ? '产出指标' : null,
            '数量指标',
            name,
            `≥${40 + index}次`,
            index === 0 ? first : `${40 + index}次`,
            15,
            15,
            null,
          ] as const,
      ),
  });

test('six targets exactly reached look copied', () => {
  expect(checkRows(actualAllEqualTarget, rows('40次'))).toEqual(['info F9  → ']);
});

test('one that differs, or few, are no sign of copying', () => {
  expect(checkRows(actualAllEqualTarget, rows('41次'))).toEqual([]);
  expect(checkRows(actualAllEqualTarget, rows('40次', 5))).toEqual([]);
});
