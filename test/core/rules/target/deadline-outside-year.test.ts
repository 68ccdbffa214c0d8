import { targetDeadlineOutsideYear } from '../../../../src/core/rules/target/deadline-outside-year';
import { targetTable } from '../../../../src/core/rules/example-tables';
import type { TableModel } from '../../../../src/core/model/types';
import { check, checkRows, inShort } from '../../support/findings';
import { at, indicator, table } from '../../support/model';

const rows = (name: string, target: string, title = '项目支出绩效目标表') => [
  [title],
  ...targetTable({
    indicators: [
      ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
      ['效益指标', '社会效益指标', name, target, 30],
      ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
    ],
  }).slice(1),
];

test('a deadline before or after the year of the table is found', () => {
  expect(checkRows(targetDeadlineOutsideYear, rows('项目完成时间', '2023年12月31日前', '项目支出绩效目标表（2024年度）'))).toEqual([
    'warning E8 2023年12月31日前 → ',
  ]);
  expect(checkRows(targetDeadlineOutsideYear, rows('项目完成时间', '2025年6月底前', '项目支出绩效目标表（2024年度）'))).toEqual([
    'warning E8 2025年6月底前 → ',
  ]);
});

test('a deadline in the year, without a year, or in a table without one is fine', () => {
  expect(checkRows(targetDeadlineOutsideYear, rows('项目完成时间', '2024年12月31日前', '项目支出绩效目标表（2024年度）'))).toEqual([]);
  expect(checkRows(targetDeadlineOutsideYear, rows('项目完成时间', '12月底前', '项目支出绩效目标表（2024年度）'))).toEqual([]);
  expect(checkRows(targetDeadlineOutsideYear, rows('项目完成时间', '2023年12月31日前'))).toEqual([]);
});

describe('the year of a table', () => {
  const due = '2023年12月31日前';
  const found = (cells: readonly (readonly [string, string])[], extra: Partial<TableModel> = {}) =>
    inShort(
      check(
        targetDeadlineOutsideYear,
        table({
          kind: 'target',
          title: '绩效目标表',
          indicators: [indicator({ row: 9, name: '完成时间', target: due })],
          cells: cells.map(([cell, text]) => ({ ...at(cell), content: { type: 'text', text }, text, format: 'General', formula: null })),
          ...extra,
        }),
      ),
    );
  const hit = [`warning E9 ${due} → `];

  test('is that of a short heading above its columns where the title states none', () => {
    expect(found([['A2', '填报年度：2024年']])).toEqual(hit);
    expect(found([['A7', '（2024 年度）']])).toEqual(hit);
    expect(
      found([
        ['A2', '2023年'],
        ['A3', '2024年'],
      ]),
    ).toEqual([]);
    expect(found([['A2', '2024年']], { title: '2023年度绩效目标表' })).toEqual([]);
  });

  test('is not told by columns, rows and long texts, which speak of other years, too', () => {
    expect(found([['A8', '2024年']])).toEqual([]);
    expect(found([['A12', '2024年']])).toEqual([]);
    expect(found([['A2', `项目总体目标：${'建设内容与工程安排、'.repeat(4)}2024年完工`]])).toEqual([]);
    expect(found([['A2', `2024年${'一'.repeat(35)}`]])).toEqual(hit);
    expect(found([['A2', `2024年${'一'.repeat(36)}`]])).toEqual([]);
    expect(found([['A2', '编号 202401']])).toEqual([]);
  });

  test('stands in the first rows of a table without a header', () => {
    expect(found([['A3', '2024年']], { headerRow: null })).toEqual(hit);
    expect(found([['A4', '2024年']], { headerRow: null })).toEqual([]);
  });
});

test('a deadline outside the year beside one of the same name within it is a stage of a longer project', () => {
  const two = (first: string, second: string) =>
    inShort(
      check(
        targetDeadlineOutsideYear,
        table({
          kind: 'target',
          title: '绩效目标表（2024年度）',
          indicators: [first, second].map((target, index) => indicator({ row: 9 + index, name: '完成时间', target })),
        }),
      ),
    );
  expect(two('2025年6月底前', '2024年12月31日前')).toEqual([]);
  expect(two('2025年6月底前', '2026年12月31日前')).toHaveLength(1);
  expect(two('2025年6月底前', '≥3次')).toHaveLength(1);
});
