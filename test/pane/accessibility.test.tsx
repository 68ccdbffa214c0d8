import { act, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import type { TextReport } from '../../src/core/report/text-report';
import type { TogetherReport } from '../../src/core/report/together-report';
import type { RarePage, View } from '../../src/pane/controller/pane-state';
import { renderChecked, renderPane } from './support/render-pane';

/** Colours and sizes are looked at in a real browser; here: names, roles, structure. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

const CELL = { file: '测试.xlsx', sheet: '自评表', cell: 'D5', text: '17.00' };
const SAID = {
  severity: 'error',
  found: '18',
  expected: '17.00',
  message: { 'zh-CN': '不一致', 'en-US': 'differs' },
  doubt: null,
} as const;
const SUMMARY = { errors: 1, warnings: 0, infos: 0 };
const TEXT: TextReport = {
  name: '报告.txt',
  paragraphs: 1,
  compared: 1,
  uncompared: 0,
  summary: SUMMARY,
  findings: [{ ...SAID, id: 'a', rule: 'text/amount', paragraph: 1, sentence: '全年预算18万元', against: [CELL] }],
};
const TOGETHER: TogetherReport = {
  projects: 1,
  summary: SUMMARY,
  findings: [
    {
      ...SAID,
      id: 'a',
      rule: 'cross/inconsistent',
      table: { id: 'a', unit: '', project: '' },
      cells: [CELL],
      against: [{ ...CELL, file: '另一个.xlsx' }],
    },
  ],
};
const GONE = { code: 'unreadable', message: { 'zh-CN': '读不出来', 'en-US': 'unreadable' } };

describe('names, roles and structure', () => {
  it('are right before the first check', async () => {
    await renderPane({
      firstRun: { isDone: () => false, setDone: () => undefined },
      openSample: async () => ({ ok: true, value: undefined }),
    });
    expect(await violations()).toEqual([]);
  });

  it('are right in the results with details open', async () => {
    const { controller } = await renderChecked();
    act(() => controller.list.select('fund/total-mismatch@自评表!D5'));
    expect(await violations()).toEqual([]);
  });

  it.each<View>(['tools', 'settings', 'ignored', 'history', 'keyboard'])('are right on the page %s', async (view) => {
    const { controller } = await renderChecked();
    act(() => controller.list.view(view));
    expect(await violations()).toEqual([]);
  });

  it.each<RarePage>(['template', 'text', 'draft', 'together'])('are right on the page %s, with what came of it', async (view) => {
    const { controller } = await renderChecked({ saveFile: () => undefined });
    const { store } = controller.workspace;
    const checked = store.getState().checked!;
    act(() => {
      store.dispatch({ type: 'text-held', held: { text: { name: '报告.txt', paragraphs: ['x'] }, report: TEXT, checked } });
      store.dispatch({
        type: 'together-held',
        held: { files: [], unread: [{ name: '坏的.xlsx', problem: GONE }], report: TOGETHER, checked },
      });
      controller.list.view(view);
    });
    await waitFor(() => expect(screen.queryByText('正在打开…')).toBeNull());
    expect(await violations()).toEqual([]);
    act(() => controller.checks.workbookChanged());
    expect(await violations()).toEqual([]);
  });

  it('are right in a preview and its receipt', async () => {
    const { controller } = await renderChecked();
    await act(() => controller.plans.preview({ kind: 'fix', choice: 'safe' }));
    expect(await violations()).toEqual([]);
    await act(() => controller.plans.applyPreview());
    expect(await violations()).toEqual([]);
  });
});
