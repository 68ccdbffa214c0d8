import '../service/find-last';
import { createRoot } from 'react-dom/client';
import { registerCommands } from './office/ribbon-commands';
import { download } from './download';
import { languageOf } from '../core/localized';
import { createExcelHost } from '../hosts/excel/excel-host';
import { createEngine } from '../service/create-engine';
import { OutsideExcel } from './components/OutsideExcel';
import { keepFocus } from './keyboard/keep-focus';
import { followRegions } from './keyboard/regions';
import { loadMessages } from './messages/catalogue';
import { mountPane } from './mount';
import { excelReady } from './office/excel-ready';
import { firstRunMemory } from './office/first-run-memory';
import { followTheme, themeOf } from './office/office-theme';
import { ownMarks } from './agreed-settings';
import { openSampleInExcel } from './office/open-sample';

/** The page's scripts stand in its head and block: the body may not be there yet. */
function bodyReady(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}

/** Starts the pane: in Excel with the ribbon's commands, elsewhere with a word on what to do. */
async function start(): Promise<void> {
  const [surroundings] = await Promise.all([excelReady(), bodyReady()]);
  const element = document.getElementById('pane');
  if (!element) return;
  const language = languageOf(surroundings === 'excel' ? Office.context.displayLanguage : navigator.language);
  document.documentElement.lang = language;
  await loadMessages(language);
  if (surroundings !== 'excel') {
    createRoot(element).render(<OutsideExcel language={language} why={surroundings} />);
    return;
  }
  const pane = mountPane(element, {
    host: createExcelHost({ language: () => language }),
    engine: createEngine(),
    language,
    theme: themeOf(Office.context.officeTheme),
    openSample: openSampleInExcel,
    saveFile: download,
    firstRun: firstRunMemory(() => localStorage),
    own: ownMarks(() => localStorage),
  });
  followRegions(false);
  keepFocus(element);
  followTheme(() => pane.update({ theme: themeOf(Office.context.officeTheme) }));
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) registerCommands(pane.controller);
}

void start();
