import { TextDecoder, TextEncoder } from 'node:util';
import { act, screen, waitFor } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import type { JsonReport } from '../../src/core/report/json-report';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { renderChecked } from './support/render-pane';

// Every browser has them; the simulated page does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

interface Saved {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** The pane with one finding ignored, and the report that its button saves. */
async function saved(kind: RegExp): Promise<Saved> {
  const files: Saved[] = [];
  const { user, controller } = await renderChecked({ saveFile: (name, content) => files.push({ name, content }) });
  await act(() => controller.memory.ignore(['unit/missing@自评表!E14'], '模板如此', '张会计'));
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(screen.getByRole('button', { name: /^导出报告/ }));
  await user.click(screen.getByRole('button', { name: kind }));
  await waitFor(() => expect(files).toHaveLength(1));
  await screen.findByText(`已导出“${files[0]!.name}”。`);
  return files[0]!;
}

describe('导出报告', () => {
  it('is a page to print, with what was ignored, by whom and why', async () => {
    const { name, content } = await saved(/^网页/);
    expect(name).toMatch(/-校验报告\.html$/);
    for (const text of ['绩效表校验报告', '财政部通用规则', '还不能上报：2 处错误', '单位（盖章）', '模板如此', '张会计'])
      expect(content).toContain(text);
  });

  it('is a workbook that begins with the cover and lists the issues and what was ignored', async () => {
    const { name, content } = await saved(/^工作簿/);
    expect(name).toMatch(/\.xlsx$/);
    expect(strFromU8(unzipSync(content as Uint8Array)['xl/worksheets/sheet1.xml']!)).toContain('绩效表校验报告');
    const read = readXlsx(content as Uint8Array, name);
    if (!read.ok) throw new Error(read.problem.message['en-US']);
    const texts = (sheet: string): readonly string[] => read.value.sheets.find((one) => one.name === sheet)!.cells.map((cell) => cell.text);
    expect(texts('封面')).toEqual(expect.arrayContaining(['还不能上报：2 处错误', '96.74 / 100', '优', '87.36%', '填报人（签字）']));
    expect(texts('问题清单')).toEqual(expect.arrayContaining(['D5', '17.00', '15.00', '财预〔2020〕10号 · 项目支出绩效评价管理办法']));
    expect(texts('已忽略的问题')).toEqual(expect.arrayContaining(['E14', '模板如此', '张会计']));
  });

  it('is data for other programs', async () => {
    const { content } = await saved(/^数据/);
    const report = JSON.parse(content as string) as JsonReport;
    expect(report).toMatchObject({ schema: 1, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string });
    expect(report.files[0]).toMatchObject({
      verdict: { kind: 'errors', text: '还不能上报：2 处错误' },
      tables: [{ total: { weight: '100', score: '96.74', grade: '优' } }],
      ignoredFindings: [{ cell: 'E14', reason: '模板如此', by: '张会计' }],
    });
  });

  it('says so where it cannot be saved, and keeps the results', async () => {
    const { user, controller } = await renderChecked({
      saveFile: () => {
        throw new Error('no downloads here');
      },
    });
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(screen.getByRole('button', { name: /^导出报告/ }));
    await user.click(screen.getByRole('button', { name: /^数据/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/报告没有保存/);
    expect(screen.queryByText(/^已导出/)).toBeNull();
    expect(controller.getState().checked).not.toBeNull();
  });

  it('is not offered where nothing can be saved', async () => {
    const { user } = await renderChecked();
    await user.click(screen.getByRole('button', { name: '更多' }));
    expect(screen.queryByRole('button', { name: /^导出报告/ })).toBeNull();
  });
});
