/** What it costs to leave an item of one side without a partner. */
export interface Gaps {
  readonly removed: (from: number) => number;
  readonly added: (to: number) => number;
}

/** More pairs than this are not weighed: such sheets are no forms, and rows stand for the rows at their places. */
const MOST_PAIRS = 4_000_000;

/** Whether there are more pairs of these than are weighed. */
export function isTooMany(many: number, others: number): boolean {
  return many * others > MOST_PAIRS;
}

/**
 * Which of `many` items stand for which of `others`, in order, so that what they have in common is most.
 * @param worth what a pair has in common; below zero where it rather is none
 * @returns for each of the items its partner, -1 where it has none
 */
export function align(
  many: number,
  others: number,
  worth: (from: number, to: number) => number,
  { removed, added }: Gaps,
): readonly number[] {
  if (isTooMany(many, others)) return Array.from({ length: many }, (_, at) => (at < others ? at : -1));
  const width = others + 1;
  const best = new Float64Array((many + 1) * width);
  const way = new Uint8Array((many + 1) * width);
  for (let from = 0; from <= many; from++) {
    for (let to = 0; to <= others; to++) {
      if (from === 0 && to === 0) continue;
      const up = from > 0 ? best[(from - 1) * width + to]! - removed(from - 1) : -Infinity;
      const left = to > 0 ? best[from * width + to - 1]! - added(to - 1) : -Infinity;
      const pair = from > 0 && to > 0 ? best[(from - 1) * width + to - 1]! + worth(from - 1, to - 1) : -Infinity;
      const most = Math.max(up, left, pair);
      best[from * width + to] = most;
      way[from * width + to] = most === pair ? 0 : most === up ? 1 : 2;
    }
  }
  const partners = new Array<number>(many).fill(-1);
  for (let from = many, to = others; from > 0 && to >= 0;) {
    const step = way[from * width + to];
    if (step === 0) partners[--from] = --to;
    else if (step === 1) from -= 1;
    else to -= 1;
  }
  return partners;
}
