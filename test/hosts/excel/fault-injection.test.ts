import type { PlannedEdit } from '../../../src/core/edits';
import type { EditPlan, PlanPurpose } from '../../../src/core/plan/types';
import type { HostFixture } from '../contract/fixture';
import { edit, expectSame, plan, problem, value } from '../contract/steps';
import { arithmetic } from '../../simulated-excel/arithmetic';
import type { Evaluate } from '../../simulated-excel/calculate';
import { recalculate } from '../../simulated-excel/calculate';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { ExcelVersion } from '../../simulated-excel/versions';
import { bookOf, hostIn } from './excel-under-test';

const SHEET = '自评表';
const NOTE = { 'zh-CN': '得分与政策不符', 'en-US': 'score not by policy' };

/** Everything that can go wrong on the way back: text formats, fills of all kinds, hidden rows, formulas of the product, notes. */
function workbook(version: ExcelVersion): HostFixture {
  // Excel 2019 cannot tell a white fill from none.
  const white = version === '2019' ? {} : { mark: '#FFFFFF' };
  return {
    sheets: [
      {
        name: SHEET,
        rows: [
          ['项目支出绩效自评表', null, null, null, null],
          ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
          ['培训人次', '≥13000', { number: '13200' }, { number: '4' }, { number: '3.94', format: '0.00', fill: '#FFFF00' }],
          ['合格率', '≥98%', { number: '0.985', format: '0.0%' }, { number: '10' }, { text: '10', format: '@' }],
          ['群众满意度', 'S1.5年', { number: '0.874', format: '0.0%' }, { number: '10' }, { formula: '=JX.PERFSCORE(B5,C5,D5)', error: '#NAME?' }],
          ['合计', null, null, { number: '24', formula: '=SUM(D3:D5)' }, { number: '3.94', formula: '=SUM(E3:E5)', ...white }],
        ],
        merges: ['A1:E1'],
        hiddenRows: [4],
      },
      {
        name: '附表',
        rows: [
          [{ number: '1', format: '@' }, { number: '2' }, { number: '3', formula: '=A1+B1', fill: '#DDEBF7' }],
          ['≥98%', { formula: '=JX.PARSETARGET(A2)', text: '>=' }],
        ],
      },
    ],
  };
}

const PLANS: Readonly<Record<PlanPurpose, readonly PlannedEdit[]>> = {
  fill: [
    edit(SHEET, 'E3', { content: { type: 'formula', formula: '=JX.PERFSCORE(B3,C3,D3)' }, numberFormat: '0.0' }),
    edit(SHEET, 'E4', { content: { type: 'formula', formula: '=JX.PERFSCORE(B4,C4,D4)' } }),
    edit(SHEET, 'E6', { content: { type: 'number', number: '23.94' } }),
    edit('附表', 'A1', { content: { type: 'formula', formula: '=B1*2' } }),
  ],
  highlight: [
    edit(SHEET, 'E3', { mark: '#FFC7CE', note: NOTE }),
    edit(SHEET, 'E6', { mark: '#FFC7CE' }),
    edit(SHEET, 'B4', { mark: '#FFEB9C', note: NOTE }),
    edit('附表', 'C1', { mark: '#FFC7CE' }),
  ],
  fix: [
    edit(SHEET, 'B5', { content: { type: 'text', text: '≤1.5年' } }),
    edit(SHEET, 'A3', { content: { type: 'text', text: '=改名' }, mark: '#C6EFCE' }),
    edit(SHEET, 'D6', { content: { type: 'blank' } }),
    edit('附表', 'A1', { content: { type: 'number', number: '7.5' }, numberFormat: '0.0' }),
    edit('附表', 'B2', { content: { type: 'text', text: '≥' } }),
  ],
  finalize: [
    edit(SHEET, 'E5', { content: { type: 'number', number: '9.7' } }),
    edit(SHEET, 'E3', { content: { type: 'formula', formula: '=ROUND(D3*MIN(C3/13000,1),2)' } }),
  ],
  repair: [edit(SHEET, 'E5', { content: { type: 'formula', formula: '=JX.PERFSCORE(B5,C5,D5)' } })],
};

