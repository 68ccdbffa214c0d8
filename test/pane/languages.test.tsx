import { act, screen } from '@testing-library/react';
import { verdictOf } from '../../src/core/report/verdict';
import { enUS } from '../../src/pane/messages/en-US';
import { filesEnUS } from '../../src/pane/messages/files/en-US';
import { filesZhCN } from '../../src/pane/messages/files/zh-CN';
import { formatMessage } from '../../src/pane/messages/format';
import { zhCN } from '../../src/pane/messages/zh-CN';
import { FakeEngine } from './support/fake-engine';
import { pseudo, pseudoMessages, untranslated } from './support/pseudo';
import { renderChecked, renderPane, sampleHost, SHEET } from './support/render-pane';
import { CATALOGUE, edit, outcome, planOf } from './support/sample-outcome';
import type { View } from '../../src/pane/controller/pane-state';

/** The verdict is a text of the core, put together where it is shown. */
const VERDICTS = [1, 2].map(
  (errors) => verdictOf({ tables: 1, errors, warnings: 0, unread: 0, unfilled: 0, hidden: 0, failed: 0 }).text['zh-CN'],
);

/** What stands in the workbook, and key names: shown as it is in every language. */
const DATA = [
  ...VERDICTS,
  SHEET,
  '项目支出绩效自评表',
  '矿山安全专项',
  '产出指标',
  '效益指标',
  '满意度指标',
  '服务水平',
  '万元',
  '已核对',
  'JX.PERFSCORE',
  '财预〔2020〕10号',
  'H12',
  'D5',
  'D6',
  'D7',
  'D8',
  'E14',
  'G5',
  'H15',
  'A1:H20',
  'Shift',
  'F6',
  'F8',
  'Home',
  'End',
  'Enter',
  'Tab',
  'Esc',
  '=(E13,F13,G13)',
  'E13',
  'F13',
  'G13',
];

/** The pane's own texts, and those that come with the pages that few people open. */
const CATALOGUES: readonly { readonly chinese: Readonly<Record<string, string>>; readonly english: Readonly<Record<string, string>> }[] = [
  { chinese: zhCN, english: enUS },
  { chinese: filesZhCN, english: filesEnUS },
];

async function pseudoPane(host = sampleHost()) {
  const engine = new FakeEngine(() => pseudo(outcome()));
  engine.fillPlan = () =>
    pseudo({
      ...planOf('fill', [{ ...edit(SHEET, 'H12', '', '2'), content: { type: 'formula' as const, formula: '=JX.PERFSCORE(E13,F13,G13)' } }]),
      skipped: [{ sheet: SHEET, cell: 'H15', reason: CATALOGUE.rules[0]!.title }],
    });
  jest.spyOn(engine, 'catalogue').mockResolvedValue({ ok: true, value: pseudo(CATALOGUE) });
  return renderChecked({ host, engine, messages: pseudoMessages, openSample: async () => ({ ok: true, value: undefined }) });
}

describe('the two languages', () => {
  it('have the same messages with the same places', () => {
    const places = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].sort();
    for (const { chinese, english } of CATALOGUES)
      for (const [key, text] of Object.entries(chinese)) expect([key, places(english[key] ?? '')]).toEqual([key, places(text)]);
  });

  it('leave no Chinese in the English interface, but for the names of the forms', () => {
    const texts = CATALOGUES.flatMap(({ english }) => Object.entries(english));
    const chinese = texts.filter(([, text]) => /[\u4e00-\u9fff]/.test(text.replace(/（[^）]*）|\([\u4e00-\u9fff]+\)/g, '')));
    expect(chinese).toEqual([]);
  });

  it('choose singular and plural in English', () => {
    expect(formatMessage(enUS['receipt.written'], { n: 1 })).toBe('1 cell written.');
    expect(formatMessage(enUS['receipt.written'], { n: 3 })).toBe('3 cells written.');
    expect(formatMessage('{n} of {missing}', { n: 3 })).toBe('3 of {missing}');
  });

  it('reach the texts of the core as well', async () => {
    const { user } = await renderChecked({ language: 'en-US' });
    expect(screen.getByRole('button', { name: 'Check workbook' })).toBeTruthy();
    await user.click(screen.getByText('Total differs from the sum'));
    expect(screen.getByText('Total funds equal the sum of the sources.', { exact: false })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Check finished. 1 table, 2 errors, 1 warning.');
    expect(document.querySelector('[lang="en-US"]')).toBeTruthy();
  });
});

