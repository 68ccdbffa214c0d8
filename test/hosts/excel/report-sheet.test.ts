import type { SheetsPlan } from '../../../src/hosts/port';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import { microsoftClient } from '../../simulated-excel/microsoft-client';
import { createSimulatedExcel, type SimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { ExcelVersion } from '../../simulated-excel/versions';
import { reportDraft } from '../../support/report-sheet';
import { HARD_BOOK, revertAll } from '../contract/broken';
import { renewing } from '../contract/report-sheet';
import { inserted } from '../contract/sheets';
import { expectSame, problem, snapshot, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

function open(version: ExcelVersion = '365', chartsFail = false): SimulatedExcel {
  return createSimulatedExcel(bookOf(HARD_BOOK), { version, chartsFail });
}

/** A workbook with a report, and the plan that renews it. */
async function reported(version: ExcelVersion = '365'): Promise<{ readonly simulated: SimulatedExcel; readonly plan: SheetsPlan }> {
  const simulated = open(version);
  const host = hostIn(simulated);
  const { sheets } = await inserted(host, [reportDraft()]);
  return { simulated, plan: await renewing(host, sheets[0]!, reportDraft([{}, { cell: 'E6' }])) };
}

describe('the report sheet in Excel', () => {
  it.each(['2021', '2024', '365', 'web'] as const)(
    'has its charts in Excel %s, drawn over its points: the web takes none with a file',
    async (version) => {
      const simulated = open(version);
      const { sheets, remarks } = await inserted(hostIn(simulated), [reportDraft()]);
      expect(simulated.sheet(sheets[0]!).charts).toEqual([
        { type: 'ColumnStacked', data: `${sheets[0]}!A11:C13`, name: 'PerfScore 1', title: '农村公路养护', over: 'F10:H23' },
      ]);
      expect(remarks).toEqual([]);
    },
  );

  it('is there without its charts, and says so, where they fail', async () => {
    const simulated = open('365', true);
    const before = simulated.state();
    const host = hostIn(simulated);
    const { entry, sheets, remarks } = await inserted(host, [reportDraft()]);
    expect(remarks).toMatchObject([{ 'zh-CN': expect.stringContaining('没有画出图') as unknown }]);
    expect(simulated.sheet(sheets[0]!).cells.size).toBeGreaterThan(30);
    value(await host.revert(entry));
    expectSame(simulated.state(), before);
  });

  it('takes as many round trips for many lines as for one, put in and renewed', async () => {
    const trips = async (lines: number): Promise<readonly number[]> => {
      const simulated = open();
      const host = hostIn(simulated);
      const drafted = reportDraft(Array.from({ length: lines }, (_, at) => ({ cell: `E${at + 1}` })));
      simulated.resetCounts();
      const { sheets } = await inserted(host, [drafted]);
      const putting = simulated.counts.roundTrips;
      const plan = await renewing(host, sheets[0]!, drafted);
      simulated.resetCounts();
      value(await host.insertSheets!(plan));
      return [putting, simulated.counts.roundTrips];
    };
    const few = await trips(1);
    expect(few[0]).toBeLessThanOrEqual(8);
    expect(few[1]).toBeLessThanOrEqual(14);
    expect(await trips(400)).toEqual(few);
  });

  it("is put in, renewed and taken off through Microsoft's own client library", async () => {
    const simulated = open();
    const before = simulated.state();
    const { Excel: client } = microsoftClient(simulated);
    const host = createExcelHost({ excel: client, office: simulated.Office });
    const { sheets } = await inserted(host, [reportDraft()]);
    expect(simulated.sheet(sheets[0]!).charts).toHaveLength(1);
    const renewed = value(await host.insertSheets!(await renewing(host, sheets[0]!, reportDraft([]))));
    expect(renewed.sheets).toEqual(sheets);
    value(await host.revert(renewed.entry));
    expectSame(simulated.state(), before);
  });
});

test('a report on which a person has put a picture is not renewed: the picture would be gone for good', async () => {
  const { simulated, plan } = await reported();
  const sheet = simulated.sheet(plan.replaces!.sheet);
  sheet.drawn.shapes.push('Image');
  const before = simulated.state();
  expect(problem(await hostIn(simulated).insertSheets!(plan)).code).toBe('sheet-drawn-on');
  expectSame(simulated.state(), before);
});

describe('Excel breaking at any call while a report is renewed', () => {
  it.each([
    ['once', false],
    ['for good', true],
  ] as const)('has the old report, the new one or says what to take back; nothing of a person is lost (%s)', async (_name, lasting) => {
    const whole = await reported();
    whole.simulated.resetCounts();
    value(await hostIn(whole.simulated).insertSheets!(whole.plan));
    const { calls } = whole.simulated;
    const done = whole.simulated.state();
    const base = await reported();
    const others = (state: unknown): unknown =>
      (state as readonly { readonly name: string }[]).filter(({ name }) => !name.startsWith('校验报告'));
    expect(calls).toBeGreaterThan(25);
    for (let call = 1; call <= calls; call += 1) {
      const [simulated, { plan }] = [base.simulated.reopen(), base];
      const before = simulated.state();
      simulated.failAt(call, { lasting });
      const result = await hostIn(simulated).insertSheets!(plan);
      simulated.heal();
      const after = simulated.state();
      expectSame([call, others(after)], [call, others(before)]);
      if (result.ok) {
        if (result.value.remarks.length === 0) expectSame([call, after], [call, done]);
      } else if (problem(result).code !== 'partly-written') expectSame([call, after], [call, before]);
      const reopened = simulated.reopen();
      await revertAll(hostIn(reopened));
      const left = (await snapshot(hostIn(reopened))).sheets.map(({ name }) => name).filter((name) => name.startsWith('校验报告'));
      // Of a renewal that broke off for good the old report may stay, no longer on record; and one with a chart that broke off before it had its name, which might be anybody's.
      const isWhole = result.ok && result.value.remarks.length === 0;
      expect([call, left.length <= (isWhole ? 0 : 1)]).toEqual([call, true]);
    }
  });
});
