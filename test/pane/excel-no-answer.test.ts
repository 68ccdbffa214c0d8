import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { PaneController } from '../../src/pane/controller/pane-controller';
import { bookOf } from '../hosts/excel/excel-under-test';
import { createSimulatedExcel } from '../simulated-excel/simulated-excel';
import { FakeEngine } from './support/fake-engine';
import { outcome } from './support/sample-outcome';

it('a check that Excel does not answer says what to look for, can be cancelled, and the next one goes through', async () => {
  const simulated = createSimulatedExcel(bookOf({ sheets: [{ name: '自评表', rows: [['标题']] }] }));
  const host = createExcelHost({ excel: simulated.Excel, office: simulated.Office, silence: 0 });
  const controller = new PaneController({ host, engine: new FakeEngine(() => outcome()) });
  await controller.start();
  simulated.startHanging();
  const told = new Promise<string>((resolve) => {
    controller.subscribe(() => {
      const { task } = controller.getState();
      if (task?.progress) resolve(task.progress.what['zh-CN']);
    });
  });
  const checking = controller.checks.check();
  expect(await told).toContain('对话框');
  controller.cancel();
  await checking;
  expect([controller.getState().checked, controller.getState().task]).toEqual([null, null]);
  simulated.stopHanging();
  await controller.checks.check();
  expect([controller.getState().checked?.outcome.result.findings.length, controller.getState().trouble]).toEqual([4, null]);
  controller.stop();
});
