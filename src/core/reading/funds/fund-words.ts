import { bareLabel } from '../../detection/rows';
import type { FundColumnRole } from '../../model/types';
import { remembered } from '../../remember';
import { keyOf } from '../../snapshot/grid';
import {
  AFTER_FUNDS_WORDS,
  CARRY_OVER_WORDS,
  COST_WORDS,
  FUND_COLUMN_WORDS,
  FUND_SECTION_WORDS,
  FUND_SOURCE_WORDS,
  FUND_TOTAL_WORDS,
  NO_SOURCE,
  PERIOD_WORDS,
  YEARLY_WORDS,
} from '../../vocabulary/funds';

const ROLE_OF_WORD: ReadonlyMap<string, FundColumnRole> = new Map(
  Object.entries(FUND_COLUMN_WORDS).flatMap(([role, words]) =>
    words.map((word): [string, FundColumnRole] => [word, role as FundColumnRole]),
  ),
);
const TOTALS = new Set(FUND_TOTAL_WORDS);
const AFTER = new Set(AFTER_FUNDS_WORDS);
const LONGEST_LABEL = 24;
const LONGEST_SECTION = 16;

/** A label as `bareLabel` gives it, the numbering behind 其中 taken off too. */
function lineLabel(text: string): string {
  return bareLabel(bareLabel(text).replace(/^其中[::、\-—]?/, '')).replace(/[::;]$/, '');
}

/** Role of a funds column by its header, or null. */
export const fundColumnRole = remembered((text): FundColumnRole | null => {
  const bare = bareLabel(text)
    .replace(/[A-Za-z]$/, '')
    .replace(/^\d{4}年度?/, '')
    .replace(/^\d{1,2}月?[-—–~至]\d{1,2}月/, '')
    .replace(/\/.*$/, '');
  return ROLE_OF_WORD.get(bare) ?? null;
});

/** Role of a column of a target table that has one for the year and one for all years (实施周期, 年度), or null. */
export function spanColumnRole(text: string): 'period' | 'amount' | null {
  const bare = bareLabel(text).replace(/(?:资金|金额|预算)$/, '');
  if (PERIOD_WORDS.includes(bare)) return 'period';
  return YEARLY_WORDS.includes(bare) ? 'amount' : null;
}

/** A line's label without 其中, its numbering and its colon. */
export function fundLabel(text: string): string {
  return lineLabel(text);
}

export function startsWithOfWhich(text: string): boolean {
  return /^其中/.test(bareLabel(text));
}

/** What a cell's text says about a line of funds: the total, a source, or nothing. */
export const fundLineRole = remembered((text): 'total' | 'source' | null => {
  const key = keyOf(text);
  if (key.length > LONGEST_LABEL || /[。;；,，]./.test(key) || /^[-\d.,%/]+$/.test(key)) return null;
  const label = lineLabel(text);
  if (label === '' || AFTER.has(label)) return null;
  if ((TOTALS.has(label) || /(?:总额|总金额|资金合计)$/.test(label)) && !startsWithOfWhich(text)) return 'total';
  return FUND_SOURCE_WORDS.some((word) => label.includes(word)) && !NO_SOURCE.test(label) ? 'source' : null;
});

/** True where the label is a source's name and nothing else: it is one also where its amount is left blank. */
export function namesSource(text: string): boolean {
  const label = lineLabel(text);
  return label.length <= 12 && FUND_SOURCE_WORDS.some((word) => label.endsWith(word));
}

export function isCarryOver(text: string): boolean {
  return CARRY_OVER_WORDS.some((word) => text.includes(word));
}

export function endsFunds(text: string): boolean {
  return AFTER.has(bareLabel(text));
}

/** True for a total of several years: 实施期资金总额, 项目总投资. */
export function isPeriodTotal(text: string): boolean {
  return PERIOD_WORDS.some((word) => fundLabel(text).includes(word));
}

/** True for a total of one year: 年度资金总额, 当年预算. */
export function isYearlyTotal(text: string): boolean {
  return YEARLY_WORDS.some((word) => fundLabel(text).includes(word));
}

/** What block of a form a label opens: that of the funds, one of costs or of another matter, or none. */
export const sectionOf = remembered((text): 'funds' | 'other' | null => {
  const label = bareLabel(text);
  if (label === '' || label.length > LONGEST_SECTION || /[。;；,，]/.test(label)) return null;
  if (COST_WORDS.some((word) => label.includes(word))) return 'other';
  if (FUND_SECTION_WORDS.some((word) => label.includes(word)) && !AFTER.has(label)) return 'funds';
  return AFTER.has(label) ? 'other' : null;
});

/** Depth of a line by its numbering: 一、 over （一） over 1. over （1）; null without one. */
export function outlineLevel(text: string): number | null {
  const key = keyOf(text).replace(/^其中[::、\-—]?/, '');
  return (
    [/^[一二三四五六七八九十]+[、.]/, /^[(][一二三四五六七八九十]+[)]/, /^\d+[、.](?!\d)/, /^(?:[(]\d+[)]|[①-⑩])/].findIndex((form) =>
      form.test(key),
    ) + 1 || null
  );
}
