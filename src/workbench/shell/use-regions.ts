import { useEffect, type RefObject } from 'react';

const FOCUSABLE = 'button:not([disabled]), [href], input:not([disabled]), [tabindex]:not([tabindex="-1"])';

function firstIn(region: HTMLElement): HTMLElement | null {
  const cells = region.querySelector<HTMLElement>('[data-u-comp="editor"][contenteditable]:not([id*="FORMULA_BAR"])');
  if (cells) return cells;
  return [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) => element.offsetParent !== null) ?? null;
}

/**
 * F6 goes from one part of the page to the next and Shift+F6 back, as in Excel: inside the grid the tab key moves between
 * cells and would never lead out of it.
 */
export function useRegions(regions: readonly RefObject<HTMLElement | null>[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      const shown = regions.flatMap(({ current }) => (current && current.offsetParent !== null ? [current] : []));
      const at = shown.findIndex((region) => region.contains(document.activeElement));
      const next = shown[(at + (event.shiftKey ? -1 : 1) + shown.length) % shown.length];
      const target = next && firstIn(next);
      if (!target) return;
      event.preventDefault();
      event.stopPropagation();
      target.focus();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [regions]);
}
