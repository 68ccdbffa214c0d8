import type { Language } from '../../core/localized';
import type { MessageKey } from '../workbench-messages';
import { message } from '../workbench-messages';

/** Buttons of the sheet bar in their order; the first adds sheets, which a saved copy could not carry. */
const SHEET_BAR: readonly (MessageKey | null)[] = [null, 'sheetList', 'sheetsBefore', 'sheetsAfter'];
/** The third button of the zoom bar shows its percentage and needs no name. */
const ZOOM_BAR: readonly MessageKey[] = ['zoomOut', 'zoomIn'];

/** The grid's own markup leaves out names and uses roles that do not exist; people with screen readers need them right. */
function repair(container: HTMLElement, language: Language): void {
  const name = (element: Element, key: MessageKey): void => {
    const label = message(language, key);
    if (element.getAttribute('aria-label') !== label) element.setAttribute('aria-label', label);
  };
  const footer = container.querySelector('footer');
  footer?.querySelectorAll<HTMLElement>('[data-u-comp="sheet-bar-append-button"]').forEach((button, index) => {
    const key = SHEET_BAR[index];
    if (key) name(button, key);
    else if (key === null) button.style.display = 'none';
  });
  footer?.querySelectorAll('[data-u-comp="button"]').forEach((button, index) => {
    const key = ZOOM_BAR[index];
    if (key) name(button, key);
  });
  for (const button of container.querySelectorAll('[data-u-comp="formula-bar"] button')) if (!button.textContent) name(button, 'expandBar');
  for (const wrapper of container.querySelectorAll('[type="button"][aria-haspopup]:not(button)')) {
    wrapper.removeAttribute('type');
    wrapper.removeAttribute('aria-haspopup');
    wrapper.removeAttribute('aria-expanded');
  }
  for (const slider of container.querySelectorAll('[role="track"], [role="handle"], a[role="button"]:not([href])')) {
    slider.removeAttribute('role');
    slider.setAttribute('aria-hidden', 'true');
    slider.setAttribute('tabindex', '-1');
  }
  for (const canvas of container.querySelectorAll('canvas[tabindex]:not([tabindex="-1"])')) canvas.setAttribute('tabindex', '-1');
  for (const editor of container.querySelectorAll('[data-u-comp="editor"][contenteditable]')) {
    if (!editor.hasAttribute('role')) editor.setAttribute('role', 'textbox');
    name(editor, editor.id.includes('FORMULA_BAR') ? 'formulaBar' : 'cells');
  }
  for (const input of container.querySelectorAll('[data-u-comp="defined-name"] input')) name(input, 'nameBox');
}

/** Keeps the grid's markup usable for screen readers while the grid changes it. The result repairs at once, for another language. */
export function repairAccessibility(container: HTMLElement, language: () => Language): () => void {
  let waiting = false;
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      repair(container, language());
    });
  });
  observer.observe(container, { childList: true, subtree: true });
  const repairNow = (): void => repair(container, language());
  repairNow();
  return repairNow;
}
