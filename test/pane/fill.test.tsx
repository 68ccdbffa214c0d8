import { act, screen, within } from '@testing-library/react';
import { renderChecked, renderPane, sampleEngine, sampleHost, SHEET } from './support/render-pane';
import { FakeEngine } from './support/fake-engine';
import { both, edit, outcome, planOf } from './support/sample-outcome';

function fillingEngine() {
  const engine = sampleEngine();
  engine.fillPlan = (style) => ({
    ...planOf('fill', [
      style === 'value'
        ? edit(SHEET, 'H13', '', '3.94')
        : {
            ...edit(SHEET, 'H13', '', '3.94'),
            content: { type: 'formula' as const, formula: style === 'formula' ? '=JX.PERFSCORE(E13,F13,G13)' : '=ROUND(G13*F13/E13,2)' },
          },
    ]),
    skipped: [{ sheet: SHEET, cell: 'H15', reason: both('需人工判断，可评 6～8 分') }],
  });
  return engine;
}

describe('填充得分', () => {
  it('checks first where nothing was checked, then shows what would be filled and what not', async () => {
    const { user, host } = await renderPane({ engine: fillingEngine() });
    await user.click(screen.getByRole('button', { name: '填充得分' }));
    expect(host.reads).toBe(1);
    const list = screen.getByRole('list', { name: '将要写入的单元格' });
    expect(list.textContent).toContain('空白');
    expect(list.textContent).toContain('=JX.PERFSCORE(E13,F13,G13)');
    expect(screen.getByText('1 个单元格不写入').closest('details')?.textContent).toContain('自评表!H15 需人工判断，可评 6～8 分');
  });

  it('makes the preview anew for another style, keeps the choice in the workbook, and writes it', async () => {
    const { user, host, engine } = await renderPane({ engine: fillingEngine() });
    await user.click(screen.getByRole('button', { name: '填充得分' }));
    await user.click(screen.getByRole('radio', { name: '数值' }));
    expect(engine.asked).toEqual(['fill formula', 'fill value']);
    expect(screen.queryByText(/JX\.PERFSCORE/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '写入 1 个单元格' }));
    expect(host.value(SHEET, 'H13')).toBe(3.94);
    expect(JSON.parse(host.settings.get('perfscore.settings') ?? '').fillStyle).toBe('value');
    expect(screen.getByText('1 个单元格按规则跳过')).toBeTruthy();
  });

  it('no longer offers to take back what the program itself has taken back', async () => {
    const { user, host } = await renderPane({ engine: fillingEngine() });
    await user.click(screen.getByRole('button', { name: '填充得分' }));
    await user.click(screen.getByRole('button', { name: '写入 1 个单元格' }));
    expect(screen.getByText('1 个单元格按规则跳过')).toBeTruthy();
    await act(() => host.undoOutside());
    expect(screen.queryByText('1 个单元格按规则跳过')).toBeNull();
    expect(screen.getByRole('button', { name: '撤销' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('does not offer formulas of its own where the host cannot calculate them', async () => {
    const host = sampleHost();
    host.abilities = { ...host.abilities, liveFunctions: false };
    const { user, engine } = await renderPane({ host, engine: fillingEngine() });
    await user.click(screen.getByRole('button', { name: '填充得分' }));
    expect(engine.asked).toEqual(['fill native']);
    expect(screen.queryByRole('radio', { name: '自动更新的公式' })).toBeNull();
    expect(screen.getByText(/这个 Excel 不能计算自动更新的公式/)).toBeTruthy();
  });

  it('says so when there is nothing to fill', async () => {
    const { user } = await renderChecked();
    await user.click(screen.getByRole('button', { name: '填充得分' }));
    expect(screen.getByText('没有可以填充的单元格。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^写入/ })).toBeNull();
  });
});

describe('定稿 and 修复公式', () => {
  it('explains #NAME? and replaces JX formulas by native ones or values', async () => {
    const engine = sampleEngine();
    engine.finalizePlan = planOf('finalize', [edit(SHEET, 'H13', '3.94', '3.94')]);
    const { user, host } = await renderChecked({ engine });
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(screen.getByRole('button', { name: /^定稿/ }));
    expect(screen.getByText(/没装本工具的人打开文件会看到 #NAME\?/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /^数值/ }));
    expect(engine.asked).toEqual(['finalize native', 'finalize value']);
    await user.click(screen.getByRole('button', { name: '写入 1 个单元格' }));
    expect(host.value(SHEET, 'H13')).toBe(3.94);
  });

  it('says that the workbook can be sent when it has no JX formulas', async () => {
    const { user } = await renderChecked();
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(screen.getByRole('button', { name: /^定稿/ }));
    expect(screen.getByText('表格里没有本工具的公式，可以直接报送。')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('enters stuck formulas again', async () => {
    const engine = sampleEngine();
    engine.repairPlan = planOf('repair', [
      { ...edit(SHEET, 'H13', '#NAME?', ''), content: { type: 'formula', formula: '=JX.PERFSCORE(E13,F13,G13)' } },
    ]);
    const { user } = await renderChecked({ engine });
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(screen.getByRole('button', { name: /^修复公式/ }));
    expect(screen.getByText('已写入 1 个单元格。', { exact: false })).toBeTruthy();
  });

  it('says so when no formula needs repair', async () => {
    const { user } = await renderChecked();
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(screen.getByRole('button', { name: /^修复公式/ }));
    expect(screen.getByRole('status').textContent).toBe('没有需要修复的公式。');
  });
});

describe('formulas of the product in the workbook', () => {
  it('are a reason to finalize before the file is handed in', async () => {
    const { user, engine } = await renderChecked({
      engine: new FakeEngine(() => ({ ...outcome(), ownFormulas: { total: 12, stuck: 0 } })),
    });
    expect(screen.getByText(/表中有 12 个自动更新的公式。保存后交给别人之前请先定稿/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '定稿' }));
    expect(engine.asked).toEqual(['finalize native']);
  });

  it('can be repaired at once where they are stuck', async () => {
    const { user, engine } = await renderChecked({
      engine: new FakeEngine(() => ({ ...outcome(), ownFormulas: { total: 12, stuck: 3 } })),
    });
    expect(
      screen.getByText(
        '3 个自动更新的公式显示 #NAME?，结果没有算出来，请修复公式。修复后仍是这样，说明这个 Excel 不能计算它们，请改用“定稿”。',
      ),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '修复公式' }));
    expect(engine.asked).toEqual(['repair']);
  });
});

describe('标出问题, 清除标记, 撤销', () => {
  it('marks the findings of the chosen severities and takes all marks off again', async () => {
    const { user, host } = await renderChecked();
    expect(screen.getByRole('button', { name: '清除标记' }).getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('button', { name: '标出问题' }));
    expect([...host.fills.keys()]).toEqual(['自评表!D5', '自评表!H12', '自评表!E14']);
    expect(screen.getByText('已标出 3 个单元格。', { exact: false })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '清除标记' }));
    expect(host.fills.size).toBe(0);
    expect(screen.getByText('已清除标记')).toBeTruthy();
  });

  it('takes old marks off before it marks anew', async () => {
    const { user, host, controller } = await renderChecked();
    await user.click(screen.getByRole('button', { name: '标出问题' }));
    await act(() => controller.memory.ignore(['score/exceeds-weight@自评表!H12'], '已核对'));
    await user.click(screen.getByRole('button', { name: '标出问题' }));
    expect([...host.fills.keys()]).toEqual(['自评表!D5', '自评表!E14']);
    expect(controller.getState().journal).toHaveLength(1);
  });

  it('takes the newest command back and names the cells that someone changed since', async () => {
    const { user, host } = await renderChecked();
    await user.click(screen.getByText('年度资金总额与各来源之和不符'));
    await user.click(screen.getByRole('button', { name: '按来源合计更正' }));
    await user.click(screen.getByRole('button', { name: '写入 1 个单元格' }));
    act(() => host.edit(SHEET, 'D5', '16.00'));
    await user.click(within(screen.getByRole('group', { name: '命令' })).getByRole('button', { name: '撤销' }));
    expect(host.value(SHEET, 'D5')).toBe('16.00');
    const kept = screen.getByText('1 个单元格后来被人改过，保持不变').closest('details');
    expect(kept?.textContent).toContain('自评表!D5');
  });

  it('lists everything that was written, to take back one by one', async () => {
    const { user, host } = await renderChecked();
    await user.click(screen.getByRole('button', { name: '标出问题' }));
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(screen.getByRole('button', { name: /^操作记录/ }));
    const entry = screen.getByRole('listitem');
    expect(entry?.textContent).toContain('3 个单元格');
    await user.click(within(entry!).getByRole('button', { name: '撤销' }));
    expect(host.fills.size).toBe(0);
  });

  it('says when a command of an earlier session broke off, and takes it back', async () => {
    const host = sampleHost();
    const { ok, value } = {
      ok: true as const,
      value: [{ id: 'e1', title: both('填充得分'), purpose: 'fill' as const, cells: 5, unfinished: true as const }],
    };
    jest.spyOn(host, 'journal').mockResolvedValue({ ok, value });
    const revert = jest.spyOn(host, 'revert');
    const { user } = await renderPane({ host });
    expect(screen.getByText(/“填充得分”中途停止/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '撤销这次操作' }));
    expect(revert.mock.calls[0]?.[0]).toBe('e1');
  });
});
