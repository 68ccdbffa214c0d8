import { lastDayNamed, parseDate } from '../cells';
import type { DateReading } from '../cells/dates';
import type { Localized } from '../localized';
import { directionOf } from './bounds';
import { ofName, word, type JudgedClaim } from './claim';
import { roleOf } from './indicator-claim';
import type { DateStatement, IndicatorStatement, ValueStatement } from './types';

/** A date of a clause, with its place and the words that make it a deadline. */
export interface TextDate {
  readonly at: number;
  readonly text: string;
  readonly reading: DateReading;
}

const DATE =
  /(?:20\d\d年度?|[本当]年)?\d{1,2}月(?:份|\d{1,2}[日号]|[底末]|[上中下]旬)?|20\d\d[-./]\d{1,2}[-./]\d{1,2}日?|(?:20\d\d|[本当])?年年?[底末]/g;
const DEADLINE = /^(?:及以前|以前|之前|前|以内|之内|内(?![\u4e00-\u9fff])|之后|以后|后)/;
/** What may follow the date at which something was to be finished, or was. */
const FINISHED = /^(?:(?:[已前均]|全部|如期|按期|按时|及时|顺利|圆满){0,3}(?:完成|完工|竣工|结束|建成|到位))?(?:$|[^\u4e00-\u9fff\d~-])/;
/** A span from one date to another. */
const SPAN_BEFORE = /[-~—至到从自止]$/;
/** Words between an indicator's name and its date that say no more than that it is one. */
const AROUND = /(?:完成)?(?:时间|时限|日期|节点)|[应须已]?于|要求|不[晚迟]于|[早晚]于/;

/** The dates of a clause. @param year the table's, for dates that name none */
export function datesIn(clause: string, year: number | null): readonly TextDate[] {
  return [...clause.matchAll(DATE)].flatMap((match): readonly TextDate[] => {
    const at = match.index;
    if (/[\d.-]/.test(clause[at - 1] ?? '') || SPAN_BEFORE.test(clause.slice(0, at))) return [];
    const behind = clause.slice(at + match[0].length);
    const deadline = DEADLINE.exec(behind)?.[0] ?? '';
    if (!FINISHED.test(behind.slice(deadline.length))) return [];
    const text = match[0] + deadline;
    const reading = parseDate(text, { year: year ?? undefined, expected: true });
    return reading ? [{ at, text, reading }] : [];
  });
}

const withoutYear = (iso: string): string => iso.replace(/^\d{4}/, '-');

/** Two dates as far as both name them: of a year only where both texts state one. */
function both(reading: DateReading, stated: DateStatement): readonly [string, string] {
  const bare = reading.withoutYear || stated.withoutYear || reading.iso.startsWith('-') || stated.iso.startsWith('-');
  return bare ? [withoutYear(reading.iso), withoutYear(stated.iso)] : [reading.iso, stated.iso];
}

/** Whether two dates are one at the precision of the coarser: 2024-12 and 2024-12-31. */
function isSame(reading: DateReading, stated: DateStatement): boolean {
  const [one, other] = both(reading, stated);
  return one.startsWith(other) || other.startsWith(one);
}

/** Whether something done at the date that the table states was done as the text says: in that month, before that day. */
function isKept(reading: DateReading, stated: DateStatement): boolean {
  if (isSame(reading, stated)) return true;
  const [said, done] = both(reading, stated);
  if (reading.end && said.slice(0, -2) === done.slice(0, said.length - 2)) return true;
  const [limit, day] = [lastDayNamed(said), lastDayNamed(done)];
  return reading.op === '<=' || reading.op === '<' ? day <= limit : reading.op === '>=' || reading.op === '>' ? day >= limit : false;
}

/** Whether a date is the target's, and whether the actual value is as it says; null where the table states no such date. */
function relate({ target, actual }: IndicatorStatement, reading: DateReading): readonly [agreed: boolean | null, kept: boolean | null] {
  return [
    target?.date ? isSame(reading, target.date) && directionOf(reading.op) !== 'up' : null,
    actual?.date ? isKept(reading, actual.date) : null,
  ];
}

/**
 * A date behind the name of an indicator as the indicator's own deadline or date of completion; null where the words between say
 * something else, and where the table does not state both that it may mean.
 */
export function dateClaim(indicator: IndicatorStatement, lead: string, date: TextDate, first: boolean): JudgedClaim | null {
  const [agreed, kept] = relate(indicator, date.reading);
  const role = agreed === null && kept === null ? null : roleOf(lead, first, [AROUND]);
  const claim = ({ cells, text }: ValueStatement, what: Localized, holds: boolean): JudgedClaim => ({
    rule: 'text/indicator',
    message: 'differs',
    written: date.text,
    stated: [{ value: '', decimals: 0, cells, text, what: ofName(indicator.name, what), unsure: indicator.unsure !== null }],
    sure: true,
    holds,
  });
  const { target, actual } = indicator;
  if (role === 'target' || (role === 'value' && agreed === true))
    return agreed === null ? null : claim(target!, word('年度指标值', 'target'), agreed);
  if (role !== 'actual' && role !== 'value') return null;
  const contradicted = kept === false && (role === 'actual' || agreed === false);
  return kept === true || contradicted ? claim(actual!, word('实际完成值', 'actual value'), !contradicted) : null;
}
