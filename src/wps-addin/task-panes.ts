import type { EtTaskPane } from '../hosts/wps/types';
import { bookKey, type WpsPage } from './wps-page';

/** Room for a finding in one line, in pixels. */
const WIDTH = 380;
/** `msoCTPDockPositionRight`. */
const RIGHT = 2;

function keyOf(book: string): string {
  return `perfscore.pane.${book}`;
}

/** The pane of a workbook that was opened earlier; null where there is none any more. */
function openPane({ GetTaskPane, PluginStorage }: WpsPage, book: string): EtTaskPane | null {
  const id = Number(PluginStorage?.getItem(keyOf(book)) ?? 0);
  if (id === 0) return null;
  try {
    return GetTaskPane?.(id) ?? null;
  } catch {
    return null;
  }
}

/** Where a pane stands is a matter of looks: where it cannot be set, WPS's choice stays. */
function place(pane: EtTaskPane): void {
  try {
    pane.DockPosition = RIGHT;
    pane.Width = WIDTH * (globalThis.devicePixelRatio || 1);
  } catch {
    return;
  }
}

/**
 * Shows the pane of the workbook in front; each workbook has one of its own.
 * @param url address of the pane's page
 */
export function showPane(page: WpsPage, url: string): void {
  const book = bookKey(page);
  const open = openPane(page, book);
  if (open) {
    open.Visible = true;
    return;
  }
  const made = page.CreateTaskPane?.(url);
  if (!made) return;
  page.PluginStorage?.setItem(keyOf(book), String(made.ID));
  place(made);
  made.Visible = true;
}
