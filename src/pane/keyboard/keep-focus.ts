import { firstStop, isThere } from './focusable';

/**
 * Keeps the keyboard on the page: where what had the focus goes away or is switched off (a message is closed, an issue is settled),
 * the focus goes to what is next to it. Nothing is taken from someone who is elsewhere, in Excel's sheet for one.
 * @param root the page, or the pane's place in it
 * @returns the end of it
 */
export function keepFocus(root: HTMLElement): () => void {
  /** What has the focus, and what it stands in, from the inside out. */
  let path: readonly HTMLElement[] = [];

  const onFocusIn = ({ target }: FocusEvent): void => {
    const found: HTMLElement[] = [];
    for (let element = target instanceof HTMLElement ? target : null; element && root.contains(element); element = element.parentElement)
      found.push(element);
    path = found;
  };
  const onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
    // Whoever clicks beside everything has left on purpose.
    if (relatedTarget === null && target instanceof HTMLElement && isThere(target))
      queueMicrotask(() => isThere(target) && document.activeElement === document.body && (path = []));
  };
  const look = (): void => {
    const [last, ...around] = path;
    if (!last || isThere(last) || !document.hasFocus()) return;
    if (document.activeElement !== document.body && document.activeElement !== last && document.activeElement !== null) return;
    path = [];
    const stop =
      around
        .filter((element) => isThere(element))
        .map(firstStop)
        .find((element) => element !== null) ?? firstStop(root);
    stop?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden', 'class', 'style'] });
  root.addEventListener('focusin', onFocusIn);
  root.addEventListener('focusout', onFocusOut);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', onFocusIn);
    root.removeEventListener('focusout', onFocusOut);
  };
}
