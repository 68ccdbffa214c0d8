import type { SimulatedExcel, SimulationOptions } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { cell, problem, sheetOf, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

const ROWS = [[{ number: '1' }, { number: '2' }, { formula: '=A1+B1', number: '3' }]];

function manual(options: SimulationOptions = {}): SimulatedExcel {
  return createSimulatedExcel(bookOf({ sheets: [{ name: '表', rows: ROWS }] }), { calculation: 'Manual', ...options });
}

describe('a workbook whose calculation is manual', () => {
  it('is read while its formulas are up to date, and not with results of earlier figures', async () => {
    const simulated = manual();
    const host = hostIn(simulated);
    expect((await cell(host, '表', 'C1'))?.content).toEqual({ type: 'number', number: '3' });
    await simulated.type('表', 'A1', 10);
    expect(simulated.cell('表', 'C1').value).toBe(3);
    const { code, message } = problem(await host.read());
    expect([code, message['zh-CN'].includes('计算并校验'), message['en-US'].includes('Calculate and check')]).toEqual([
      'not-calculated',
      true,
      true,
    ]);
    expect(simulated.cell('表', 'C1').value).toBe(3);
  });

  it('is calculated where a person asks for it, and read in as many round trips', async () => {
    const simulated = manual();
    const host = hostIn(simulated);
    await simulated.type('表', 'A1', 10);
    simulated.resetCounts();
    const snapshot = value(await host.read({ calculate: true }));
    expect(sheetOf(snapshot, '表').cells.map(({ content }) => content)).toContainEqual({ type: 'number', number: '12' });
    expect(simulated.counts.roundTrips).toBeLessThanOrEqual(4);
    expect((await host.read()).ok).toBe(true);
  });

  it('counts as out of date in an Excel that does not tell, unless it holds no formula', async () => {
    const simulated = manual({ version: '2019' });
    const host = hostIn(simulated);
    expect(problem(await host.read()).code).toBe('not-calculated');
    expect((await host.read({ calculate: true })).ok).toBe(true);
    const plain = createSimulatedExcel(bookOf({ sheets: [{ name: '表', rows: [['指标', { number: '1' }]] }] }), {
      version: '2019',
      calculation: 'Manual',
    });
    expect((await hostIn(plain).read()).ok).toBe(true);
  });

  it('shows results of its own formulas after a fill, and is out of date after it where others depend on them', async () => {
    const simulated = manual();
    const host = hostIn(simulated);
    value(
      await host.apply({
        purpose: 'fill',
        title: { 'zh-CN': '填充', 'en-US': 'Fill' },
        skipped: [],
        edits: [
          {
            sheet: '表',
            cell: 'A1',
            before: '1',
            after: '5',
            reason: { 'zh-CN': '试', 'en-US': 'try' },
            content: { type: 'number', number: '5' },
          },
        ],
      }),
    );
    expect(problem(await host.read()).code).toBe('not-calculated');
  });
});
