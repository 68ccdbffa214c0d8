import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { createSimulatedExcel, type SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { withFunctions } from '../../simulated-excel/with-functions';

/** What stands in the add-in's page in the place of Microsoft's script: a simulated Excel with a workbook open. */
export interface ExcelPage {
  /** The open workbook, as a file of it was read. */
  readonly workbook: WorkbookSnapshot;
  readonly simulated: SimulatedExcel;
}

const page = window as unknown as ExcelPage;
const simulated = createSimulatedExcel(page.workbook, { evaluate: withFunctions });
const { context, EventType } = simulated.Office;

Object.assign(window, {
  // What the simulation counts bytes with.
  Buffer: { byteLength: (text: string) => new TextEncoder().encode(text).length },
  simulated,
  Excel: { ...simulated.Excel, RangeValueType: { empty: 'Empty' } },
  CustomFunctions: { associate: () => undefined },
  Office: {
    EventType,
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline' },
    onReady: () => Promise.resolve({ host: 'Excel', platform: 'PC' }),
    actions: { associate: () => undefined },
    addin: { showAsTaskpane: () => Promise.resolve() },
    context: { ...context, displayLanguage: 'zh-CN', officeTheme: { bodyBackgroundColor: '#FFFFFF' } },
  },
});
