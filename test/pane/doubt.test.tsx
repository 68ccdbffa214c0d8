import { act, screen, within } from '@testing-library/react';
import type { ReportTable } from '../../src/core/report/types';
import type { Finding } from '../../src/core/finding';
import { doubt, rowReading } from '../core/support/model';
import { FakeEngine } from './support/fake-engine';
import { renderChecked, sampleHost, SHEET } from './support/render-pane';
import { both, edit, FINDINGS, outcome, planOf, table } from './support/sample-outcome';

function doubtful(rows: readonly number[], part: Partial<ReportTable> = {}): ReportTable {
  const readings = rows.map((row) =>
    rowReading(
      row,
      { [`D${row}`]: 'level3', [`E${row}`]: 'target', [`F${row}`]: 'actual' },
      { unsure: doubt(row), runnerUp: { [`E${row}`]: 'actual' } },
    ),
  );
  return table({ reading: { reasons: [], columns: [], rows: readings }, ...part });
}

function engineOf(tables: readonly ReportTable[], findings: readonly Finding[] = FINDINGS): FakeEngine {
  return new FakeEngine(() => outcome(findings, tables));
}

const notes = (): HTMLElement => screen.getByRole('region', { name: '没有读准，请先核对' });

describe('rows that may have been misread', () => {
  it('are said above the findings of their table, with links to the cells', async () => {
    const host = sampleHost();
    const { user } = await renderChecked({ host, engine: engineOf([doubtful([14])]) });
    expect(within(notes()).getByText('第14行按错位理解，请核对')).toBeTruthy();
    const first = document.querySelector('[data-finding]')!;
    expect(notes().compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await user.click(within(notes()).getByRole('button', { name: 'E14' }));
    expect(host.revealed.at(-1)).toBe(`${SHEET}!E14`);
  });

  it('of one reason are one line with their numbers and a link each', async () => {
    await renderChecked({ engine: engineOf([doubtful([14, 17, 18, 19])]) });
    expect(
      within(notes())
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['第14、17–19行按错位理解，请核对查看：E14E17E18E19']);
  });

  it('are said in English as well', async () => {
    await renderChecked({ language: 'en-US', engine: engineOf([doubtful([14])]) });
    expect(
      within(screen.getByRole('region', { name: 'Not read for sure: check first' })).getByText('Row 14: read as shifted, check it'),
    ).toBeTruthy();
  });

  it('are said also where nothing was found wrong, and the table is not called clean then', async () => {
    await renderChecked({ engine: engineOf([doubtful([14])], []) });
    expect(notes()).toBeTruthy();
    expect(screen.getByRole('heading', { name: '有 1 张表没有读准' })).toBeTruthy();
  });

  it('are not in the way of a list that is narrowed to one severity', async () => {
    const { controller } = await renderChecked({
      engine: engineOf([doubtful([14], { id: '别的表!A1:H20', sheet: '别的表', title: '别的表' }), table()]),
    });
    expect(notes()).toBeTruthy();
    act(() => controller.list.set({ severity: 'error' }));
    expect(await screen.findByRole('button', { name: '显示全部' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: '没有读准，请先核对' })).toBeNull();
  });

  it('stand beside what was not read, as many tables as the verdict counts, whatever the list is arranged by', async () => {
    const second = table({
      id: '别的表!A1:H20',
      sheet: '别的表',
      title: '别的表',
      unread: [{ range: 'J1:J9', what: both('这一列没有表头，未读取') }],
    });
    const { controller } = await renderChecked({
      engine: engineOf([doubtful([14]), second, table({ id: '第三张!A1:H20', sheet: '第三张' })], []),
    });
    expect(screen.getByRole('heading', { name: '有 2 张表没有读准' })).toBeTruthy();
    const folded = screen.getByText('2 张表没有读准，请先核对').closest('details')!;
    expect(folded.textContent).toContain('第14行按错位理解，请核对');
    expect(folded.textContent).toContain('J1:J9 这一列没有表头，未读取');
    act(() => controller.list.set({ grouping: 'table' }));
    expect(screen.getAllByRole('region', { name: '没有读准，请先核对' }).map((region) => region.textContent)).toEqual([
      expect.stringContaining('第14行'),
      expect.stringContaining('J1:J9'),
    ]);
  });

  it('a sure table says nothing of it', async () => {
    await renderChecked();
    expect(screen.queryByRole('region', { name: '没有读准，请先核对' })).toBeNull();
  });
});

describe('filling rows that may have been misread', () => {
  function fillingEngine(): FakeEngine {
    const engine = engineOf([doubtful([14])]);
    engine.fillPlan = (_style, options) =>
      options?.includeUnsure === true
        ? planOf('fill', [edit(SHEET, 'H13', '', '4'), edit(SHEET, 'H14', '', '5')])
        : {
            ...planOf('fill', [edit(SHEET, 'H13', '', '4')]),
            skipped: [{ sheet: SHEET, cell: 'H14', reason: both('第14行的读法存疑'), unsure: true }],
          };
    return engine;
  }

  it('is left to a choice that is off at first and says how many cells it concerns', async () => {
    const { user, host } = await renderChecked({ engine: fillingEngine() });
    await user.click(screen.getByRole('button', { name: '填充得分' }));
    const choice = screen.getByRole<HTMLInputElement>('checkbox', { name: /读法存疑的行也填写（有 1 个单元格/ });
    expect(choice.checked).toBe(false);
    await user.click(screen.getByRole('button', { name: '写入 1 个单元格' }));
    expect(host.value(SHEET, 'H14')).toBeNull();
  });

  it('is done when a person chooses it, whatever the style, and can be taken back', async () => {
    const { user, host, engine } = await renderChecked({ engine: fillingEngine() });
    await user.click(screen.getByRole('button', { name: '填充得分' }));
    await user.click(screen.getByRole('checkbox', { name: /读法存疑的行也填写/ }));
    await user.click(screen.getByRole('radio', { name: '数值' }));
    expect(engine.asked).toEqual(['fill formula', 'fill formula with unsure', 'fill value with unsure']);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '读法存疑的行也填写' }).checked).toBe(true);
    await user.click(screen.getByRole('button', { name: '写入 2 个单元格' }));
    expect(host.value(SHEET, 'H14')).toBe(5);
  });

  it('is not asked where no row is doubtful', async () => {
    const { user } = await renderChecked();
    await user.click(screen.getByRole('button', { name: '填充得分' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('sheets in which no table was recognised', () => {
  const missed = { sheet: '附件2', reason: both('有“绩效指标”字样，但没有找到表头'), ranges: [] };
  const engine = (tables: readonly ReportTable[]): FakeEngine =>
    new FakeEngine(() => ({ ...outcome([], tables), result: { ...outcome([], tables).result, unrecognised: [missed] } }));

  it.each([
    ['beside tables', [table()]],
    ['alone', []],
  ] as const)('are noted with the reason and a link, not as an error: %s', async (_what, tables) => {
    const host = sampleHost();
    const { user } = await renderChecked({ host, engine: engine(tables) });
    // As many as the verdict counts, in the same words.
    const region = screen.getByText('1 张表没有读准，请先核对').closest('details')!;
    expect(within(region).getByRole('listitem').textContent).toBe('未识别： 附件2。有“绩效指标”字样，但没有找到表头');
    await user.click(within(region).getByRole('button', { name: '附件2' }));
    expect(host.revealed.at(-1)).toBe('附件2!A1');
    expect(screen.getByRole('alert').textContent).toBe('');
  });
});
