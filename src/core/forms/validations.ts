import type { CellRange } from '../snapshot/types';
import type { DraftValidation } from './types';

/** Validations that say the same of neighbouring cells, put together. */
export function joined(all: readonly DraftValidation[]): readonly DraftValidation[] {
  const byRule = new Map<string, DraftValidation>();
  for (const each of all) {
    const key = JSON.stringify([each.rule, each.strict, each.says]);
    const held = byRule.get(key);
    byRule.set(key, held ? { ...held, areas: [...held.areas, ...each.areas] } : each);
  }
  return [...byRule.values()].map((each) => ({ ...each, areas: runs(each.areas) }));
}

/** Cells below each other as one area. */
function runs(cells: readonly CellRange[]): readonly CellRange[] {
  const sorted = [...cells].sort((one, other) => one.left - other.left || one.top - other.top);
  return sorted.reduce<CellRange[]>((done, cell) => {
    const last = done.at(-1);
    if (last && last.left === cell.left && last.right === cell.right && last.bottom + 1 === cell.top)
      done[done.length - 1] = { ...last, bottom: cell.bottom };
    else done.push(cell);
    return done;
  }, []);
}
