import { PaneStore } from '../../../src/pane/controller/pane-store';
import { TaskRunner } from '../../../src/pane/controller/task-runner';
import type { TaskOptions } from '../../../src/hosts/port';

const WHAT = { 'zh-CN': '读取', 'en-US': 'Reading' };

function untilAborted({ signal }: TaskOptions): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
}

function made(): { store: PaneStore; tasks: TaskRunner } {
  const store = new PaneStore();
  return { store, tasks: new TaskRunner(store) };
}

describe('one task at a time', () => {
  it('drops a command while another runs', async () => {
    const { tasks } = made();
    const first = tasks.run({ name: 'check' }, untilAborted);
    expect(await tasks.run({ name: 'fill' }, async () => undefined)).toBe(false);
    tasks.cancel();
    expect(await first).toBe(true);
    expect(tasks.busy).toBe(false);
  });

  it('ends a quiet task for a command and then runs the command', async () => {
    const { tasks } = made();
    const order: string[] = [];
    const quiet = tasks.run({ name: 'recheck', quiet: true }, async (task) => {
      await untilAborted(task);
      order.push('quiet ended');
    });
    await tasks.run({ name: 'check' }, async () => void order.push('command'));
    await quiet;
    expect(order).toEqual(['quiet ended', 'command']);
  });

  it('never starts a quiet task beside another', async () => {
    const { tasks } = made();
    const running = tasks.run({ name: 'recheck', quiet: true }, untilAborted);
    expect(await tasks.run({ name: 'recheck', quiet: true }, async () => undefined)).toBe(false);
    tasks.cancel();
    await running;
  });

  it('lets only one of two commands that both ended a quiet task run', async () => {
    const { tasks } = made();
    void tasks.run({ name: 'recheck', quiet: true }, untilAborted);
    const both = await Promise.all([
      tasks.run({ name: 'check' }, () => new Promise((resolve) => setTimeout(resolve, 5))),
      tasks.run({ name: 'fill' }, async () => undefined),
    ]);
    expect(both).toEqual([true, false]);
  });
});

describe('progress', () => {
  it('is shown step by step, but not more often than a person can read', async () => {
    const { store, tasks } = made();
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.getState().task?.progress?.done ?? -1));
    await tasks.run({ name: 'check' }, async ({ onProgress }) => {
      for (let done = 1; done <= 50; done += 1) onProgress?.({ done, total: 50, what: WHAT });
      onProgress?.({ done: 0, total: null, what: { ...WHAT } });
    });
    expect(seen).toEqual([-1, 1, 0, -1]);
  });

  it('of a quiet task is not shown at all', async () => {
    const { tasks } = made();
    await tasks.run({ name: 'recheck', quiet: true }, async ({ onProgress }) => expect(onProgress).toBeUndefined());
  });
});

describe('what breaks', () => {
  it('is told in words where a person waits for it, and kept quiet where nobody does', async () => {
    const { store, tasks } = made();
    await tasks.run({ name: 'recheck', quiet: true }, () => Promise.reject(new Error('gone')));
    expect(store.getState().trouble).toBeNull();
    await tasks.run({ name: 'check' }, () => Promise.reject(new Error('gone')));
    expect(store.getState().trouble).toMatchObject({ during: 'check', problem: { code: 'host-failed' } });
    expect(store.getState().task).toBeNull();
  });
});
