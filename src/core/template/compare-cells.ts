import { readOperator, unitsAgree } from '../cells';
import { Decimal } from '../decimal';
import type { CellSnapshot } from '../snapshot/types';
import type { FixedCell } from './fixed-sheet';
import { saysTheSame, targetDifference } from './same-text';
import { isSameFormula, type Places } from './same-formula';
import type { Deviation } from './types';

/** What a cell says otherwise than the template; null where it says the same. */
export type Difference = Pick<Deviation, 'kind' | 'change'>;

function byWeight(own: CellSnapshot | null, { cell }: FixedCell): Difference {
  if (own?.content.type !== 'number' || cell.content.type !== 'number') return { kind: 'weight' };
  return { kind: 'weight', change: new Decimal(own.content.number).lt(cell.content.number) ? 'lowered' : 'raised' };
}

/** Compares one cell with what the template fixed there. */
export function differenceAt(own: CellSnapshot | null, fixed: FixedCell, places: Places): Difference | null {
  const { cell, role } = fixed;
  if (cell.formula !== null) {
    if (!own || own.formula === null) return { kind: 'formula-overwritten' };
    return isSameFormula(own.formula, cell.formula, places) ? null : { kind: 'formula-changed' };
  }
  if (saysTheSame(own, cell)) return null;
  const text = own?.text ?? '';
  switch (role) {
    case 'weight':
      return byWeight(own, fixed);
    case 'target':
      return text.trim() === '' ? { kind: 'target' } : targetDifference(text, cell.text);
    case 'operator': {
      const [here, there] = [readOperator(text), readOperator(cell.text)];
      return here !== null && here === there ? null : { kind: 'operator' };
    }
    case 'unit':
      return text.trim() !== '' && unitsAgree(text.trim(), cell.text.trim()) ? null : { kind: 'unit' };
    case 'name':
      return { kind: 'name' };
    case 'label':
    case 'other':
      return { kind: 'label' };
  }
}
