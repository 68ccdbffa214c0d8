import { readFileSync } from 'node:fs';
import path from 'node:path';
import { act, screen, within } from '@testing-library/react';
import { PaneController } from '../../src/pane/controller/pane-controller';
import type { SaveFile } from '../../src/pane/pane-options';
import { DirectEngine } from '../../src/service/direct-engine';
import { book, draft, read } from '../core/template/sent';
import { OpenedHost, pickedFile } from './support/opened-host';
import { showPane } from './support/render-pane';
import { until } from './support/until';

const published = (id: string): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, '../corpus', `${id}.xlsx`)));
const picked = (id: string, name = `${id}.xlsx`): File => pickedFile(name, published(id));

const EVALUATION = '004-mine-self-eval-raw';
const OTHERS = ['004-mine-execution', '004-mine-target-yili', '004-mine-target-aksu'];

async function opened(saveFile?: SaveFile) {
  const host = new OpenedHost(read(published(EVALUATION), '自评表.xlsx'));
  const controller = new PaneController({ host, engine: new DirectEngine(), ...(saveFile ? { saveFile } : {}) });
  const user = await showPane(controller);
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(screen.getByRole('button', { name: /^多个文件核对、汇总/ }));
  await screen.findByRole('button', { name: '选择文件（可多选）…' });
  const pick = (...files: readonly File[]): Promise<void> =>
    user.upload(screen.getByLabelText(/选择文件|换一批文件/, { selector: 'input' }), [...files]);
  return { host, controller, user, pick };
}

describe('多个文件一起核对', () => {
  it('shows a figure of the open workbook beside that of another file, with the way to its cell', async () => {
    const { host, controller, user, pick } = await opened();
    await pick(...OTHERS.map((id) => picked(id)));
    await until(controller, ({ together }) => together !== null);
    await screen.findByRole('heading', { name: '本工作簿和 3 个文件' });
    const items = within(screen.getByRole('list', { name: '互相矛盾的地方' })).getAllByRole('listitem');
    const item = items.find(({ textContent }) => textContent?.includes('10137.34'))!;
    const here = within(item).getByText('此处').parentElement!;
    const there = within(item).getByText('对照').parentElement!;
    expect([here.textContent, there.textContent]).toEqual([
      expect.stringMatching(/^此处10317\.34.*!D7$/),
      expect.stringMatching(/^对照10137\.34004-mine-execution\.xlsx › .*!C16/),
    ]);
    await user.click(within(here).getByRole('button'));
    expect(host.revealed).toEqual([expect.stringMatching(/!D7$/)]);
  });

  it('tells of files that cannot be read, or hold no table, and goes on with the others', async () => {
    const { controller, pick } = await opened();
    const empty = await book({ ...draft('central-target'), cells: [] });
    await pick(picked('004-mine-execution'), pickedFile('坏的.xlsx', new Uint8Array([80, 75, 3, 4])), pickedFile('空的.xlsx', empty));
    await until(controller, ({ together }) => together !== null);
    await screen.findByText('1 个文件没有读成：');
    await screen.findByText(/^坏的\.xlsx：.*不完整/);
    await screen.findByText('没有识别出表：空的.xlsx');
    expect(controller.getState().together!.report.findings.map(({ rule }) => rule)).toEqual(['cross/overview']);
  });

  it('knows a file of the same name as the open workbook as another file', async () => {
    const { controller, pick } = await opened();
    await pick(picked('004-mine-execution', '自评表.xlsx'));
    await until(controller, ({ together }) => together !== null);
    const { files, report } = controller.getState().together!;
    expect(files.map(({ facts }) => facts.file)).toEqual(['自评表.xlsx (2)']);
    expect(report.findings.flatMap(({ cells, against }) => [...cells, ...against].map(({ file }) => file))).toEqual([
      '自评表.xlsx',
      '自评表.xlsx (2)',
    ]);
  });

  it('stays when the page is left, says when the open workbook has changed, and holds the same files against it again', async () => {
    const { host, controller, user, pick } = await opened();
    await pick(picked('004-mine-execution'));
    await until(controller, ({ together }) => together !== null);
    await screen.findByRole('list', { name: '互相矛盾的地方' });
    act(() => controller.list.view('results'));
    act(() => controller.list.view('together'));
    const snapshot = read(published(EVALUATION), '自评表.xlsx');
    const sheets = snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.text === '10317.34' ? { ...cell, text: '10137.34', content: { type: 'number' as const, number: '10137.34' } } : cell,
      ),
    }));
    host.become({ ...snapshot, sheets });
    act(() => controller.checks.workbookChanged());
    await user.click(await screen.findByRole('button', { name: '重新核对' }));
    await until(controller, ({ task, stale }) => task === null && !stale);
    await screen.findByText(/没有发现互相矛盾/);
  });

  it('can be cancelled, and then shows nothing of the files', async () => {
    const { controller, pick } = await opened();
    let release = (_bytes: ArrayBuffer): void => undefined;
    const slow = Object.assign(picked('004-mine-execution'), {
      arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (release = resolve)),
    });
    await pick(slow);
    await until(controller, ({ task }) => task?.progress?.what['zh-CN'] === '正在读取 004-mine-execution.xlsx…');
    controller.cancel();
    release(new ArrayBuffer(4));
    await until(controller, ({ task }) => task === null);
    expect([controller.getState().together, controller.getState().trouble]).toEqual([null, null]);
  });
});

describe('汇总台账', () => {
  it('is saved with the projects of all files, where each figure is from, and what could not be read', async () => {
    const saved: { readonly name: string; readonly content: Uint8Array }[] = [];
    const { controller, user, pick } = await opened((name, content) => saved.push({ name, content: content as Uint8Array }));
    await pick(...OTHERS.map((id) => picked(id)), pickedFile('坏的.xlsx', new Uint8Array([80, 75, 3, 4])));
    await until(controller, ({ together }) => together !== null);
    await user.click(await screen.findByRole('button', { name: '保存汇总台账（.xlsx）' }));
    await until(controller, ({ task }) => task === null);
    await screen.findByText(/^已保存“汇总台账\.xlsx”：台账 3 行，指标 \d+ 个，未识别 2 项。$/);
    const ledger = read(saved[0]!.content, '汇总台账.xlsx');
    const texts = (sheet: string): readonly string[] => ledger.sheets.find(({ name }) => name === sheet)!.cells.map(({ text }) => text);
    expect(texts('台账')).toEqual(expect.arrayContaining(['自评表.xlsx', '004-mine-target-yili.xlsx', '004-mine-target-aksu.xlsx', 'D7']));
    expect(texts('未识别文件')).toEqual(expect.arrayContaining(['坏的.xlsx', '004-mine-execution.xlsx']));
  });

  it('is not offered where nothing can be saved', async () => {
    const { controller, pick } = await opened();
    await pick(picked('004-mine-execution'));
    await until(controller, ({ together }) => together !== null);
    await screen.findByRole('heading', { name: '本工作簿和 1 个文件' });
    expect(screen.queryByRole('button', { name: /汇总台账/ })).toBeNull();
  });
});
