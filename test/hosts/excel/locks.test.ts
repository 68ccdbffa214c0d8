import type { PlannedEdit } from '../../../src/core/planned-edit';
import { parseCellName } from '../../../src/core/snapshot/address';
import { keyOf } from '../../simulated-excel/book';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { ExcelVersion } from '../../simulated-excel/versions';
import { apply, edit, value } from '../contract/steps';
import { bookOf, hostIn, markOn } from './excel-under-test';

interface Protection {
  readonly unlocked?: readonly string[];
  readonly formats?: boolean;
  readonly notes?: boolean;
}

function protectedSheet({ unlocked = [], formats = false, notes = false }: Protection, version: ExcelVersion = '365'): SimulatedExcel {
  const rows = [
    ['指标', '得分'],
    ['培训人次', null],
    ['合格率', { number: '5', format: '@' }],
    ['满意度', null],
  ];
  const simulated = createSimulatedExcel(bookOf({ sheets: [{ name: '表', rows, protected: true }] }), { version });
  const sheet = simulated.sheet('表');
  Object.assign(sheet, { allowsFormats: formats, allowsObjects: notes });
  for (const name of unlocked) {
    const { row, column } = parseCellName(name)!;
    sheet.unlocked.add(keyOf(row, column));
  }
  return simulated;
}

function score(cell: string, number: string, parts: Partial<PlannedEdit> = {}): PlannedEdit {
  return edit('表', cell, { content: { type: 'number', number }, ...parts });
}

const NOTE = { 'zh-CN': '说明', 'en-US': 'why' };

