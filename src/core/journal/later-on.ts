/** What a list of recorded commands must tell to put them in order. */
export interface Recorded {
  readonly id: string;
  /** It was taken back before, and these are the cells that stayed: they hold what somebody else put there. */
  readonly isRest?: true;
}

/**
 * The newest of the commands recorded after `entry` that changed the same part of one of its cells and must be taken back first; null
 * where there is none. What a revert left behind waits for nobody and keeps nobody waiting: its cells are no longer as it wrote them.
 * @param newestFirst all recorded commands
 * @param placesOf a name for each part of each cell that a command changed
 */
export function laterOn<Entry extends Recorded>(entry: Entry, newestFirst: readonly Entry[], placesOf: (entry: Entry) => Iterable<string>): Entry | null {
  if (entry.isRest) return null;
  const mine = new Set(placesOf(entry));
  const later = newestFirst.slice(0, newestFirst.findIndex(({ id }) => id === entry.id));
  const touches = (other: Entry): boolean => {
    for (const place of placesOf(other)) if (mine.has(place)) return true;
    return false;
  };
  return later.find((other) => !other.isRest && touches(other)) ?? null;
}
