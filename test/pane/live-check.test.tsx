import { act, fireEvent, screen } from '@testing-library/react';
import { LIVE_CHECK_DELAY } from '../../src/pane/controller/check-commands';
import { FakeHost } from './support/fake-host';
import { renderChecked, renderPane, sampleHost, SHEET } from './support/render-pane';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function press(button: HTMLElement): Promise<void> {
  await act(async () => button.click());
}

async function rest(milliseconds: number): Promise<void> {
  await act(() => jest.advanceTimersByTimeAsync(milliseconds));
}

describe('when the workbook changes after a check', () => {
  it('marks the results as stale at once and checks again when the sheet rests', async () => {
    const { host } = await renderChecked();
    act(() => host.edit(SHEET, 'D5', '15.00'));
    expect(screen.getByText('表格已改动，稍后自动重新校验。')).toBeTruthy();
    expect(screen.getByText('年度资金总额与各来源之和不符')).toBeTruthy();
    await rest(LIVE_CHECK_DELAY + 50);
    expect(screen.queryByText('表格已改动，稍后自动重新校验。')).toBeNull();
    expect(screen.queryByText('年度资金总额与各来源之和不符')).toBeNull();
  });

  it('waits until typing stops: many changes are one check', async () => {
    const { host } = await renderChecked();
    for (let count = 0; count < 5; count += 1) {
      act(() => host.edit(SHEET, 'A9', `${count}`));
      await rest(LIVE_CHECK_DELAY / 2);
    }
    expect(host.reads).toBe(1);
    await rest(LIVE_CHECK_DELAY);
    expect(host.reads).toBe(2);
  });

  it('only marks the results as stale when the live check is switched off', async () => {
    const { host, controller } = await renderChecked();
    await act(() => controller.memory.change({ liveCheck: false }));
    act(() => host.edit(SHEET, 'D5', '15.00'));
    await rest(LIVE_CHECK_DELAY * 5);
    expect(host.reads).toBe(1);
    expect(screen.getByText('表格已改动，请重新校验。')).toBeTruthy();
    await press(screen.getByRole('button', { name: '一键校验' }));
    expect(screen.queryByText('年度资金总额与各来源之和不符')).toBeNull();
  });

  it('does not check a large workbook unasked, and says so', async () => {
    const host = new FakeHost({
      [SHEET]: [['项目支出绩效自评表']],
      明细: Array.from({ length: 1001 }, () => new Array<string>(100).fill('1')),
    });
    await renderChecked({ host });
    act(() => host.edit(SHEET, 'D5', '15.00'));
    await rest(LIVE_CHECK_DELAY * 20);
    expect(host.reads).toBe(1);
    expect(screen.getByText('表格已改动；工作簿较大，请重新校验。')).toBeTruthy();
  });

  it.each([
    [3500, 3500],
    [3_600_000, 10_000],
  ])('goes on checking where a check took %i ms, and lets the sheet rest %i ms before the next', async (took, pause) => {
    const { host, controller } = await renderPane();
    host.gate = new Promise((resolve) => setTimeout(resolve, took));
    await act(async () => {
      const done = controller.checks.check();
      await jest.advanceTimersByTimeAsync(took + 10);
      await done;
    });
    host.gate = null;
    act(() => host.edit(SHEET, 'D5', '15.00'));
    await rest(pause - 50);
    expect(host.reads).toBe(1);
    await rest(100);
    expect(host.reads).toBe(2);
    expect(screen.queryByText(/表格已改动/)).toBeNull();
  });

  it('leaves the stale mark when a check after a command is interrupted', async () => {
    const { host, controller } = await renderChecked();
    await act(() => controller.plans.preview({ kind: 'fix', choice: 'safe' }));
    host.gate = new Promise(() => undefined);
    await act(async () => {
      const applied = controller.plans.applyPreview();
      await jest.advanceTimersByTimeAsync(10);
      controller.cancel();
      await applied;
    });
    expect(controller.getState().stale).toBe(true);
  });

  it('changes nothing under a pointer that is on its way to a button', async () => {
    const { host } = await renderChecked();
    act(() => host.edit(SHEET, 'D5', '15.00'));
    for (let step = 0; step < 8; step += 1) {
      fireEvent.pointerMove(screen.getByRole('button', { name: '按来源合计更正' }));
      await rest(LIVE_CHECK_DELAY / 4);
    }
    expect(host.reads).toBe(2);
    expect(screen.getByRole('button', { name: '按来源合计更正' })).toBeTruthy();
    await rest(LIVE_CHECK_DELAY);
    expect(screen.queryByRole('button', { name: '按来源合计更正' })).toBeNull();
  });

  it('checks once more when the sheet rests where it changed while a check waited for the end of an edit', async () => {
    const { host, controller } = await renderChecked();
    host.gate = new Promise(() => undefined);
    act(() => host.edit(SHEET, 'A9', '1'));
    await rest(LIVE_CHECK_DELAY + 50);
    expect(host.reads).toBe(2);
    act(() => host.edit(SHEET, 'D5', '15.00'));
    host.gate = null;
    await rest(LIVE_CHECK_DELAY + 50);
    expect(host.reads).toBe(3);
    expect(controller.getState().stale).toBe(false);
    expect(screen.queryByText('年度资金总额与各来源之和不符')).toBeNull();
  });

  it('does nothing before the first check', async () => {
    const { host } = await renderPane();
    act(() => host.edit(SHEET, 'D5', '15.00'));
    await rest(LIVE_CHECK_DELAY * 2);
    expect(host.reads).toBe(0);
  });

  it('keeps the selected finding open and shows no message when the quiet check fails', async () => {
    const { host } = await renderChecked();
    await press(screen.getByText('得分 4 超过分值 2'));
    host.failing.set('read', { code: 'busy-editing', message: { 'zh-CN': '正在编辑单元格。', 'en-US': 'Busy.' } });
    act(() => host.edit(SHEET, 'A9', 'x'));
    await rest(LIVE_CHECK_DELAY + 50);
    expect(screen.queryByText('正在编辑单元格。')).toBeNull();
    expect(screen.getByText('表格已改动，稍后自动重新校验。')).toBeTruthy();
    act(() => host.edit(SHEET, 'A9', 'y'));
    await rest(LIVE_CHECK_DELAY + 50);
    expect(screen.getByText('每项得分不得超过分值。', { exact: false })).toBeTruthy();
  });

  it('gives way to a command: a click during a quiet check is carried out', async () => {
    const { host } = await renderChecked();
    host.gate = new Promise(() => undefined);
    act(() => host.edit(SHEET, 'A9', 'x'));
    await rest(LIVE_CHECK_DELAY + 50);
    host.gate = null;
    await press(screen.getByRole('button', { name: '一键校验' }));
    await rest(50);
    expect(screen.queryByText(/表格已改动/)).toBeNull();
  });

  it('stays stale when the workbook changes during a check', async () => {
    const host = sampleHost();
    const { controller } = await renderPane({ host });
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => (open = resolve));
    await act(async () => {
      const done = controller.checks.check();
      await jest.advanceTimersByTimeAsync(10);
      host.edit(SHEET, 'A9', 'x');
      open();
      await done;
    });
    expect(controller.getState().stale).toBe(true);
  });
});
