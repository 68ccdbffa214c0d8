import type { Decimal } from '../decimal';
import type { Localized } from '../localized';

/** Where a rule or policy comes from. */
export interface LegalSource {
  /** `财预〔2020〕10号`, or null where it is reasoning or observed practice. */
  readonly document: string | null;
  readonly text: Localized;
}

/** One grade of a qualitative indicator, as fractions of the weight (`0.8`–`1`), decimal strings. */
export interface QualitativeBand {
  readonly id: 'achieved' | 'partly' | 'not';
  readonly from: string;
  readonly to: string;
}

/** How a missed quantitative target is scored. `weight × actual ÷ target` and so on; see the scoring documentation. */
export type MissedRule =
  | { readonly kind: 'completion' }
  /** Inverse indicators (≤): weight × target ÷ actual. */
  | { readonly kind: 'target-over-actual' }
  /** weight × (1 − |deviation|), never below zero. */
  | { readonly kind: 'one-minus-deviation' }
  /** Nothing from this deviation on (fraction, decimal string), completion below. */
  | { readonly kind: 'none-from-deviation'; readonly from: string }
  | { readonly kind: 'zero' };

/** What happens where a target is met. */
export type MetRule =
  | { readonly kind: 'full' }
  /** Deviation costs points even where the target is met. */
  | { readonly kind: 'one-minus-deviation' };

/** What happens where the actual is far above a `≥` or `=` target. */
export type ExceededRule =
  /** A person decides how much to take off. */
  | { readonly kind: 'judge'; readonly from: string }
  /** Cut `cut` (fraction of the weight) where actual ÷ target reaches `ratio`. */
  | { readonly kind: 'steps'; readonly steps: readonly { readonly ratio: string; readonly cut: string }[] }
  | { readonly kind: 'none' };

export type ExecutionRule =
  /** weight × min(rate, 1). */
  | { readonly kind: 'proportional' }
  /** Full from `fullFrom`, minus `perPoint` per percentage point below; rates are fractions. */
  | { readonly kind: 'steps'; readonly fullFrom: string; readonly perPoint: string };

/** A scoring policy: data, validated when it is registered. All numbers are decimal strings. */
export interface Policy {
  readonly id: string;
  readonly name: Localized;
  readonly description: Localized;
  readonly source: LegalSource;
  /** Points of the execution rate. */
  readonly executionWeight: string;
  readonly execution: ExecutionRule;
  /** Usual level-1 splits of the other points, by level-1 label stem (产出, 效益, 满意度, 成本). */
  readonly levelSplits: readonly Readonly<Record<string, string>>[];
  readonly met: MetRule;
  readonly missed: { readonly higherIsBetter: MissedRule; readonly lowerIsBetter: MissedRule; readonly equal: MissedRule };
  readonly exceeded: ExceededRule;
  /** From this excess over the target on (fraction), a reason must be given. */
  readonly explainFrom: string;
  readonly qualitative: readonly QualitativeBand[];
  /** Digits of a computed score. */
  readonly decimals: number;
  readonly grades: readonly { readonly id: 'excellent' | 'good' | 'fair' | 'poor'; readonly name: Localized; readonly from: string }[];
}

/** One step of a computation, as a sentence with its figures. */
export interface ScoreStep {
  readonly text: Localized;
}

/** What a policy gives for one indicator or execution rate. */
export interface ScoreResult {
  /**
   * `computed`: `score` is what the policy gives. `judgement`: any score from `lowest` to `highest` is within the policy, a
   * person decides; `computed` has a `lowest` below its score only where the policy lets a person take points off (a ceiling
   * kept by far). `blank`: no actual value yet. `not-applicable`: `/`, `--`. `unreadable`: see `steps`.
   */
  readonly status: 'computed' | 'judgement' | 'blank' | 'not-applicable' | 'unreadable';
  readonly score: Decimal | null;
  readonly lowest: Decimal | null;
  readonly highest: Decimal | null;
  /** True where the target is met, false where missed, null where that cannot be said. */
  readonly met: boolean | null;
  /** actual ÷ target, a ratio; null where it has no meaning. */
  readonly completion: Decimal | null;
  /** (actual − target) ÷ target, a signed ratio; null where it has no meaning. */
  readonly deviation: Decimal | null;
  readonly steps: readonly ScoreStep[];
}
