import { say, type Localized } from '../localized';
import { countDoubtful } from './doubts';
import type { CheckResult, ReportTable } from './types';

/** What a verdict rests on; of several workbooks the sums. */
export interface VerdictCounts {
  readonly tables: number;
  readonly errors: number;
  readonly warnings: number;
  /** Tables that may have been misread, and sheets in which none was recognised. */
  readonly unread: number;
  /** Tables that are not filled in yet. */
  readonly unfilled: number;
  /** Errors that are ignored or left out. */
  readonly hidden: number;
  /** Files that could not be checked. */
  readonly failed: number;
}

/** What a check comes to, in one line: the gravest thing that can be said, and how many there are of it. */
export interface Verdict {
  readonly kind: 'errors' | 'failed' | 'unread' | 'unfilled' | 'hidden' | 'warnings' | 'clean';
  readonly count: number;
  readonly text: Localized;
}

const WORDS: Readonly<Record<Verdict['kind'], Localized>> = {
  errors: { 'zh-CN': '还不能上报：{n} 处错误', 'en-US': 'Not ready to hand in: {n} error(s)' },
  failed: { 'zh-CN': '有 {n} 个文件未能校验', 'en-US': '{n} file(s) could not be checked' },
  unread: { 'zh-CN': '有 {n} 张表没有读准', 'en-US': '{n} table(s) not read for sure' },
  unfilled: { 'zh-CN': '还没有填完：{n} 张表有尚待填写的内容', 'en-US': 'Not filled in yet: {n} table(s) with something to fill in' },
  hidden: { 'zh-CN': '列出的没有错误，另有 {n} 处错误被忽略或没有列出', 'en-US': 'No errors listed, but {n} ignored or left out' },
  warnings: { 'zh-CN': '可以上报，{n} 处提醒请看一眼', 'en-US': 'Ready to hand in; {n} warning(s) to look at' },
  clean: { 'zh-CN': '可以上报：{n} 张表没有发现问题', 'en-US': 'Ready to hand in: no issues in {n} table(s)' },
};

/** Whether some of a table was not read, or perhaps not rightly. */
export function isUnread(table: ReportTable): boolean {
  return table.unread.length > 0 || countDoubtful(table) > 0;
}

/** What a verdict on one workbook rests on. @param hidden errors among its findings that are ignored or left out */
export function verdictCounts({ tables, unrecognised, summary }: CheckResult, hidden: number): VerdictCounts {
  return {
    tables: tables.length,
    errors: summary.errors,
    warnings: summary.warnings,
    unread: tables.filter(isUnread).length + unrecognised.length,
    unfilled: tables.filter(({ unfilled }) => unfilled.length > 0).length,
    hidden,
    failed: 0,
  };
}

/** Whether what was checked can be handed in as far as was seen. What may have been misread, and errors that somebody set aside, are no pass. */
export function verdictOf(counts: VerdictCounts): Verdict {
  const kind = (['errors', 'failed', 'unread', 'unfilled', 'hidden', 'warnings'] as const).find((each) => counts[each] > 0) ?? 'clean';
  const count = kind === 'clean' ? counts.tables : counts[kind];
  return { kind, count, text: say(WORDS[kind], { n: `${count}` }) };
}
