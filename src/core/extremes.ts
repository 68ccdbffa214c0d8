/** The least of some numbers, however many; infinity of none. */
export function least(numbers: Iterable<number>): number {
  let found = Infinity;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** The greatest of some numbers, however many; minus infinity of none. */
export function greatest(numbers: Iterable<number>): number {
  let found = -Infinity;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

/** Place of the first of ascending numbers that is above another, by halves; their count where none is. */
export function placeAbove(numbers: readonly number[], low: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (numbers[middle]! > low) to = middle;
    else from = middle + 1;
  }
  return from;
}
