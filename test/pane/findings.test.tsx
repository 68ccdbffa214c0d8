import { act, screen, waitFor, within } from '@testing-library/react';
import { FakeEngine } from './support/fake-engine';
import { renderChecked, sampleHost } from './support/render-pane';
import { finding, outcome, table } from './support/sample-outcome';

function list(): HTMLElement {
  return screen.getByRole('region', { name: '问题' });
}

function heads(): readonly HTMLElement[] {
  return [...list().querySelectorAll<HTMLElement>('[data-finding]')];
}

describe('the list of findings', () => {
  it('gives severity in words, cell, sentence, figure found and figure expected', async () => {
    await renderChecked();
    expect(heads()[0]?.textContent).toBe('错误 D5 年度资金总额与各来源之和不符 表中 17.00应为 15.00');
  });

  it('puts errors first', async () => {
    await renderChecked();
    expect(heads().map((head) => head.textContent?.slice(0, 2))).toEqual(['错误', '错误', '提醒', '提示']);
  });

  it('groups by rule on demand and names the sheet then', async () => {
    const { user } = await renderChecked();
    await user.click(screen.getByRole('button', { name: '搜索和筛选' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '排列' }), '按规则');
    expect(
      within(list())
        .getAllByRole('heading', { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual(['资金总额不等于来源之和', '得分超过分值', '缺少计量单位', '执行率计算有误']);
    expect(heads()[0]?.textContent).toContain('自评表!D5');
  });

  it('shows one severity alone when its number is clicked, and all again', async () => {
    const { user } = await renderChecked();
    const tile = within(screen.getByRole('group', { name: '问题数量' })).getByRole('button', { name: /提醒/ });
    await user.click(tile);
    expect(heads().map((head) => head.textContent)).toEqual([expect.stringContaining('指标值没有写单位')]);
    expect(tile.getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('button', { name: '显示全部' }));
    expect(heads()).toHaveLength(4);
  });

  it('jumps to the cell and opens why, source and related cells on a click', async () => {
    const { user, host } = await renderChecked();
    await user.click(screen.getByText('年度资金总额与各来源之和不符'));
    expect(host.revealed).toEqual(['自评表!D5']);
    expect(heads()[0]?.getAttribute('aria-expanded')).toBe('true');
    expect(list().textContent).toContain('说明： 年度资金总额应等于各资金来源之和。');
    expect(list().textContent).toContain('依据： 财预〔2020〕10号 · 项目支出绩效评价管理办法');
    await user.click(within(list()).getByRole('button', { name: 'D7' }));
    expect(host.revealed).toEqual(['自评表!D5', '自评表!D7']);
  });

  it('shows what follows from a finding in its card, with a link to the cell and no figure of its own', async () => {
    const cause = finding({ rule: 'fund/total-mismatch', cell: 'D5', found: '17', expected: '15' });
    const follower = finding({ rule: 'fund/rate-mismatch', cell: 'H5', severity: 'info', because: cause.id });
    const { user, host } = await renderChecked({ engine: new FakeEngine(() => outcome([cause, follower])) });
    expect(heads()).toHaveLength(1);
    expect(screen.getByRole('group', { name: '问题数量' }).textContent).toContain('错误1提醒0提示0');
    const below = within(list()).getByRole('list', { name: '由此引起' });
    expect(below.closest('li')?.contains(heads()[0]!)).toBe(true);
    expect(below.textContent).toBe('H5 H5 有问题');
    await user.click(within(below).getByRole('button', { name: 'H5' }));
    expect(host.revealed).toEqual(['自评表!H5']);
    // Counts and list speak of the same issues.
    await user.click(within(screen.getByRole('group', { name: '问题数量' })).getByRole('button', { name: /^错误/ }));
    expect(screen.getByText('只列出 1 个问题，共 1 个')).toBeTruthy();
  });

  it('does not take the list away when a cell cannot be shown, and says why', async () => {
    const host = sampleHost();
    const { user } = await renderChecked({ host });
    host.failing.set('reveal', { code: 'hidden', message: { 'zh-CN': '工作表已隐藏，请先取消隐藏。', 'en-US': 'The sheet is hidden.' } });
    await user.click(heads()[1]!);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('工作表已隐藏，请先取消隐藏。'));
    expect(heads()).toHaveLength(4);
  });

  it('is one stop for Tab; arrows, Home and End move through it and open the details', async () => {
    const { user } = await renderChecked();
    expect(heads().map((head) => head.tabIndex)).toEqual([0, -1, -1, -1]);
    heads()[0]!.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(heads()[2]);
    expect(heads()[2]?.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{End}{ArrowDown}');
    expect(document.activeElement).toBe(heads()[3]);
    await user.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(heads()[0]);
    expect(heads().map((head) => head.tabIndex)).toEqual([0, -1, -1, -1]);
  });

  it('jumps from the keyboard with Enter', async () => {
    const { user, host } = await renderChecked();
    heads()[0]!.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(host.revealed).toEqual(['自评表!H12']);
  });

  it('goes to the next and previous finding with F8 and Shift+F8 from anywhere in the pane, round and round', async () => {
    const { user, host } = await renderChecked();
    screen.getByRole('button', { name: '一键校验' }).focus();
    const untilAlone = (text: string): Promise<void> =>
      waitFor(() => {
        expect(heads().map((head) => head.textContent)).toEqual([expect.stringContaining(text)]);
        expect(document.activeElement).toBe(heads()[0]);
      });
    await user.keyboard('{F8}');
    await untilAlone('D5');
    await user.keyboard('{F8}');
    await untilAlone('H12');
    expect(screen.getByRole('img', { name: '第 2 条，共 4 条' }).textContent).toBe('2/4');
    await user.keyboard('{Shift>}{F8}{F8}{/Shift}');
    await untilAlone('G5');
    expect(host.revealed).toEqual(['自评表!D5', '自评表!H12', '自评表!D5', '自评表!G5']);
    await user.keyboard('{Escape}');
    expect(heads()).toHaveLength(4);
  });

  it('has buttons for next and previous that can be pressed again and again', async () => {
    const { user, host } = await renderChecked();
    await user.click(screen.getByRole('button', { name: '逐条查看（F8）' }));
    await user.click(screen.getByRole('button', { name: '下一条（F8）' }));
    await user.click(screen.getByRole('button', { name: '上一条（Shift+F8）' }));
    expect(host.revealed).toEqual(['自评表!D5', '自评表!H12', '自评表!D5']);
  });

  it('draws only the first part of a very long list, and more on demand', async () => {
    const many = Array.from({ length: 100 }, (_, index) => finding({ rule: 'unit/missing', cell: `E${index + 1}` }));
    const { user } = await renderChecked({ engine: new FakeEngine(() => outcome(many)) });
    expect(heads()).toHaveLength(30);
    await user.click(screen.getByRole('button', { name: '再显示一些（还有 70 项）' }));
    expect(heads()).toHaveLength(100);
  });

  it('keeps the selected finding in sight even beyond the first part', async () => {
    const many = Array.from({ length: 100 }, (_, index) => finding({ rule: 'unit/missing', cell: `E${index + 1}` }));
    const { controller } = await renderChecked({ engine: new FakeEngine(() => outcome(many)) });
    act(() => controller.list.select(many[99]!.id));
    expect(heads()).toHaveLength(100);
  });
});

describe('what is shown is what the buttons act on', () => {
  it('opens the gravest finding over all sheets after a check, money before scores, and selects nothing in the workbook', async () => {
    const second = table({ id: 'b', sheet: '附表', title: '第二张' });
    const findings = [
      finding({ rule: 'unit/missing', cell: 'B9', severity: 'warning' }),
      finding({ rule: 'score/exceeds-weight', cell: 'H12' }),
      finding({ rule: 'fund/total-mismatch', cell: 'C3', sheet: '附表', tableId: 'b' }),
    ];
    const { host } = await renderChecked({ engine: new FakeEngine(() => outcome(findings, [table(), second])) });
    expect(heads().map((head) => head.textContent)).toEqual(
      ['附表!C3', '自评表!H12', '自评表!B9'].map((place) => expect.stringContaining(place)),
    );
    expect(heads()[0]?.getAttribute('aria-expanded')).toBe('true');
    expect(host.revealed).toEqual([]);
  });

  it('finds findings by words, cells and rules, and says how many of how many', async () => {
    const { user } = await renderChecked();
    await user.click(screen.getByRole('button', { name: '搜索和筛选' }));
    await user.type(screen.getByRole('searchbox', { name: '搜索问题、单元格' }), 'h12');
    expect(heads().map((head) => head.textContent)).toEqual([expect.stringContaining('得分 4 超过分值 2')]);
    expect(screen.getByText('只列出 1 个问题，共 4 个')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '显示全部' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '规则' }), '缺少计量单位');
    expect(heads()).toHaveLength(1);
  });

  it('fixes only what is shown', async () => {
    const { user, engine, controller } = await renderChecked();
    act(() => controller.list.set({ severity: 'warning' }));
    expect(screen.queryByRole('button', { name: /全部修正/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: '显示全部' }));
    await user.click(screen.getByRole('button', { name: '全部修正（1 处）' }));
    expect(engine.asked).toEqual(['fixes fund/total-mismatch@自评表!D5']);
  });

  it('sets aside all that is shown, with one reason, and only where somebody chose what is shown', async () => {
    const { user, controller } = await renderChecked();
    expect(screen.queryByRole('button', { name: /全部忽略/ })).toBeNull();
    act(() => controller.list.set({ severity: 'error' }));
    await user.click(screen.getByRole('button', { name: '全部忽略（2）…' }));
    await user.click(screen.getByRole('button', { name: '上级模板如此规定' }));
    await user.click(screen.getByRole('button', { name: '忽略' }));
    expect(controller.getState().ignored.map(({ cell, reason }) => [cell, reason])).toEqual([
      ['D5', '上级模板如此规定'],
      ['H12', '上级模板如此规定'],
    ]);
    expect(screen.getByRole('heading', { name: '列出的没有错误，另有 2 处错误被忽略或没有列出' })).toBeTruthy();
  });

  it('opens what comes next where the open one is settled', async () => {
    const { user, controller } = await renderChecked();
    await user.click(heads()[1]!);
    await act(() => controller.memory.ignore([controller.getState().listing.selected!], '已核对'));
    expect(heads().map((head) => head.getAttribute('aria-expanded'))).toEqual(['false', 'true', 'false']);
    expect(heads()[1]?.textContent).toContain('E14');
  });

  it('puts tables with errors first and folds sound ones into one line', async () => {
    const tables = ['好', '错', '好的'].map((title) => table({ id: title, title }));
    await renderChecked({ engine: new FakeEngine(() => outcome([finding({ rule: 'unit/missing', cell: 'B9', tableId: '错' })], tables)) });
    const overview = screen.getByRole('region', { name: '概览' });
    expect(within(overview).getAllByRole('listitem')[0]?.textContent).toContain('错');
    expect(within(overview).getByText('其余 2 张表没有发现问题').closest('details')?.open).toBe(false);
  });
});

describe('a workbook with very many tables', () => {
  it('draws the groups of the first findings, and more on demand', async () => {
    const tables = Array.from({ length: 200 }, (_, index) => table({ id: `t${index}`, title: `第 ${index + 1} 张表` }));
    const findings = tables.map((one, index) => finding({ rule: 'unit/missing', cell: `E${index + 1}`, tableId: one.id }));
    const { user, controller } = await renderChecked({ engine: new FakeEngine(() => outcome(findings, tables)) });
    act(() => controller.list.set({ grouping: 'table' }));
    expect(heads()).toHaveLength(60);
    await user.click(within(list()).getByRole('button', { name: '再显示一些（还有 140 项）' }));
    expect(heads()).toHaveLength(120);
  });
});
