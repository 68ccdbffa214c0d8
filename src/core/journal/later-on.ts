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
 * @param meets whether a later command changed a part of a cell that `entry` changed
 */
export function laterOn<Entry extends Recorded>(
  entry: Entry,
  newestFirst: readonly Entry[],
  meets: (later: Entry) => boolean,
): Entry | null {
  if (entry.isRest) return null;
  const later = newestFirst.slice(
    0,
    newestFirst.findIndex(({ id }) => id === entry.id),
  );
  return later.find((other) => !other.isRest && meets(other)) ?? null;
}

/** Whether one of some places is among others. */
export function sharesPlace(places: Iterable<string>, others: ReadonlySet<string>): boolean {
  for (const place of places) if (others.has(place)) return true;
  return false;
}
