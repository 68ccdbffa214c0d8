import type { EditPlan, PlanPurpose } from '../../../src/core/plan/types';
import { cameBack, type CameBack, HARD_BOOK, HARD_EDITS } from '../contract/broken';
import { expectSame, plan, problem, value } from '../contract/steps';
import { arithmetic } from '../../simulated-excel/arithmetic';
import type { Evaluate } from '../../simulated-excel/calculate';
import { recalculate } from '../../simulated-excel/calculate';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { ExcelVersion } from '../../simulated-excel/versions';
import { bookOf, hostIn } from './excel-under-test';

/** JX.PARSETARGET spills into the two cells beside it; other functions of the product are not registered. */
const evaluate: Evaluate = (formula, look, place) =>
  formula === '=JX.PARSETARGET(A2)' ? [['>=', 98, '%']] : arithmetic(formula, look, place);

function open(version: ExcelVersion): SimulatedExcel {
  const simulated = createSimulatedExcel(bookOf(HARD_BOOK), { version, evaluate });
  recalculate(simulated.book, evaluate);
  return simulated;
}

async function callsOf(simulated: SimulatedExcel, task: () => Promise<unknown>): Promise<number> {
  simulated.resetCounts();
  await task();
  return simulated.calls;
}

interface Outcome {
  readonly call: number;
  readonly code: string;
  readonly back: CameBack;
}

async function breakApply(version: ExcelVersion, wanted: EditPlan, call: number, lasting: boolean): Promise<Outcome | null> {
  const simulated = open(version);
  const before = simulated.state();
  simulated.failAt(call, { lasting });
  const result = await hostIn(simulated).apply(wanted);
  if (result.ok) return null;
  const { code, message } = problem(result);
  expect(message['zh-CN']).toContain(code === 'partly-written' ? '撤销' : '没有改动');
  return { call, code, back: await cameBack(simulated, before, hostIn) };
}

const CASES = (['365', '2019'] as const).flatMap((version) =>
  (Object.keys(HARD_EDITS) as PlanPurpose[]).map((purpose) => [version, purpose] as const),
);

describe.each(CASES)('Excel %s breaking at any call of a %s', (version, purpose) => {
  const wanted = plan(HARD_EDITS[purpose], purpose, '填充得分');

  it.each([
    ['once', false],
    ['for good', true],
  ] as const)('leaves the workbook as it was, or revertible and says so (%s)', async (_name, lasting) => {
    const whole = open(version);
    const calls = await callsOf(whole, async () => expect((await hostIn(whole).apply(wanted)).ok).toBe(true));
    expect(calls).toBeGreaterThan(20);
    const outcomes: Outcome[] = [];
    for (let call = 1; call <= calls; call += 1) {
      const outcome = await breakApply(version, wanted, call, lasting);
      if (outcome) outcomes.push(outcome);
    }
    expect(outcomes.filter(({ back }) => back === 'damaged')).toEqual([]);
    expect(outcomes.filter(({ code, back }) => back === 'after revert' && code !== 'partly-written')).toEqual([]);
    if (lasting) expect(outcomes).toHaveLength(calls);
    // A fault that happens once is over when everything is taken back: nothing is left for the person to do.
    else expect(outcomes.filter(({ code, back }) => back !== 'at once' || code === 'partly-written')).toEqual([]);
  });

  it.each([
    ['once', false],
    ['for good', true],
  ] as const)('can revert again after a revert that broke off (%s)', async (_name, lasting) => {
    const whole = open(version);
    const before = whole.state();
    const receipt = value(await hostIn(whole).apply(wanted));
    const entry = receipt.entry ?? '';
    const applied = whole.reopen();
    const trial = applied.reopen();
    const calls = await callsOf(trial, async () => value(await hostIn(trial).revert(entry)));
    expect(trial.state()).toEqual(before);
    for (let call = 1; call <= calls; call += 1) {
      const simulated = applied.reopen();
      simulated.failAt(call, { lasting });
      const result = await hostIn(simulated).revert(entry);
      simulated.heal();
      const reopened = simulated.reopen();
      const host = hostIn(reopened);
      const left = value(await host.journal());
      if (result.ok) expect([call, left]).toEqual([call, []]);
      for (const { id } of left) value(await host.revert(id));
      expectSame([call, reopened.state()], [call, before]);
    }
  });
});

/** What Office.js says of faults, known and unknown. */
const CODES = [
  'InvalidArgument',
  'AccessDenied',
  'ItemNotFound',
  'InvalidOperationInCellEditMode',
  'InvalidObjectPath',
  'InvalidOperation',
  'RequestAborted',
  'ActivityLimitReached',
  'TooManyRequests',
  'ServiceNotAvailable',
  'Timeout',
  'NetworkError',
  'InactiveWorkbook',
  'Unauthenticated',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'SomethingNew',
] as const;

/** A state without the ids of commands, which end in letters of chance. */
function stateText(state: unknown): string {
  return JSON.stringify(state).replace(/(PerfScore mark \d+)-[0-9a-f]+/g, '$1');
}

describe('Excel breaking once with other codes', () => {
  const wanted = plan([...HARD_EDITS.fix.slice(0, 3), ...HARD_EDITS.highlight.slice(0, 1)], 'fix', '修正');

  it.each(CODES)('%s at any call of a command leaves everything back at once, or done', async (code) => {
    const whole = open('365');
    const calls = await callsOf(whole, async () => value(await hostIn(whole).apply(wanted)));
    const done = whole.state();
    for (let call = 1; call <= calls; call += 1) {
      const simulated = open('365');
      const before = simulated.state();
      simulated.failAt(call, { code });
      const result = await hostIn(simulated).apply(wanted);
      expect([call, stateText(simulated.state()) === stateText(result.ok ? done : before)]).toEqual([call, true]);
      if (!result.ok) expect([call, problem(result).code === 'partly-written']).toEqual([call, false]);
    }
  });
});

describe('Excel breaking at any call of a check', () => {
  it('changes nothing and says what to do', async () => {
    const whole = open('365');
    const before = whole.state();
    const calls = await callsOf(whole, async () => value(await hostIn(whole).read()));
    for (let call = 1; call <= calls; call += 1) {
      const simulated = open('365');
      simulated.failAt(call);
      const result = await hostIn(simulated).read();
      // A merge that Excel cannot tell leaves a table that can be read all the same.
      if (!result.ok)
        expect(problem(result)).toMatchObject({
          code: 'host-failed',
          message: { 'zh-CN': expect.stringContaining('再试一次') as unknown },
        });
      expectSame(simulated.state(), before);
    }
  });
});
