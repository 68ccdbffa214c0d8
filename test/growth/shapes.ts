import { columnLetters } from '../../src/core/snapshot/address';
import { type PlainCell, type PlainRows, sheetOf } from '../support/snapshots';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/snapshot/types';

/** A workbook of any size: what grows, and one of which `n` counts that. */
export interface Shape {
  /** What there are `n` of. */
  readonly name: string;
  /** The smaller of the two sizes that are compared. */
  readonly size: number;
  readonly make: (n: number) => WorkbookSnapshot;
}

function workbook(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: 'grown', sheets, notes: [] };
}

function times<T>(n: number, make: (index: number) => T): T[] {
  return Array.from({ length: n }, (_, index) => make(index));
}

const LEVELS: readonly (readonly [string, string])[] = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
];

const HEADER: readonly PlainCell[] = [
  null,
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/** Head and funds block of a self-evaluation. */
function head(project: string): PlainRows {
  return [
    ['项目支出绩效自评表'],
    ['（2023年度）'],
    ['项目名称', null, null, project],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', null, 320.5, 318.2, 301.77, 10, '94.8%', 9.5],
    [null, '其中：当年财政拨款', null, 300, 300, 283.57, '-', '94.5%', '-'],
    [null, '上年结转资金', null, 18.2, 18.2, 18.2, '-', '100%', '-'],
    [null, '其他资金', null, 2.3, 0, 0, '-', null, '-'],
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
    [null, '保障86个台站连续稳定运行', null, null, null, '台网全年连续稳定运行'],
    HEADER,
  ];
}

interface Rows {
  /** Each row is wrong in several ways. */
  readonly wrong?: boolean;
  /** Labels stand in each row, or only in the first of their group. */
  readonly repeated?: boolean;
}

function indicators(n: number, { wrong = false, repeated = false }: Rows = {}): PlainRows {
  return times(n, (index) => {
    const [level1, level2] = LEVELS[Math.floor((index * LEVELS.length) / n)]!;
    const before = index === 0 ? null : LEVELS[Math.floor(((index - 1) * LEVELS.length) / n)]!;
    const label = (own: string, other: string | undefined): PlainCell => (repeated || own !== other ? own : null);
    const values: readonly PlainCell[] = wrong
      ? [`${index}`, `${index * 2 + 1}人`, 2, 4, null]
      : [`≥${index + 10}个`, `${index + 12}个`, 1, 1, null];
    return [null, label(level1, before?.[0]), label(level2, before?.[1]), `第${index}类台站巡检数量`, ...values];
  });
}

function table(n: number, project: string, rows: Rows = {}): PlainRows {
  return [...head(project), ...indicators(n, rows), ['总分', null, null, null, null, null, 100, 98.5]];
}

function amounts(n: number, wrong: boolean): PlainRows {
  return [
    ['2023年财政转移支付资金分配表'],
    ['单位：万元'],
    ['序号', '地区', '资金总额', '中央资金', '省级资金', '备注'],
    [null, '合计', wrong ? 1 : n * 30, n * 10, n * 20],
    ...times(n, (index): PlainCell[] => [index + 1, `第${index}县`, wrong ? 31 : 30, 10, 20]),
  ];
}

/** Codes of 类, 款 and 项 with figures that add up. */
function accounts(n: number): PlainRows {
  const classes = Math.ceil(n / 20);
  const body = times(classes, (index): PlainRows => {
    const code = `${201 + index}`;
    const items = times(3, (section): PlainRows => [
      [`${code}0${section + 1}`, `款${index}-${section}`, 50, 20, 30],
      ...times(5, (item): PlainCell[] => [`${code}0${section + 1}0${item + 1}`, `项${item}`, 10, 4, 6]),
    ]);
    return [[code, `类${index}`, 150, 60, 90], ...items.flat()];
  });
  return [
    ['收入支出决算总表'],
    ['支出决算表'],
    ['公开03表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    [null, '合计', classes * 150, classes * 60, classes * 90],
    ...body.flat(),
  ];
}

/** An export of a budget system: project and amount in front of each indicator. */
function projects(n: number): PlainRows {
  return [
    ['项目支出绩效目标表'],
    ['单位名称', '项目名称', '预算金额', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重'],
    ...times(n, (index) =>
      LEVELS.map(([level1, level2], at): PlainCell[] => [
        '某单位',
        `项目${index}`,
        12.5,
        level1,
        level2,
        `第${at}类数量`,
        '≥',
        at + 3,
        '个',
        20,
      ]),
    ).flat(),
  ];
}

function below(...tables: readonly PlainRows[]): PlainRows {
  return tables.flatMap((rows) => [...rows, []]);
}

function beside(rows: PlainRows, n: number, gap: number): PlainRows {
  const width = Math.max(...rows.map((row) => row.length)) + gap;
  return rows.map((row) => times(n, () => times(width, (at) => row[at] ?? null)).flat());
}

/** A table whose texts, one of each kind, are `n` times the same few characters long. */
function longTexts(piece: string, n: number): WorkbookSnapshot {
  const long = piece.repeat(Math.ceil(n / piece.length)).slice(0, n);
  const rows = table(8, '监测').map((row) => [...row]);
  const at = rows.findIndex((row) => row[1] === '一级指标');
  const put = (row: number, column: number, text: string): void => {
    while (rows[row]!.length <= column) rows[row]!.push(null);
    rows[row]![column] = text;
  };
  put(0, 0, `${long}绩效自评表`);
  put(2, 3, long);
  put(4, 1, `年度资金总额${long}`);
  put(5, 3, `300${long}`);
  put(9, 1, `保障${long}86个台站${long}`);
  put(9, 5, `台网${long}运行88个`);
  put(at, 8, `偏差原因${long}`);
  put(at + 1, 1, `产出指标${long}`);
  put(at + 1, 2, `${long}数量指标`);
  put(at + 1, 3, `指标1${long}`);
  put(at + 2, 3, `${long}数量`);
  put(at + 2, 4, `≥${long}10个`);
  put(at + 3, 4, long);
  put(at + 3, 5, `12${long}`);
  put(at + 4, 5, long);
  put(at + 5, 6, `1${long}`);
  put(at + 5, 7, `${long}1`);
  put(at + 6, 8, `${long}未完成${long}`);
  put(at + 7, 4, `2023年12月${long}`);
  put(rows.length - 1, 0, `总分${long}`);
  return workbook(sheetOf([...rows, [long], [`${long}：`, long, long]], null));
}

const PIECES = [
  '【',
  '(',
  '、',
  '：',
  '.',
  ' ',
  '\n',
  '0',
  '1,',
  '元',
  '≥',
  '年',
  '1月',
  '一',
  '，3个',
  '-',
  'a',
  '指标1：',
  '①',
  '/',
  '％',
  '“',
  '<b>',
  '$\\geq$',
  '完成86个台站巡检',
  '数量',
  '16个5人3万元',
];

const PROSE = '本年度按照要求完成了各项任务，详见附件说明。';

/** Everything that a workbook may hold many of. */
export const SHAPES: readonly Shape[] = [
  ...PIECES.map((piece): Shape => ({
    name: `characters in a cell: ${JSON.stringify(piece)}`,
    size: 8_000,
    make: (n) => longTexts(piece, n),
  })),
  { name: 'indicators in one table', size: 2_000, make: (n) => workbook(sheetOf(table(n, '监测'), null)) },
  {
    name: 'indicators with their labels in each row',
    size: 2_000,
    make: (n) => workbook(sheetOf(table(n, '监测', { repeated: true }), null)),
  },
  { name: 'indicators that are wrong', size: 1_000, make: (n) => workbook(sheetOf(table(n, '监测', { wrong: true }), null)) },
  {
    name: 'indicators in rows that slipped',
    size: 1_000,
    make: (n) =>
      workbook(
        sheetOf(
          [
            ...head('监测'),
            ...indicators(n, { repeated: true }).map((row, at) => (at % 3 === 1 ? row.slice(1) : at % 3 === 2 ? [null, ...row] : row)),
          ],
          null,
        ),
      ),
  },
  {
    name: 'indicators under merged labels',
    size: 1_000,
    make: (n) =>
      workbook(
        sheetOf(table(n, '监测'), [
          `A12:A${11 + n}`,
          ...LEVELS.map((_, at) => `C${12 + Math.ceil((at * n) / 5)}:C${11 + Math.ceil(((at + 1) * n) / 5)}`),
        ]),
      ),
  },
  { name: 'indicators without a header', size: 1_000, make: (n) => workbook(sheetOf(indicators(n, { repeated: true }), null)) },
  {
    name: 'indicators of the same name',
    size: 1_000,
    make: (n) =>
      workbook(sheetOf([...head('监测'), ...indicators(n).map((row) => row.map((cell, at) => (at === 3 ? '巡检数量' : cell)))], null)),
  },
  {
    name: 'rows of one name each',
    size: 2_000,
    make: (n) => workbook(sheetOf([...head('监测'), ...times(n, (index) => [null, null, null, `台站${index}`] as PlainCell[])], null)),
  },
  {
    name: 'rows of prose below a table',
    size: 5_000,
    make: (n) => workbook(sheetOf([...table(8, '监测'), ...times(n, (index) => [`${index}${PROSE}`])], null)),
  },
  {
    name: 'rows of figures below a table',
    size: 5_000,
    make: (n) => workbook(sheetOf([...table(8, '监测'), [], ...times(n, (index) => [index, index * 2, index + 1])], null)),
  },
  {
    name: 'columns beside a table',
    size: 1_500,
    make: (n) =>
      workbook(
        sheetOf(
          table(8, '监测').map((row) => [...times(9, (at) => row[at] ?? null), ...times(n, (at) => at)]),
          null,
        ),
      ),
  },
  {
    name: 'columns of years in one table',
    size: 500,
    make: (n) =>
      workbook(
        sheetOf(
          [
            ...head('监测').slice(0, -1),
            [...HEADER, ...times(n, (at) => `${2000 + at}年指标值`)],
            ...indicators(8).map((row, at) => [...row, ...times(n, (column) => `≥${at + column}个`)]),
          ],
          null,
        ),
      ),
  },
  {
    name: 'columns of words in a header',
    size: 1_500,
    make: (n) =>
      workbook(
        sheetOf(
          [
            ...head('监测').slice(0, -1),
            [...HEADER, ...times(n, (at) => `说明${at}`)],
            ...indicators(8).map((row) => [...row, ...times(n, () => '已完成')]),
          ],
          null,
        ),
      ),
  },
  { name: 'tables on one sheet', size: 200, make: (n) => workbook(sheetOf(below(...times(n, (at) => table(6, `项目${at}`))), null)) },
  {
    name: 'tables of one project on one sheet',
    size: 200,
    make: (n) => workbook(sheetOf(below(...times(n, () => table(6, '监测', { wrong: true }))), null)),
  },
  { name: 'tables side by side', size: 100, make: (n) => workbook(sheetOf(beside(table(6, '监测'), n, 1), null)) },
  {
    name: 'headers that come back',
    size: 500,
    make: (n) => workbook(sheetOf([...head('监测'), ...times(n, () => [...indicators(2, { repeated: true }), HEADER]).flat()], null)),
  },
  {
    name: 'headers that come back over torn rows',
    size: 100,
    make: (n) =>
      workbook(
        sheetOf(
          [
            ...head('监测'),
            ...times(n, () => [
              ...indicators(6, { repeated: true }).map((row, at) =>
                at % 3 === 0 ? [null, row[1]!, row[2]!, `${String(row[3])} ${String(row[4])}`, null, ...row.slice(5)] : row,
              ),
              HEADER,
            ]).flat(),
          ],
          null,
        ),
      ),
  },
  {
    name: 'tables side by side over a cell far below',
    size: 100,
    make: (n) =>
      workbook(
        sheetOf(
          [...beside(table(6, '监测'), n, 1), ...times(n * 100, () => [] as PlainCell[]), ...times(1, () => ['完'] as PlainCell[])],
          null,
        ),
      ),
  },
  {
    name: 'rows of a header over one table',
    size: 500,
    make: (n) => workbook(sheetOf([...head('监测').slice(0, -1), ...times(n, () => HEADER), ...indicators(8)], null)),
  },
  {
    name: 'rows that the words of a header are merged over',
    size: 500,
    make: (n) =>
      workbook(
        sheetOf(
          [...head('监测'), ...times(n, (at): PlainCell[] => [...times(HEADER.length, () => null), `说明${at}`]), ...indicators(8)],
          HEADER.flatMap((_, at) => (at === 0 ? [] : [`${columnLetters(at + 1)}11:${columnLetters(at + 1)}${11 + n}`])),
        ),
      ),
  },
  { name: 'sheets with a table', size: 200, make: (n) => workbook(...times(n, (at) => sheetOf(table(6, `项目${at}`), null, `表${at}`))) },
  {
    name: 'sheets with a wrong table of one project',
    size: 200,
    make: (n) => workbook(...times(n, (at) => sheetOf(table(6, '监测', { wrong: at % 2 === 0 }), null, `表${at}`))),
  },
  {
    name: 'sheets with nothing to read',
    size: 5_000,
    make: (n) =>
      workbook(
        ...times(n, (at) =>
          sheetOf(
            [
              [1, '甲'],
              [2, '乙'],
            ],
            null,
            `表${at}`,
          ),
        ),
      ),
  },
  { name: 'projects in one table', size: 300, make: (n) => workbook(sheetOf(projects(n), null)) },
  { name: 'rows of amounts', size: 2_000, make: (n) => workbook(sheetOf(amounts(n, false), null)) },
  { name: 'rows of amounts that are wrong', size: 8_000, make: (n) => workbook(sheetOf(amounts(n, true), null)) },
  {
    name: 'columns of amounts',
    size: 300,
    make: (n) =>
      workbook(
        sheetOf(
          [
            ['2023年财政转移支付资金分配表'],
            ['单位：万元'],
            ['地区', '合计', ...times(n, (at) => `第${at}项资金`)],
            ['合计', n * 20, ...times(n, () => 20)],
            ...times(20, (row): PlainCell[] => [`第${row}县`, n, ...times(n, () => 1)]),
          ],
          null,
        ),
      ),
  },
  {
    name: 'groups of amounts',
    size: 500,
    make: (n) =>
      workbook(
        sheetOf(
          [
            ['2023年财政转移支付资金分配表'],
            ['单位：万元'],
            ['序号', '地区', '中央资金'],
            [null, '合计', n * 40],
            ...times(n, (at): PlainRows => [
              [null, `第${at}市小计`, 40],
              ...times(4, (row): PlainCell[] => [row + 1, `第${at}市${row}县`, 10]),
            ]).flat(),
          ],
          null,
        ),
      ),
  },
  { name: 'tables of amounts', size: 200, make: (n) => workbook(sheetOf(below(...times(n, () => amounts(4, false))), null)) },
  { name: 'codes in a final account', size: 2_000, make: (n) => workbook(sheetOf(accounts(n), null)) },
  {
    name: 'forms of funds alone',
    size: 100,
    make: (n) => workbook(sheetOf(below(...times(n, (at) => head(`项目${at}`).slice(0, 10))), null)),
  },
  {
    name: 'lines in one cell',
    size: 300,
    make: (n) =>
      workbook(
        sheetOf(
          [
            ...head('监测').slice(0, -1),
            ['绩效指标', '产出指标', '数量指标', times(n, (at) => `指标${at}：台站${at}（≥${at}个）`).join('\n')],
          ],
          null,
        ),
      ),
  },
  {
    name: 'sheets of numbers',
    size: 20,
    make: (n) =>
      workbook(
        ...times(n, (at) =>
          sheetOf(
            times(100, (row) => times(20, (column) => row * column)),
            null,
            `表${at}`,
          ),
        ),
      ),
  },
];
