/**
 * Gives each item with the promise of what becomes of it, in order, and starts up to `most` of them before they are asked for:
 * enough that nobody waits, few enough that memory does not grow with their number.
 */
export function* startedAhead<T, R>(items: readonly T[], most: number, start: (item: T) => Promise<R>): Generator<readonly [T, Promise<R>]> {
  const started: Promise<R>[] = [];
  let next = 0;
  for (const item of items) {
    while (next < items.length && started.length < most) {
      started.push(start(items[next]!));
      next += 1;
    }
    yield [item, started.shift()!];
  }
}
