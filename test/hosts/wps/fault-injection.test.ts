import type { PlanPurpose } from '../../../src/core/plan/types';
import { cameBack, HARD_BOOK, HARD_EDITS, revertAll } from '../contract/broken';
import { expectSame, plan, problem, value } from '../contract/steps';
import type { Fault } from '../../simulated-et/wire';
import type { SimulatedEt } from '../../simulated-et/simulated-et';
import { etWith, hostIn } from './et-under-test';

const open = (): SimulatedEt => etWith(HARD_BOOK);

// Marks name their command, whose id ends in random letters.
beforeEach(() => void jest.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => jest.restoreAllMocks());

/** Calls of a task, of the kind that a fault counts. */
async function countOf(et: SimulatedEt, of: Fault['of'], task: () => Promise<unknown>): Promise<number> {
  et.resetCounts();
  await task();
  return of === 'writes' ? et.writes : et.calls;
}

const FAULTS: readonly (readonly [string, Partial<Fault>])[] = [
  ['once, before it has done its work', { when: 'before' }],
  ['once, after it has done its work', { when: 'after' }],
  ['for good', { lasting: true }],
];

describe.each(Object.keys(HARD_EDITS) as PlanPurpose[])('WPS breaking at any call that writes of a %s', (purpose) => {
  const wanted = plan(HARD_EDITS[purpose], purpose);

  it.each(FAULTS)('leaves the workbook as it was, or revertible and says so: %s', async (_name, fault) => {
    const whole = open();
    const calls = await countOf(whole, 'writes', async () => value(await hostIn(whole).apply(wanted)));
    const done = whole.state();
    expect(calls).toBeGreaterThan(5);
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
      const back = await cameBack(et, before, hostIn);
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
      await revertAll(hostIn(reopened));
      expectSame([call, reopened.state()], [call, before]);
    }
  });
});

describe('WPS breaking at any call at all', () => {
  const wanted = plan([...HARD_EDITS.fix.slice(1, 3), ...HARD_EDITS.highlight.slice(0, 1)], 'fix');

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
      if (!result.ok)
        expect(problem(result)).toMatchObject({
          code: 'host-failed',
          message: { 'zh-CN': expect.stringContaining('再试一次') as unknown },
        });
      expectSame(et.state(), before);
    }
  });
});
