import { act, screen, waitFor, within } from '@testing-library/react';
import { selfEvaluation, type ExampleRows } from '../../src/core/rules/example-tables';
import { PaneController } from '../../src/pane/controller/pane-controller';
import type { PaneState } from '../../src/pane/controller/pane-state';
import type { SaveFile } from '../../src/pane/pane-options';
import { CANCELLED } from '../../src/hosts/host-problems';
import { DirectEngine } from '../../src/service/direct-engine';
import type { EngineService } from '../../src/service/engine-service';
import { snapshotOf } from '../support/snapshots';
import { OpenedHost, pickedFile } from './support/opened-host';
import { showPane } from './support/render-pane';
import { until } from './support/until';

const TABLE: ExampleRows = [['2024年度项目支出绩效自评表'], ...selfEvaluation({}).slice(1)];
const WRONG = '技能培训项目绩效自评报告\n项目涉及3个乡镇。全年预算数120万元，全年支出118万元。';

async function opened(rows: ExampleRows, page: RegExp, saveFile?: SaveFile, engine: EngineService = new DirectEngine()) {
  const host = new OpenedHost({ ...snapshotOf(rows), name: '自评表.xlsx' });
  const controller = new PaneController({ host, engine, ...(saveFile ? { saveFile } : {}) });
  const user = await showPane(controller);
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(screen.getByRole('button', { name: page }));
  return { host, controller, user };
}

/** A text was held against the tables, or a person was told why not. */
const done = ({ task, text, trouble }: PaneState): boolean => task === null && (text !== null || trouble !== null);