describe('no text bypasses the catalogues', () => {
  it('before the first check', async () => {
    await renderPane({
      messages: pseudoMessages,
      firstRun: { isDone: () => false, setDone: () => undefined },
      openSample: async () => ({ ok: true, value: undefined }),
    });
    expect(untranslated(document.body, DATA)).toEqual([]);
  });

  it('in the results, arranged in all ways, one by one, with details and the ignore form open', async () => {
    const { user, controller } = await pseudoPane();
    await user.click(screen.getByText('⟦年度资金总额与各来源之和不符⟧'));
    await user.click(screen.getByRole('button', { name: /忽略…/ }));
    expect(untranslated(document.body, DATA)).toEqual([]);
    for (const grouping of ['rule', 'table'] as const) {
      act(() => controller.list.set({ grouping, severity: 'error' }));
      expect(untranslated(document.body, DATA)).toEqual([]);
    }
    await act(() => controller.list.step(1));
    expect(untranslated(document.body, DATA)).toEqual([]);
  });

  it.each<View>(['tools', 'settings', 'ignored', 'history', 'keyboard'])('on the page %s', async (view) => {
    const { controller } = await pseudoPane();
    await act(() => controller.memory.ignore(['fund/total-mismatch@自评表!D5'], '已核对'));
    act(() => controller.list.view(view));
    expect(untranslated(document.body, DATA)).toEqual([]);
  });

  it('in previews, receipts and the stale mark', async () => {
    const { controller, host } = await pseudoPane();
    await act(() => controller.plans.previewFill());
    expect(untranslated(document.body, DATA)).toEqual([]);
    await act(() => controller.plans.applyPreview());
    expect(untranslated(document.body, DATA)).toEqual([]);
    await act(() => controller.plans.preview({ kind: 'finalize', style: 'native' }));
    expect(untranslated(document.body, DATA)).toEqual([]);
    act(() => host.edit(SHEET, 'A9', 'x'));
    act(() => controller.plans.closePreview());
    expect(untranslated(document.body, DATA)).toEqual([]);
  });

  it('for protected sheets and an empty workbook', async () => {
    const host = sampleHost();
    host.sheets[0]!.protected = true;
    const { controller } = await pseudoPane(host);
    act(() => controller.list.select('fund/total-mismatch@自评表!D5'));
    expect(untranslated(document.body, DATA)).toEqual([]);
    await renderChecked({ engine: new FakeEngine(() => outcome([], [], [])), messages: pseudoMessages });
    expect(untranslated(document.body, DATA)).toEqual([]);
  });

  it('and the watch over it notices a text that does', () => {
    document.body.innerHTML = '<p>⟦好⟧ <b title="提示">硬编码</b></p>';
    expect(untranslated(document.body, [])).toEqual(['硬编码', '提示']);
  });
});

test('the texts of another language come when they are asked for, and until then the pane speaks Chinese', async () => {
  await jest.isolateModulesAsync(async () => {
    const { loadMessages, messagesOf } = await import('../../src/pane/messages/catalogue');
    expect(messagesOf('en-US')['command.check']).toBe(zhCN['command.check']);
    await loadMessages('en-US');
    expect(messagesOf('en-US')['command.check']).toBe(enUS['command.check']);
    expect(messagesOf('zh-CN')['command.check']).toBe(zhCN['command.check']);
  });
});
