import type { Localized } from '../../localized';
import type { SheetDraft } from '../types';

/** Something of the source that the form has no place for. */
export interface Unplaced {
  /** Its label or the header of its column, as written; empty where it has none. */
  readonly what: string;
  readonly cells: readonly string[];
  /** What the first of them says. */
  readonly text: string;
}

/** What a person must know of something that was carried. */
export interface CarryRemark {
  /** Cells of the source. */
  readonly cells: readonly string[];
  readonly what: Localized;
}

/** A self-evaluation form with what a target table says in it. */
export interface Carried {
  readonly draft: SheetDraft;
  readonly sheet: string;
  readonly project: string;
  readonly indicators: number;
  /** Cells of the form that something was carried into. */
  readonly cells: number;
  readonly unplaced: readonly Unplaced[];
  readonly remarks: readonly CarryRemark[];
}
