import { useState } from 'react';

interface ShownPart<T> {
  readonly shown: readonly T[];
  /** How many are not shown. */
  readonly rest: number;
  readonly showMore: () => void;
}

/** The first `step` (or `atLeast`, if more) of a long list and how to see more, so that thousands of rows never slow the pane down. */
export function useShownPart<T>(all: readonly T[], step: number, atLeast = 0): ShownPart<T> {
  const [limit, setLimit] = useState(step);
  const end = Math.max(limit, atLeast);
  return { shown: all.slice(0, end), rest: Math.max(0, all.length - end), showMore: () => setLimit(end + step * 5) };
}
