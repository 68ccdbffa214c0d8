import { readFundRows } from '../../../../src/core/reading/funds/fund-rows';
import { opensFunds, readFundsBelow } from '../../../../src/core/reading/funds/funds-below';
import { readFunds } from '../../../../src/core/reading/funds/read-funds';
import type { Funds } from '../../../../src/core/model/types';
import { cellName } from '../../../../src/core/snapshot/address';
import { createGrid, type Grid } from '../../../../src/core/snapshot/grid';
import { rowsOf, sheetOf } from '../../../support/snapshots';

function gridOf(text: string): Grid {
  return createGrid(sheetOf(rowsOf(text), null));
}

/** Lines as `role label: column=cell …`, a doubtful one with a question mark. */
function inShort(funds: Funds | null): string[] {
  return (funds?.lines ?? []).map((line) => {
    const figures = Object.entries(line.figures)
      .filter(([, figure]) => figure.state !== 'blank')
      .map(([role, figure]) => `${role}=${cellName(figure.cell)}`)
      .sort();
    return `${line.unsure ? '?' : ''}${line.role} ${line.label.text}: ${figures.join(' ')}`;
  });
}

function lines(text: string): string[] {
  const grid = gridOf(text);
  return inShort(readFunds(grid, { top: 1, left: 1, bottom: grid.rows, right: grid.columns }));
}

test('several pairs in one row are the total and its sources', () => {
  expect(lines('资金总额|100|其中：财政拨款|80|其他资金|20')).toEqual([
    'total 资金总额: amount=B1',
    'source 其中：财政拨款: amount=D1',
    'source 其他资金: amount=F1',
  ]);
});

test('labels over their amounts are read down', () => {
  expect(lines('年度资金总额|中央补助|地方资金\n90|60|30')).toEqual([
    'total 年度资金总额: amount=A2',
    'source 中央补助: amount=B2',
    'source 地方资金: amount=C2',
  ]);
});

test('amounts behind a colon in the cell of their label are read with their unit left out', () => {
  const grid = gridOf('资金总额：1,460.5万元|其中：财政拨款：1,400.5万元|自筹资金：60万元');
  const funds = readFunds(grid, { top: 1, left: 1, bottom: 1, right: 3 });
  expect(funds?.lines.map((line) => line.figures.amount?.value?.toString())).toEqual(['1460.5', '1400.5', '60']);
});

test('the executed amounts beside the budget belong to the same lines, whatever is blank', () => {
  expect(lines('预算执行情况|预算数：|126|执行数：|120\n|其中：财政拨款|126|其中：财政拨款|120\n|其他资金||其他资金|')).toEqual([
    'total 预算数：: adjusted=C1 executed=E1',
    'source 其中：财政拨款: adjusted=C2 executed=E2',
    'source 其他资金: ',
  ]);
});

test('rate and score beside each line are those of the line', () => {
  expect(lines('资金总额|200|执行数|186|执行率|93%|得分|9.3\n财政拨款|160|执行数|150|执行率|93.75%|得分|7.5')).toEqual([
    'total 资金总额: amount=B1 executed=D1 rate=F1 score=H1',
    'source 财政拨款: amount=B2 executed=D2 rate=F2 score=H2',
  ]);
});

test('one row of figures under the heads is the total', () => {
  expect(lines('项目资金（万元）|年初预算数|全年预算数|全年执行数|执行率\n|100|120|108|90%')).toEqual([
    'total 项目资金（万元）: adjusted=C2 executed=D2 initial=B2 rate=E2',
  ]);
});

test('sources that head the columns are read across, with every address its own', () => {
  expect(lines('资金情况|资金总额|财政拨款|其他资金\n年初预算数|300|280|20\n全年执行数|290|275|15\n执行率|96.67%|98.21%|75%')).toEqual([
    'total 资金总额: executed=B3 initial=B2 rate=B4',
    'source 财政拨款: executed=C3 initial=C2 rate=C4',
    'source 其他资金: executed=D3 initial=D2 rate=D4',
  ]);
});

