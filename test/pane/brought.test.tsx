import { act, screen, waitFor, within } from '@testing-library/react';
import { FINDINGS, outcome } from './support/sample-outcome';
import { FakeEngine } from './support/fake-engine';
import { keepOwn, renderChecked, renderPane, sampleHost } from './support/render-pane';

const IGNORED = 'perfscore.ignored';
const SETTINGS = 'perfscore.settings';
const PROFILE = 'perfscore.profile';

const ALL_IGNORED = FINDINGS.map(({ id, rule, sheet, cell, message }) => ({ id, rule, sheet, cell, message, reason: '已与上级口头说明' }));

function page(): string {
  return document.body.textContent ?? '';
}

/** A file whose sender ignored every finding, hides rounding and turned rules off. */
function sentFile(): ReturnType<typeof sampleHost> {
  const host = sampleHost();
  host.settings.set(IGNORED, JSON.stringify(ALL_IGNORED));
  host.settings.set(SETTINGS, JSON.stringify({ policy: 'jinan', tolerance: 'hide' }));
  host.settings.set(PROFILE, JSON.stringify({ name: '报送单位', rules: { 'fund/total-mismatch': 'off' } }));
  return host;
}

describe('a file that brings settings along', () => {
  it('is checked without them, and says what it brings', async () => {
    const { engine } = await renderChecked({ host: sentFile() });
    expect(engine.requests[0]).toEqual({ policy: 'common', tolerance: 'separate', ignored: [] });
    expect(page()).not.toContain('没有发现问题');
    expect(page()).toContain('这份文件自带：4 个忽略的问题、配置“报送单位”、面板设置。不是在本机设置的，没有采用。');
    expect(screen.getByText('年度资金总额与各来源之和不符')).toBeTruthy();
  });

  it('shows each of them, and uses them only once the person agrees', async () => {
    const host = sentFile();
    const { user, engine } = await renderChecked({ host });
    await user.click(screen.getByRole('button', { name: '查看' }));
    const text = page();
    for (const shown of ['已与上级口头说明', '"fund/total-mismatch":"off"', '四舍五入造成的尾差：不显示']) expect(text).toContain(shown);
    await user.click(screen.getByRole('button', { name: '采用' }));
    await waitFor(() =>
      expect(engine.requests.at(-1)).toMatchObject({ policy: 'jinan', tolerance: 'hide', ignored: FINDINGS.map(({ id }) => id) }),
    );
    expect(engine.requests.at(-1)?.profile).toContain('报送单位');
    expect(page()).not.toContain('没有发现问题');
    expect(page()).toContain('已忽略 4 个问题，其中 2 处错误。');
    const again = await renderChecked({ host });
    expect(again.engine.requests[0]).toMatchObject({ policy: 'jinan', ignored: FINDINGS.map(({ id }) => id) });
    expect(page()).not.toContain('不是在本机设置的');
  });

  it('keeps them unused and untouched where the person does not want them', async () => {
    const host = sentFile();
    const before = new Map(host.settings);
    const { user, engine } = await renderChecked({ host });
    await user.click(screen.getByRole('button', { name: '查看' }));
    await user.click(screen.getByRole('button', { name: '不采用' }));
    expect(page()).toContain('这份文件自带而没有采用：');
    expect(engine.requests).toHaveLength(1);
    expect(host.settings).toEqual(before);
  });

  it('is not asked about what was set on this machine', async () => {
    const host = sampleHost();
    await keepOwn(host, IGNORED, ALL_IGNORED.slice(0, 1));
    const { engine } = await renderChecked({ host });
    expect(engine.requests[0]?.ignored).toEqual([FINDINGS[0]!.id]);
    expect(page()).not.toContain('不是在本机设置的');
  });

  it('is asked about again where somebody changed what was set on this machine', async () => {
    const host = sampleHost();
    await keepOwn(host, IGNORED, ALL_IGNORED.slice(0, 1));
    host.settings.set(IGNORED, JSON.stringify(ALL_IGNORED));
    const { engine } = await renderChecked({ host });
    expect(engine.requests[0]?.ignored).toEqual([]);
  });

  it('is no question once the person has set the same anew', async () => {
    const host = sampleHost();
    host.settings.set(SETTINGS, JSON.stringify({ policy: 'jinan' }));
    const { controller } = await renderChecked({ host });
    await act(() => controller.memory.change({ policy: 'common' }));
    expect(page()).not.toContain('不是在本机设置的');
  });

  it.each(['{"__proto__":{"tolerance":"hide"}}', '{"policy":{"constructor":1}}', `{"x":"${'x'.repeat(6_000_000)}"}`, '[]', 'null', '"x"'])(
    'is checked by the defaults with settings such as %.40s',
    async (json) => {
      const host = sampleHost();
      host.settings.set(SETTINGS, json);
      host.settings.set(IGNORED, '{"length":1}');
      const { engine } = await renderChecked({ host });
      expect(engine.requests[0]).toEqual({ policy: 'common', tolerance: 'separate', ignored: [] });
    },
  );
});

