import { act, screen, within } from '@testing-library/react';
import { value } from '../hosts/contract/steps';
import { edit, planOf } from './support/sample-outcome';
import { renderChecked, sampleHost, SHEET, type RenderedPane } from './support/render-pane';

function page(): string {
  return document.body.textContent ?? '';
}

/** Fills the scores, and somebody then types over one of them. */
async function filled(pane: RenderedPane): Promise<void> {
  pane.engine.fillPlan = () => planOf('fill', [edit(SHEET, 'I6', '3.94', '3.94')]);
  await act(() => pane.controller.plans.previewFill());
  await act(() => pane.controller.plans.applyPreview());
  act(() => pane.host.edit(SHEET, 'I6', '别的'));
}

async function open({ controller }: RenderedPane): Promise<void> {
  await act(async () => controller.list.view('history'));
}

describe('the record of commands', () => {
  it('keeps a command for a cell that somebody changed since, says so, and does not offer it as the next to undo', async () => {
    const pane = await renderChecked({ host: sampleHost() });
    await filled(pane);
    await act(() => pane.controller.plans.revert());
    expect(pane.host.value(SHEET, 'I6')).toBe('别的');
    expect(screen.getByRole('button', { name: /^撤销/ }).getAttribute('aria-disabled')).toBe('true');
    await open(pane);
    expect(page()).toContain('1 个单元格没有撤销');
    expect(screen.getByText(/1 个单元格没有撤销/).closest('li')).not.toBeNull();
  });

  it('is cleared only when the person has read what that means and agrees; no cell changes', async () => {
    const pane = await renderChecked({ host: sampleHost() });
    await filled(pane);
    await open(pane);
    expect(page()).toContain('以前的写入从此不能撤销');
    await pane.user.click(screen.getByRole('button', { name: '清除操作记录…' }));
    await pane.user.click(screen.getByRole('button', { name: '不清除' }));
    expect(value(await pane.host.journal())).toHaveLength(1);
    await pane.user.click(screen.getByRole('button', { name: '清除操作记录…' }));
    await pane.user.click(screen.getByRole('button', { name: '确定清除' }));
    expect(value(await pane.host.journal())).toEqual([]);
    expect(page()).toContain('操作记录已清除');
    expect(page()).toContain('本工具没有写入过这个工作簿');
    expect(pane.host.value(SHEET, 'I6')).toBe('别的');
  });

  it('is offered for clearing once a workbook is final', async () => {
    const pane = await renderChecked({ host: sampleHost() });
    await filled(pane);
    pane.engine.finalizePlan = planOf('finalize', [edit(SHEET, 'H13', '3.94', '3.94')]);
    await act(() => pane.controller.plans.preview({ kind: 'finalize', style: 'native' }));
    await act(() => pane.controller.plans.applyPreview());
    const receipt = within(screen.getByRole('group', { name: '消息' }));
    await pane.user.click(receipt.getByRole('button', { name: '清除记录…' }));
    expect(receipt.queryByRole('button')).toBeNull();
    expect(page()).toContain('以前的写入从此不能撤销');
  });
});

describe('pages of the pane', () => {
  it('lead back to where the person came from', async () => {
    const { user } = await renderChecked({ host: sampleHost() });
    await user.click(screen.getByRole('button', { name: /^更多/ }));
    await user.click(screen.getByRole('button', { name: /^设置/ }));
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(screen.getByRole('heading', { level: 2, name: '更多' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(screen.getByRole('group', { name: '问题数量' })).toBeTruthy();
  });

  it('lead back to the results where these led to them', async () => {
    const pane = await renderChecked({ host: sampleHost() });
    await open(pane);
    await pane.user.click(screen.getByRole('button', { name: '返回' }));
    expect(screen.getByRole('group', { name: '问题数量' })).toBeTruthy();
  });

  it('do not tell again what came of a command that was given elsewhere', async () => {
    const pane = await renderChecked({ host: sampleHost() });
    await filled(pane);
    const messages = (): HTMLElement => screen.getByRole('group', { name: '消息' });
    expect(messages().textContent).toContain('已写入 1 个单元格');
    await open(pane);
    expect(messages().textContent).toBe('');
  });
});
