import type { PlannedEdit } from '../../../src/core/edits';
import type { PlanPurpose } from '../../../src/core/plan/types';
import type { HostFixture } from '../contract/fixture';
import { edit, expectSame, plan, problem, value } from '../contract/steps';
import type { Fault } from '../../simulated-et/wire';
import type { SimulatedEt } from '../../simulated-et/simulated-et';
import { etWith, hostIn } from './et-under-test';

const SHEET = '自评表';
const NOTE = { 'zh-CN': '得分与政策不符', 'en-US': 'score not by policy' };

/** Everything that can go wrong on the way back: text formats, fills, formulas of the product, notes, errors. */
const WORKBOOK: HostFixture = {
  sheets: [
    {
      name: SHEET,
      rows: [
        ['项目支出绩效自评表', null, null, null, null],
        ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['培训人次', '≥13000', { number: '13200' }, { number: '4' }, { number: '3.94', format: '0.00', fill: '#FFFF00' }],
        ['合格率', '≥98%', { number: '0.985', format: '0.0%' }, { number: '10' }, { text: '10', format: '@' }],
        ['群众满意度', 'S1.5年', { number: '0.874', format: '0.0%' }, { number: '10' }, { formula: '=JX.PERFSCORE(B5,C5,D5)', error: '#NAME?' }],
        ['合计', null, null, { number: '24', formula: '=SUM(D3:D5)' }, { error: '#N/A', fill: '#FFFFFF' }],
      ],
      merges: ['A1:E1'],
    },
    { name: '附表', rows: [[{ number: '1', format: '@' }, { number: '2' }, { number: '3', formula: '=A1+B1', fill: '#DDEBF7' }]] },
  ],
};

const PLANS: Readonly<Partial<Record<PlanPurpose, readonly PlannedEdit[]>>> = {
  fill: [
    edit(SHEET, 'E3', { content: { type: 'formula', formula: '=JX.PERFSCORE(B3,C3,D3)' }, numberFormat: '0.0' }),
    edit(SHEET, 'E4', { content: { type: 'formula', formula: '=JX.PERFSCORE(B4,C4,D4)' } }),
    edit(SHEET, 'E6', { content: { type: 'number', number: '23.94' } }),
    edit('附表', 'A1', { content: { type: 'formula', formula: '=B1*2' } }),
  ],
  highlight: [edit(SHEET, 'E3', { mark: '#FFC7CE', note: NOTE }), edit(SHEET, 'E6', { mark: '#FFC7CE' }), edit(SHEET, 'B4', { mark: '#FFEB9C', note: NOTE }), edit('附表', 'C1', { mark: '#FFC7CE' })],
  fix: [
    edit(SHEET, 'B5', { content: { type: 'text', text: '≤1.5年' } }),
    edit(SHEET, 'A3', { content: { type: 'text', text: '=改名' }, mark: '#C6EFCE' }),
    edit(SHEET, 'D6', { content: { type: 'blank' } }),
    edit('附表', 'A1', { content: { type: 'number', number: '7.5' }, numberFormat: '0.0' }),
  ],
};

const open = (): SimulatedEt => etWith(WORKBOOK);

// Marks name their command, whose id ends in random letters.
beforeEach(() => void jest.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => jest.restoreAllMocks());

/** Calls of a task, of the kind that a fault counts. */
async function countOf(et: SimulatedEt, of: Fault['of'], task: () => Promise<unknown>): Promise<number> {
  et.resetCounts();
  await task();
  return of === 'writes' ? et.writes : et.calls;
}

/** Whether the workbook is as before: at once, or after a new host has reverted what is on record. */
async function isBack(et: SimulatedEt, before: unknown): Promise<'at once' | 'after revert' | 'damaged'> {
  et.heal();
  const same = (one: SimulatedEt): boolean => JSON.stringify(one.state()) === JSON.stringify(before);
  const reopened = et.reopen();
  const host = hostIn(reopened);
  const wasSame = same(et);
  for (const { id } of value(await host.journal())) value(await host.revert(id));
  if (!same(reopened) || value(await host.journal()).length > 0) return 'damaged';
  return wasSame ? 'at once' : 'after revert';
}

