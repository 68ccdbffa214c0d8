import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import { microsoftClient } from '../../simulated-excel/microsoft-client';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { describeApplying } from '../contract/applying';
import type { HostFixture, HostUnderTest } from '../contract/fixture';
import { describeReading } from '../contract/reading';
import { describeReverting } from '../contract/reverting';
import { problem, value } from '../contract/steps';
import { bookOf, hostIn, underTest } from './excel-under-test';
import { fillPlan, highlightPlan, workbookOf } from './round-trips';

function connected(simulated: SimulatedExcel): HostUnderTest {
  const { Excel: client } = microsoftClient(simulated);
  return {
    ...underTest(simulated),
    host: createExcelHost({ excel: client, office: simulated.Office }),
    reopen: () => Promise.resolve(connected(simulated.reopen())),
  };
}

function create(fixture: HostFixture): Promise<HostUnderTest> {
  return Promise.resolve(connected(createSimulatedExcel(bookOf(fixture))));
}

describe("The Excel host on Microsoft's client library", () => {
  describeReading(create);
  describeApplying(create);
  describeReverting(create);

  it('keeps settings, shows cells and names what went wrong', async () => {
    const simulated = createSimulatedExcel(
      bookOf({
        sheets: [
          { name: '表', rows: [['a']] },
          { name: '附表', rows: [['b']] },
        ],
      }),
    );
    const { host } = connected(simulated);
    value(await host.saveSetting('options', '{"a":1}'));
    expect(value(await host.loadSetting('options'))).toBe('{"a":1}');
    value(await host.saveSetting('options', null));
    expect(value(await host.loadSetting('options'))).toBeNull();
    value(await host.reveal('附表', 'A1:B2'));
    expect(simulated.book.selection).toBe('附表!A1:B2');
    expect(problem(await host.reveal('没有', 'A1')).code).toBe('no-such-cell');
    simulated.startEditing();
    expect(problem(await host.reveal('附表', 'A1')).code).toBe('busy-editing');
  });

  it('sends requests of the size that the simulation counts, and releases nothing afterwards', async () => {
    const size = { sheets: 10, tables: 2, indicators: 20 };
    const real = createSimulatedExcel(workbookOf(size));
    const { Excel: client, counts } = microsoftClient(real);
    const host = createExcelHost({ excel: client, office: real.Office });
    const simulated = createSimulatedExcel(workbookOf(size));
    const simulatedHost = hostIn(simulated);
    const sizes: [string, number, number][] = [];
    const compare = async (task: string, run: (subject: typeof host) => Promise<unknown>): Promise<void> => {
      Object.assign(counts, { requests: 0, largestRequest: 0 });
      simulated.resetCounts();
      await run(host);
      await run(simulatedHost);
      expect([task, counts.requests]).toEqual([task, simulated.counts.roundTrips]);
      sizes.push([task, counts.largestRequest, simulated.counts.largestRequest]);
    };
    await compare('read', async (subject) => value(await subject.read()));
    await compare('fill', async (subject) => value(await subject.apply(fillPlan(size))));
    await compare('highlight', async (subject) => value(await subject.apply(highlightPlan(size))));
    await compare('revert', async (subject) => value(await subject.revert(value(await subject.journal())[0]?.id ?? '')));
    for (const [task, sent, counted] of sizes) expect([task, sent <= counted * 1.1, counted <= sent * 2]).toEqual([task, true, true]);
  });
});
