import { useCallback, useSyncExternalStore } from 'react';

const QUERY = '(max-width: 719px)';

/** Style rule for windows in which grid and pane do not fit beside each other. */
export const NARROW = `@media ${QUERY}`;

/** Windows in which the words of the top bar's commands do not fit beside product and file, in either language. */
const COMPACT = '(max-width: 1023px)';

function useMedia(media: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const query = matchMedia(media);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(media).matches);
}

/** True where grid and pane do not fit beside each other and one of them is shown alone. */
export function useNarrow(): boolean {
  return useMedia(QUERY);
}

/** True where commands of the top bar show their signs alone. */
export function useCompact(): boolean {
  return useMedia(COMPACT);
}
