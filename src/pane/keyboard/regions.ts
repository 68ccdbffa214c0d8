import { firstStop } from './focusable';

/** Marks a part of the page that F6 goes to. */
export const REGION = { 'data-region': '' } as const;

interface RegionStop {
  readonly part: HTMLElement;
  readonly stop: HTMLElement;
}

/** The parts that have something to go to, in the order of the page. */
function regionStops(): readonly RegionStop[] {
  return [...document.querySelectorAll<HTMLElement>('[data-region]')].flatMap((part) => {
    const stop = firstStop(part);
    return stop ? [{ part, stop }] : [];
  });
}

/**
 * F6 goes from one part of the page to the next and Shift+F6 back, as in Excel: inside the grid the tab key moves between cells and
 * would never lead out of it.
 * @param wraps whether the first part follows the last; where the page is a part of Excel, Excel's own parts follow
 * @returns the end of it
 */
export function followRegions(wraps: boolean): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    const stops = regionStops();
    const here = stops.findLastIndex(({ part }) => part.contains(document.activeElement));
    const to = here < 0 && event.shiftKey ? stops.length - 1 : here + (event.shiftKey ? -1 : 1);
    const next = wraps ? stops[(to + stops.length) % stops.length] : stops[to];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.stop.focus();
  };
  window.addEventListener('keydown', onKeyDown, true);
  return () => window.removeEventListener('keydown', onKeyDown, true);
}
