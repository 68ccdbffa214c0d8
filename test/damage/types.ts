import type fc from 'fast-check';
import type { PlacedRows, SoundTable } from './sheet';

/** One kind of damage, as the conversion of a page does it. */
export interface Damage {
  readonly name: string;
  /** Whether cells move; where they do not, findings can be compared too. */
  readonly moves: boolean;
  /** Damaged copies of a table; null where it has nothing that this can happen to. */
  readonly of: (table: SoundTable) => fc.Arbitrary<PlacedRows> | null;
}