describe('a protected sheet', () => {
  it.each(['2019', '2021', '365'] as const)(
    'in Excel %s takes contents into its unlocked cells, and the locked ones are named',
    async (version) => {
      const simulated = protectedSheet({ unlocked: ['B2'] }, version);
      const before = simulated.state();
      const host = hostIn(simulated);
      const { entry, written, refused } = await apply(host, [score('B2', '9.5'), score('B4', '8')]);
      expect([written, refused.map(({ cell, reason }) => [cell, reason['zh-CN'].includes('锁定')])]).toEqual([
        [{ sheet: '表', cell: 'B2' }],
        [['B4', true]],
      ]);
      expect([simulated.cell('表', 'B2').value, simulated.cell('表', 'B4').value]).toEqual([9.5, '']);
      const { restored } = value(await host.revert(entry!));
      expect([restored.length, simulated.state()]).toEqual([1, before]);
    },
  );

  it('keeps its number formats, which the receipt says, and a cell of text refuses a number', async () => {
    const simulated = protectedSheet({ unlocked: ['B2', 'B3'] });
    const { written, refused, remarks } = await apply(hostIn(simulated), [score('B2', '0.95', { numberFormat: '0.0%' }), score('B3', '8')]);
    expect([written.map(({ cell }) => cell), refused.map(({ cell }) => cell)]).toEqual([['B2'], ['B3']]);
    expect(simulated.cell('表', 'B2')).toMatchObject({ value: 0.95, format: 'General' });
    expect(remarks?.map((remark) => [remark['zh-CN'].includes('格式'), remark['zh-CN'].includes('表!B2')])).toEqual([[true, true]]);
  });

  it('is marked where its protection allows formats, though no cell of it is open', async () => {
    const simulated = protectedSheet({ formats: true, notes: true });
    const before = simulated.state();
    const host = hostIn(simulated);
    const { entry, written, refused } = await apply(
      host,
      [edit('表', 'B2', { mark: '#FFC7CE', note: NOTE }), score('B4', '8')],
      'highlight',
    );
    expect([written.map(({ cell }) => cell), refused.map(({ cell }) => cell)]).toEqual([['B2'], ['B4']]);
    expect([markOn(simulated, '表', 'B2'), simulated.sheet('表').notes.get('B2')]).toEqual(['#FFC7CE', '说明']);
    value(await host.revert(entry!));
    expect(simulated.state()).toEqual(before);
  });

  it('is not marked where its protection allows no formats, not even in its unlocked cells', async () => {
    const simulated = protectedSheet({ unlocked: ['B2'] });
    const before = simulated.state();
    const { entry, refused } = await apply(hostIn(simulated), [edit('表', 'B2', { mark: '#FFC7CE', note: NOTE })], 'highlight');
    expect([entry, refused.length, simulated.state()]).toEqual([null, 1, before]);
  });

  it('gets its marks without notes where only these are locked', async () => {
    const simulated = protectedSheet({ formats: true });
    const { written, remarks } = await apply(hostIn(simulated), [edit('表', 'B2', { mark: '#FFC7CE', note: NOTE })], 'highlight');
    expect([written.length, simulated.sheet('表').notes.size, remarks?.length]).toEqual([1, 0, 1]);
  });

  it('gives back what was written before it was protected, as far as its cells are open', async () => {
    const simulated = protectedSheet({ unlocked: ['B2'] });
    simulated.sheet('表').isProtected = false;
    const host = hostIn(simulated);
    const { entry } = await apply(host, [score('B2', '9.5'), score('B4', '8')]);
    simulated.sheet('表').isProtected = true;
    const { restored, refused } = value(await host.revert(entry!));
    expect([restored.map(({ cell }) => cell), refused.map(({ cell }) => cell)]).toEqual([['B2'], ['B4']]);
    simulated.sheet('表').isProtected = false;
    expect(value(await host.revert(entry!)).refused).toEqual([]);
    expect([simulated.cell('表', 'B2').value, simulated.cell('表', 'B4').value]).toEqual(['', '']);
  });

  it('keeps its marks, with the reason, where it was protected since and its protection allows no formats', async () => {
    const simulated = protectedSheet({ unlocked: ['B2'] });
    simulated.sheet('表').isProtected = false;
    const before = simulated.state();
    const host = hostIn(simulated);
    const { entry } = await apply(host, [edit('表', 'B2', { mark: '#FFC7CE' })], 'highlight');
    simulated.sheet('表').isProtected = true;
    const { refused } = value(await host.revert(entry!));
    const left = value(await host.clearMarks!());
    expect(
      [refused, left.refused].map((cells) => cells.map(({ cell, reason }) => [cell, reason['zh-CN'].includes('不允许设置单元格格式')])),
    ).toEqual([[['B2', true]], [['B2', true]]]);
    expect([left.cells, markOn(simulated, '表', 'B2')]).toEqual([0, '#FFC7CE']);
    simulated.sheet('表').isProtected = false;
    expect([value(await host.revert(entry!)).refused, simulated.state()]).toEqual([[], before]);
  });

  it('keeps the marks of rows that nobody can find any more on record until they can come off', async () => {
    const simulated = protectedSheet({});
    simulated.sheet('表').isProtected = false;
    const host = hostIn(simulated);
    const { entry } = await apply(host, [edit('表', 'B2', { mark: '#FFC7CE' }), edit('表', 'B4', { mark: '#FFC7CE' })], 'highlight');
    await simulated.moveLines('表', 'rows', 'delete', 2);
    simulated.sheet('表').isProtected = true;
    expect(value(await host.revert(entry!)).refused.length).toBe(2);
    simulated.sheet('表').isProtected = false;
    expect([value(await host.revert(entry!)).refused, markOn(simulated, '表', 'B3'), value(await host.journal())]).toEqual([[], null, []]);
  });

  it('is cleared of marks though it is protected, where its protection allows formats', async () => {
    const simulated = protectedSheet({ formats: true });
    const before = simulated.state();
    const host = hostIn(simulated);
    await apply(host, [edit('表', 'B2', { mark: '#FFC7CE' })], 'highlight');
    expect([value(await host.clearMarks!()), simulated.state()]).toEqual([{ cells: 1, refused: [] }, before]);
  });
});
