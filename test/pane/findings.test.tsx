import { fireEvent, screen, waitFor, within } from '@testing-library/react';
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
    await user.click(screen.getByRole('button', { name: '按规则' }));
    expect(within(list()).getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual(['资金总额不等于来源之和', '得分超过分值', '缺少计量单位', '执行率计算有误']);
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
    expect(list().textContent).toContain('依据： 财预〔2020〕10号 项目支出绩效评价管理办法');
    await user.click(within(list()).getByRole('button', { name: 'D7' }));
    expect(host.revealed).toEqual(['自评表!D5', '自评表!D7']);
  });

  it('shows what follows from a finding in its card, with a link to the cell and no figure of its own', async () => {
    const cause = finding({ rule: 'fund/total-mismatch', cell: 'D5', found: '17', expected: '15' });
    const follower = finding({ rule: 'fund/rate-mismatch', cell: 'H5', severity: 'info', because: cause.id });
    const { user, host } = await renderChecked({ engine: new FakeEngine(() => outcome([cause, follower])) });
    expect(heads()).toHaveLength(1);
    const below = within(list()).getByRole('list', { name: '由此引起' });
    expect(below.closest('li')?.contains(heads()[0]!)).toBe(true);
    expect(below.textContent).toBe('H5 H5 有问题');
    await user.click(within(below).getByRole('button', { name: 'H5' }));
    expect(host.revealed).toEqual(['自评表!H5']);
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
    await user.keyboard('{F8}');
    await waitFor(() => expect(document.activeElement).toBe(heads()[0]));
    await user.keyboard('{F8}');
    await waitFor(() => expect(document.activeElement).toBe(heads()[1]));
    await user.keyboard('{Shift>}{F8}{F8}{/Shift}');
    await waitFor(() => expect(document.activeElement).toBe(heads()[3]));
    expect(host.revealed).toEqual(['自评表!D5', '自评表!H12', '自评表!D5', '自评表!G5']);
  });

  it('has buttons for next and previous that can be pressed again and again', async () => {
    const { user, host } = await renderChecked();
    const next = screen.getByRole('button', { name: '下一条（F8）' });
    await user.click(next);
    await user.keyboard('{Enter}');
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
    fireEvent.keyDown(screen.getByRole('button', { name: '一键校验' }), { key: 'F8', shiftKey: true });
    await waitFor(() => expect(controller.getState().listing.selected).toBe(many[99]?.id));
    expect(heads()).toHaveLength(100);
  });
});

describe('a workbook with very many tables', () => {
  it('draws the groups of the first findings, and more on demand', async () => {
    const tables = Array.from({ length: 200 }, (_, index) => table({ id: `t${index}`, title: `第 ${index + 1} 张表` }));
    const findings = tables.map((one, index) => finding({ rule: 'unit/missing', cell: `E${index + 1}`, tableId: one.id }));
    const { user } = await renderChecked({ engine: new FakeEngine(() => outcome(findings, tables)) });
    expect(heads()).toHaveLength(60);
    await user.click(within(list()).getByRole('button', { name: '再显示一些（还有 140 项）' }));
    expect(heads()).toHaveLength(120);
  });
});
