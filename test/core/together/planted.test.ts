import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { togetherReport } from '../../../src/core/report/together-report';
import { factsOfWorkbook } from '../../../src/core/together/table-facts';
import type { FileFacts } from '../../../src/core/together/types';
import { fundsWith, indicatorsWith, selfEvaluation, targetTable, type ExampleRows } from '../../../src/core/rules/example-tables';
import { CORPUS } from '../../support/check-corpus';
import { type CorpusTable, snapshotOf } from '../../support/snapshots';

/** A published table, with some of its cells changed. */
function published(id: string, changes: Readonly<Record<string, string | number>> = {}): FileFacts {
  const table = JSON.parse(readFileSync(path.join(CORPUS, `${id}.json`), 'utf8')) as CorpusTable;
  const rows = table.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? (changes[String(cell)] ?? cell) : cell)),
  );
  return { file: `${id}.xlsx`, tables: factsOfWorkbook(readWorkbook(snapshotOf(rows, table.merges ?? []))) };
}

const file = (name: string, rows: ExampleRows): FileFacts => ({
  file: `${name}.xlsx`,
  tables: factsOfWorkbook(readWorkbook(snapshotOf(rows))),
});
/** Rows with texts put otherwise wherever they stand. */
const put = (rows: ExampleRows, changes: Readonly<Record<string, string>>): ExampleRows =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? (changes[cell] ?? cell) : cell)));
const found = (...files: readonly FileFacts[]): readonly string[] =>
  togetherReport(files).findings.map(
    ({ severity, rule, cells, against }) =>
      `${severity} ${rule} ${cells.map(({ file: name, cell }) => `${name} ${cell}`).join(', ')} / ${against.map(({ file: name, cell }) => `${name} ${cell}`).join(', ')}`,
  );

const ids = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.json') && name !== 'known-misses.json')
  .map((name) => name.replace(/\.json$/, ''));
const tables = ids.flatMap((id) =>
  'rows' in (JSON.parse(readFileSync(path.join(CORPUS, `${id}.json`), 'utf8')) as object) ? [published(id)] : [],
);

describe('the published tables, all together', () => {
  test('contradict each other in three places, and nowhere else', () => {
    expect(tables.length).toBeGreaterThan(100);
    expect(
      togetherReport(tables).findings.map(
        ({ severity, rule, cells }) => `${severity} ${rule} ${cells.map(({ file: name, cell }) => `${name} ${cell}`).join(', ')}`,
      ),
    ).toEqual([
      'warning cross/target-changed 004-mine-self-eval-raw.xlsx D34',
      'warning cross/overview 004-mine-self-eval-raw.xlsx D7',
      expect.stringMatching(/^info cross\/target-changed 004-mine-self-eval-raw\.xlsx F24, /),
    ]);
  });
});

describe('planted in published tables', () => {
  const evaluations = ['001-self-eval-1', '001-self-eval-2', '001-self-eval-3', '001-self-eval-4', '001-self-eval-5'];

  test('a score list with another total score is an error with the cells of both', () => {
    const all = [...evaluations.map((id) => published(id)), published('001-project-scores', { '95.7': 98.7 })];
    expect(found(...all)).toEqual([
      expect.stringMatching(/^error cross\/score-list 001-self-eval-1\.xlsx [A-Z]+\d+ \/ 001-project-scores\.xlsx C3$/),
    ]);
  });

  test('an overview with another executed amount is an error, though it has its names without the unit', () => {
    const all = [
      ...evaluations.map((id) => published(id)),
      published('001-self-eval-6'),
      published('001-project-overview', { '262.25': 226.25 }),
    ];
    expect(found(...all)).toEqual(['error cross/overview 001-self-eval-6.xlsx F6 / 001-project-overview.xlsx F9']);
  });

  test('the forms of a final account in files of their own are held against each other', () => {
    const forms = [
      '001-account-01',
      '001-account-02',
      '001-account-03',
      '001-account-04',
      '001-account-05',
      '001-account-06',
      '001-account-09',
    ];
    expect(found(...forms.map((id) => published(id)))).toEqual([]);
    const income = JSON.parse(readFileSync(path.join(CORPUS, '001-account-02.json'), 'utf8')) as CorpusTable;
    const total = income.rows
      .find((row) => row.some((cell) => cell === '合计' || cell === '合 计'))!
      .find((cell) => typeof cell === 'number')!;
    const changed = forms.map((id) => (id === '001-account-02' ? published(id, { [String(total)]: Number(total) + 10 }) : published(id)));
    expect(found(...changed)).toEqual(expect.arrayContaining([expect.stringContaining('error account/tables-differ 001-account-02.xlsx')]));
  });
});