test('all years and the year stand side by side without being mixed', () => {
  expect(lines('资金|实施期资金总额：|980|年度资金总额：|350\n|其中：财政拨款|900|其中：财政拨款|320\n|其他资金|80|其他资金|30')).toEqual([
    'total 年度资金总额：: amount=E1 period=C1',
    'source 其中：财政拨款: amount=E2 period=C2',
    'source 其他资金: amount=E3 period=C3',
  ]);
});

test.each([
  ['with its label at the left', '成本测算|成本项目|金额（万元）\n|设备费|60\n|人员经费|40\n|合计|100'],
  ['known by its heads', '成本项目|预算数|支出数\n人员经费|40|38\n其他费用|60|60\n合计|100|98'],
  ['of tasks', '年度主要任务|任务名称|预算金额（万元）|总额|财政拨款\n|设备监管||100|80\n|合计||100|80'],
])('a table of costs %s is no funds block and does not hide the one after it', (_name, costs) => {
  expect(lines(costs)).toEqual([]);
  expect(lines(`${costs}\n项目资金|年度资金总额|90\n|其中：财政拨款|90`)).toEqual([
    'total 年度资金总额: amount=C' + (costs.split('\n').length + 1),
    'source 其中：财政拨款: amount=C' + (costs.split('\n').length + 2),
  ]);
});

test('parts of a source are never added beside it, at one depth or several', () => {
  expect(lines('年度资金总额|100\n财政拨款|80\n其中：中央资金|50\n省级资金|30\n其他资金|20').map((line) => line.split(' ')[0])).toEqual([
    'total',
    'source',
    'of-which',
    'of-which',
    'source',
  ]);
  expect(
    lines('资金总额|100\n（一）财政拨款小计|80\n1、一般公共预算|70\n2、政府性基金|10\n（二）自有资金小计|15').map(
      (line) => line.split(' ')[0],
    ),
  ).toEqual(['total', 'source', 'of-which', 'of-which', 'source']);
});

test('a second division of the total, by counties or by kinds of spending, is none of its sources', () => {
  expect(lines('年度金额|900\n其中：中央补助|500\n地方资金|400\n东川县资金|600\n清源县资金|300').map((line) => line.split(' ')[0])).toEqual(
    ['total', 'source', 'source', 'of-which', 'of-which'],
  );
});

test('where nothing tells whether a line is a source or a part, it is doubtful', () => {
  expect(
    lines('年度资金总额|100\n财政拨款|80\n其中：中央资金|50\n省级资金|10\n其他资金|20').filter((line) => line.startsWith('?')),
  ).toEqual(['?source 省级资金: amount=B4']);
});

const HEAD = '项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分';

test('rows that slipped by different amounts keep their figures, each at its own cell', () => {
  expect(
    lines(`${HEAD}\n|年度资金总额|260|248|235.6|10|95%|9.5\n其中：财政拨款|240|228|216.6|--|95%|--\n||上年结转|20|20|19|--|95%|--`),
  ).toEqual([
    'total 年度资金总额: adjusted=D2 executed=E2 initial=C2 rate=G2 score=H2 weight=F2',
    'source 其中：财政拨款: adjusted=C3 executed=D3 initial=B3 rate=F3 score=G3 weight=E3',
    'source 上年结转: adjusted=E4 executed=F4 initial=D4 rate=H4 score=I4 weight=G4',
  ]);
});

