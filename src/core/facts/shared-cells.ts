import type { Indicator } from '../model/types';
import { perObject } from '../remember';
import { cellName } from '../snapshot/address';

/** The cells that hold the targets of several of a table's indicators. */
export const sharedCells = perObject((indicators: readonly Indicator[]): ReadonlySet<string> => {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const { target } of indicators) {
    if (!target) continue;
    const place = cellName(target.cell);
    if (seen.has(place)) shared.add(place);
    seen.add(place);
  }
  return shared;
});
