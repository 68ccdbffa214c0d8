import type { Indicator } from '../model/types';
import { cellName } from '../snapshot/address';

const known = new WeakMap<readonly Indicator[], ReadonlySet<string>>();

/** The cells that hold the targets of several indicators, found once for a table. */
export function sharedCells(indicators: readonly Indicator[]): ReadonlySet<string> {
  const found = known.get(indicators);
  if (found) return found;
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const { target } of indicators) {
    if (!target) continue;
    const place = cellName(target.cell);
    if (seen.has(place)) shared.add(place);
    seen.add(place);
  }
  known.set(indicators, shared);
  return shared;
}
