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

/** Which way an indicator gets better, as its direction column or its name says. */
export type Better = 'higher' | 'lower';

/** How a missed quantitative target is scored. `weight × actual ÷ target` and so on; see the scoring documentation. */
export type MissedRule =
  | { readonly kind: 'completion' }
  /** Inverse indicators (≤): weight × target ÷ actual. */
  | { readonly kind: 'target-over-actual' }
  /** weight × (1 − |deviation|), never below zero. */
  | { readonly kind: 'one-minus-deviation' }
  | { readonly kind: 'zero' };

export type ExecutionRule =
  /** weight × min(rate, 1). */
  | { readonly kind: 'proportional' }
  /**
   * Full from `fullFrom`, minus `perPoint` per percentage point below; rates are fractions. A part of a percentage point costs its
   * part (`pro-rata`), or the source says nothing of it and the unit decides (`open`).
   */
  | { readonly kind: 'steps'; readonly fullFrom: string; readonly perPoint: string; readonly parts: 'pro-rata' | 'open' };

/** What a person reads of a policy; no figure depends on it. */
export interface PolicyAbout {
  readonly description: Localized;
  readonly source: LegalSource;
  /** What the source leaves open and this product settles: told apart, so that no document is quoted for it. */
  readonly conventions: Localized;
}

/** A scoring policy: data, validated when it is registered. All numbers are decimal strings. */
export interface Policy {
  readonly id: string;
  readonly name: Localized;
  /** Points of the execution rate. */
  readonly executionWeight: string;
  readonly execution: ExecutionRule;
  /** Usual level-1 splits of the other points, by level-1 label stem (产出, 效益, 满意度, 成本). */
  readonly levelSplits: readonly Readonly<Record<string, string>>[];
  readonly missed: { readonly higherIsBetter: MissedRule; readonly lowerIsBetter: MissedRule; readonly equal: MissedRule };
  /** From this excess over the target on (fraction), a reason must be given; the score stays full, with a remark. */
  readonly explainFrom: string;
  readonly qualitative: readonly QualitativeBand[];
  /** Digits of a computed score. */
  readonly decimals: number;
  readonly grades: readonly { readonly id: 'excellent' | 'good' | 'fair' | 'poor'; readonly name: Localized; readonly from: string }[];
}

export interface DescribedPolicy extends Policy, PolicyAbout {}

/** One step of a computation, as a sentence with its figures. */
export interface ScoreStep {
  readonly text: Localized;
}

/** What a policy gives for one indicator or execution rate. */
export interface ScoreResult {
  /**
   * `computed`: `score` is what the policy gives. `judgement`: any score from `lowest` to `highest` is within the policy, a
   * person decides; `computed` has a `lowest` below its score only where the policy lets a person take points off (far
   * from the target). `blank`: no actual value yet. `not-applicable`: `/`, `--`. `unreadable`: see `steps`.
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
