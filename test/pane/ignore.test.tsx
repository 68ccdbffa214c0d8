import { act, screen, waitFor, within } from '@testing-library/react';
import { today } from '../../src/hosts/today';
import { renderChecked, sampleHost } from './support/render-pane';

const KEY = 'perfscore.ignored';

async function ignoreFirst(reason: string, by = ''): Promise<Awaited<ReturnType<typeof renderChecked>>> {
  const pane = await renderChecked();
  await pane.user.click(screen.getByText('年度资金总额与各来源之和不符'));
  await pane.user.click(screen.getByRole('button', { name: '忽略…' }));
  if (reason) await pane.user.type(screen.getByRole('textbox', { name: '为什么忽略这个问题？' }), reason);
  if (by) await pane.user.type(screen.getByRole('textbox', { name: /^忽略人/ }), by);
  await pane.user.click(screen.getByRole('button', { name: '忽略' }));
  return pane;
}

function listText(): string {
  return screen.getByRole('region', { name: '问题' }).textContent ?? '';
}

describe('ignoring a finding', () => {
  it('takes it out of list and count and keeps it in the workbook with the reason, who and when', async () => {
    const { host } = await ignoreFirst('已核对拨款文件', '张会计');
    expect(listText()).not.toContain('年度资金总额与各来源之和不符');
    expect(within(screen.getByRole('group', { name: '问题数量' })).getByRole('button', { name: /错误/ }).textContent).toBe('错误1');
    expect(JSON.parse(host.settings.get(KEY) ?? '')).toEqual([
      {
        id: 'fund/total-mismatch@自评表!D5',
        rule: 'fund/total-mismatch',
        sheet: '自评表',
        cell: 'D5',
        message: { 'zh-CN': '年度资金总额与各来源之和不符', 'en-US': 'Total differs from the sum' },
        reason: '已核对拨款文件',
        by: '张会计',
        at: today(),
      },
    ]);
  });

  it('moves along where rows are inserted or deleted, goes with its row and comes back with it', async () => {
    const { host } = await ignoreFirst('已核对拨款文件');
    const ids = (): string[] => (JSON.parse(host.settings.get(KEY) ?? '') as { id: string }[]).map(({ id }) => id);
    const move = async (kind: 'insert' | 'delete', row: number, step: number, wanted: readonly string[]): Promise<void> => {
      act(() => host.moveRows({ kind, sheet: '自评表', row, count: 2, step }));
      await waitFor(() => expect(ids()).toEqual(wanted));
    };
    await move('insert', 1, 1, ['fund/total-mismatch@自评表!D7']);
    await move('delete', 6, 2, []);
    await move('insert', 6, 2, ['fund/total-mismatch@自评表!D7']);
    await move('insert', 9, 3, ['fund/total-mismatch@自评表!D7']);
    act(() => host.moveRows({ kind: 'insert', sheet: '另一张', row: 1, count: 2, step: 4 }));
    await move('delete', 1, 1, ['fund/total-mismatch@自评表!D5']);
  });

  it('asks for a reason', async () => {
    const { host } = await ignoreFirst('');
    expect(screen.getByText('请写明原因。')).toBeTruthy();
    expect(host.settings.has(KEY)).toBe(false);
  });

  it('offers the usual reasons as one click', async () => {
    const { user, host } = await renderChecked();
    await user.click(screen.getByText('得分 4 超过分值 2'));
    await user.click(screen.getByRole('button', { name: '忽略…' }));
    await user.click(screen.getByRole('button', { name: '上级模板如此规定' }));
    await user.click(screen.getByRole('button', { name: '忽略' }));
    expect(JSON.parse(host.settings.get(KEY) ?? '')[0].reason).toBe('上级模板如此规定');
  });

  it('moves the focus to the field, back to the button on Escape, and to the next finding afterwards', async () => {
    const { user } = await renderChecked();
    await user.click(screen.getByText('得分 4 超过分值 2'));
    await user.click(screen.getByRole('button', { name: '忽略…' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '为什么忽略这个问题？' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: '忽略…' })));
    await user.keyboard('{Enter}四舍五入');
    await user.click(screen.getByRole('button', { name: '忽略' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('指标值没有写单位'));
  });

  it('holds in a later check and when the workbook is opened again', async () => {
    const { host } = await ignoreFirst('已核对');
    const { engine } = await renderChecked({ host });
    expect(engine.requests[0]?.ignored).toEqual(['fund/total-mismatch@自评表!D5']);
    expect(listText()).not.toContain('年度资金总额与各来源之和不符');
  });

  it('can be taken back from the list of ignored findings', async () => {
    const { user, host } = await ignoreFirst('已核对');
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(screen.getByRole('button', { name: /已忽略的问题（1）/ }));
    expect(screen.getByText('原因：已核对')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '恢复显示' }));
    expect(screen.getByText('没有忽略任何问题。')).toBeTruthy();
    expect(JSON.parse(host.settings.get(KEY) ?? '')).toEqual([]);
    await user.keyboard('{Escape}');
    expect(listText()).toContain('年度资金总额与各来源之和不符');
    await user.click(screen.getByRole('button', { name: '更多' }));
    expect(screen.queryByRole('button', { name: /已忽略的问题/ })).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('已恢复显示。');
  });

  it('says in the list when an ignored finding no longer occurs', async () => {
    const { user, host } = await ignoreFirst('已核对');
    act(() => host.edit('自评表', 'D5', '15.00'));
    await user.click(screen.getByRole('button', { name: '一键校验' }));
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(screen.getByRole('button', { name: /已忽略的问题（1）/ }));
    expect(screen.getByText('最近一次校验中这个问题已不存在。')).toBeTruthy();
  });

  it('says so when the workbook cannot keep it', async () => {
    const host = sampleHost();
    const { user } = await renderChecked({ host });
    await user.click(screen.getByText('得分 4 超过分值 2'));
    await user.click(screen.getByRole('button', { name: '忽略…' }));
    await user.click(screen.getByRole('button', { name: '四舍五入造成' }));
    host.failing.set('saveSetting', { code: 'host-failed', message: { 'zh-CN': '设置没有保存到工作簿。', 'en-US': 'Not saved.' } });
    await user.click(screen.getByRole('button', { name: '忽略' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('设置没有保存到工作簿。'));
    expect(listText()).not.toContain('得分 4 超过分值 2');
  });
});
