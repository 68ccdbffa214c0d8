import type { Decimal } from '../decimal';
import type { Localized } from '../localized';
import type { Figure, TableModel } from '../model/types';

/** A figure and the table that it stands in. */
export interface Spot {
  readonly table: TableModel;
  readonly figure: Figure;
}

/** Something that figures must fulfil together: a sum, a rate, a score, a bound, the same amount in two tables. */
export interface Relation {
  readonly id: string;
  /** What must agree, in words: `执行率`. */
  readonly name: Localized;
  /** The figure that states the relation: the total, the rate, the score. */
  readonly stated: Spot | null;
  readonly spots: readonly Spot[];
  /** The highest figure that can be stated: 100 points; null where there is none. */
  readonly most: Decimal | null;
  /** How much it counts: 1 where the form itself states it, less where only the layout or a policy suggests it. */
  readonly strength: number;
  readonly broken: boolean;
  /** True for a bound (a score within its weight): many figures fulfil it, so that fulfilling it says little. */
  readonly bound: boolean;
  /** True where the stated figure is worked out from the others, as a rate is: it is likelier wrong than they are. */
  readonly workedOut: boolean;
  /** Whether it would hold with the figure of this place at another value. */
  holdsWith(place: string, value: Decimal): boolean;
  /** Values of the figure of this place with which it holds; empty where there is none or where they cannot be told. */
  solve(place: string): readonly Decimal[];
}

/** Why a change is likely, and how much that says: from 0 (nothing) to 1 (clear by itself). */
export interface Evidence {
  readonly what: Localized;
  readonly force: number;
}

/** One figure, changed to a value, that would make a broken relation hold. */
export interface Candidate {
  readonly spot: Spot;
  readonly place: string;
  readonly value: Decimal;
  /** Strength of the relations that it mends, less that of those that it breaks, and what the evidence adds. */
  readonly score: number;
  readonly mends: readonly Relation[];
  readonly breaks: readonly Relation[];
  readonly evidence: readonly Evidence[];
}

/** What can be said of why a relation is broken. */
export interface Diagnosis {
  readonly relation: Relation;
  /** Likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Whether the first candidate is so much likelier than the others that it may be offered as the fix. */
  readonly certain: boolean;
  /** The same for all broken relations that one change explains. */
  readonly fact: string;
  /** Its place among those of the fact: the first is told, the others follow from it. */
  readonly rank: number;
}
