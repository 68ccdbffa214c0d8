import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../src/pane/components/Pane';
import { DirectEngine } from '../../src/service/direct-engine';
import { PaneController } from '../../src/pane/controller/pane-controller';
import { FakeHost } from './support/fake-host';

jest.setTimeout(30_000);

/** The funds block and indicators of a self-evaluation as it is published, with one wrong total and one score above its weight. */
const ROWS = [
  ['项目支出绩效自评表'],
  ['项目名称', null, null, '矿山安全专项'],
  ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', null, 20, 17, 15, 10, '88.24%', 8.82],
  [null, '其中：当年财政拨款', null, 20, 15, 15, '--', '--', '--'],
  [null, '上年结转资金', null, 0, 0, 0, '--', '--', '--'],
  [null, '其他资金', null, 0, 0, 0, '--', '--', '--'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '检查矿山次数', '≥12次', '12次', 50, 50, null],
  ['效益指标', '社会效益指标', '安全事故下降率', '≥5%', '6%', 30, 30, null],
  ['满意度指标', '服务对象满意度指标', '企业满意度', '≥95%', '96%', 10, 12, null],
  ['总分', null, null, null, null, 100, 100.82, null],
];

function host(): FakeHost {
  return new FakeHost({ 自评表: ROWS });
}

describe('the pane over the real engine', () => {
  it('shows the errors of a published form with figures, reason and source, and jumps to them', async () => {
    const fake = host();
    const controller = new PaneController({ host: fake, engine: new DirectEngine() });
    await controller.checks.check();
    const findings = controller.getState().checked?.outcome.result.findings ?? [];
    expect(findings.filter((finding) => finding.severity === 'error').map((finding) => [finding.rule, finding.cell])).toEqual(
      expect.arrayContaining([
        ['fund/total-mismatch', 'E4'],
        ['score/exceeds-weight', 'G11'],
      ]),
    );
    await controller.list.step(1);
    expect(fake.revealed).toHaveLength(1);
  });

  it('explains the finding with the rule’s own words', async () => {
    const controller = new PaneController({ host: host(), engine: new DirectEngine() });
    render(<Pane controller={controller} language="zh-CN" theme="light" />);
    await act(() => controller.checks.check());
    const error = controller.getState().checked?.outcome.result.findings.find((finding) => finding.rule === 'score/exceeds-weight');
    await userEvent.click(screen.getByText(error?.message['zh-CN'] ?? ''));
    expect(
      within(screen.getByRole('region', { name: '问题' }))
        .getByText('依据：')
        .closest('p')?.textContent,
    ).toContain('财预〔2020〕10号');
  });

  it('marks and clears', async () => {
    const fake = host();
    const controller = new PaneController({ host: fake, engine: new DirectEngine() });
    await controller.plans.highlight();
    expect([...fake.fills.keys()]).toEqual(expect.arrayContaining(['自评表!E4', '自评表!G11']));
    await controller.plans.clearMarks();
    expect(fake.fills.size).toBe(0);
  });
});
