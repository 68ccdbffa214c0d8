import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { statementsOfWorkbook } from '../../../src/core/narrative/table-statements';
import type { FileStatements } from '../../../src/core/narrative/types';
import { textReport, type TextReport } from '../../../src/core/report/text-report';
import { indicatorsWith, selfEvaluation, type ExampleRows } from '../../../src/core/rules/example-tables';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { snapshotOf } from '../../support/snapshots';
import { REPORT_TEXTS } from './report-texts';

const put = (rows: ExampleRows, changes: Readonly<Record<string, string | number>>): ExampleRows =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? (changes[cell] ?? cell) : cell)));
const file = (name: string, rows: ExampleRows): FileStatements => ({
  file: `${name}.xlsx`,
  tables: statementsOfWorkbook(readWorkbook(snapshotOf(rows)), DEFAULT_POLICY),
});
const held = (text: string, ...files: readonly FileStatements[]): TextReport =>
  textReport({ name: '报告.txt', paragraphs: text.split('\n') }, files);
const inShort = ({ findings }: TextReport): readonly string[] =>
  findings.map(({ rule, found, expected }) => `${rule} ${found} ${expected}`);

const TABLE: ExampleRows = [['2024年度项目支出绩效自评表'], ...selfEvaluation({}).slice(1)];
const table = file('自评表', TABLE);

test.each(REPORT_TEXTS.map((each) => [each.what, each] as const))('%s: just what is wrong is told', (_what, { text, wrong }) => {
  expect(inShort(held(text, table))).toEqual(wrong);
});

test('each finding has its paragraph, its sentence, both figures and the cell', () => {
  const { findings, compared, uncompared, summary } = held(
    '技能培训项目绩效自评报告\n项目涉及3个乡镇。全年预算数120万元，全年支出118万元。',
    table,
  );
  expect(findings).toEqual([
    expect.objectContaining({
      rule: 'text/amount',
      severity: 'error',
      paragraph: 2,
      sentence: '全年预算数120万元，全年支出118万元',
      found: '118万元',
      expected: '108万元',
      doubt: null,
      against: [{ file: '自评表.xlsx', sheet: 'Sheet1', cell: 'F4', text: '108万元' }],
    }),
  ]);
  expect([compared, uncompared, summary.errors]).toEqual([2, 1, 1]);
});

test('a text rounds to the digits that it shows', () => {
  const exact = file('自评表', put(TABLE, { 108: 1234.56, 120: 1300 }));
  for (const right of ['1234.56万元', '1234.6万元', '1235万元', '12345600元', '0.123456亿元', '0.12亿元'])
    expect([right, inShort(held(`技能培训项目全年支出${right}。`, exact))]).toEqual([right, []]);
  for (const wrong of ['1234.46万元', '1234.5万元', '1234万元', '12345800元', '0.13亿元'])
    expect([wrong, inShort(held(`技能培训项目全年支出${wrong}。`, exact))]).toHaveLength(2);
  expect(inShort(held('技能培训项目全年支出1236万元。', exact))).toEqual(['text/amount 1236万元 1234.56万元']);
});

describe('several tables', () => {
  const other = file('创业', put(TABLE, { 技能培训项目: '创业扶持项目', 108: 55, 120: 60, 100: 60 }));

  test('each part of a text is held against the table of the project that its heading names', () => {
    const text = '部门2024年度项目绩效自评报告\n一、技能培训项目\n全年支出108万元。\n二、创业扶持项目\n全年支出55万元。';
    expect(inShort(held(text, table, other))).toEqual([]);
    expect(held(text.replace('55', '58'), table, other).findings).toEqual([
      expect.objectContaining({ found: '58万元', against: [expect.objectContaining({ file: '创业.xlsx' })] }),
    ]);
  });

  test('a paragraph that names two projects, and one before any is named, is not compared', () => {
    const { findings, compared } = held('全年支出77万元。\n技能培训项目和创业扶持项目全年支出200万元。', table, other);
    expect([findings, compared]).toEqual([[], 0]);
  });

  test('a heading with one character read as another is told, and what follows it is no error', () => {
    const named = [file('甲', put(TABLE, { 技能培训项目: '城乡劳动者职业技能培训补贴项目' })), other];
    const { findings } = held('一、城乡劳动者职业技能培训补帖项目\n全年支出118万元。', ...named);
    expect(findings).toEqual([expect.objectContaining({ severity: 'warning', found: '118万元' })]);
    expect(findings[0]!.message['zh-CN']).toContain('名称差一个字');
  });
});

test('a text that never names the project of the only table is compared with a word of doubt', () => {
  const { findings } = held('全年支出118万元。', table);
  expect(findings).toEqual([
    expect.objectContaining({ severity: 'warning', doubt: expect.objectContaining({ 'zh-CN': '文字中没有出现“技能培训项目”' }) }),
  ]);
});

test('indicators of one name are not compared, as the text cannot tell which it means', () => {
  const twice = file('自评表', put(TABLE, { 持证上岗率: '培训合格率' }));
  expect(inShort(held('技能培训项目培训合格率达到77%。', twice))).toEqual([]);
});

test('a damaged sign says no number', () => {
  const damaged = file(
    '自评表',
    selfEvaluation({ indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', '学员满意度', '295%', '96%', 10, 10, null] }) }),
  );
  expect(inShort(held('技能培训项目学员满意度目标值95%，实际完成96%。', damaged))).toEqual([]);
});

test('a text of any size and shape is read to its end', () => {
  const odd = [
    '，'.repeat(5_000),
    '1'.repeat(20_000),
    '技能培训项目'.repeat(2_000),
    '全年支出'.repeat(3_000) + '108万元',
    '\ue000\ue100\uffff“”（）',
    '执行率'.repeat(5_000),
  ];
  expect(held(odd.join('\n'), table).paragraphs).toBe(odd.length);
});

test('what a text says of a subject with more than ten tables is not compared: it does not say which it speaks of', () => {
  const copies = (count: number): readonly FileStatements[] => Array.from({ length: count }, (_, at) => file(`表${at}`, TABLE));
  const said = '技能培训项目绩效自评报告\n技能培训项目全年支出118万元。';
  expect(held(said, ...copies(10))).toMatchObject({ compared: 1, uncompared: 0 });
  expect(held(said, ...copies(11))).toMatchObject({ compared: 0, uncompared: 1, findings: [] });
});
