export type PartKind = 'head' | 'cells' | 'after' | 'rows';

/** What a custom XML part of the journal holds, for which entry, at which place among its kind. */
export interface PartLabel {
  readonly kind: PartKind;
  readonly entry: string;
  readonly index: number;
}
