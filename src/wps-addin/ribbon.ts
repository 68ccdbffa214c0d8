import { COMMANDS, post } from './mailbox';
import { bookKey, type WpsPage } from './wps-page';
import { showPane } from './task-panes';

/** What WPS hands to a callback of the ribbon. */
interface RibbonControl {
  readonly Id: string;
}

/** The callbacks that ribbon.xml names. WPS looks for them among the globals of the page. */
export interface RibbonCallbacks {
  OnAddinLoad(): boolean;
  OnAction(control: RibbonControl): boolean;
  GetImage(control: RibbonControl): string;
}

/** `perfscoreCheck` is the button of the command `check`. */
const PREFIX = 'perfscore';
const IMAGES: Readonly<Record<string, string>> = { checkSelection: 'check' };

function nameOf({ Id }: RibbonControl): string {
  const name = Id.slice(PREFIX.length);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * @param page WPS as it is when a button is pressed
 * @param paneUrl address of the pane's page
 * @param onLoad what else is to be done when WPS loads the add-in
 */
export function ribbonCallbacks(page: () => WpsPage | null, paneUrl: string, onLoad: (page: WpsPage) => void): RibbonCallbacks {
  return {
    OnAddinLoad() {
      const now = page();
      if (now) onLoad(now);
      return true;
    },
    OnAction(control) {
      const now = page();
      if (!now?.Application.ActiveWorkbook) return true;
      const command = COMMANDS.find((known) => known === nameOf(control));
      if (command && now.PluginStorage) post(now.PluginStorage, { book: bookKey(now), command });
      showPane(now, paneUrl);
      return true;
    },
    GetImage(control) {
      const name = nameOf(control);
      return `assets/icons/${IMAGES[name] ?? name}-32.png`;
    },
  };
}
