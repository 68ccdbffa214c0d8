import type { Progress, WorkbookHost } from '../../../src/hosts/port';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { edit, plan, problem, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

const EDITS = plan([edit('表', 'B1', { content: { type: 'number', number: '9' } })]);
/** Beyond every wait of the host. */
const LONG = 60_000;

function open(): { readonly simulated: SimulatedExcel; readonly host: WorkbookHost } {
  const simulated = createSimulatedExcel(
    bookOf({
      sheets: [
        {
          name: '表',
          rows: [
            ['指标', null],
            ['总分', null],
          ],
        },
      ],
    }),
  );
  return { simulated, host: hostIn(simulated) };
}

/** Lets time pass, and everything come to its end that can. */
async function pass(simulated: SimulatedExcel, milliseconds: number): Promise<void> {
  await simulated.idle();
  await jest.advanceTimersByTimeAsync(milliseconds);
  await simulated.idle();
}

describe('while Excel gives no answer', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('a person is told after some seconds what to look for, and the reading goes on when the answer comes', async () => {
    const { simulated, host } = open();
    const said: Progress[] = [];
    simulated.startHanging();
    const reading = host.read({ onProgress: (progress) => said.push(progress) });
    await pass(simulated, 7_000);
    expect(said).toEqual([]);
    await pass(simulated, 2_000);
    expect(said.map(({ what }) => [what['zh-CN'].includes('对话框'), what['en-US'].includes('dialog')])).toEqual([[true, true]]);
    simulated.stopHanging();
    expect(value(await reading).sheets).toHaveLength(1);
  });

  it('nobody is told of answers that come in time', async () => {
    const { simulated, host } = open();
    const said: string[] = [];
    value(await host.read({ onProgress: ({ what }) => said.push(what['en-US']) }));
    await pass(simulated, LONG);
    expect(said.filter((text) => text.includes('dialog'))).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('a reading can be given up at once; what it asked for comes late and nothing more is sent', async () => {
    const { simulated, host } = open();
    const abort = new AbortController();
    simulated.startHanging();
    const reading = host.read({ signal: abort.signal });
    await simulated.idle();
    abort.abort();
    await pass(simulated, 0);
    expect(problem(await reading).code).toBe('cancelled');
    simulated.resetCounts();
    simulated.stopHanging();
    await pass(simulated, LONG);
    expect(simulated.counts.roundTrips).toBe(1);
    expect((await host.read()).ok).toBe(true);
  });

  it('a fill that is given up writes no cell when the answer comes late', async () => {
    const { simulated, host } = open();
    const before = simulated.state();
    const abort = new AbortController();
    simulated.startHanging();
    const applying = host.apply(EDITS, { signal: abort.signal });
    await simulated.idle();
    abort.abort();
    await pass(simulated, LONG);
    expect(['cancelled', 'no-answer']).toContain(problem(await applying).code);
    simulated.stopHanging();
    await pass(simulated, LONG);
    expect([simulated.state(), simulated.book.parts.size]).toEqual([before, 0]);
  });

  it.each<readonly [string, (host: WorkbookHost) => Promise<{ readonly ok: boolean }>]>([
    ['settings', (host) => host.loadSetting('options')],
    ['keeping a setting', (host) => host.saveSetting('options', '{}')],
    ['showing a cell', (host) => host.reveal('表', 'A1')],
    ['the list of commands', (host) => host.journal()],
  ])('%s ends by itself with what to do, and later commands go on', async (_what, ask) => {
    const { simulated, host } = open();
    simulated.startHanging();
    const asked = ask(host);
    const behind = host.read();
    await pass(simulated, LONG);
    const result = await asked;
    expect(result.ok ? null : problem(result as Parameters<typeof problem>[0]).code).toBe('no-answer');
    simulated.stopHanging();
    await pass(simulated, 0);
    expect((await behind).ok).toBe(true);
    expect((await ask(host)).ok).toBe(true);
  });

  it('a question behind a command that hangs ends, and is not asked any more when its turn comes', async () => {
    const { simulated, host } = open();
    simulated.startHanging();
    const applying = host.apply(EDITS);
    const asked = host.reveal('表', 'B2');
    await pass(simulated, LONG);
    expect(problem(await asked).code).toBe('no-answer');
    simulated.stopHanging();
    await pass(simulated, 0);
    expect([(await applying).ok, simulated.cell('表', 'B1').value]).toEqual([true, 9]);
    await pass(simulated, 0);
    expect(simulated.book.selection).toBe('');
  });
});