test('whatever each row slips by, the figures stay those of the sound block or the line is doubtful', () => {
  const sound = [
    '年度资金总额|260|248|235.6|10|95%|9.5',
    '其中：财政拨款|240|228|216.6|--|95%|--',
    '上年结转|20|20|19|--|95%|--',
    '其他资金|0|0|0|--|--|--',
  ];
  const shown = (shifts: readonly number[]): string[] => {
    const grid = gridOf([`||${HEAD}`, ...sound.map((line, index) => `${'|'.repeat(3 + shifts[index]!)}${line}`)].join('\n'));
    return readFunds(grid, { top: 1, left: 1, bottom: grid.rows, right: grid.columns })!.lines.map((line) =>
      line.unsure
        ? 'doubtful'
        : `${line.label.text} ${Object.entries(line.figures)
            .map(([role, { text }]) => `${role}=${text}`)
            .sort()
            .join(' ')}`,
    );
  };
  const whole = shown([0, 0, 0, 0]);
  const shifts = [-2, -1, 0, 1];
  for (const a of shifts)
    for (const b of shifts)
      for (const c of shifts)
        for (const d of shifts) shown([a, b, c, d]).forEach((line, index) => expect(['doubtful', whole[index]]).toContain(line));
  expect(shown([0, -1, -2, 1]).filter((line) => line === 'doubtful').length).toBeLessThanOrEqual(1);
});

test('a row that slipped and lost a figure is doubtful', () => {
  expect(lines(`${HEAD}\n|年度资金总额|260|248|235.6|10|95%|9.5\n其中：财政拨款|240|228\n`).at(-1)).toMatch(/^\?.*财政拨款/);
});

test('a note in the place of a score is no score, and the columns keep their own cells', () => {
  expect(lines(`${HEAD}|原因\n|年度资金总额|260|248|235.6|10|95%||未达 95% 需说明原因`)).toEqual([
    'total 年度资金总额: adjusted=D2 executed=E2 initial=C2 rate=G2 weight=F2',
  ]);
});

test('a row of figures whose label is lost is kept and marked', () => {
  expect(lines(`${HEAD}\n|年度资金总额|260|248|235.6|10|95%|9.5\n||240|228|215.6|--|94.56%|--`).at(-1)).toBe(
    '?source : adjusted=D3 executed=E3 initial=C3 rate=G3 score=H3 weight=F3',
  );
});

test('goals, signatures and notes around the block are left alone', () => {
  expect(
    lines('年度绩效目标|投入财政资金300万元，改造管网\n项目资金|年度资金总额|300\n|其中：财政拨款|300\n填表人：张三|联系电话|3300'),
  ).toEqual(['total 年度资金总额: amount=C2', 'source 其中：财政拨款: amount=C3']);
});

test('funds below the indicators are read up to the next table', () => {
  const grid = gridOf(
    '满意度指标|居民满意度|≥90%\n项目资金（万元）|年度资金总额|300\n|其中：财政拨款|300\n项目支出绩效目标表\n项目资金（万元）|年度资金总额|500',
  );
  expect(opensFunds(grid, 1, 1, 3)).toBe(false);
  expect(opensFunds(grid, 2, 1, 3)).toBe(true);
  expect(inShort(readFundsBelow(grid, { top: 2, left: 1, bottom: 5, right: 3 }))).toEqual([
    'total 年度资金总额: amount=C2',
    'source 其中：财政拨款: amount=C3',
  ]);
});

test('every row of the block can be shown with its cells and its doubt', () => {
  const grid = gridOf(`${HEAD}\n|年度资金总额|260|248|235.6|10|95%|9.5\n其中：财政拨款|240|228`);
  const rows = readFundRows(readFunds(grid, { top: 1, left: 1, bottom: 3, right: 8 })!);
  expect(
    rows.map(({ row, kind, cells, unsure }) => [row, kind, cells.map(({ cell }) => cellName(cell)).join(' '), unsure !== null]),
  ).toEqual([
    [1, 'funds', 'C1 D1 E1 F1 G1 H1', false],
    [2, 'funds', 'B2 C2 D2 E2 F2 G2 H2', false],
    [3, 'funds', 'A3 B3 C3', true],
  ]);
});
