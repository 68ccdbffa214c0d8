import type { Localized, Problem, Result } from '../core/localized';
import type { EditPlan, FillOptions, FillStyle } from '../core/plan/types';
import type { CheckResult } from '../core/report/types';
import type { Finding, Severity } from '../core/finding';
import type { LegalSource } from '../core/scoring/types';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import type { TaskOptions } from '../hosts/port';
import type { CheckRequest } from './check-request';
import type { ErrandName, Errands } from './errand-types';

/** A score that the policy leaves to a person: any figure from `lowest` to `highest` is within it. */
export interface Judgement {
  readonly tableId: string;
  readonly sheet: string;
  /** Where the score goes. */
  readonly cell: string;
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
  /** Decimal strings; null where the policy sets no bound. */
  readonly weight: string | null;
  readonly lowest: string | null;
  readonly highest: string | null;
  /** The score that stands in the cell; null where it is blank. */
  readonly given: string | null;
  readonly steps: readonly Localized[];
}

/** Formulas of the product in the workbook: a receiver without it sees `#NAME?` in their place. */
export interface OwnFormulas {
  readonly total: number;
  /** Those that show `#NAME?` now and need to be entered again. */
  readonly stuck: number;
}

/** Everything the interface shows after a check: plain data. */
export interface CheckOutcome {
  /** Without the ignored findings; its summary counts what is left. */
  readonly result: CheckResult;
  /** Findings that are there but were ignored. */
  readonly ignored: readonly Finding[];
  /** Findings that the profile or the tolerance leaves out. */
  readonly leftOut: readonly Finding[];
  readonly judgements: readonly Judgement[];
  readonly ownFormulas: OwnFormulas;
  /** The unit's own profile under which it was checked, in one line; null where there is none. */
  readonly profile?: Localized | null;
}

/** A rule as the interface explains it. */
interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  readonly explanation: Localized;
  readonly source: LegalSource;
}

/** A policy as the interface offers it. */
interface PolicyText {
  readonly id: string;
  readonly name: Localized;
  readonly description: Localized;
  readonly source: LegalSource;
}

export interface Catalogue {
  readonly rules: readonly RuleText[];
  readonly policies: readonly PolicyText[];
  readonly defaultPolicy: string;
}

/** Which findings are marked in the sheet. */
export interface HighlightChoice {
  readonly severities: readonly Severity[];
  /** Whether each marked cell gets a comment that says what is wrong. */
  readonly notes: boolean;
}

export type FinalizeStyle = Exclude<FillStyle, 'formula'>;

/** A command that changes the workbook, as the engine plans it. */
export type PlanRequest =
  /** 填充得分: rows that may have been misread are left out unless `options` say otherwise. */
  | { readonly kind: 'fill'; readonly style: FillStyle; readonly options?: FillOptions }
  /** 标出问题: marks the findings of the chosen severities, but not the ignored ones. */
  | { readonly kind: 'highlight'; readonly choice: HighlightChoice; readonly ignored: readonly string[] }
  /** The fixes of these findings, or, where a person chose among the choices or likely causes, the changes at those places. */
  | { readonly kind: 'fixes'; readonly findingIds: readonly string[]; readonly chosen?: readonly number[] }
  /** 定稿: the product's own formulas become others that every receiver can read. */
  | { readonly kind: 'finalize'; readonly style: FinalizeStyle }
  /** 修复公式: formulas that stuck at `#NAME?` are entered anew. */
  | { readonly kind: 'repair' };

/**
 * The engine as the interface sees it, wherever it runs. Only plain data crosses. Plans start from the last successful
 * check; without one they fail with the code `not-checked`. A cancelled task ends with `cancelled`, an engine that broke
 * down with `engine-failed`, a command whose code cannot be loaded with `part-missing`.
 */
export interface EngineService {
  catalogue(): Promise<Result<Catalogue>>;
  check(snapshot: WorkbookSnapshot, request: CheckRequest, task?: TaskOptions): Promise<Result<CheckOutcome>>;
  plan(request: PlanRequest): Promise<Result<EditPlan>>;
  /**
   * Does what is rarely asked for. Codes besides the errand's own: `part-missing` where its code cannot be loaded, `not-checked` where it
   * is about a check and there was none.
   * @param signal ends the engine's worker, and with it what the last check left: for what `another` engine does
   */
  run<K extends ErrandName>(errand: K, given: Errands[K]['given'], signal?: AbortSignal): Promise<Result<Errands[K]['result']>>;
  /** One more engine of the same kind: what it does can be cancelled, or break down, without harm to this one. */
  another(): EngineService;
  /** Ends the worker, if there is one. */
  dispose(): void;
}

export const NOT_CHECKED: Problem = {
  code: 'not-checked',
  message: { 'zh-CN': '还没有校验。请先点“一键校验”。', 'en-US': 'Nothing has been checked yet. Choose Check first.' },
};

export const ENGINE_FAILED: Problem = {
  code: 'engine-failed',
  message: {
    'zh-CN': '校验程序意外停止，表格没有任何改动。请再试一次；如仍不行，请关闭面板后重新打开。',
    'en-US':
      'The checker stopped unexpectedly. Nothing in the workbook was changed. Try again; if it still fails, close the pane and open it again.',
  },
};
