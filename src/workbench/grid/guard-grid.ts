import type { FUniver } from '@univerjs/core/facade';

function commands(names: string): string[] {
  return names.split(/\s+/).map((name) => `sheet.command.${name}`);
}

/**
 * What a saved copy cannot carry: it is the original file with other contents, number formats, fills and comments in its
 * cells, so columns, sheets, merged areas and styles must stay, and rows move only by the workbench's own command, which moves them
 * in the file as well. Named are the commands that keyboard, sheet tabs and
 * row and column headers can set off; there is no toolbar, and the context menu is the workbench's own.
 */
const STRUCTURE: ReadonlySet<string> = new Set([
  ...commands(`insert-sheet remove-sheet remove-sheet-confirm copy-sheet set-worksheet-name set-worksheet-order set-worksheet-hidden set-worksheet-show
    set-tab-color insert-row-before insert-row-after insert-col-before insert-col-after insert-row-by-range insert-col-by-range
    insert-multi-rows-above insert-multi-rows-after insert-multi-cols-before insert-multi-cols-right insert-range-move-down-confirm
    insert-range-move-right-confirm delete-range-move-up-confirm delete-range-move-left-confirm remove-row-by-range remove-col-by-range
    remove-row-confirm remove-col-confirm move-rows move-cols add-worksheet-merge add-worksheet-merge-all add-worksheet-merge-horizontal
    add-worksheet-merge-vertical remove-worksheet-merge set-style set-bold set-italic set-underline set-stroke set-range-bold set-range-italic
    set-range-underline set-range-stroke set-range-subscript set-range-superscript set-range-font-increase set-range-font-decrease
    clear-selection-all clear-selection-format add-range-protection add-worksheet-protection change-sheet-protection-from-sheet-bar
    delete-worksheet-protection-from-sheet-bar`),
  'sheet.operation.rename-sheet',
]);

/** What changes cells: refused on protected sheets. */
const CONTENT: ReadonlySet<string> = new Set([
  ...commands(`set-range-values clear-selection-content auto-fill auto-clear-content move-range copy-down copy-right refill
    paste-by-short-key paste-value paste-formula paste-format paste-besides-border optional-paste text-to-number toggle-cell-checkbox delete-note update-note
    numfmt.set.numfmt numfmt.set.percent numfmt.set.currency numfmt.add.decimal.command numfmt.subtract.decimal.command`),
  'univer.command.paste',
  'univer.command.cut',
  'sheet.operation.set-cell-edit-visible',
  'sheet.operation.add-note-popup',
]);

export interface GridGuard {
  /** True where the active sheet may not be changed. */
  readonly isProtected: () => boolean;
  /** Somebody tried what cannot be done here. */
  readonly onRefused: (why: 'structure' | 'protected') => void;
}

/** Keeps people from changes that would be lost or are not allowed. The host writes through mutations and is not concerned. */
export function guardGrid(api: FUniver, guard: GridGuard): void {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (STRUCTURE.has(event.id)) {
      event.cancel = true;
      guard.onRefused('structure');
    } else if (CONTENT.has(event.id) && guard.isProtected() && !closesEditor(event.params)) {
      event.cancel = true;
      guard.onRefused('protected');
    }
  });
}

/** Closing the cell editor is the same operation as opening it and must always go through. */
function closesEditor(params: unknown): boolean {
  return typeof params === 'object' && params !== null && 'visible' in params && params.visible === false;
}

/**
 * A second click on the shown sheet's tab would start to rename it in place, and a long one to move it, before any command
 * runs that could be refused: neither reaches the tab.
 */
export function guardTabs(container: HTMLElement, onRefused: GridGuard['onRefused']): void {
  const onShownTab = (event: Event): boolean =>
    event.target instanceof Element && event.target.closest('[data-u-comp="slide-tab-item"][aria-selected="true"]') !== null;
  container.addEventListener('pointerdown', (event) => onShownTab(event) && event.stopPropagation(), true);
  container.addEventListener('dblclick', (event) => onShownTab(event) && onRefused('structure'), true);
}
