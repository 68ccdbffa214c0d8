import { act, screen } from '@testing-library/react';
import { PaneController } from '../../src/pane/controller/pane-controller';
import { renderChecked, renderPane, sampleEngine, sampleHost, SHEET } from './support/render-pane';
import { both } from './support/sample-outcome';

const BUSY = { code: 'busy-editing', message: both('正在编辑单元格。请先按回车或 Esc 结束编辑，再重试。') };

describe('when something goes wrong', () => {
  it('says what to do and tries again on a click', async () => {
    const host = sampleHost();
    host.failing.set('read', BUSY);
    const { user } = await renderPane({ host });
    await user.click(screen.getByRole('button', { name: '一键校验' }));
    expect(screen.getByRole('alert').textContent).toBe(BUSY.message['zh-CN']);
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
    expect(screen.getByText('年度资金总额与各来源之和不符')).toBeTruthy();
  });

  it('can be closed', async () => {
    const host = sampleHost();
    host.failing.set('read', BUSY);
    const { user } = await renderPane({ host });
    await user.click(screen.getByRole('button', { name: '一键校验' }));
    await user.click(screen.getByRole('button', { name: '关闭此消息' }));
    expect(screen.queryByText(BUSY.message['zh-CN'], { selector: '.fui-MessageBarBody' })).toBeNull();
  });

  it('keeps the former results when a later check fails', async () => {
    const { user, engine } = await renderChecked();
    engine.failing.set('check', { code: 'engine-failed', message: both('校验程序意外停止。') });
    await user.click(screen.getByRole('button', { name: '一键校验' }));
    expect(screen.getByRole('alert').textContent).toBe('校验程序意外停止。');
    expect(screen.getByText('年度资金总额与各来源之和不符')).toBeTruthy();
  });

  it('turns an exception of a host into words', async () => {
    const host = sampleHost();
    jest.spyOn(host, 'read').mockRejectedValueOnce(new Error('RichApi.Error: GeneralException'));
    const { user } = await renderPane({ host });
    await user.click(screen.getByRole('button', { name: '一键校验' }));
    expect(screen.getByRole('alert').textContent).toMatch(/与表格程序的连接中断/);
    expect(document.body.textContent).not.toContain('GeneralException');
  });

  it.each(['fill', 'highlight', 'repair'] as const)('offers to try %s again', async (command) => {
    const host = sampleHost();
    host.failing.set('read', BUSY);
    const { user, controller, engine } = await renderPane({ host });
    await act(() =>
      ({
        fill: () => controller.plans.previewFill(),
        highlight: () => controller.plans.highlight(),
        repair: () => controller.plans.repair(),
      })[command](),
    );
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(engine.asked[0]).toMatch(new RegExp(`^${command}`));
  });

  it('leaves the marks and says so when an old mark cannot be taken off', async () => {
    const { controller, host, user } = await renderChecked();
    await act(() => controller.plans.highlight());
    host.failing.set('revert', { code: 'later-first', message: both('请先撤销“修正”。') });
    await user.click(screen.getByRole('button', { name: '清除标记' }));
    expect(screen.getByRole('alert').textContent).toBe('请先撤销“修正”。');
    expect(host.fills.size).toBe(3);
  });

  it('carries out one command at a time', async () => {
    const host = sampleHost();
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => (open = resolve));
    const { controller } = await renderPane({ host });
    await act(async () => {
      const first = controller.checks.check();
      await controller.checks.check();
      await controller.plans.previewFill();
      open();
      await first;
    });
    expect(host.reads).toBe(1);
    expect(controller.getState().preview).toBeNull();
  });
});

describe('the controller', () => {
  it('lets a ribbon command come before the pane has opened', async () => {
    const host = sampleHost();
    const controller = new PaneController({ host, engine: sampleEngine() });
    await controller.checks.check();
    expect(controller.getState().ready).toBe(true);
    expect(controller.getState().checked?.outcome.result.summary.errors).toBe(2);
  });

  it('looks at the table around the selected cells', async () => {
    const controller = new PaneController({ host: sampleHost(), engine: sampleEngine() });
    await controller.checks.check({ sheet: SHEET, range: 'C7:D8' });
    expect(controller.getState().listing.table).toBe('自评表!A1:H20');
  });

  it('says so when the selected cells belong to no table', async () => {
    const { controller } = await renderPane();
    await act(() => controller.checks.check({ sheet: SHEET, range: 'Z99:Z99' }));
    expect(screen.getByText(/所选单元格不在识别出的表格里/)).toBeTruthy();
    expect(screen.getByText('没有符合条件的问题。')).toBeTruthy();
  });

  it('stops listening when the pane is closed', async () => {
    const host = sampleHost();
    const controller = new PaneController({ host, engine: sampleEngine() });
    await controller.start();
    controller.stop();
    expect(host.listening).toBe(0);
  });
});
