import { createRoot } from 'react-dom/client';
import type { Language } from '../core/localized';
import type { WorkbookHost } from '../hosts/port';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import type { EngineService } from '../service/engine-service';
import { PaneController } from './controller/pane-controller';
import { Pane } from './components/Pane';
import type { OwnMarks } from './agreed-settings';
import type { FirstRunMemory, OpenSample, SaveFile } from './pane-options';
import type { ThemeChoice } from './theme/themes';

/** What the pane needs from the page it lives in. */
export interface PaneOptions {
  readonly host: WorkbookHost;
  readonly engine: EngineService;
  readonly language?: Language;
  readonly theme?: ThemeChoice;
  /** Opens the sample workbook; without it the pane does not offer one. */
  readonly openSample?: OpenSample;
  /** Saves a file on the person's machine; without it the pane offers no reports. */
  readonly saveFile?: SaveFile;
  /** Remembers that the first-run card was read; without it the card is not shown. */
  readonly firstRun?: FirstRunMemory;
  /** What was set on this machine; without it everything that a workbook keeps is asked about. */
  readonly own?: OwnMarks;
  /** The template against which the tables are held from the beginning. */
  readonly template?: WorkbookSnapshot;
}

export interface MountedPane {
  /** The commands behind the buttons, for ribbons and tests. */
  readonly controller: PaneController;
  /** Changes language or theme while the pane is open. */
  update(change: { readonly language?: Language; readonly theme?: ThemeChoice }): void;
  unmount(): void;
}

/**
 * Puts the task pane into `element`, beside Excel or beside the workbench's grid. The pane fills the element's width
 * (320 px and up) and grows with its content: the element scrolls.
 */
export function mountPane(element: HTMLElement, options: PaneOptions): MountedPane {
  const controller = new PaneController(options);
  const root = createRoot(element);
  let language: Language = options.language ?? 'zh-CN';
  let theme: ThemeChoice = options.theme ?? 'auto';
  const render = (): void => root.render(<Pane controller={controller} language={language} theme={theme} />);
  render();
  void controller.start();
  return {
    controller,
    update(change) {
      if ((change.language ?? language) === language && (change.theme ?? theme) === theme) return;
      language = change.language ?? language;
      theme = change.theme ?? theme;
      render();
    },
    unmount() {
      controller.stop();
      root.unmount();
    },
  };
}
