import { screen } from '@testing-library/react';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { PaneController } from '../../src/pane/controller/pane-controller';
import { bookOf } from '../hosts/excel/excel-under-test';
import { createSimulatedExcel } from '../simulated-excel/simulated-excel';
import { FakeEngine } from './support/fake-engine';
import { renderPane, sampleHost } from './support/render-pane';
import { both, outcome } from './support/sample-outcome';

const STALE = { code: 'not-calculated', message: both('工作簿设为手动计算。') };

describe('where calculation is manual and formulas are out of date', () => {
  it('the pane offers to calculate, and checks then', async () => {
    const host = sampleHost();
    host.failing.set('read', STALE);
    const read = jest.spyOn(host, 'read');
    const { user } = await renderPane({ host });
    await user.click(screen.getByRole('button', { name: '一键校验' }));
    expect(screen.getByRole('alert').textContent).toBe(STALE.message['zh-CN']);
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '计算并校验' }));
    expect(read.mock.calls.map(([task]) => task?.calculate ?? false)).toEqual([false, true]);
    expect(screen.getByText('年度资金总额与各来源之和不符')).toBeTruthy();
  });

  it('nothing stale is judged: the workbook goes to the engine calculated', async () => {
    const simulated = createSimulatedExcel(
      bookOf({ sheets: [{ name: '自评表', rows: [[{ number: '1' }, { formula: '=A1*2', number: '2' }]] }] }),
      { calculation: 'Manual' },
    );
    const host = createExcelHost({ excel: simulated.Excel, office: simulated.Office });
    const engine = new FakeEngine(() => outcome());
    const controller = new PaneController({ host, engine });
    await controller.start();
    await simulated.type('自评表', 'A1', 7);
    await controller.checks.check();
    expect([controller.getState().trouble?.problem.code, controller.getState().checked]).toEqual(['not-calculated', null]);
    await controller.checks.check(null, { calculate: true });
    expect([controller.getState().trouble, simulated.cell('自评表', 'B1').value]).toEqual([null, 14]);
    expect(controller.getState().checked?.outcome.result.findings).toHaveLength(4);
    controller.stop();
  });
});
