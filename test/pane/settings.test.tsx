import { screen, waitFor } from '@testing-library/react';
import { keepOwn, renderChecked, renderPane, sampleHost } from './support/render-pane';

const KEY = 'perfscore.settings';

async function openSettings(pane: Awaited<ReturnType<typeof renderPane>>): Promise<void> {
  await pane.user.click(screen.getByRole('button', { name: '更多' }));
  await pane.user.click(screen.getByRole('button', { name: /^设置/ }));
}

describe('settings', () => {
  it('offers the policies with description and source, and checks again under another one', async () => {
    const pane = await renderChecked();
    await openSettings(pane);
    expect(screen.getByText('达标得满分，未达标按完成率计分。')).toBeTruthy();
    expect(screen.getByText('依据： 财预〔2020〕10号 · 项目支出绩效评价管理办法')).toBeTruthy();
    await pane.user.selectOptions(screen.getByRole('combobox', { name: '计分规则' }), 'jinan');
    expect(screen.getByText('定性指标分三档。')).toBeTruthy();
    await waitFor(() => expect(pane.engine.requests.at(-1)?.policy).toBe('jinan'));
    expect(JSON.parse(pane.host.settings.get(KEY) ?? '').policy).toBe('jinan');
  });

  it('changes how rounding remainders are treated', async () => {
    const pane = await renderChecked();
    await openSettings(pane);
    await pane.user.click(screen.getByRole('radio', { name: '按错误处理' }));
    await waitFor(() => expect(pane.engine.requests.at(-1)?.tolerance).toBe('strict'));
  });

  it('chooses what is marked', async () => {
    const pane = await renderChecked();
    await openSettings(pane);
    await pane.user.click(screen.getByRole('checkbox', { name: '提醒' }));
    await pane.user.click(screen.getByRole('checkbox', { name: '提示' }));
    await pane.user.keyboard('{Escape}');
    await pane.user.click(screen.getByRole('button', { name: '标出问题' }));
    expect([...pane.host.fills.keys()]).toEqual(['自评表!D5', '自评表!H12', '自评表!G5']);
  });

  it('are there again when the workbook is opened anew', async () => {
    const host = sampleHost();
    await keepOwn(host, KEY, { policy: 'jinan', tolerance: 'hide', liveCheck: false });
    const { engine } = await renderChecked({ host });
    expect(engine.requests[0]).toEqual({ policy: 'jinan', tolerance: 'hide', ignored: [] });
  });

  it('fall back to the defaults where the stored ones are damaged', async () => {
    const host = sampleHost();
    host.settings.set(KEY, '{"policy":17,"tolerance":"x"');
    host.settings.set('perfscore.ignored', '[{"id":5},null,"x"]');
    const { engine } = await renderChecked({ host });
    expect(engine.requests[0]).toEqual({ policy: 'common', tolerance: 'separate', ignored: [] });
    expect(screen.getByText(/面板设置已损坏，已搁置/)).toBeTruthy();
    expect(screen.getByText(/忽略问题的记录已损坏/)).toBeTruthy();
  });

  it('hide what the host cannot do', async () => {
    const host = sampleHost();
    host.abilities = { liveFunctions: false, notes: false, changeEvents: false, selection: true };
    const pane = await renderChecked({ host });
    await openSettings(pane);
    expect(screen.queryByRole('checkbox', { name: '标出时加批注说明' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: '表格改动后自动重新校验' })).toBeNull();
  });

  it('opens with the defaults and says why when the workbook does not answer', async () => {
    const host = sampleHost();
    host.failing.set('loadSetting', { code: 'host-failed', message: { 'zh-CN': 'Excel 没有响应。', 'en-US': 'No answer.' } });
    await renderPane({ host });
    expect(screen.getByRole('alert').textContent).toBe('Excel 没有响应。');
    expect(screen.getByRole('button', { name: '一键校验' }).getAttribute('aria-disabled')).not.toBe('true');
  });
});