describe('a list that leaves findings out', () => {
  it('is never called clean where findings are ignored', async () => {
    const host = sampleHost();
    await keepOwn(host, IGNORED, ALL_IGNORED);
    const { user } = await renderChecked({ host });
    expect(page()).not.toContain('没有发现问题');
    expect(screen.getByRole('status').textContent).toBe('校验完成，1 张表，列出 0 处错误和提醒，另有 4 个问题被忽略或没有列出。');
    await user.click(screen.getByRole('button', { name: '查看' }));
    expect(screen.getAllByText('原因：已与上级口头说明')).toHaveLength(4);
  });

  it('is never called clean where a profile leaves findings out, and shows them', async () => {
    const clean = outcome([]);
    const { user } = await renderChecked({ engine: new FakeEngine(() => ({ ...clean, leftOut: FINDINGS })) });
    expect(page()).not.toContain('没有发现问题');
    expect(page()).toContain('按配置或尾差设置没有列出 4 个问题，其中 2 处错误。');
    await user.click(screen.getByRole('button', { name: '查看' }));
    expect(within(screen.getByRole('region', { name: '已忽略的问题' })).getByText('得分 4 超过分值 2')).toBeTruthy();
  });

  it('is called clean where there is nothing', async () => {
    await renderChecked({ engine: new FakeEngine(() => outcome([])) });
    expect(page()).toContain('没有发现问题');
  });
});

describe('what a file keeps that is damaged', () => {
  it('is set aside with a word, and everything else goes on', async () => {
    const host = sampleHost();
    host.aside = [{ 'zh-CN': '操作记录已损坏，已搁置。', 'en-US': 'Set aside.' }];
    host.settings.set(PROFILE, '{"name":');
    const { engine, user } = await renderChecked({ host });
    expect(engine.requests[0]).toEqual({ policy: 'common', tolerance: 'separate', ignored: [] });
    expect(page()).toContain('操作记录已损坏，已搁置。');
    expect(page()).toContain('保存的配置已损坏或不能用，已搁置');
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(screen.getByRole('button', { name: /^操作记录/ }));
    expect(within(screen.getByRole('region', { name: '操作记录' })).getByText('没有可以撤销的操作。')).toBeTruthy();
  });

  it('does not keep the workbook from being checked where an own profile is none for this version', async () => {
    const host = sampleHost();
    await keepOwn(host, PROFILE, { name: '新版', rules: { 'new/rule': 'off' } });
    const pane = await renderPane({ host });
    pane.engine.failing.set('check', { code: 'profile-invalid', message: { 'zh-CN': '没有校验规则', 'en-US': 'no rule' } });
    await act(() => pane.controller.checks.check());
    expect(pane.engine.requests.map(({ profile }) => profile !== undefined)).toEqual([true, false]);
    expect(page()).toContain('保存的配置已损坏或不能用，已搁置');
    expect(screen.getByText('年度资金总额与各来源之和不符')).toBeTruthy();
  });
});
