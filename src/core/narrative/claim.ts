import { Decimal, halfUnit, ONE, type Decimal as DecimalValue } from '../decimal';
import type { Localized } from '../localized';
import { say } from '../localized';
import { figureTolerance, termTolerance } from '../model/agreement';
import type { CellAddress } from '../snapshot/types';
import type { Cited } from './types';

/** What a table states of something a text speaks of. */
export interface Stated {
  readonly value: string;
  readonly decimals: number;
  readonly cells: readonly CellAddress[];
  /** With its unit. */
  readonly text: string;
  readonly what: Localized;
  readonly unsure: boolean;
}

/** A figure of a text about something that the table states. */
export interface Claim {
  readonly rule: 'text/amount' | 'text/rate' | 'text/score' | 'text/indicator';
  readonly message: string;
  /** What the text says, in the table's unit, and how far that may be off by rounding. */
  readonly said: DecimalValue;
  readonly tolerance: DecimalValue;
  /** The figure as it stands in the text. */
  readonly written: string;
  /** What it may agree with; the first is what it contradicts where it agrees with none. */
  readonly stated: readonly Stated[];
  /** False where the text may speak of something else: it can agree, but not contradict. */
  readonly sure: boolean;
}

/** A claim that is no figure to compare: a bound, or a date. Whether the table bears it out is told with it. */
export type JudgedClaim = Omit<Claim, 'said' | 'tolerance'> & { readonly holds: boolean };

/** A word of a message in both languages. */
export const word = (zh: string, en: string): Localized => ({ 'zh-CN': zh, 'en-US': en });

export function statedOf(cited: Cited | null | undefined, what: Localized, unit: string): readonly Stated[] {
  return cited
    ? [{ value: cited.value, decimals: cited.decimals, cells: cited.cells, text: cited.text + unit, what, unsure: cited.unsure }]
    : [];
}

/** Whether the text says what the table does, at the digits that both show. */
export function agrees(claim: Claim | JudgedClaim): boolean {
  if ('holds' in claim) return claim.holds;
  const { rule, said, tolerance, stated } = claim;
  // A whole amount may be rounded in the table; whole points and counts are exact.
  const own = rule === 'text/amount' || rule === 'text/rate' ? figureTolerance : termTolerance;
  return stated.some(({ value, decimals }) =>
    said
      .minus(value)
      .abs()
      .lte(Decimal.max(tolerance, own(decimals))),
  );
}

/** Half a unit of the last digit that a text shows, in the unit of the table. */
export function textTolerance(decimals: number, factor: DecimalValue = ONE): DecimalValue {
  return halfUnit(decimals).times(factor);
}

/** What a message says of a claim that contradicts its table. */
export function claimParams({ written, stated }: Claim | JudgedClaim): Readonly<Record<string, string>> {
  const [first] = stated;
  return { said: written, what: first!.what['zh-CN'], whatEn: first!.what['en-US'], stated: first!.text };
}

/** A word about an indicator: `“学员满意度”的实际完成值`. */
export function ofName(name: string, what: Localized): Localized {
  return say({ 'zh-CN': '“{name}”的{what}', 'en-US': 'the {whatEn} of "{name}"' }, { name, what: what['zh-CN'], whatEn: what['en-US'] });
}
