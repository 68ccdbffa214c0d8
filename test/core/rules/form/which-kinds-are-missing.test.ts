import { formMissingLevel2 } from '../../../../src/core/rules/form/missing-level2';
import type { TableModel } from '../../../../src/core/model/types';
import { check } from '../../support/findings';
import { indicator, table } from '../../support/model';

/** A table of indicators under these level-2 labels, all of the same weight, or without weights. */
function form(labels: readonly string[], weight: number | string | 'none' = 20, parts: Partial<TableModel> = {}): TableModel {
  const level1 = (label: string): string =>
    /数量|质量|时效|成本/.test(label) ? '产出指标' : /满意/.test(label) ? '满意度指标' : '效益指标';
  const indicators = labels.map((label, index) =>
    indicator({
      row: 9 + index,
      name: `群众满意的进度${index}`,
      levels: [level1(label), label],
      ...(weight === 'none' ? {} : { weight }),
    }),
  );
  return table({ indicators, ...parts });
}

const said = (what: TableModel): readonly string[] =>
  check(formMissingLevel2, what).map(({ cell, expected, message }) => `${cell} ${expected} | ${message['en-US']}`);

const QUANTITY_ALONE = ['数量指标', '数量指标', '成本指标', '社会效益指标', '社会效益指标', '服务对象满意度指标'];

test('two of the three kinds of output that are missing are named, in both languages', () => {
  expect(said(form(QUANTITY_ALONE))).toEqual([
    'B9 质量指标、时效指标 | The table has no indicators of quality, timeliness. Add them where they should be assessed.',
  ]);
});

test('one kind of output and satisfaction that are missing are named together', () => {
  expect(said(form(['数量指标', '质量指标', '社会效益指标', '社会效益指标', '经济效益指标']))).toEqual([
    'B9 时效指标、满意度指标 | The table has no indicators of timeliness, satisfaction. Add them where they should be assessed.',
  ]);
});

test('a table without weights is whole from six indicators on', () => {
  expect(said(form(QUANTITY_ALONE, 'none'))).toHaveLength(1);
  expect(said(form(QUANTITY_ALONE.slice(1), 'none'))).toEqual([]);
});

test('a table with weights is whole from 80 points on, however few its indicators', () => {
  const few = ['数量指标', '成本指标', '社会效益指标', '服务对象满意度指标'];
  expect(said(form(few, 20))).toHaveLength(1);
  expect(said(form(few, '19.9'))).toEqual([]);
});

test('a form whose labels are none of the field, or all of one kind, is not asked for kinds', () => {
  const own = QUANTITY_ALONE.map((_, index) => indicator({ row: 9 + index, levels: [`任务${index}`, '完成数量情况'], weight: 20 }));
  expect(said(table({ indicators: own }))).toEqual([]);
  const two = QUANTITY_ALONE.map((_, index) => indicator({ row: 9 + index, levels: ['产出指标', '数量指标'], weight: 20 }));
  expect(said(table({ indicators: two }))).toEqual([]);
});

test('three labels are enough to be asked, and a form that names none of the kinds is not', () => {
  const three = ['数量指标', '质量指标', '数量指标', '质量指标', '数量指标'].map((label, index) =>
    indicator({ row: 9 + index, levels: ['产出指标', label], weight: 20 }),
  );
  expect(said(table({ indicators: three }))).toEqual([
    'B9 时效指标、效益指标、满意度指标 | The table has no indicators of timeliness, benefit, satisfaction. Add them where they should be assessed.',
  ]);
  const none = ['成本指标', '投入指标', '过程指标', '管理指标', '产出指标'].map((label, index) =>
    indicator({ row: 9 + index, levels: ['产出指标', label], weight: 20 }),
  );
  expect(said(table({ indicators: none }))).toEqual([]);
});

test('a table of a department, of a transfer or of a region is asked for none, nor is one without indicators', () => {
  expect(said(form(QUANTITY_ALONE, 20, { title: '部门整体支出绩效自评表' }))).toEqual([]);
  expect(said(form(QUANTITY_ALONE, 20, { title: '转移支付区域绩效目标表' }))).toEqual([]);
  expect(said(form(QUANTITY_ALONE, 20, { kind: 'evaluation-system' }))).toEqual([]);
  expect(said(form(QUANTITY_ALONE, 20, { kind: 'target' }))).toHaveLength(1);
  expect(said(form([]))).toEqual([]);
});

test('an indicator without labels in front of it is named by its own cell', () => {
  const [first, ...rest] = form(QUANTITY_ALONE).indicators;
  expect(said(table({ indicators: [{ ...first!, levels: [] }, ...rest] }))).toEqual([
    'D9 质量指标、时效指标 | The table has no indicators of quality, timeliness. Add them where they should be assessed.',
  ]);
});
