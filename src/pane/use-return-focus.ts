import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

/**
 * Gives the focus back to what had it inside `area` when `area` returns (`home` turns true again); where that element is
 * gone, to the area's first button. The handler it returns belongs on the area as `onFocus`.
 */
export function useReturnFocus(home: boolean, area: RefObject<HTMLElement | null>): (event: FocusEvent<HTMLElement>) => void {
  const last = useRef<HTMLElement | null>(null);
  const wasHome = useRef(home);
  useLayoutEffect(() => {
    const returned = home && !wasHome.current;
    wasHome.current = home;
    if (!returned) return;
    const target = last.current?.isConnected ? last.current : area.current?.querySelector<HTMLElement>('button');
    target?.focus();
  }, [home, area]);
  return (event) => {
    last.current = event.target;
  };
}
