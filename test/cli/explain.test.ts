import { explain } from '../../src/cli/explain';
import type { Explanation } from '../../src/cli/explanation';
import { explanationJson } from '../../src/cli/formats/explain-json';
import { explanationText } from '../../src/cli/formats/explain-text';
import { run } from '../../src/cli/program';
import { textWidth } from '../../src/core/text-width';
import { doubt, rowReading, table } from '../core/support/model';
import { sheetOf } from '../support/snapshots';
import { fakeTerminal } from './support/fake-terminal';
import { corpusFile } from './support/folders';
import { LIMITS } from './support/scoring';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

const FILE = corpusFile('001-self-eval-4');
const text = (words: string, english: string) => ({ 'zh-CN': words, 'en-US': english });

const READ: Explanation = {
  path: '自评表.xlsx',
  sheets: [
    sheetOf([
      ['一级指标', null, null, null, '年度指标值'],
      ['产出指标', null, null, null, '≥98%'],
    ]),
  ],
  tables: [
    table({
      sheet: 'Sheet1',
      reading: {
        reasons: [text('表头有三级指标、年度指标值两列', 'the header has level 3 and the target')],
        columns: [
          { column: 1, role: 'level1', header: '一级指标', reason: text('表头“一级指标”', 'Header “一级指标”') },
          { column: 5, role: 'target', header: '年度目标', reason: text('其下多为比较符和数', 'mostly comparisons below it') },
        ],
        rows: [
          rowReading(1, { A1: 'level1', E1: 'target' }),
          rowReading(2, { E2: 'target', A2: 'level1', B2: 'level2' }, { unsure: doubt(2), margin: 0.4, runnerUp: { E2: 'actual' } }),
          rowReading(3, { A3: 'total' }, { kind: 'total', margin: null }),
        ],
      },
    }),
  ],
  unrecognised: [{ sheet: '附件2', reason: text('有“绩效指标”字样，但没有找到表头', 'it says 绩效指标, but has no header'), ranges: [] }],
  nothing: ['Sheet3', '封面'],
};

describe('an explanation in words', () => {
  const lines = explanationText(READ, fakeTerminal('zh-CN')).split('\n');

  test('says why a table is one, and of each column its letter, role and reason', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        '工作表“Sheet1” A1:I30 · 绩效自评表',
        '    - 表头有三级指标、年度指标值两列',
        '    A   一级指标  表头“一级指标”',
        '    E   指标值    “年度目标”  其下多为比较符和数',
      ]),
    );
  });

  test('says of each row what its cells are and by what margin, from the left to the right', () => {
    expect(lines).toEqual(
      expect.arrayContaining(['        1  指标     A 一级指标  E 指标值  余量 8', '        3  合计     A 合计  无其他读法']),
    );
  });

  test("shows a doubtful row with what stands in it, the second-best reading and the reader's sentence", () => {
    const at = lines.findIndex((line) => line.startsWith('  ?     2'));
    expect(lines.slice(at, at + 4)).toEqual([
      '  ?     2  指标     余量 0.4',
      '           第2行按错位理解，请核对',
      '           读作：A2 “产出指标” → 一级指标  B2 空白 → 二级指标  E2 “≥98%” → 指标值',
      '           也可能是：E2 “≥98%” → 实际完成值',
    ]);
  });

  test('names the sheets that were not recognised, with what was missing, and those with nothing', () => {
    expect(lines).toEqual(
      expect.arrayContaining(['未识别 工作表“附件2”：有“绩效指标”字样，但没有找到表头', '没有绩效表的工作表：Sheet3, 封面']),
    );
  });

  test('says so where there is no table, and where nothing is said of the rows', () => {
    expect(explanationText({ ...READ, tables: [] }, fakeTerminal())).toContain('No target, self-evaluation');
    expect(explanationText({ ...READ, tables: [table({})] }, fakeTerminal())).toContain('Nothing is said of this table row by row.');
  });

  test('no line is wider than 100 columns, however many cells and words there are', () => {
    const cells = Object.fromEntries('ABCDEFGHIJKLMNOP'.split('').map((letter) => [`${letter}4`, 'target' as const]));
    const long = text('很长的理由，'.repeat(40), 'a long reason '.repeat(40));
    const wide = table({
      reading: {
        reasons: [long],
        columns: [{ column: 3, role: 'other', header: '很长的表头'.repeat(20), reason: long }],
        rows: [rowReading(4, cells), rowReading(5, cells, { unsure: long, runnerUp: cells })],
      },
    });
    for (const language of ['zh-CN', 'en-US'] as const) {
      const shown = explanationText({ ...READ, tables: [wide] }, fakeTerminal(language)).split('\n');
      expect(shown.filter((line) => textWidth(line) > 100)).toEqual([]);
    }
  });
});

test('the explanation for other programs has cells, roles, margins and the second-best reading', () => {
  const json = JSON.parse(explanationJson(READ, 'en-US')) as {
    tables: { rows: unknown[]; columns: unknown[] }[];
    unrecognised: unknown;
    nothing: unknown;
  };
  expect(json).toMatchObject({
    schema: 1,
    unrecognised: [{ sheet: '附件2', reason: 'it says 绩效指标, but has no header' }],
    nothing: ['Sheet3', '封面'],
  });
  expect(json.tables[0]!.columns[1]).toEqual({ column: 'E', header: '年度目标', role: 'target', reason: 'mostly comparisons below it' });
  expect(json.tables[0]!.rows[1]).toEqual({
    row: 2,
    kind: 'indicator',
    cells: [
      { cell: 'E2', role: 'target' },
      { cell: 'A2', role: 'level1' },
      { cell: 'B2', role: 'level2' },
    ],
    margin: 0.4,
    runnerUp: [{ cell: 'E2', role: 'actual' }],
    unsure: 'Row 2: read as shifted, check it',
  });
  expect(json.tables[0]!.rows[0]).not.toHaveProperty('unsure');
});

describe('the command', () => {
  test('explains a published table and leaves with 0', async () => {
    const terminal = fakeTerminal('zh-CN');
    expect(await run(['explain', FILE], terminal)).toBe(0);
    expect(terminal.printed.join('')).toMatch(/E +指标值 +.*年度指标值/);
    expect(terminal.complaints).toEqual([]);
  });

  test('can be asked for one sheet, and says which there are when it does not exist', async () => {
    const terminal = fakeTerminal('zh-CN');
    expect(await explain(FILE, { format: 'json', sheet: '没有', limits: LIMITS }, terminal)).toBe(2);
    expect(terminal.printed).toEqual([]);
    expect(terminal.complaints).toEqual([expect.stringMatching(/没有工作表“没有”。有：/)]);
  });

  test.each([
    [['explain'], /Name the files/],
    [['explain', 'missing.xlsx'], /^missing\.xlsx: /],
    [['explain', FILE, '--format', 'html'], /text, json/],
  ])('%j: status 2 and one line that says what is wrong', async (args, line) => {
    const terminal = fakeTerminal();
    expect(await run(args, terminal)).toBe(2);
    expect(terminal.printed).toEqual([]);
    expect(terminal.complaints).toEqual([expect.stringMatching(line)]);
  });
});
