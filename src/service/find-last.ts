/**
 * `findLast` and `findLastIndex` of arrays, for webviews that are older than these. Imported first where the engine runs, in the page and
 * in its worker.
 */
function findLastIndex<T>(this: readonly T[], matches: (element: T, index: number, array: readonly T[]) => unknown): number {
  let at = this.length - 1;
  while (at >= 0 && !matches(this[at]!, at, this)) at -= 1;
  return at;
}

function findLast<T>(this: readonly T[], matches: (element: T, index: number, array: readonly T[]) => unknown): T | undefined {
  return this[findLastIndex.call(this as readonly never[], matches as never)];
}

for (const [name, value] of Object.entries({ findLast, findLastIndex })) {
  if (!(name in Array.prototype)) Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true });
}
