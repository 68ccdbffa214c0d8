import { act, screen, waitFor, within } from '@testing-library/react';
import { FakeEngine } from './support/fake-engine';
import { renderChecked, sampleHost, SHEET } from './support/render-pane';
import { both, edit, finding, fixOf, outcome } from './support/sample-outcome';

describe('fixing a finding', () => {
  it('shows before and after of every cell first and changes nothing until it is confirmed', async () => {
    const { user, host } = await renderChecked();
    await user.click(screen.getByText('年度资金总额与各来源之和不符'));
    await user.click(screen.getByRole('button', { name: '按来源合计更正' }));
    expect(screen.getByRole('heading', { name: '修正预览' })).toBe(document.activeElement);
    const change = within(screen.getByRole('list', { name: '将要写入的单元格' })).getByRole('listitem');
    expect(change.textContent).toBe('自评表!D517.00→15.00按相关数据计算');
    expect(host.value(SHEET, 'D5')).toBe('17.00');
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(host.value(SHEET, 'D5')).toBe('17.00');
  });

  it('writes on confirmation, says what happened, checks again, and takes it back on 撤销', async () => {
    const { user, host } = await renderChecked();
    await user.click(screen.getByText('年度资金总额与各来源之和不符'));
    await user.click(screen.getByRole('button', { name: '按来源合计更正' }));
    await user.click(screen.getByRole('button', { name: '写入 1 个单元格' }));
    expect(host.value(SHEET, 'D5')).toBe(15);
    const bar = screen.getByText('已写入 1 个单元格。', { exact: false });
    await waitFor(() => expect(screen.queryByText('年度资金总额与各来源之和不符')).toBeNull());
    await user.click(within(bar.closest<HTMLElement>('[role="group"]')!).getByRole('button', { name: '撤销' }));
    expect(host.value(SHEET, 'D5')).toBe('17.00');
    expect(screen.getByText('已恢复 1 个单元格。', { exact: false })).toBeTruthy();
    await waitFor(() => expect(screen.getByText('年度资金总额与各来源之和不符')).toBeTruthy());
  });

  it('offers the figures of which one may be wrong side by side, each with why, what is left afterwards, and a preview', async () => {
    const causes = [
      {
        sheet: SHEET,
        cell: 'D5',
        value: '15.00',
        evidence: both('', ''),
        leaves: both('改后仍须改：执行率（H5）', 'Still to be changed afterwards: the rate (H5)'),
        fix: fixOf([edit(SHEET, 'D5', '17.00', '15.00')], false),
      },
      {
        sheet: SHEET,
        cell: 'H12',
        value: '2',
        evidence: both('同一行的 D7 也是 2', 'D7 in the same row is 2, too'),
        leaves: null,
        fix: fixOf([edit(SHEET, 'H12', '4', '2')], false),
      },
    ];
    const open = { ...finding({ rule: 'fund/total-mismatch', cell: 'D5', message: both('总额与来源之和不符', 'Total differs') }), causes };
    const { user, host, engine } = await renderChecked({ engine: new FakeEngine(() => outcome([open])) });
    await user.click(screen.getByText('总额与来源之和不符'));
    const choices = within(screen.getByRole('list', { name: '可能填错的单元格' })).getAllByRole('listitem');
    expect(choices.map((choice) => choice.textContent)).toEqual(['D5 改为 15.00改后仍须改：执行率（H5）', 'H12 改为 2同一行的 D7 也是 2']);
    await user.click(screen.getByRole('button', { name: 'H12 改为 2' }));
    expect(host.value(SHEET, 'H12')).toBe(4);
    await user.click(screen.getByRole('button', { name: '写入 1 个单元格' }));
    expect(engine.asked).toEqual([`fixes ${open.id} chosen 1`]);
    expect([host.value(SHEET, 'D5'), host.value(SHEET, 'H12')]).toEqual(['17.00', 2]);
  });

  it('lets a person choose a sign for each cell that lacks one, and writes those that were chosen', async () => {
    const choices = ['E14', 'E15'].flatMap((cell) =>
      ['≥', '≤'].map((what) => ({
        cell,
        what,
        fix: {
          title: both('补上'),
          safe: false,
          edits: [
            {
              sheet: SHEET,
              cell,
              content: { type: 'text' as const, text: `${what}95` },
              before: '95',
              after: `${what}95`,
              reason: both('按所选补上符号'),
            },
          ],
        },
      })),
    );
    const missing = {
      ...finding({ rule: 'unit/missing', cell: 'E14', severity: 'warning', message: both('没有写符号') }),
      also: ['E15'],
      choices,
    };
    const { user, host } = await renderChecked({ engine: new FakeEngine(() => outcome([missing])) });
    await user.click(screen.getByRole('button', { name: 'E14 写 ≥' }));
    await user.click(screen.getByRole('button', { name: 'E15 写 ≥' }));
    await user.click(screen.getByRole('button', { name: 'E15 写 ≤' }));
    await user.click(screen.getByRole('button', { name: '按所选补上（2 处）' }));
    await user.click(screen.getByRole('button', { name: '写入 2 个单元格' }));
    expect([host.value(SHEET, 'E14'), host.value(SHEET, 'E15')]).toEqual(['≥95', '≤95']);
    expect(screen.getByRole('button', { name: '全部忽略…' })).toBeTruthy();
  });

  it('makes all safe fixes together, leaving those that need a look', async () => {
    const findings = [
      finding({ rule: 'fund/total-mismatch', cell: 'D5', fix: fixOf([edit(SHEET, 'D5', '17.00', '15.00')]) }),
      finding({ rule: 'score/exceeds-weight', cell: 'H12', fix: fixOf([edit(SHEET, 'H12', '4', '2')], false) }),
      finding({ rule: 'fund/rate-mismatch', cell: 'G5', fix: fixOf([edit(SHEET, 'G5', '87.4%', '0.8736')]) }),
    ];
    const { user, host, engine } = await renderChecked({ engine: new FakeEngine(() => outcome(findings)) });
    await user.click(screen.getByRole('button', { name: '全部修正（2 处）' }));
    await user.click(screen.getByRole('button', { name: '写入 2 个单元格' }));
    expect(engine.asked).toEqual(['fixes fund/total-mismatch@自评表!D5 fund/rate-mismatch@自评表!G5']);
    expect([host.value(SHEET, 'D5'), host.value(SHEET, 'H12')]).toEqual([15, 4]);
  });

  it('leaves ignored findings out of the safe fixes', async () => {
    const { controller, engine } = await renderChecked();
    await act(() => controller.memory.ignore(['fund/total-mismatch@自评表!D5'], '已核对'));
    expect(screen.queryByRole('button', { name: /全部修正/ })).toBeNull();
    await act(() => controller.plans.preview({ kind: 'fix', choice: 'safe' }));
    expect(engine.asked).toEqual(['fixes ']);
    expect(screen.getByText('没有可以自动修正的内容。')).toBeTruthy();
  });

  it('offers no fix on a protected sheet and says what to do', async () => {
    const host = sampleHost();
    host.sheets[0]!.protected = true;
    const { user } = await renderChecked({ host });
    await user.click(screen.getByText('年度资金总额与各来源之和不符'));
    expect(screen.queryByRole('button', { name: '按来源合计更正' })).toBeNull();
    expect(screen.queryByRole('button', { name: /全部修正/ })).toBeNull();
    expect(screen.getByText(/工作表“自评表”受保护，不能写入。需要修正时/)).toBeTruthy();
  });

  it('names the cells that were refused, with the reason', async () => {
    const { user, host } = await renderChecked();
    await user.click(screen.getByText('年度资金总额与各来源之和不符'));
    await user.click(screen.getByRole('button', { name: '按来源合计更正' }));
    host.sheets[0]!.protected = true;
    await user.click(screen.getByRole('button', { name: '写入 1 个单元格' }));
    const refused = screen.getByText('1 个单元格没有写入').closest('details');
    expect(refused?.textContent).toContain('自评表!D5 工作表受保护');
  });

  it('asks for a new preview when the sheet changed in between', async () => {
    const { user, host } = await renderChecked();
    await user.click(screen.getByText('年度资金总额与各来源之和不符'));
    await user.click(screen.getByRole('button', { name: '按来源合计更正' }));
    act(() => host.edit(SHEET, 'D5', '15.00'));
    expect(screen.getByText('预览之后表格又有改动，请刷新预览后再写入。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /写入 1 个/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: '刷新预览' }));
    expect(screen.getByText('没有可以自动修正的内容。')).toBeTruthy();
  });

  it('says that nothing was changed when the host fails, and lets the person try again', async () => {
    const { user, host } = await renderChecked();
    await user.click(screen.getByText('年度资金总额与各来源之和不符'));
    await user.click(screen.getByRole('button', { name: '按来源合计更正' }));
    host.failing.set('apply', { code: 'host-failed', message: both('Excel 没有响应，表格没有改动，请重试。') });
    await user.click(screen.getByRole('button', { name: '写入 1 个单元格' }));
    expect(screen.getByRole('alert').textContent).toBe('Excel 没有响应，表格没有改动，请重试。');
    await user.click(screen.getByRole('button', { name: '写入 1 个单元格' }));
    expect(host.value(SHEET, 'D5')).toBe(15);
  });

  it('plans on the workbook as it is, even where the host did not hear of a change', async () => {
    const { user, host, engine } = await renderChecked();
    engine.forget();
    host.sheets[0]!.cells.set('D5', '15.00');
    await user.click(screen.getByText('年度资金总额与各来源之和不符'));
    await user.click(screen.getByRole('button', { name: '按来源合计更正' }));
    expect(screen.getByText('没有可以自动修正的内容。')).toBeTruthy();
  });

  it('gives the focus back to the button that opened the preview', async () => {
    const { user } = await renderChecked();
    await user.click(screen.getByText('年度资金总额与各来源之和不符'));
    const button = screen.getByRole('button', { name: '按来源合计更正' });
    await user.click(button);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
  });
});
