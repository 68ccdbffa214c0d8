import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { LIVE_CHECK_DELAY } from '../../src/pane/controller/check-commands';
import { PaneController } from '../../src/pane/controller/pane-controller';
import { bookOf } from '../hosts/excel/excel-under-test';
import { createSimulatedExcel, type SimulatedExcel } from '../simulated-excel/simulated-excel';
import { FakeEngine } from './support/fake-engine';
import { outcome } from './support/sample-outcome';

const SHEET = '自评表';

/** The pane's commands over a simulated Excel, started. */
async function startInExcel(): Promise<{
  readonly excel: SimulatedExcel;
  readonly controller: PaneController;
  readonly lastRead: () => WorkbookSnapshot | null;
}> {
  const excel = createSimulatedExcel(
    bookOf({
      sheets: [{ name: SHEET, rows: [['标题'], ...Array.from({ length: 8 }, () => ['指标', ...Array<null>(9).fill(null), '备注'])] }],
    }),
  );
  let last: WorkbookSnapshot | null = null;
  const engine = new FakeEngine((snapshot) => {
    last = snapshot;
    return outcome();
  });
  const controller = new PaneController({ host: createExcelHost({ excel: excel.Excel, office: excel.Office, editingPause: 50 }), engine });
  await controller.start();
  return { excel, controller, lastRead: () => last };
}

it('a check that is started while a cell is edited in Excel says what it waits for and goes on when the edit ends', async () => {
  const { excel, controller } = await startInExcel();
  excel.startEditing();
  const waits = new Promise<string>((resolve) => {
    controller.subscribe(() => {
      const { task } = controller.getState();
      if (task?.progress) resolve(task.progress.what['zh-CN']);
    });
  });
  const done = controller.checks.check();
  expect(await waits).toContain('回车');
  expect(controller.getState().checked).toBeNull();
  excel.stopEditing();
  await done;
  expect([controller.getState().checked?.outcome.result.findings.length, controller.getState().trouble]).toEqual([4, null]);
  controller.stop();
});

describe('typing in Excel after a check', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it.each([80, 150, 250, 400])(
    'is disturbed by nothing at %i ms a key: what was typed stands in its cells, the selection is left alone, and the check comes when the sheet rests',
    async (delay) => {
      const { excel, controller, lastRead } = await startInExcel();
      await controller.checks.check();
      const first = controller.getState().checked;
      const typed = ['1', '123456', '=SUM(H13:H21)+I6', '未达到换发时间'];
      for (const [at, text] of typed.entries()) {
        await excel.select(SHEET, `H${3 + at}`);
        const { selection } = excel.book;
        excel.startEditing();
        for (let key = 0; key < text.length; key += 1) {
          await jest.advanceTimersByTimeAsync(delay);
          expect([
            controller.getState().checked === first,
            controller.getState().trouble,
            controller.getState().announcement?.serial,
          ]).toEqual([true, null, 1]);
        }
        excel.stopEditing();
        await excel.type(SHEET, `H${3 + at}`, text);
        expect(excel.book.selection).toBe(selection);
      }
      const { selection } = excel.book;
      for (let waited = 0; controller.getState().stale && waited < 100; waited += 1)
        await jest.advanceTimersByTimeAsync(LIVE_CHECK_DELAY / 4);
      expect(controller.getState().checked).not.toBe(first);
      expect(
        lastRead()
          ?.sheets[0]?.cells.filter(({ row, column }) => row >= 3 && row <= 6 && column === 8)
          .map(({ formula, text }) => formula ?? text),
      ).toEqual(typed);
      expect(excel.book.selection).toBe(selection);
      controller.stop();
    },
  );
});
