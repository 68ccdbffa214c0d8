import { screen } from '@testing-library/react';
import { firstRunMemory } from '../../src/pane/office/first-run-memory';
import { renderPane } from './support/render-pane';
import { both } from './support/sample-outcome';

function memory(done: boolean): { done: boolean; isDone: () => boolean; setDone: () => void } {
  const own = { done, isDone: () => own.done, setDone: () => void (own.done = true) };
  return own;
}

describe('the first-run card', () => {
  it('explains the product in three steps and goes for good when skipped', async () => {
    const firstRun = memory(false);
    const { user } = await renderPane({ firstRun });
    expect(screen.getByRole('heading', { name: '第一次使用' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByRole('heading', { name: '第一次使用' })).toBeNull();
    expect(firstRun.done).toBe(true);
    await renderPane({ firstRun });
    expect(screen.queryByRole('heading', { name: '第一次使用' })).toBeNull();
  });

  it('opens the sample', async () => {
    const openSample = jest.fn(async () => ({ ok: true as const, value: undefined }));
    const firstRun = memory(false);
    const { user } = await renderPane({ firstRun, openSample });
    await user.click(screen.getByRole('button', { name: '打开示例工作簿' }));
    expect(openSample).toHaveBeenCalledTimes(1);
    expect(firstRun.done).toBe(true);
  });

  it('stays and says why when the sample cannot be opened', async () => {
    const openSample = async () => ({
      ok: false as const,
      problem: { code: 'not-supported', message: both('这个版本的 Excel 不能打开示例。') },
    });
    const { user } = await renderPane({ firstRun: memory(false), openSample });
    await user.click(screen.getByRole('button', { name: '打开示例工作簿' }));
    expect(screen.getByRole('alert').textContent).toBe('这个版本的 Excel 不能打开示例。');
    expect(screen.getByRole('heading', { name: '第一次使用' })).toBeTruthy();
  });

  it('goes for good with the first check', async () => {
    const firstRun = memory(false);
    const { user } = await renderPane({ firstRun });
    await user.click(screen.getByRole('button', { name: '一键校验' }));
    expect(screen.queryByRole('heading', { name: '第一次使用' })).toBeNull();
    expect(firstRun.done).toBe(true);
  });

  it('offers the sample later under 更多', async () => {
    const openSample = jest.fn(async () => ({ ok: true as const, value: undefined }));
    const { user } = await renderPane({ openSample });
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(screen.getByRole('button', { name: /^打开示例工作簿/ }));
    expect(openSample).toHaveBeenCalledTimes(1);
  });

  it('does no harm where the browser forbids storage', () => {
    const forbidden = firstRunMemory(() => {
      throw new Error('denied');
    });
    forbidden.setDone();
    expect(forbidden.isDone()).toBe(false);
  });

  it('is remembered in the browser', () => {
    const remembered = firstRunMemory(() => localStorage);
    expect(remembered.isDone()).toBe(false);
    remembered.setDone();
    expect(remembered.isDone()).toBe(true);
  });
});
