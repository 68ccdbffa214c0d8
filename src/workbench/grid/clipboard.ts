import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { ISheetClipboardService, PREDEFINED_HOOK_NAME_PASTE } from '@univerjs/preset-sheets-core';

/** The command by which the grid pastes what the browser hands it. */
export const PASTE = 'sheet.command.paste-by-short-key';

export interface PastedParams {
  readonly htmlContent?: string;
  readonly textContent?: string;
}

/** What was copied, as the grid takes it from the browser. */
function clipboardItem(parts: Readonly<Record<string, string>>): ClipboardItem {
  return {
    types: Object.keys(parts),
    presentationStyle: 'unspecified',
    getType: (type: string) => Promise.resolve(new Blob([parts[type] ?? ''], { type })),
  } as ClipboardItem;
}

function carriesMerges(html: string): boolean {
  return /\b(?:col|row)span="?(?:[2-9]|\d{2,})/i.test(html);
}

function selectsMerged(api: FUniver): boolean {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const range = sheet?.getSelection()?.getActiveRange()?.getRange();
  const merges = sheet?.getSheet().getMergeData() ?? [];
  return (
    range !== undefined &&
    merges.some(
      (merge) =>
        merge.startRow <= range.endRow &&
        merge.endRow >= range.startRow &&
        merge.startColumn <= range.endColumn &&
        merge.endColumn >= range.startColumn,
    )
  );
}

/**
 * A saved copy carries no new merged areas, and what the grid shows must be what is saved: where merged cells are pasted only their
 * contents are, and they cannot be cut.
 */
export function keepMergesOut(api: FUniver, injector: Injector, onRefused: (why: 'structure') => void): void {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (event.id === 'univer.command.cut' && selectsMerged(api)) {
      event.cancel = true;
      onRefused('structure');
    }
    if (event.id !== PASTE || event.cancel === true) return;
    const { htmlContent = '', textContent = '' } = event.params as PastedParams;
    if (!carriesMerges(htmlContent)) return;
    event.cancel = true;
    void injector
      .get(ISheetClipboardService)
      .paste(clipboardItem({ 'text/html': htmlContent, 'text/plain': textContent }), PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_FORMULA);
  });
}
