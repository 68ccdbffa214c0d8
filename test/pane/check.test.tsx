import { act, screen, within } from '@testing-library/react';
import { FakeEngine } from './support/fake-engine';
import { renderChecked, renderPane, sampleHost } from './support/render-pane';
import { both, JUDGEMENT, finding, outcome, table } from './support/sample-outcome';

describe('一键校验', () => {
  it('says before the first check what the button does', async () => {
    await renderPane();
    expect(screen.getByText(/校验只读取，不改动表格/)).toBeTruthy();
  });

  it('reads the workbook, checks it and shows how many errors, warnings and rounding remainders there are', async () => {
    const { user, host, engine } = await renderPane();
    await user.click(screen.getByRole('button', { name: '一键校验' }));
    const counts = await screen.findByRole('group', { name: '问题数量' });
    expect(
      within(counts)
        .getAllByRole('button')
        .map((tile) => tile.textContent),
    ).toEqual(['错误2', '提醒1', '提示1', '']);
    expect(host.reads).toBe(1);
    expect(engine.requests).toEqual([{ policy: 'common', tolerance: 'separate', ignored: [] }]);
  });

  it('has what writes fetched only once there is something to see', async () => {
    const { user, host } = await renderPane();
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => (open = resolve));
    await user.click(screen.getByRole('button', { name: '一键校验' }));
    expect(host.prepared).toBe(0);
    open();
    await screen.findByRole('group', { name: '问题数量' });
    expect(host.prepared).toBe(1);
  });

  it('tells a screen reader the result', async () => {
    await renderChecked();
    expect(screen.getByRole('status').textContent).toBe('校验完成，1 张表，2 处错误，1 处提醒。');
  });

  it('shows points reached and lost per group, the grade, and the money', async () => {
    await renderChecked();
    const overview = screen.getByRole('region', { name: '概览' });
    const text = overview.textContent ?? '';
    expect(text).toContain('96.74');
    expect(text).toContain('等级：优');
    expect(
      within(overview)
        .getAllByRole('listitem')
        .map((line) => line.textContent),
    ).toEqual(['预算执行率8.74 / 10 扣 1.26', '产出指标48 / 50 扣 2', '效益指标30 / 30', '满意度指标10 / 10']);
    expect(
      within(overview)
        .getAllByRole('definition')
        .map((figure) => figure.textContent),
    ).toEqual(['1,449.8 万元', '1,266.54 万元', '87.36%']);
  });

  it('shows weights alone for a target table, which has no scores', async () => {
    const target = table({
      kind: 'target',
      groups: [{ label: '产出指标', weight: '50', score: null }],
      execution: null,
      total: { weight: '90', score: null, grade: null, open: null },
      funds: null,
    });
    await renderChecked({ engine: new FakeEngine(() => outcome([], [target], [])) });
    const overview = screen.getByRole('region', { name: '概览' });
    expect(within(overview).getByText('分值合计 90 分')).toBeTruthy();
    expect(within(overview).getByRole('listitem').textContent).toBe('产出指标50 分');
  });

  it('tells how far an unfinished scoring has come, and no grade', async () => {
    const open = { missing: 2, earned: '33', countable: '60', errors: [] };
    const unfinished = table({
      groups: [{ label: '产出指标', weight: '50', score: '33', open: '10' }],
      execution: null,
      total: { weight: '100', score: '33', grade: null, open },
    });
    await renderChecked({ engine: new FakeEngine(() => outcome([], [unfinished])) });
    const overview = screen.getByRole('region', { name: '概览' });
    expect(overview.textContent).toContain('已得33/ 可计 60 分未评完还有 2 项没有得分');
    expect(overview.textContent).not.toContain('等级：');
    expect(within(overview).getByRole('listitem').textContent).toBe('产出指标33 / 50 扣 7 未评 10');
  });

  it('grades nothing over error values, and names their cells', async () => {
    const faulty = table({
      total: { weight: '100', score: '96.74', grade: null, open: { missing: 0, earned: '96.74', countable: '100', errors: ['H9'] } },
    });
    const { host, user } = await renderChecked({ engine: new FakeEngine(() => outcome([], [faulty])) });
    const overview = screen.getByRole('region', { name: '概览' });
    expect(overview.textContent).toContain('无法评级');
    await user.click(within(overview).getByRole('button', { name: 'H9' }));
    expect(host.revealed.at(-1)).toBe('自评表!H9');
  });

  it('names the policy in force beside the scores, one click from another', async () => {
    const { user, engine } = await renderChecked();
    const overview = screen.getByRole('region', { name: '概览' });
    await user.selectOptions(within(overview).getByRole('combobox', { name: '计分规则' }), 'jinan');
    expect(engine.requests.at(-1)?.policy).toBe('jinan');
  });

  it('leads from the verdict to the scores', async () => {
    const { user } = await renderChecked();
    await user.click(screen.getByRole('button', { name: '查看得分' }));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: '概览' }));
  });

  it('puts the execution rates of several tables beside each other, the lowest first', async () => {
    const second = table({
      id: '另一表!A1:F9',
      sheet: '另一表',
      title: '另一张表',
      funds: { budget: '300', executed: '100', percent: '33.33' },
    });
    await renderChecked({ engine: new FakeEngine(() => outcome([], [table(), second])) });
    const chart = screen.getByText('各表执行率').closest('details')!;
    expect([...chart.querySelectorAll('dl > div')].map((row) => row.textContent)).toEqual(['另一张表33.33%', '项目支出绩效自评表87.36%']);
  });

  it('works the execution rate out where the table does not state it', async () => {
    const stated = table({ funds: { budget: '300', executed: '100', percent: '33.33' } });
    await renderChecked({ engine: new FakeEngine(() => outcome([], [stated])) });
    expect(screen.getByText('33.33%')).toBeTruthy();
  });

  it('says so when nothing is wrong', async () => {
    await renderChecked({ engine: new FakeEngine(() => outcome([])) });
    expect(screen.getByRole('heading', { name: '可以上报：1 张表没有发现问题' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('校验完成，1 张表没有发现问题。');
  });

  it('says what it looks for when there is no table, and offers the sample', async () => {
    const openSample = jest.fn(async () => ({ ok: true as const, value: undefined }));
    const { user } = await renderChecked({ engine: new FakeEngine(() => outcome([], [], [])), openSample });
    expect(screen.getByRole('heading', { name: '没有找到绩效表' })).toBeTruthy();
    expect(screen.queryByText(/核对了/)).toBeNull();
    expect(screen.getByText(/项目支出绩效目标表：有一级、二级、三级指标/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '打开示例工作簿' }));
    expect(openSample).toHaveBeenCalledTimes(1);
  });

  it('gives a line for each of several tables and looks at one alone on a click', async () => {
    const second = table({
      id: '目标表!A1:F9',
      sheet: '目标表',
      range: 'A1:F9',
      title: '项目支出绩效目标表',
      total: { weight: '100', score: null, grade: null, open: null },
    });
    const findings = [
      finding({ rule: 'unit/missing', cell: 'B2' }),
      finding({ rule: 'unit/missing', cell: 'C3', sheet: '目标表', tableId: second.id, message: both('目标表的问题') }),
    ];
    const { user } = await renderChecked({ engine: new FakeEngine(() => outcome(findings, [table(), second])) });
    await user.click(screen.getByRole('button', { name: /^项目支出绩效目标表/ }));
    expect(screen.getByText('目标表的问题')).toBeTruthy();
    expect(screen.queryByText('B2 有问题')).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: '表格' }), '');
    expect(screen.getByText('B2 有问题')).toBeTruthy();
  });

  it('says which sheets cannot be written', async () => {
    const host = sampleHost();
    host.sheets[0]!.protected = true;
    await renderChecked({ host });
    const notes = screen.getByRole('region', { name: '需要留意' });
    expect(notes.textContent).toContain('工作表“自评表”受保护：可以校验，但锁定的单元格不能写入');
  });

  it('lists the scores that a person must judge with their range, and folds those already judged within it', async () => {
    const judged = { ...outcome().judgements[0]!, cell: 'H16', indicator: '已评指标', given: '7' };
    const wrong = { ...judged, cell: 'H17', indicator: '超出范围', given: '9' };
    await renderChecked({ engine: new FakeEngine(() => outcome([], [table()], [outcome().judgements[0]!, judged, wrong])) });
    const section = screen.getByRole('region', { name: '需人工判断的得分' });
    expect(within(section).getByRole('heading').textContent).toBe('需人工判断（2）');
    expect(within(section).getAllByText('可评 6～8 分')).toHaveLength(3);
    expect(within(section).getByText('尚未评分')).toBeTruthy();
    expect(within(section).getByText('人工判断的得分：1 项已评，在规定范围内').closest('details')?.textContent).toContain('已评指标');
  });

  it('has no heading where nothing is left to judge', async () => {
    await renderChecked({ engine: new FakeEngine(() => outcome([], [table()], [{ ...JUDGEMENT, given: '7' }])) });
    expect(screen.queryByRole('heading', { name: /需人工判断/ })).toBeNull();
    expect(screen.getByText('人工判断的得分：1 项已评，在规定范围内')).toBeTruthy();
  });

  it('shows progress only for what takes long, and stops on 取消', async () => {
    jest.useFakeTimers();
    try {
      const host = sampleHost();
      host.gate = new Promise(() => undefined);
      const { controller } = await renderPane({ host });
      await act(async () => screen.getByRole('button', { name: '一键校验' }).click());
      expect(screen.queryByRole('progressbar')).toBeNull();
      await act(() => jest.advanceTimersByTimeAsync(600));
      expect(screen.getByRole('progressbar', { name: '正在校验…' })).toBeTruthy();
      await act(async () => screen.getByRole('button', { name: '取消' }).click());
      expect(screen.queryByRole('progressbar')).toBeNull();
      expect(screen.getByRole('status').textContent).toBe('已取消。');
      expect(controller.getState().checked).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});