const FAULTS: readonly (readonly [string, Partial<Fault>])[] = [
  ['once, before it has done its work', { when: 'before' }],
  ['once, after it has done its work', { when: 'after' }],
  ['for good', { lasting: true }],
];

describe.each(Object.keys(PLANS) as (keyof typeof PLANS)[])('WPS breaking at any call that writes of a %s', (purpose) => {
  const wanted = plan(PLANS[purpose]!, purpose);

  it.each(FAULTS)('leaves the workbook as it was, or revertible and says so: %s', async (_name, fault) => {
    const whole = open();
    const calls = await countOf(whole, 'writes', async () => value(await hostIn(whole).apply(wanted)));
    const done = whole.state();
    expect(calls).toBeGreaterThan(8);
    for (let call = 1; call <= calls; call += 1) {
      const et = open();
      const before = et.state();
      et.failAt(call, fault);
      const result = await hostIn(et).apply(wanted);
      expect(et.screenUpdating).toBe(true);
      if (result.ok) {
        // What the record of the written state needs is tried twice.
        expectSame([call, et.state()], [call, done]);
        continue;
      }
      const { code, message } = problem(result);
      expect(message['zh-CN']).toContain(code === 'partly-written' ? '撤销' : code === 'not-supported' ? '没有写入' : '没有改动');
      const back = await isBack(et, before);
      expect([call, back, code]).toEqual([call, code === 'partly-written' ? back : 'at once', code]);
      expect(back).not.toBe('damaged');
      // A fault that happens once is over when everything is taken back.
      if (!fault.lasting) expect([call, code === 'partly-written']).toEqual([call, false]);
    }
  });

  it.each(FAULTS)('can revert again after a revert that broke off: %s', async (_name, fault) => {
    const whole = open();
    const before = whole.state();
    const entry = value(await hostIn(whole).apply(wanted)).entry ?? '';
    const applied = whole.reopen();
    const trial = applied.reopen();
    const calls = await countOf(trial, 'writes', async () => value(await hostIn(trial).revert(entry)));
    expectSame(trial.state(), before);
    for (let call = 1; call <= calls; call += 1) {
      const et = applied.reopen();
      et.failAt(call, fault);
      const result = await hostIn(et).revert(entry);
      if (!result.ok) expect(problem(result).code).toBe('partly-reverted');
      et.heal();
      const reopened = et.reopen();
      const host = hostIn(reopened);
      for (const { id } of value(await host.journal())) value(await host.revert(id));
      expectSame([call, reopened.state()], [call, before]);
    }
  });
});

describe('WPS breaking at any call at all', () => {
  const wanted = plan([...PLANS.fix!.slice(1, 3), ...PLANS.highlight!.slice(0, 1)], 'fix');

  it('of a command leaves everything back at once, or done', async () => {
    const whole = open();
    const calls = await countOf(whole, 'calls', async () => value(await hostIn(whole).apply(wanted)));
    const done = whole.state();
    for (let call = 1; call <= calls; call += 1) {
      const et = open();
      const before = et.state();
      et.failAt(call, { of: 'calls' });
      const result = await hostIn(et).apply(wanted);
      expectSame([call, et.state()], [call, result.ok ? done : before]);
      if (!result.ok) expect([call, problem(result).code === 'partly-written']).toEqual([call, false]);
    }
  });

  it('of a check changes nothing and says what to do', async () => {
    const whole = open();
    const before = whole.state();
    const calls = await countOf(whole, 'calls', async () => value(await hostIn(whole).read()));
    for (let call = 1; call <= calls; call += 1) {
      const et = open();
      et.failAt(call, { of: 'calls' });
      const result = await hostIn(et).read();
      // Merged areas that WPS cannot tell leave a table that can be read all the same.
      if (!result.ok) expect(problem(result)).toMatchObject({ code: 'host-failed', message: { 'zh-CN': expect.stringContaining('再试一次') as unknown } });
      expectSame(et.state(), before);
    }
  });
});
