const FOCUSABLE = 'button, summary, [href], input, select, textarea, [tabindex]';

/** Where the keyboard writes into the workbench's cells. */
const CELLS = '[data-u-comp="editor"][contenteditable]:not([id*="FORMULA_BAR"])';

/** Whether a person could be at an element: it is on the page, shown and not switched off. */
export function isThere(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    !element.matches(':disabled') &&
    element.closest('[hidden]') === null &&
    (element.checkVisibility?.({ visibilityProperty: true }) ?? true)
  );
}

/** What the tab key would reach first in a part of the page; in the grid its cells. */
export function firstStop(part: HTMLElement): HTMLElement | null {
  const cells = part.querySelector<HTMLElement>(CELLS);
  if (cells) return cells;
  return (
    [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
      (element) => element.tabIndex >= 0 && element.getAttribute('aria-hidden') !== 'true' && isThere(element),
    ) ?? null
  );
}
