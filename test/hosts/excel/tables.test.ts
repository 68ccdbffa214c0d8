import { parseRangeName } from '../../../src/core/snapshot/address';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import { addTable } from '../../simulated-excel/tables';
import type { SimulatedExcel, SimulationOptions } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { apply, edit, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

const ROWS = [
  ['指标', '目标', '完成', '得分'],
  ['培训人次', { number: '100' }, { number: '90' }, null],
  ['合格率', { number: '98' }, { number: '98' }, null],
  ['满意度', { number: '90' }, { number: '80' }, null],
];

function withTable(below: readonly (string | null)[] = [], options: SimulationOptions = {}): SimulatedExcel {
  const simulated = createSimulatedExcel(
    bookOf({
      sheets: [
        { name: '自评表', rows: [...ROWS, below] },
        { name: '附表 一', rows: ROWS },
      ],
    }),
    options,
  );
  for (const name of ['自评表', '附表 一']) addTable(simulated.sheet(name), parseRangeName('A1:D4')!);
  return simulated;
}

function formula(cell: string, text: string, result?: string): PlannedEdit {
  return edit('自评表', cell, { content: { type: 'formula', formula: text }, ...(result === undefined ? {} : { result }) });
}

function shown(simulated: SimulatedExcel, names: readonly string[], sheet = '自评表'): unknown[] {
  return names.map((name) => simulated.cell(sheet, name).formula ?? simulated.cell(sheet, name).value);
}

describe('a table of Excel (ListObject)', () => {
  it('takes a formula over its whole column, and a first entry beside it into itself: the simulated Excel does that, too', async () => {
    const simulated = withTable();
    await simulated.type('自评表', 'D3', '=C3/B3');
    expect(shown(simulated, ['D2', 'D3', 'D4'])).toEqual(['=C2/B2', '=C3/B3', '=C4/B4']);
    await simulated.type('自评表', 'A5', '新指标');
    expect(shown(simulated, ['D5'])).toEqual(['=C5/B5']);
    await simulated.type('附表 一', 'E2', 5);
    expect(shown(simulated, ['E1'], '附表 一')).toEqual(['列5']);
    const off = withTable([], { correctsTables: false });
    await off.type('自评表', 'D3', '=C3/B3');
    expect(shown(off, ['D2', 'D3', 'D4'])).toEqual(['', '=C3/B3', '']);
  });

  it('gets the result in place of a formula, which the receipt says, and no other cell changes', async () => {
    const simulated = withTable();
    const before = simulated.state();
    const host = hostIn(simulated);
    const { written, refused, remarks, entry } = await apply(host, [
      formula('D2', '=JX.PERFSCORE(B2,C2,10)', '9.05'),
      formula('D3', '=JX.PERFSCORE(B3,C3,10)', '10'),
    ]);
    expect([written.map(({ cell }) => cell), refused]).toEqual([['D2', 'D3'], []]);
    expect(shown(simulated, ['D2', 'D3', 'D4'])).toEqual([9.05, 10, '']);
    expect(remarks?.map((remark) => [remark['zh-CN'].includes('自动填满整列'), remark['zh-CN'].includes('自评表!D2、自评表!D3')])).toEqual([
      [true, true],
    ]);
    value(await host.revert(entry!));
    expect(simulated.state()).toEqual(before);
  });

  it('refuses a formula whose result is not known, with the reason, and takes values as ever', async () => {
    const simulated = withTable();
    const { written, refused } = await apply(hostIn(simulated), [
      formula('D3', '=C3/B3'),
      edit('自评表', 'D4', { content: { type: 'number', number: '8.9' } }),
    ]);
    expect([written.map(({ cell }) => cell), refused.map(({ cell, reason }) => [cell, reason['zh-CN'].includes('转换为区域')])]).toEqual([
      ['D4'],
      [['D3', true]],
    ]);
    expect(shown(simulated, ['D2', 'D3', 'D4'])).toEqual(['', '', 8.9]);
  });

  it.each(['D5', 'E3'])('does not grow by a first entry beside it: %s is refused', async (cell) => {
    const simulated = withTable();
    const before = simulated.state();
    const { refused } = await apply(hostIn(simulated), [edit('自评表', cell, { content: { type: 'number', number: '24' } })]);
    expect(refused.map(({ reason }) => reason['zh-CN'].includes('自动扩展'))).toEqual([true]);
    expect(simulated.state()).toEqual(before);
  });

  it('leaves the row below it free to be written where that row holds something already', async () => {
    const simulated = withTable(['合计', null, null, null]);
    const { written } = await apply(hostIn(simulated), [formula('D5', '=SUM(D2:D4)')]);
    expect([written.length, simulated.cell('自评表', 'D5').formula, simulated.sheet('自评表').tables[0]?.range.bottom]).toEqual([
      1,
      '=SUM(D2:D4)',
      4,
    ]);
  });

  it('concerns its own sheet only, whatever the name of that sheet', async () => {
    const simulated = withTable();
    simulated.sheet('自评表').tables.length = 0;
    const { written } = await apply(hostIn(simulated), [formula('D2', '=C2/B2')]);
    expect(written).toHaveLength(1);
    const other = await apply(hostIn(simulated), [{ ...formula('D2', '=C2/B2'), sheet: '附表 一' }]);
    expect(other.refused).toHaveLength(1);
  });
});

/** A column in which some cells have formulas of their own, and some none. */
const MIXED = [
  ['指标', '目标', '完成', '得分'],
  ['培训人次', { number: '100' }, { number: '90' }, { formula: '=C2/B2', number: '0.9' }],
  ['合格率', { number: '98' }, { number: '98' }, null],
  ['满意度', { number: '90' }, { number: '80' }, { formula: '=C4*2', number: '160' }],
];

function withOwnFormulas(options: SimulationOptions = {}): SimulatedExcel {
  const simulated = createSimulatedExcel(bookOf({ sheets: [{ name: '自评表', rows: [...MIXED, ['备注', null, null, null]] }] }), options);
  addTable(simulated.sheet('自评表'), parseRangeName('A1:D4')!);
  return simulated;
}

/** A table with one entry alone in the row below it. */
function withLoneEntry(options: SimulationOptions = {}): SimulatedExcel {
  const rows = MIXED.map((row, at) => (at === 2 ? [...row.slice(0, 3), { formula: '=C3/B3', number: '1' }] : row));
  const simulated = createSimulatedExcel(
    bookOf({ sheets: [{ name: '自评表', rows: [...rows, [null, null, { number: '5' }, null]] }] }),
    options,
  );
  addTable(simulated.sheet('自评表'), parseRangeName('A1:D4')!);
  return simulated;
}

describe('what Excel changes of its own accord while it is written to', () => {
  it('is put back where an undo puts a formula into a column of a table: the other cells keep theirs, the formula stays on record', async () => {
    const simulated = withOwnFormulas();
    const host = hostIn(simulated);
    const { entry } = await apply(host, [edit('自评表', 'D2', { content: { type: 'number', number: '8' }, mark: '#F8CBAD' })]);
    const filled = simulated.state();
    simulated.resetCounts();
    const receipt = value(await host.revert(entry!));
    expect(shown(simulated, ['D2', 'D3', 'D4'])).toEqual([8, '', '=C4*2']);
    expect([receipt.restored, receipt.refused.map(({ cell, reason }) => [cell, reason['zh-CN'].includes('自动改动')])]).toEqual([
      [],
      [['D2', true]],
    ]);
    expect(simulated.state()).toEqual(
      (filled as { conditionalFormats: unknown[] }[]).map((sheet) => ({ ...sheet, conditionalFormats: [] })),
    );
    expect(value(await host.journal()).map(({ cells }) => cells)).toEqual([1]);
    const trips = simulated.counts.roundTrips;
    simulated.sheet('自评表').tables.length = 0;
    expect(value(await host.revert(entry!)).restored).toHaveLength(1);
    expect(shown(simulated, ['D2', 'D3', 'D4'])).toEqual(['=C2/B2', '', '=C4*2']);
    expect(trips).toBeLessThan(14);
  });

  it('is nothing to speak of where the column is one formula anyway, or where the user switched that off', async () => {
    const off = withOwnFormulas({ correctsTables: false });
    const calculated = withOwnFormulas();
    Object.assign(calculated.cell('自评表', 'D3'), { formula: '=C3/B3', value: 1 });
    Object.assign(calculated.cell('自评表', 'D4'), { formula: '=C4/B4', value: 0.9 });
    for (const simulated of [off, calculated]) {
      const before = shown(simulated, ['D2', 'D3', 'D4']);
      const host = hostIn(simulated);
      const { entry } = await apply(host, [edit('自评表', 'D2', { content: { type: 'number', number: '8' } })]);
      expect(value(await host.revert(entry!))).toMatchObject({ restored: [{ cell: 'D2' }], refused: [] });
      expect(shown(simulated, ['D2', 'D3', 'D4'])).toEqual(before);
    }
  });

  it('is put back where a table takes the row in whose only entry is written over, and the table has its size again', async () => {
    const simulated = withLoneEntry();
    const before = simulated.state();
    const { written, refused, entry } = await apply(hostIn(simulated), [
      edit('自评表', 'C5', { content: { type: 'number', number: '6' }, mark: '#F8CBAD' }),
    ]);
    expect([written, entry, refused.map(({ cell, reason }) => [cell, reason['zh-CN'].includes('自动改动')])]).toEqual([
      [],
      null,
      [['C5', true]],
    ]);
    expect(simulated.state()).toEqual(before);
  });

  it('takes only that cell back: the others of the command are written', async () => {
    const simulated = withLoneEntry();
    const host = hostIn(simulated);
    const { written, refused } = await apply(host, [
      edit('自评表', 'C5', { content: { type: 'number', number: '6' } }),
      edit('自评表', 'F9', { content: { type: 'number', number: '7' } }),
    ]);
    expect([written.map(({ cell }) => cell), refused.map(({ cell }) => cell)]).toEqual([['F9'], ['C5']]);
    expect([
      simulated.cell('自评表', 'C5').value,
      simulated.cell('自评表', 'D5').formula,
      simulated.sheet('自评表').tables[0]?.range.bottom,
    ]).toEqual([5, null, 4]);
  });

  it('is not risked in an Excel that cannot give a table its size back: the only entry of the row below is refused', async () => {
    const simulated = withLoneEntry({ version: '2019' });
    const before = simulated.state();
    const { refused } = await apply(hostIn(simulated), [edit('自评表', 'C5', { content: { type: 'number', number: '6' } })]);
    expect(refused.map(({ reason }) => reason['zh-CN'].includes('自动扩展'))).toEqual([true]);
    expect(simulated.state()).toEqual(before);
  });

  it('is found in a table of thousands of rows in the same round trips', async () => {
    const rows = Array.from({ length: 3_000 }, (_row, at) => [
      `指标${at}`,
      { number: '1' },
      at % 2 === 0 ? null : { formula: `=B${at + 2}*${at}`, number: '1' },
    ]);
    const simulated = createSimulatedExcel(bookOf({ sheets: [{ name: '自评表', rows: [['指标', '数', '得分'], ...rows] }] }));
    addTable(simulated.sheet('自评表'), parseRangeName('A1:C3001')!);
    const host = hostIn(simulated);
    const { entry } = await apply(host, [edit('自评表', 'C3', { content: { type: 'number', number: '8' } })]);
    const filled = simulated.state();
    simulated.resetCounts();
    expect(value(await host.revert(entry!)).refused.map(({ cell }) => cell)).toEqual(['C3']);
    expect(simulated.state()).toEqual(filled);
    expect(simulated.counts.roundTrips).toBeLessThan(14);
  }, 60_000);
});