/** JX.PARSETARGET spills into the two cells beside it; other functions of the product are not registered. */
const evaluate: Evaluate = (formula, look, place) => (formula === '=JX.PARSETARGET(A2)' ? [['>=', 98, '%']] : arithmetic(formula, look, place));

function open(version: ExcelVersion): SimulatedExcel {
  const simulated = createSimulatedExcel(bookOf(workbook(version)), { version, evaluate });
  recalculate(simulated.book, evaluate);
  return simulated;
}

async function callsOf(simulated: SimulatedExcel, task: () => Promise<unknown>): Promise<number> {
  simulated.resetCounts();
  await task();
  return simulated.calls;
}

/** Whether the workbook is as before: at once, or after a new host has reverted what is on record. */
async function isBack(simulated: SimulatedExcel, before: unknown): Promise<'at once' | 'after revert' | 'damaged'> {
  simulated.heal();
  const same = (excel: SimulatedExcel): boolean => JSON.stringify(excel.state()) === JSON.stringify(before);
  const reopened = simulated.reopen();
  const host = hostIn(reopened);
  const wasSame = same(simulated);
  for (const { id } of value(await host.journal())) value(await host.revert(id));
  if (!same(reopened) || value(await host.journal()).length > 0) return 'damaged';
  return wasSame ? 'at once' : 'after revert';
}

interface Outcome {
  readonly call: number;
  readonly code: string;
  readonly back: 'at once' | 'after revert' | 'damaged';
}

async function breakApply(version: ExcelVersion, wanted: EditPlan, call: number, lasting: boolean): Promise<Outcome | null> {
  const simulated = open(version);
  const before = simulated.state();
  simulated.failAt(call, { lasting });
  const result = await hostIn(simulated).apply(wanted);
  if (result.ok) return null;
  const { code, message } = problem(result);
  expect(message['zh-CN']).toContain(code === 'partly-written' ? '撤销' : '没有改动');
  return { call, code, back: await isBack(simulated, before) };
}

const CASES = (['365', '2019'] as const).flatMap((version) => (Object.keys(PLANS) as PlanPurpose[]).map((purpose) => [version, purpose] as const));

describe.each(CASES)('Excel %s breaking at any call of a %s', (version, purpose) => {
  const wanted = plan(PLANS[purpose], purpose, '填充得分');

  it.each([['once', false], ['for good', true]] as const)('leaves the workbook as it was, or revertible and says so (%s)', async (_name, lasting) => {
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

  it.each([['once', false], ['for good', true]] as const)('can revert again after a revert that broke off (%s)', async (_name, lasting) => {
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
  'InvalidArgument', 'AccessDenied', 'ItemNotFound', 'InvalidOperationInCellEditMode', 'InvalidObjectPath', 'InvalidOperation', 'RequestAborted', 'ActivityLimitReached', 'TooManyRequests', 'ServiceNotAvailable',
  'Timeout', 'NetworkError', 'InactiveWorkbook', 'Unauthenticated', 'RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'SomethingNew',
] as const;

/** A state without the ids of commands, which end in letters of chance. */
function stateText(state: unknown): string {
  return JSON.stringify(state).replace(/(PerfScore mark \d+)-[0-9a-f]+/g, '$1');
}

describe('Excel breaking once with other codes', () => {
  const wanted = plan([...PLANS.fix.slice(0, 3), ...PLANS.highlight.slice(0, 1)], 'fix', '修正');

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
      if (!result.ok) expect(problem(result)).toMatchObject({ code: 'host-failed', message: { 'zh-CN': expect.stringContaining('再试一次') as unknown } });
      expectSame(simulated.state(), before);
    }
  });
});
