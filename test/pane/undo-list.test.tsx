import { act, screen } from '@testing-library/react';
import { both } from './support/sample-outcome';
import { renderChecked, renderPane, sampleHost } from './support/render-pane';

describe("the program's own list of undo", () => {
  it.each([
    [true, 1],
    [undefined, 0],
  ] as const)('is spoken of on the page of commands where they empty it (%s)', async (emptiesUndo, times) => {
    const host = sampleHost();
    host.abilities = { ...host.abilities, ...(emptiesUndo ? { emptiesUndo } : {}) };
    const { controller } = await renderPane({ host });
    act(() => controller.list.view('history'));
    expect(screen.queryAllByText(/Ctrl\+Z/)).toHaveLength(times);
  });

  it('is not spent unasked: the results stay, as results of an earlier state, and nobody is alarmed', async () => {
    const { controller, host } = await renderChecked();
    host.failing.set('read', { code: 'not-unasked', message: both('需要重新读取合并单元格。') });
    await act(() => controller.checks.recheck());
    expect([controller.getState().stale, controller.getState().trouble, screen.queryByRole('alert')?.textContent]).toEqual([
      true,
      null,
      '',
    ]);
    expect(screen.getByText('年度资金总额与各来源之和不符')).toBeTruthy();
    // No check is promised that does not come.
    expect(screen.getByTitle('需要重新读取合并单元格。').textContent).toContain('表格的结构有改动，请重新校验。');
    host.failing.delete('read');
    await act(() => controller.checks.check());
    expect(screen.queryByText(/请重新校验/)).toBeNull();
  });
});
