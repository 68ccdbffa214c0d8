import { act } from '@testing-library/react';
import axe from 'axe-core';
import type { View } from '../../src/pane/controller/pane-state';
import { renderChecked, renderPane } from './support/render-pane';

/** Colours and sizes are looked at in a real browser; here: names, roles, structure. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

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

  it('are right in a preview and its receipt', async () => {
    const { controller } = await renderChecked();
    await act(() => controller.plans.preview({ kind: 'fix', choice: 'safe' }));
    expect(await violations()).toEqual([]);
    await act(() => controller.plans.applyPreview());
    expect(await violations()).toEqual([]);
  });
});
