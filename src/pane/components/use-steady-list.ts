import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useController, usePaneState } from '../pane-context';
import { FINDING_ATTRIBUTE, findingButton, scrollToFinding } from './finding-focus';

/** What scrolls the list: the place that the page gives the pane, or the page itself. */
function scrollerOf(element: HTMLElement): Element | null {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(parent).overflowY)) return parent;
  }
  return document.scrollingElement;
}

/** Moves what is in an element down by some pixels, until the pointer has left the pane. */
function leaveRoom({ style, parentElement }: HTMLElement, height: number): void {
  if (height < 1) return;
  style.paddingTop = `${parseFloat(style.paddingTop || '0') + height}px`;
  parentElement?.closest('main')?.addEventListener('pointerleave', () => (style.paddingTop = ''), { once: true });
}

/**
 * Opens the finding about the cell that somebody selects in the workbook and brings it into view; the focus stays in the sheet. A
 * card that the pointer is in stays open where it is: a hand may be on its way to a button.
 */
export function useFollowedCell(list: RefObject<HTMLElement | null>): void {
  const controller = useController();
  const { pointed } = usePaneState();
  useEffect(() => {
    if (!pointed || list.current?.querySelector(`li:hover > [${FINDING_ATTRIBUTE}][aria-expanded="true"]`)) return;
    controller.list.select(pointed.finding);
    scrollToFinding(list.current, pointed.finding);
  }, [controller, list, pointed]);
}

/**
 * Where results change while the pointer rests on a finding, the finding stays under it, whatever comes or goes above. Where there is
 * nothing to scroll back, room is left above the list until the pointer has left the pane.
 */
export function useHeldCard(list: RefObject<HTMLElement | null>): void {
  const controller = useController();
  const { checked } = usePaneState();
  const held = useRef<{ readonly id: string; readonly top: number } | null>(null);

  // The store tells its listeners before anything is drawn anew.
  useEffect(() => {
    let shown = controller.getState().checked;
    return controller.subscribe(() => {
      const now = controller.getState().checked;
      if (now === shown) return;
      shown = now;
      const button = list.current?.querySelector(`li:hover > [${FINDING_ATTRIBUTE}]`);
      held.current = button ? { id: button.getAttribute(FINDING_ATTRIBUTE)!, top: button.getBoundingClientRect().top } : null;
    });
  }, [controller, list]);

  useLayoutEffect(() => {
    const before = held.current;
    held.current = null;
    const button = before && findingButton(list.current, before.id);
    const { current: element } = list;
    if (!button || !element) return;
    const moved = (): number => button.getBoundingClientRect().top - before.top;
    scrollerOf(element)?.scrollBy({ top: moved(), behavior: 'instant' });
    leaveRoom(element, -moved());
  }, [checked, list]);
}
