import type { Result } from '../../../src/core/localized';
import type { WorkbookHost } from '../../../src/hosts/port';
import type { SimulatedExcel, SimulationOptions } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { FixtureSheet } from '../contract/fixture';
import { apply, edit, problem, sheetOf, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

const TABLE: FixtureSheet = {
  name: '自评表',
  rows: [
    ['绩效自评表', null, null, null],
    ['一级指标', '三级指标', '完成值', '得分'],
    ['产出指标', '培训人次', { number: '90' }, null],
    [null, '合格率', { number: '98' }, null],
    ['效益指标', '满意度', { number: '85' }, null],
    ['总分', null, null, null],
  ],
  merges: ['A1:D1', 'A3:A4'],
};

const FULL: FixtureSheet = {
  name: '名册',
  rows: [
    ['姓名', '人数'],
    ['甲', { number: '1' }],
    ['乙', { number: '2' }],
  ],
};

function open(sheets: readonly FixtureSheet[] = [TABLE, FULL], options: SimulationOptions = {}): SimulatedExcel {
  return createSimulatedExcel(bookOf({ sheets }), options);
}

function merged(read: Awaited<ReturnType<ReturnType<typeof hostIn>['read']>>): unknown {
  return sheetOf(value(read), '自评表').merges?.map(({ top, left, bottom, right }) => [top, left, bottom, right]);
}

const AREAS = [
  [1, 1, 1, 4],
  [3, 1, 4, 1],
];

describe('Ctrl+Z in Excel', () => {
  it.each<readonly [string, (context: Excel.RequestContext) => unknown]>([
    ['a question for merged cells', (context) => context.workbook.worksheets.getItem('自评表').getRange('A1').getMergedAreasOrNullObject()],
    ['a custom XML part', (context) => context.workbook.customXmlParts.add('<a xmlns="urn:a"></a>')],
    ['a setting', (context) => context.workbook.settings.add('a', 'b')],
    ['a handler', (context) => context.workbook.worksheets.onChanged.add(() => Promise.resolve())],
  ])('is emptied by %s: the simulated Excel does that, too, unless told otherwise', async (_what, call) => {
    const undone = async (emptiesUndo: boolean): Promise<unknown> => {
      const simulated = open([TABLE], { emptiesUndo });
      await simulated.type('自评表', 'D3', 9);
      await simulated.Excel.run((context) => {
        call(context);
        return context.sync();
      });
      return [await simulated.undo(), simulated.cell('自评表', 'D3').value];
    };
    expect([await undone(true), await undone(false)]).toEqual([
      [false, 9],
      [true, ''],
    ]);
  });

  it('survives checks after the first, however many figures and texts are typed between them', async () => {
    const simulated = open();
    const host = hostIn(simulated);
    expect(merged(await host.read())).toEqual(AREAS);
    for (const [cell, input] of [
      ['D3', 9],
      ['D4', 10],
      ['C3', 91],
      ['B5', '服务对象满意度'],
      ['D3', ''],
    ] as const) {
      await simulated.type('自评表', cell, input);
      simulated.resetCounts();
      expect(merged(await host.read())).toEqual(AREAS);
      expect(simulated.counts.roundTrips).toBe(3);
    }
    for (let step = 0; step < 5; step += 1) expect(await simulated.undo()).toBe(true);
    expect(simulated.cell('自评表', 'B5').value).toBe('满意度');
  });

  it('survives even the first check where no blank cell stands beside a filled one', async () => {
    const simulated = open([FULL]);
    await simulated.type('名册', 'B2', 5);
    const read = value(await hostIn(simulated).read());
    expect([sheetOf(read, '名册').merges, await simulated.undo()]).toEqual([[], true]);
  });

  it('is not spent on a check that nobody asked for: after the layout changed a person is asked to check', async () => {
    const simulated = open();
    const host = hostIn(simulated);
    await host.read();
    await simulated.moveLines('自评表', 'rows', 'insert', 4);
    await simulated.type('自评表', 'B4', '覆盖率');
    const { code, message } = problem(await host.read({ unasked: true }));
    expect([code, message['zh-CN'].includes('Ctrl+Z')]).toEqual(['not-unasked', true]);
    expect(await simulated.undo()).toBe(true);
    expect(merged(await host.read())).toEqual([
      [1, 1, 1, 4],
      [3, 1, 5, 1],
    ]);
  });

  it.each<readonly [string, (simulated: SimulatedExcel) => Promise<void> | void]>([
    ['rows were sorted', (simulated) => simulated.sort('自评表', 3, 5, 2)],
    ['a row was taken out', (simulated) => simulated.moveLines('自评表', 'rows', 'delete', 4)],
    [
      'a merge took a text',
      (simulated) => {
        simulated.cell('自评表', 'B3').value = '';
        simulated.sheet('自评表').merges.push({ top: 5, left: 1, bottom: 5, right: 2 });
      },
    ],
    [
      'a merged area was taken apart and written into',
      (simulated) => {
        simulated.sheet('自评表').merges.splice(1, 1);
        return simulated.type('自评表', 'A4', '产出指标');
      },
    ],
    ['the table grew', (simulated) => simulated.type('自评表', 'A8', '备注')],
  ])('is spent on asking anew where %s', async (_what, change) => {
    const simulated = open();
    const host = hostIn(simulated);
    await host.read();
    await change(simulated);
    expect(merged(await host.read())).toEqual(
      simulated.sheet('自评表').merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]),
    );
  });

  it('is gone after a command anyway, so the check that follows it asks what it needs', async () => {
    const simulated = open();
    const host = hostIn(simulated);
    await host.read();
    value(
      await host.apply({
        purpose: 'fix',
        title: { 'zh-CN': '修正', 'en-US': 'Fix' },
        skipped: [],
        edits: ['B3', 'B4', 'B5'].map((cell) => edit('自评表', cell, { content: { type: 'text', text: `${cell}指标` } })),
      }),
    );
    expect((await host.read({ unasked: true })).ok).toBe(true);
    expect((await host.read({ unasked: true })).ok).toBe(true);
    await apply(host, [edit('自评表', 'D3', { content: { type: 'number', number: '9' } })]);
  });

  it.each<readonly [string, (host: WorkbookHost) => Promise<Result<unknown>>]>([
    ['the record of commands was cleared', (host) => host.forget()],
    ['a setting was kept', (host) => host.saveSetting('options', '{}')],
  ])('is gone after %s, so the check that follows asks what it needs', async (_what, act) => {
    const simulated = open();
    const host = hostIn(simulated);
    await apply(host, [edit('自评表', 'D3', { content: { type: 'number', number: '9' } })]);
    await host.read();
    await simulated.moveLines('自评表', 'rows', 'insert', 4);
    await simulated.type('自评表', 'B4', '覆盖率');
    value(await act(host));
    expect(await simulated.undo()).toBe(false);
    expect(merged(await host.read({ unasked: true }))).toEqual([
      [1, 1, 1, 4],
      [3, 1, 5, 1],
    ]);
  });

  it.each<readonly [string, (host: WorkbookHost) => Promise<Result<unknown>>]>([
    ['marks were cleared', (host) => host.clearMarks!()],
    ['a record was to be cleared where there is none', (host) => host.forget()],
    ['a setting was to be taken out that is not there', (host) => host.saveSetting('options', null)],
  ])('is not counted as gone after %s: nothing is asked unasked', async (_what, act) => {
    const simulated = open();
    const host = hostIn(simulated);
    await host.read();
    await simulated.moveLines('自评表', 'rows', 'insert', 4);
    await simulated.type('自评表', 'B4', '覆盖率');
    value(await act(host));
    expect(problem(await host.read({ unasked: true })).code).toBe('not-unasked');
    expect(await simulated.undo()).toBe(true);
  });

  it('survives in an Excel that cannot be asked for merged cells', async () => {
    const simulated = open([TABLE], { version: '2019' });
    await simulated.type('自评表', 'D3', 9);
    await hostIn(simulated).read();
    expect(await simulated.undo()).toBe(true);
  });
});
