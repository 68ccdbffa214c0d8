import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Remembers what had the focus inside `area` when it was left (`home` turns false), and gives the focus back when it
 * returns; where that element is gone, to the area's first button.
 */
export function useReturnFocus(home: boolean, area: RefObject<HTMLElement | null>): void {
  const opener = useRef<HTMLElement | null>(null);
  const wasHome = useRef(home);
  if (wasHome.current && !home && area.current?.contains(document.activeElement)) opener.current = document.activeElement as HTMLElement;
  useLayoutEffect(() => {
    const returned = home && !wasHome.current;
    wasHome.current = home;
    if (!returned) return;
    const target = opener.current?.isConnected ? opener.current : area.current?.querySelector<HTMLElement>('button');
    opener.current = null;
    target?.focus();
  }, [home, area]);
}
