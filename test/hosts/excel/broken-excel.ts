import type { Problem, Result } from '../../../src/core/localized';
import type { WorkbookHost } from '../../../src/hosts/port';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { cameBack, revertAll } from '../contract/broken';
import { expectSame, problem, value } from '../contract/steps';
import { hostIn } from './excel-under-test';

/** A command that puts something into a workbook, as a whole or not at all. */
interface Putting<T extends { readonly entry: string }> {
  readonly open: () => SimulatedExcel;
  readonly put: (host: WorkbookHost) => Promise<Result<T>>;
  /** Whether Excel stays broken from that call on. */
  readonly lasting: boolean;
}

interface Breaking<T extends { readonly entry: string }> extends Putting<T> {
  /** At most about so many of the calls are broken, evenly; default all. */
  readonly most?: number;
  /** Whether what a broken Excel took all the same must be there to the last part; default always. */
  readonly isWhole?: (receipt: T) => boolean;
  /** What a person is told where nothing, or a part, was put in. */
  readonly says?: (said: Problem) => void;
}

/** Breaks Excel at each call while something is put in: it is there as a whole, or the workbook is as before, or can be reverted and says so. */
export async function expectWholeOrBack<T extends { readonly entry: string }>({
  open,
  put,
  lasting,
  most = Infinity,
  isWhole = () => true,
  says,
}: Breaking<T>): Promise<void> {
  const whole = open();
  whole.resetCounts();
  value(await put(hostIn(whole)));
  const done = JSON.stringify(whole.state());
  const { calls } = whole;
  expect(calls).toBeGreaterThan(15);
  for (let call = 1; call <= calls; call += Math.max(1, Math.floor(calls / most))) {
    const simulated = open();
    const before = simulated.state();
    simulated.failAt(call, { lasting });
    const result = await put(hostIn(simulated));
    if (result.ok) {
      if (isWhole(result.value)) expect([call, JSON.stringify(simulated.state())]).toEqual([call, done]);
      continue;
    }
    const said = problem(result);
    const back = await cameBack(simulated, before, hostIn);
    expect([call, back]).not.toEqual([call, 'damaged']);
    expect([call, back === 'after revert' && said.code !== 'partly-written']).toEqual([call, false]);
    says?.(said);
    if (!lasting) expect([call, back]).toEqual([call, 'at once']);
  }
}

/** Breaks Excel at each call while something is taken back again: once Excel works and the file is open anew, it can be. */
export async function expectTakenBackLater<T extends { readonly entry: string }>({ open, put, lasting }: Putting<T>): Promise<void> {
  const whole = open();
  const before = whole.state();
  const { entry } = value(await put(hostIn(whole)));
  const applied = whole.reopen();
  const trial = applied.reopen();
  trial.resetCounts();
  value(await hostIn(trial).revert(entry));
  expectSame(trial.state(), before);
  const { calls } = trial;
  for (let call = 1; call <= calls; call += 1) {
    const simulated = applied.reopen();
    simulated.failAt(call, { lasting });
    await hostIn(simulated).revert(entry);
    simulated.heal();
    const reopened = simulated.reopen();
    const host = hostIn(reopened);
    await revertAll(host);
    expect([call, value(await host.journal())]).toEqual([call, []]);
    expectSame([call, reopened.state()], [call, before]);
  }
}