describe('planted in plans and evaluations', () => {
  const UNIT = ['实施单位', null, null, '市职业培训中心'] as const;
  const withUnit = (rows: ExampleRows): ExampleRows => [rows[0]!, rows[1]!, UNIT, ...rows.slice(2)];
  const plan = withUnit(
    targetTable({
      funds: [
        ['年度资金总额：', 100],
        ['其中：财政拨款', 100],
      ],
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥24期', 25],
        [null, '质量指标', '培训合格率', '≥98%', 25],
        ['效益指标', '可持续影响指标', '持证上岗率', '≥90%', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
  );
  const done = withUnit(selfEvaluation({ indicators: indicatorsWith({}) }));

  test('at least 24 that became at least 6, and an indicator that moved', () => {
    expect(found(file('目标表', plan), file('自评表', done))).toEqual([
      'warning cross/target-changed 自评表.xlsx E10 / 目标表.xlsx E7',
      'warning cross/target-changed 自评表.xlsx D12 / 目标表.xlsx D9',
    ]);
  });

  test.each([
    ['a code in front', { 技能培训项目: '51180025T000001234567-技能培训项目' }],
    ['a year and brackets', { 技能培训项目: '2024年“技能培训”（项目）' }],
    ['white space', { 技能培训项目: '技能 培训 项目' }],
    ["the unit's name in front", { 技能培训项目: '市职业培训中心技能培训项目' }],
    ['the unit with the place in front', { 市职业培训中心: '某省某市职业培训中心' }],
  ])('the project is found with %s', (_what, changes) => {
    expect(found(file('目标表', put(plan, changes)), file('自评表', done))).toHaveLength(2);
  });

  test('one character read as another is said in the finding, and it is no error', () => {
    const named = { 技能培训项目: '城乡劳动者职业技能培训补贴项目' };
    const slipped = { 技能培训项目: '城乡劳动者职业技能培训补帖项目' };
    const { findings } = togetherReport([file('目标表', put(plan, named)), file('自评表', put(done, slipped))]);
    expect(findings).toHaveLength(2);
    for (const { severity, message } of findings)
      expect([severity, message['zh-CN']]).toEqual(['warning', expect.stringContaining('项目名称差一个字')]);
  });

  test.each([
    ['another unit', { 市职业培训中心: '县就业服务中心' }],
    ['another project', { 技能培训项目: '创业扶持项目' }],
    ['the second of two batches', { 技能培训项目: '技能培训项目第二批' }],
    ['another year', { 项目支出绩效目标表: '2023年度项目支出绩效目标表' }],
  ])('nothing is said of %s', (_what, changes) => {
    expect(
      found(file('目标表', put(plan, changes)), file('自评表', put(done, { 项目支出绩效自评表: '2024年度项目支出绩效自评表' }))),
    ).toEqual([]);
  });

  test('regions that add up to 57 under a total of 74 are told, and more than the whole is graver', () => {
    const region = (name: string, teams: number): FileFacts =>
      file(name, [
        ['队伍建设补助资金区域绩效目标表（2024年度）'],
        ['专项名称', null, null, '应急队伍建设补助'],
        ['省级财政部门', null, null, `${name}财政局`],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
        [null, '产出指标', '数量指标', '建设队伍', `≥${teams}支`],
        [null, null, '质量指标', '队伍验收合格率', '≥98%'],
        [null, '效益指标', '社会效益指标', '持证上岗率', '≥90%'],
        [null, '满意度指标', '服务对象满意度指标', '队员满意度', '≥95%'],
      ]);
    const whole = file(
      '总表',
      put(
        selfEvaluation({
          indicators: [
            ['产出指标', '数量指标', '建设队伍', '≥74支', '74支', 25, 25, null],
            [null, '质量指标', '队伍验收合格率', '≥98%', '98%', 25, 25, null],
            ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '92%', 30, 30, null],
            ['满意度指标', '服务对象满意度指标', '队员满意度', '≥95%', '96%', 10, 10, null],
          ],
        }),
        { 技能培训项目: '应急队伍建设补助' },
      ),
    );
    expect(found(region('甲州', 30), region('乙州', 27), whole)).toEqual([
      'info cross/target-changed 总表.xlsx E9 / 甲州.xlsx E5, 乙州.xlsx E5',
    ]);
    expect(found(region('甲州', 50), region('乙州', 27), whole)).toEqual([
      'warning cross/target-changed 总表.xlsx E9 / 甲州.xlsx E5, 乙州.xlsx E5',
    ]);
  });

  test('the executed amount of one project in two self-evaluations is an error', () => {
    const other = withUnit(selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 110, 10, '91.7%', 9] }) }));
    expect(found(file('甲', done), file('乙', other))).toEqual(['error cross/inconsistent 乙.xlsx F5 / 甲.xlsx F5']);
  });

  test('the same file twice says nothing', () => {
    expect(found(file('甲', done), file('乙', done))).toEqual([]);
  });
});
