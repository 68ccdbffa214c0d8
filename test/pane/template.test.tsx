import { act, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { PaneController } from '../../src/pane/controller/pane-controller';
import { DirectEngine } from '../../src/service/direct-engine';
import { book, draft, fixed, read, typedInto, type Typed } from '../core/template/sent';
import { OpenedHost, pickedFile } from './support/opened-host';
import { showPane } from './support/render-pane';
import { until } from './support/until';

const SHEET = '项目支出绩效目标表';
const groups = [
  {
    label: '产出指标',
    parts: [{ label: '数量指标', items: [fixed('培训人次', { E: '≥300人次', F: 50 }), fixed('培训期数', { E: '≥6期', F: 40 })] }],
  },
];

async function returned(cells: Readonly<Record<string, Typed>>) {
  const sent = await book(draft('central-target', groups));
  const host = new OpenedHost(read(typedInto(sent, SHEET, { C3: '甲项目', D6: 100, ...cells }), '甲.xlsx'));
  const controller = new PaneController({ host, engine: new DirectEngine() });
  const user = await showPane(controller);
  return { sent, host, controller, user };
}

/** The person opens the page and picks a file there. */
async function pick(controller: PaneController, user: UserEvent, file: File): Promise<void> {
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(screen.getByRole('button', { name: /^与下发模板核对/ }));
  await screen.findByRole('button', { name: /选择模板|换一个模板/ });
  await user.upload(screen.getByLabelText(/选择模板|换一个模板/, { selector: 'input' }), file);
  await until(controller, ({ task, template, trouble }) => task === null && (template !== null || trouble !== null));
}

const departures = (controller: PaneController): readonly string[] =>
  (controller.getState().checked?.outcome.result.findings ?? [])
    .filter(({ rule }) => rule.startsWith('template/'))
    .map(({ rule, cell }) => `${rule} ${cell}`);

describe('与下发模板核对', () => {
  it('lists a lowered target among the other issues, leads to its cell, and says which template is held against', async () => {
    const { sent, host, controller, user } = await returned({ E11: '≥30人次' });
    await pick(controller, user, pickedFile('下发的模板.xlsx', sent));
    await screen.findByText('正与模板“下发的模板.xlsx”核对：1 处与模板不同。');
    expect(departures(controller)).toEqual(['template/target-changed E11']);
    const finding = controller.getState().checked!.outcome.result.findings.find(({ rule }) => rule === 'template/target-changed')!;
    await user.click(screen.getByText(finding.message['zh-CN']));
    expect(host.revealed).toContain(`${SHEET}!E11`);
  });

  it('holds for later checks until it is taken off with one click', async () => {
    const { sent, host, controller, user } = await returned({});
    await pick(controller, user, pickedFile('模板.xlsx', sent));
    await screen.findByText('正与模板“模板.xlsx”核对。');
    host.become(read(typedInto(sent, SHEET, { C3: '甲项目', D6: 100, F11: 45, F12: 45 }), '甲.xlsx'));
    await act(() => controller.checks.check());
    expect(departures(controller)).toEqual(['template/weight-changed F11', 'template/weight-changed F12']);
    await user.click(screen.getByRole('button', { name: '取下模板' }));
    await waitFor(() => expect(departures(controller)).toEqual([]));
    expect(screen.queryByText(/^正与模板/)).toBeNull();
    await act(() => controller.checks.check());
    expect(departures(controller)).toEqual([]);
  });

  it.each([
    ['空表.xlsx', () => book({ ...draft('central-target'), cells: [] }), /模板“空表.xlsx”不能用：.*没有识别出表/],
    ['文字.xlsx', () => Promise.resolve(new Uint8Array([1, 2, 3, 4])), /模板“文字.xlsx”不能用：.*不是 Excel 工作簿/],
  ] as const)('says why %s cannot be a template, and what held before stays', async (name, make, said) => {
    const { sent, controller, user } = await returned({ E11: '≥30人次' });
    await pick(controller, user, pickedFile('模板.xlsx', sent));
    await screen.findByText(/1 处与模板不同/);
    await pick(controller, user, pickedFile(name, await make()));
    await waitFor(() => expect(screen.getAllByText(said).length).toBeGreaterThan(0));
    expect(controller.getState().template?.name).toBe('模板.xlsx');
  });

  it('is there from the beginning where the page opens the next workbook with the template of the one before', async () => {
    const { sent, host } = await returned({ E11: '≥30人次' });
    const controller = new PaneController({ host, engine: new DirectEngine(), template: read(sent, '模板.xlsx') });
    await showPane(controller);
    await act(() => controller.checks.check());
    expect(departures(controller)).toEqual(['template/target-changed E11']);
  });
});
