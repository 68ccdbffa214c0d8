import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { PaneController } from '../../src/pane/controller/pane-controller';
import { bookOf } from '../hosts/excel/excel-under-test';
import { createSimulatedExcel } from '../simulated-excel/simulated-excel';
import { FakeEngine } from './support/fake-engine';
import { outcome } from './support/sample-outcome';

it('a check that is started while a cell is edited in Excel says what it waits for and goes on when the edit ends', async () => {
  const simulated = createSimulatedExcel(bookOf({ sheets: [{ name: '自评表', rows: [['标题']] }] }));
  const host = createExcelHost({ excel: simulated.Excel, office: simulated.Office, editingPause: 1 });
  const controller = new PaneController({ host, engine: new FakeEngine(() => outcome()) });
  await controller.start();
  simulated.startEditing();
  const waits = new Promise<string>((resolve) => {
    controller.subscribe(() => {
      const { task } = controller.getState();
      if (task?.progress) resolve(task.progress.what['zh-CN']);
    });
  });
  const done = controller.checks.check();
  expect(await waits).toContain('回车');
  expect(controller.getState().checked).toBeNull();
  simulated.stopEditing();
  await done;
  expect([controller.getState().checked?.outcome.result.findings.length, controller.getState().trouble]).toEqual([4, null]);
  controller.stop();
});
