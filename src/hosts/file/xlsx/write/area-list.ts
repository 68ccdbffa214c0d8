import { parseRangeName } from '../../../../core/snapshot/address';
import type { CellRange } from '../../../../core/snapshot/types';

/** The areas of a list as files write them: `A1:B2 D4`. What is no area is passed over. */
export function areasIn(list: string | null): readonly CellRange[] {
  return (list ?? '').split(/\s+/).flatMap((name) => parseRangeName(name) ?? []);
}