describe('报告文字核对', () => {
  it('shows a figure of a pasted text beside what the table says, with the way to the cell, and how many were compared', async () => {
    const { host, controller, user } = await opened(TABLE, /^报告文字核对/);
    await user.click(await screen.findByLabelText('报告文字'));
    await user.paste(WRONG);
    await user.click(screen.getByRole('button', { name: '核对' }));
    await until(controller, done);
    expect((await screen.findByText(/核对了 2 个数/)).textContent).toBe(
      '2 段文字中核对了 2 个数：1 处错误，0 处提醒；另有 1 个数没有写明说的是哪一项，没有核对。',
    );
    const [item] = within(screen.getByRole('list', { name: '与表不一样的数' })).getAllByRole('listitem');
    const said = within(item!).getByText('报告（第 2 段）').parentElement!;
    const stated = within(item!).getByText('表中').parentElement!;
    expect([said.textContent, stated.textContent]).toEqual([
      '报告（第 2 段）118万元全年预算数120万元，全年支出118万元',
      '表中108万元Sheet1!F4',
    ]);
    await user.click(within(item!).getByRole('button', { name: 'Sheet1!F4' }));
    expect(host.revealed).toEqual(['Sheet1!F4']);
  });

  it('stays when the page is left, says when the workbook has changed, and checks the same text again', async () => {
    const { host, controller, user } = await opened(TABLE, /^报告文字核对/);
    await user.upload(
      await screen.findByLabelText(/选择报告文件/, { selector: 'input' }),
      pickedFile('报告.txt', new TextEncoder().encode(WRONG)),
    );
    await until(controller, done);
    await screen.findByRole('heading', { name: '核对结果：报告.txt' });
    act(() => controller.list.view('results'));
    act(() => controller.list.view('text'));
    await screen.findByText('118万元');
    host.become({ ...snapshotOf(TABLE.map((row) => row.map((cell) => (cell === 108 ? 118 : cell)))), name: '自评表.xlsx' });
    act(() => controller.checks.workbookChanged());
    await user.click(await screen.findByRole('button', { name: '重新核对' }));
    await until(controller, ({ task, stale }) => task === null && !stale);
    await screen.findByText(/核对了 2 个数，没有发现与表矛盾/);
    expect(screen.queryByText('核对以后表格有改动。')).toBeNull();
  });

  it('never says that a text is right of which no figure was compared', async () => {
    const { controller, user } = await opened(TABLE, /^报告文字核对/);
    await user.click(await screen.findByLabelText('报告文字'));
    await user.paste('各乡镇共培训300人。');
    await user.click(screen.getByRole('button', { name: '核对' }));
    await until(controller, done);
    await screen.findByText(/没有核对到任何数/);
    expect(screen.queryByText(/没有发现与表矛盾/)).toBeNull();
  });

  it.each([
    ['报告.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /另存为 \.docx/],
    ['空.txt', new Uint8Array(), /文件是空的/],
  ])('says what to do about %s', async (name, bytes, said) => {
    const { user, controller } = await opened(TABLE, /^报告文字核对/);
    const input = await screen.findByLabelText(/选择报告文件/, { selector: 'input' });
    input.removeAttribute('accept');
    await user.upload(input, pickedFile(name, bytes));
    await until(controller, done);
    await waitFor(() => expect(screen.getAllByText(said).length).toBeGreaterThan(0));
    expect(controller.getState().text).toBeNull();
  });

  it('says that there is no table to hold it against', async () => {
    const { controller, user } = await opened([['采购清单'], ['桌子', 3]], /^报告文字核对/);
    await user.click(await screen.findByLabelText('报告文字'));
    await user.paste(WRONG);
    await user.click(screen.getByRole('button', { name: '核对' }));
    await until(controller, done);
    await screen.findAllByText(/没有识别出绩效目标表或自评表/);
  });
});

describe('起草自评报告', () => {
  it('saves a text drafted from the table, and says how much is from cells and how much is left', async () => {
    const saved: { readonly name: string; readonly content: Uint8Array | string }[] = [];
    const { controller, user } = await opened(TABLE, /^起草自评报告/, (name, content) => saved.push({ name, content }));
    await user.click(await screen.findByRole('button', { name: '纯文本（.txt）' }));
    await until(controller, ({ task, checked }) => task === null && checked !== null);
    await screen.findByText(/^已保存“自评表-自评报告\.txt”：1 份报告，\d+ 处取自单元格，\d+ 处待填或待核。$/);
    const text = new TextDecoder().decode(saved[0]!.content as Uint8Array);
    for (const part of ['技能培训项目2024年度绩效自评报告', '108万元', '【待填：', '附：数据来源一览表']) expect(text).toContain(part);
  });

  it('says so where the browser saves nothing, or there is no self-evaluation', async () => {
    const refuse = (): never => {
      throw new Error('no downloads here');
    };
    const first = await opened(TABLE, /^起草自评报告/, refuse);
    await first.user.click(await screen.findByRole('button', { name: '纯文本（.txt）' }));
    await screen.findAllByText(/文件没有保存/);
    const second = await opened([['采购清单'], ['桌子', 3]], /^起草自评报告/, refuse);
    await second.user.click(await screen.findByRole('button', { name: '纯文本（.txt）' }));
    await screen.findAllByText(/没有识别出自评表/);
  });

  it('is not offered where nothing can be saved', async () => {
    const { user } = await opened(TABLE, /^报告文字核对/);
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(screen.queryByRole('button', { name: /^起草自评报告/ })).toBeNull();
  });
});

describe('an errand that takes long', () => {
  it('ends when it is cancelled, and can be asked for again', async () => {
    const engine: EngineService = new DirectEngine();
    const hanging = jest
      .spyOn(engine, 'run')
      .mockImplementationOnce(
        (_errand, _given, signal) =>
          new Promise((resolve) => signal?.addEventListener('abort', () => resolve({ ok: false, problem: CANCELLED }))),
      );
    const saved: string[] = [];
    const { controller, user } = await opened(TABLE, /^起草自评报告/, (name) => saved.push(name), engine);
    await user.click(await screen.findByRole('button', { name: /txt/i }));
    await waitFor(() => expect(hanging).toHaveBeenCalled());
    act(() => controller.cancel());
    await until(controller, ({ task }) => task === null);
    expect(saved).toEqual([]);
    await user.click(screen.getByRole('button', { name: /txt/i }));
    await waitFor(() => expect(saved).toHaveLength(1));
  });
});
