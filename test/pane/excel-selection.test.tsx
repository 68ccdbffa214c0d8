import { act, screen, waitFor } from '@testing-library/react';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { PaneController } from '../../src/pane/controller/pane-controller';
import { bookOf } from '../hosts/excel/excel-under-test';
import { createSimulatedExcel, type SimulatedExcel } from '../simulated-excel/simulated-excel';
import { sampleEngine, SHEET, showPane } from './support/render-pane';

/** The pane over a simulated Excel whose workbook is the one that the sample findings speak of. */
async function paneInExcel(): Promise<{ readonly excel: SimulatedExcel; readonly check: () => Promise<void> }> {
  const excel = createSimulatedExcel(
    bookOf({
      sheets: [
        { name: SHEET, rows: [['项目支出绩效自评表'], [], [], [], [null, null, null, '17.00']] },
        { name: '说明', rows: [['说明']] },
      ],
    }),
  );
  const controller = new PaneController({
    host: createExcelHost({ excel: excel.Excel, office: excel.Office, editingPause: 1 }),
    engine: sampleEngine(),
  });
  await showPane(controller);
  return { excel, check: () => act(() => controller.checks.check()) };
}

function openCell(): string | null {
  return (
    screen
      .queryAllByRole('button', { expanded: true })
      .find((button) => button.hasAttribute('data-finding'))
      ?.getAttribute('data-finding') ?? null
  );
}

it('selecting a cell in Excel opens what the pane says of it, and the keyboard stays in the sheet', async () => {
  const { excel, check } = await paneInExcel();
  await check();
  const before = document.activeElement;
  await act(() => excel.select(SHEET, 'E14'));
  await waitFor(() => expect(openCell()).toContain('!E14'));
  await act(() => excel.select(SHEET, 'D5:D6'));
  await waitFor(() => expect(openCell()).toContain('!D5'));
  await act(() => excel.select('说明', 'A1'));
  expect(openCell()).toContain('!D5');
  expect(document.activeElement).toBe(before);
});

it('Excel is asked where the selection is only while results are on the screen, and once for many moves', async () => {
  const { excel, check } = await paneInExcel();
  excel.resetCounts();
  await act(() => excel.select(SHEET, 'D5'));
  expect(excel.counts.roundTrips).toBe(0);
  await check();
  excel.resetCounts();
  await act(async () => {
    await Promise.all(['E14', 'H12', 'G5', 'D5', 'E14'].map((cell) => excel.select(SHEET, cell)));
    await excel.idle();
  });
  await waitFor(() => expect(openCell()).toContain('!E14'));
  expect(excel.counts.roundTrips).toBeLessThanOrEqual(2);
});

it('a cell that is being edited is left alone', async () => {
  const { excel, check } = await paneInExcel();
  await check();
  const before = openCell();
  excel.startEditing();
  await act(() => excel.select(SHEET, 'E14'));
  await act(() => excel.idle());
  expect(openCell()).toBe(before);
  excel.stopEditing();
});
