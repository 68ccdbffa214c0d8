import { bareLabel } from '../../detection/rows';
import type { FundColumnRole } from '../../model/types';
import { keyOf } from '../../snapshot/grid';
import { AFTER_FUNDS_WORDS, CARRY_OVER_WORDS, FUND_COLUMN_WORDS, FUND_SOURCE_WORDS, FUND_TOTAL_WORDS } from '../../vocabulary/funds';

const ROLE_OF_WORD: ReadonlyMap<string, FundColumnRole> = new Map(
  Object.entries(FUND_COLUMN_WORDS).flatMap(([role, words]) => words.map((word): [string, FundColumnRole] => [word, role as FundColumnRole])),
);
const TOTALS = new Set(FUND_TOTAL_WORDS);
const AFTER = new Set(AFTER_FUNDS_WORDS);
const LONGEST_LABEL = 24;

/** Words of labels and sentences that mention money without being a line of it. */
const NO_SOURCE = /名称|部门|单位$|办法|制度|文号|性质|类别|情况|管理$|方式|因素|条件|期限|目标|预计|计划|使用|用途|范围|概况|指标|效益|人员|分配|绩效|依据|\d{4}年.+\d|投向|执行率/;

/** Role of a funds column by its header, or null. */
export function fundColumnRole(text: string): FundColumnRole | null {
  const bare = bareLabel(text).replace(/[A-Za-z]$/, '').replace(/^\d{4}年度?/, '').replace(/^\d{1,2}月?[-—–~至]\d{1,2}月/, '').replace(/\/.*$/, '');
  return ROLE_OF_WORD.get(bare) ?? null;
}

/** A line's label without 其中 and its colon. */
export function fundLabel(text: string): string {
  return bareLabel(text).replace(/^其中[::]?/, '').replace(/[::]$/, '');
}

export function startsWithOfWhich(text: string): boolean {
  return /^其中/.test(bareLabel(text));
}

/** What a cell's text says about a line of funds: the total, a source, or nothing. */
export function fundLineRole(text: string): 'total' | 'source' | null {
  const key = keyOf(text);
  if (key.length > LONGEST_LABEL || /[。;；,，]/.test(key) || /^[-\d.,%/]+$/.test(key)) return null;
  const label = fundLabel(text);
  if (label === '' || AFTER.has(label)) return null;
  if ((TOTALS.has(label) || /(?:总额|总金额|资金合计)$/.test(label)) && !startsWithOfWhich(text)) return 'total';
  return FUND_SOURCE_WORDS.some((word) => label.includes(word)) && !NO_SOURCE.test(label) ? 'source' : null;
}

export function isCarryOver(text: string): boolean {
  return CARRY_OVER_WORDS.some((word) => text.includes(word));
}

export function endsFunds(text: string): boolean {
  return AFTER.has(bareLabel(text));
}
