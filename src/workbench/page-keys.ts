import type { Workbench } from './workbench';

/** Whether a key means a text that is being written, or the grid, which has its own undo. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/**
 * Keys of the page as a whole: Ctrl+S saves a copy, Ctrl+F finds in all sheets, Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) take back and do
 * again, wherever on the page one is: after a command of the pane as well.
 */
export function followKeys(workbench: Workbench): void {
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const dialog = document.querySelector('[role="dialog"]') !== null;
    if (key === 's') void workbench.saveCopy();
    else if (key === 'f' && !dialog) workbench.openFind();
    else if ((key === 'z' || key === 'y') && !dialog && !isWriting(event.target))
      void workbench.runInGrid(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    else return;
    event.preventDefault();
  });
}
