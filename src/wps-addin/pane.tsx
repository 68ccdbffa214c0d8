import { createRoot } from 'react-dom/client';
import { createWpsHost } from '../hosts/wps/wps-host';
import { OutsideExcel } from '../pane/components/OutsideExcel';
import { download } from '../pane/download';
import { keepFocus } from '../pane/keyboard/keep-focus';
import { followRegions } from '../pane/keyboard/regions';
import { loadMessages } from '../pane/messages/catalogue';
import { mountPane } from '../pane/mount';
import { languageOf } from '../core/localized';
import { firstRunMemory } from '../pane/office/first-run-memory';
import { ownMarks } from '../pane/agreed-settings';
import { createEngine } from '../service/create-engine';
import { followRibbon } from './follow-ribbon';
import { wpsPage, type WpsGlobals } from './wps-page';

/** Starts the pane beside the workbook that was in front when it was opened. */
async function start(element: HTMLElement): Promise<void> {
  const language = languageOf(navigator.language);
  document.documentElement.lang = language;
  await loadMessages(language);
  const page = wpsPage(globalThis as unknown as WpsGlobals);
  if (!page) {
    createRoot(element).render(<OutsideExcel language={language} why="other" />);
    return;
  }
  const pane = mountPane(element, {
    host: createWpsHost({ page, language: () => language }),
    engine: createEngine(),
    language,
    theme: 'auto',
    saveFile: download,
    firstRun: firstRunMemory(() => localStorage),
    own: ownMarks(() => localStorage),
  });
  followRegions(false);
  keepFocus(element);
  followRibbon(pane.controller, page);
}

const element = document.getElementById('pane');
if (element) void start(element);
