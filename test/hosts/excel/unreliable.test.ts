import type { SimulationOptions, SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { problemOf } from '../../../src/hosts/excel/excel-problems';
import { apply, edit, problem, value } from '../contract/steps';
import { bookOf, hostIn, markOn } from './excel-under-test';

function open(options: SimulationOptions): SimulatedExcel {
  return createSimulatedExcel(
    bookOf({
      sheets: [
        {
          name: '表',
          rows: [
            ['指标', '得分'],
            ['培训人次', '待定'],
          ],
        },
      ],
    }),
    options,
  );
}

describe('notes that fail in Excel on the web, though it says that it has them', () => {
  it('are left out, which the receipt says; the marks are made and come off again', async () => {
    const simulated = open({ version: 'web', notesFail: true });
    const before = simulated.state();
    const host = hostIn(simulated);
    const { entry, written, refused, remarks } = await apply(
      host,
      [edit('表', 'B2', { mark: '#FFC7CE', note: { 'zh-CN': '说明', 'en-US': 'why' } })],
      'highlight',
    );
    expect([written.length, refused, markOn(simulated, '表', 'B2')]).toEqual([1, [], '#FFC7CE']);
    expect(remarks?.map((remark) => remark['zh-CN'].includes('批注'))).toEqual([true]);
    value(await host.revert(entry!));
    expect(simulated.state()).toEqual(before);
  });

  it('are not given up for a fault that happens once', async () => {
    const simulated = open({ version: 'web' });
    simulated.failAt(1, { code: 'InvalidOperation' });
    const { remarks } = await apply(
      hostIn(simulated),
      [edit('表', 'B2', { mark: '#FFC7CE', note: { 'zh-CN': '说明', 'en-US': 'why' } })],
      'highlight',
    );
    expect([remarks, simulated.sheet('表').notes.get('B2')]).toEqual([undefined, '说明']);
  });

  it('do not hide a failure of something else', async () => {
    const simulated = open({ version: 'web', notesFail: true });
    simulated.failAt(1, { code: 'AccessDenied' });
    const result = await hostIn(simulated).apply({
      purpose: 'highlight',
      title: { 'zh-CN': '标', 'en-US': 'mark' },
      skipped: [],
      edits: [edit('表', 'B2', { mark: '#FFC7CE', note: { 'zh-CN': '说明', 'en-US': 'why' } })],
    });
    expect(problem(result).code).toBe('refused');
  });
});

describe('a cell that is being edited', () => {
  it.each(['InvalidOperationInCellEditMode', '5004'] as const)('is told by the code %s as well', async (editCode) => {
    const simulated = open({ editCode });
    const host = hostIn(simulated);
    simulated.startEditing();
    expect(problem(await host.reveal('表', 'B2')).code).toBe('busy-editing');
    const reading = host.read();
    await simulated.idle();
    simulated.stopEditing();
    expect((await reading).ok).toBe(true);
  });

  it('is told by a number, too', () => {
    expect(problemOf({ code: 5004 }).code).toBe('busy-editing');
  });
});
