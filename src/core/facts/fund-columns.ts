import { ZERO, type Decimal } from '../decimal';
import type { Localized } from '../localized';
import type { Figure, FundColumnRole, FundLine, Funds } from '../model/types';
import { addUp, sumAgreement, type AddedUp } from '../model/added-up';
import { amountTolerance, type Agreement } from '../model/agreement';
import { AMOUNT_ROLES } from '../model/fund-roles';
import { perObject } from '../remember';

const ROLE_NAMES: Readonly<Record<FundColumnRole, string>> = {
  initial: '年初预算数',
  adjusted: '全年预算数',
  executed: '全年执行数',
  amount: '金额',
  period: '实施期金额',
  weight: '分值',
  rate: '执行率',
  score: '得分',
};

/** The column's heading as the table has it, without white space. */
export function columnName(funds: Funds, role: FundColumnRole): string {
  const header = funds.columns.find((column) => column.role === role)?.header?.text.replace(/\s/g, '');
  return header || ROLE_NAMES[role];
}

/** The finest digits that the column shows. */
export function columnDecimals(funds: Funds, role: FundColumnRole): number {
  const shown = funds.lines.map((line) => line.figures[role]).filter((figure) => figure?.state === 'number');
  return Math.max(0, ...shown.map((figure) => figure!.decimals));
}

/** 年度资金总额. */
export function totalLine(funds: Funds): FundLine | null {
  return funds.lines.find((line) => line.role === 'total') ?? null;
}

/** The full-year budget of a line: 全年预算数, else 年初预算数, else its only amount. */
export function budgetOf(line: FundLine): Figure | null {
  return line.figures.adjusted ?? line.figures.initial ?? line.figures.amount ?? null;
}

/** The label without leading 其中 and trailing colon. */
export function lineName(line: FundLine): string {
  return line.label.text
    .replace(/\s/g, '')
    .replace(/^其中[:：]?/, '')
    .replace(/[:：]$/, '');
}

/** One money column of a funds block, compared with its sources. */
export interface FundColumnCheck {
  readonly role: (typeof AMOUNT_ROLES)[number];
  readonly total: Figure;
  readonly sources: readonly Figure[];
  readonly decimals: number;
  readonly added: AddedUp;
  readonly agreement: Agreement;
  /** True where the total equals the sources without 上年结转, and 上年结转 is not zero. */
  readonly withoutCarryOver: boolean;
  /** True where not the sources are added up but the kinds of spending that divide the total once more. */
  readonly kinds: boolean;
  /** True where the lines under the total are parts named 其中 and come to less: they need not be all of it. */
  readonly partial: boolean;
  /** Why the reading of the total or of a source is doubtful; null where none is. */
  readonly unsure: Localized | null;
}

/** The first doubt about lines that a finding rests on; null where there is none. */
export function doubtAbout(lines: readonly FundLine[]): Localized | null {
  return lines.find((line) => line.unsure)?.unsure ?? null;
}

/** Parameters of the messages that say a doubt. */
export function doubtParams(unsure: Localized | null): { readonly doubt: string; readonly doubtEn: string } {
  return { doubt: unsure?.['zh-CN'] ?? '', doubtEn: unsure?.['en-US'] ?? '' };
}

function positive(figures: readonly Figure[]): readonly { readonly figure: Figure; readonly sign: 1 }[] {
  return figures.map((figure) => ({ figure, sign: 1 as const }));
}

function leavesCarryOverOut(funds: Funds, role: FundColumnRole, total: Figure, decimals: number): boolean {
  const figuresOf = (carryOver: boolean): Figure[] =>
    funds.lines.filter((line) => line.role === 'source' && line.carryOver === carryOver).flatMap((line) => line.figures[role] ?? []);
  const carried: Decimal = addUp(positive(figuresOf(true)))?.exact ?? ZERO;
  const rest = addUp(positive(figuresOf(false)));
  return !carried.isZero() && rest !== null && sumAgreement(total, rest, amountTolerance(decimals, rest.terms)) !== 'contradiction';
}

/** Every money column of which the total and at least one source are given. */
export const checkFundColumns = perObject((funds: Funds): readonly FundColumnCheck[] => {
  const line = totalLine(funds);
  if (!line) return [];
  const partial = !funds.lines.some((each) => each.role === 'source');
  return [...checkParts(funds, line, partial ? 'of-which' : 'source'), ...checkParts(funds, line, 'kind')];
});

function checkParts(funds: Funds, line: FundLine, of: Exclude<FundLine['role'], 'total'>): readonly FundColumnCheck[] {
  const parts = funds.lines.filter((each) => each.role === of);
  return AMOUNT_ROLES.flatMap((role) => {
    const total = line.figures[role];
    const sources = parts.flatMap((each) => each.figures[role] ?? []);
    const added = addUp(positive(sources));
    if (total?.state !== 'number' || added === null) return [];
    const decimals = columnDecimals(funds, role);
    const agreement = sumAgreement(total, added, amountTolerance(decimals, added.terms));
    const withoutCarryOver = of === 'source' && agreement === 'contradiction' && leavesCarryOverOut(funds, role, total, decimals);
    return [
      {
        role,
        total,
        sources,
        decimals,
        added,
        agreement,
        withoutCarryOver,
        kinds: of === 'kind',
        partial: of === 'of-which' && added.exact.lt(total.value!),
        unsure: doubtAbout([line, ...parts]),
      },
    ];
  });
}
