import { tableYear } from '../../facts/table-year';
import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';
import { withTargets, type Target } from './quantitative';

/** The year of a date that states one; null for every other target. */
function yearOf({ type, value }: Target): number | null {
  const year = type === 'date' ? /^\d{4}/.exec(value ?? '')?.[0] : undefined;
  return year === undefined ? null : Number(year);
}

export const targetDeadlineOutsideYear: Rule = {
  id: 'target/deadline-outside-year',
  severity: 'warning',
  title: { 'zh-CN': '完成时限不在本年度', 'en-US': 'A deadline outside the year of the table' },
  explanation: {
    'zh-CN':
      '年度指标的完成时限应在表头所写的年度之内。早于本年度的多半是从上年的表复制过来没有改；晚于本年度的，本年考核时还没有到期。跨年度项目请写本年度应完成的阶段。',
    'en-US':
      "The deadline of a year's target must lie in the year that the table states. An earlier one was usually copied from last year's table; a later one is not yet due when the year is assessed. For projects over several years write what is due this year.",
  },
  source: TARGET_GUIDELINE,
  messages: {
    before: {
      'zh-CN': '“{name}”的时限“{text}”早于本表的 {year} 年度，像是沿用了以前的表。请核对。',
      'en-US': 'The deadline "{text}" of "{name}" is before {year}, the year of this table; it looks copied from an older one. Check it.',
    },
    after: {
      'zh-CN': '“{name}”的时限“{text}”在本表的 {year} 年度之后，本年考核时还没有到期。请写本年度应完成的时间。',
      'en-US':
        'The deadline "{text}" of "{name}" is after {year}, the year of this table, and not due when it is assessed. Write what is due this year.',
    },
    beforeMany: {
      'zh-CN': '{rows}共 {count} 个指标的时限早于本表的 {year} 年度（{items}），像是沿用了以前的表。请核对。',
      'en-US':
        '{count} deadlines ({rowsEn}) are before {year}, the year of this table ({itemsEn}); they look copied from an older one. Check them.',
    },
    afterMany: {
      'zh-CN': '{rows}共 {count} 个指标的时限在本表的 {year} 年度之后（{items}），本年考核时还没有到期。请写本年度应完成的时间。',
      'en-US':
        '{count} deadlines ({rowsEn}) are after {year}, the year of this table ({itemsEn}), and not due when it is assessed. Write what is due this year.',
    },
  },
  many: { before: 'beforeMany', after: 'afterMany' },
  items: {
    before: { 'zh-CN': '“{name}”{text}', 'en-US': '"{name}": {text}' },
    after: { 'zh-CN': '“{name}”{text}', 'en-US': '"{name}": {text}' },
  },
  precision: { hits: 3, right: 3 },
  *check(table) {
    const year = tableYear(table);
    if (year === null) return;
    const dated = withTargets(table).flatMap(({ indicator: { name }, target }) => ({ name, target, due: yearOf(target) ?? year }));
    const thisYear = new Set(dated.filter(({ target, due }) => target.type === 'date' && due === year).map(({ name }) => name));
    for (const { name, target, due } of dated) {
      if (due === year || thisYear.has(name)) continue;
      yield {
        table,
        cell: target.cell,
        related: [],
        found: target.text.trim(),
        expected: '',
        message: due < year ? 'before' : 'after',
        params: { name, text: target.text.trim(), year: String(year) },
      };
    }
  },
};
