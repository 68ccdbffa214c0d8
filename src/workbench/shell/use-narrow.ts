import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 719px)';

/** Style rule for windows in which grid and pane do not fit beside each other. */
export const NARROW = `@media ${QUERY}`;

function subscribe(listener: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** True where grid and pane do not fit beside each other and one of them is shown alone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
}
