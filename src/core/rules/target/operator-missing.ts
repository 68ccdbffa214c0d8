import { parseTarget, textCell } from '../../cells';
import { HUNDRED } from '../../decimal';
import type { Choice } from '../../finding';
import type { Localized } from '../../localized';
import type { Indicator, TableModel } from '../../model/types';
import { isPercent } from '../../scoring/relate-units';
import { cellName } from '../../snapshot/address';
import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';
import { textFix } from '../make-fixes';
import { isRateName, sharesCell, withTargets, type Target } from './quantitative';

/** Hours of a day. */
const DAY = 24;

/** So many bare targets beside each with a sign are the author's way of writing: said once, as a note. */
const OWN_WAY = 10;

/** Whether the author wrote the sign: one printed in the form's indicator name (`成活率（≥**%）`) or a direction is none that a neighbour lacks. */
function writesSign(target: Target): boolean {
  if (target.type !== 'number' || target.implicit) return false;
  return target.opCell !== null || !parseTarget(textCell(target.text)).implicit;
}

/** Duty, watch and service around the clock: there is no more of a day. */
const AROUND_THE_CLOCK = /值班|值守|监测|监控|在线|服务|开放/;

/** 100 % of a rate, 24 hours of duty and zero are the end of what there is: at least, at most and exactly come to the same. */
function isBound(target: Target, name: string): boolean {
  const number = target.number!;
  if (number.eq(DAY) && target.unit === '小时' && AROUND_THE_CLOCK.test(name)) return true;
  return number.isZero() || (number.eq(HUNDRED) && (isPercent(target.unit) || (target.unit === '' && isRateName(name))));
}

function judge(target: Target, name: string, others: number): 'date' | 'missing' | null {
  if (!target.implicit || target.conditions.length > 0) return null;
  if (target.type === 'date') return 'date';
  return target.type !== 'number' || target.upper !== null || others === 0 || isBound(target, name) ? null : 'missing';
}

const SIGNS = ['≥', '≤', '='] as const;
const AS_CHOSEN: Localized = { 'zh-CN': '按所选补上符号', 'en-US': 'The sign that was chosen' };

/** Each sign in its place: the column of signs, or before the value. Nothing where the cell holds other indicators, too. */
function signs(table: TableModel, indicator: Indicator, target: Target): readonly Choice[] {
  if (target.opCell === null && sharesCell(table, indicator)) return [];
  const [cell, before, rest] = target.opCell ? [target.opCell, '', ''] : [target.cell, target.text, target.text.trim()];
  return SIGNS.map((sign) => ({
    cell: cellName(target.cell),
    what: sign,
    fix: textFix(table, cell, before, `${sign}${rest}`, false, AS_CHOSEN),
  }));
}

export const targetOperatorMissing: Rule = {
  id: 'target/operator-missing',
  severity: 'warning',
  title: { 'zh-CN': '指标值缺少 ≥、≤、= 符号', 'en-US': 'A target without an operator' },
  explanation: {
    'zh-CN':
      '同表其他定量指标写了符号，而这一项只有数值：是“至少”“至多”还是“正好”没有说明。不写符号时按“=”理解。只写“100%”、0 或全天 24 小时的没有歧义，不提示；只有个别项写了符号的表，是填表习惯，仅作提示；只写日期的一般理解为“在此之前”，仅作提示。',
    'en-US':
      'Other quantitative targets of the table have an operator, this one is a bare number: at least, at most or exactly is not said, and "=" is assumed. A bare 100 %, 0 or 24 hours of duty leaves nothing open and is not mentioned; where hardly any target of a table has a sign, that is the author\'s way and only noted; a bare date is read as a deadline and only noted.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    missing: {
      'zh-CN': '“{name}”的指标值“{text}”没有写符号，同表另有 {others} 项写了，请补上 ≥、≤ 或 =。',
      'en-US': 'The target "{text}" of "{name}" has no operator, while others of the table ({others}) have one: add ≥, ≤ or =.',
    },
    missingMany: {
      'zh-CN': '{rows}共 {count} 个指标值没有写符号（{items}），同表另有 {others} 项写了，请逐项补上 ≥、≤ 或 =。',
      'en-US':
        '{count} targets ({rowsEn}) have no operator ({itemsEn}), while others of the table ({others}) have one: add ≥, ≤ or = to each.',
    },
    date: {
      'zh-CN': '“{name}”的指标值“{text}”只写了时间，没有写明是“之前”还是“当日”，按“在此之前（含当日）”理解。',
      'en-US': 'The target "{text}" of "{name}" is a bare date and read as "on or before".',
    },
    dateMany: {
      'zh-CN': '{rows}共 {count} 个指标值只写了时间，没有写明是“之前”还是“当日”，按“在此之前（含当日）”理解。',
      'en-US': '{count} targets ({rowsEn}) are bare dates and read as "on or before".',
    },
  },
  many: { missing: 'missingMany', date: 'dateMany' },
  items: { missing: { 'zh-CN': '“{name}”{text}', 'en-US': '"{name}": {text}' } },
  *check(table) {
    if (table.kind === 'evaluation-system') return;
    const targets = withTargets(table);
    if (!targets.some(({ target }) => target.implicit)) return;
    const others = targets.filter(({ target }) => writesSign(target)).length;
    const judged = targets.map((each) => ({ ...each, message: judge(each.target, each.indicator.name, others) }));
    const ownWay = judged.filter(({ message }) => message === 'missing').length >= others * OWN_WAY;
    for (const { indicator, target, message } of judged) {
      if (!message) continue;
      yield {
        table,
        cell: target.cell,
        related: [target.cell, indicator.nameCell],
        found: target.text.trim(),
        expected: message === 'date' ? '≤' : '≥ / ≤ / =',
        message,
        params: { name: indicator.name, text: target.text.trim(), others: String(others) },
        ...(message === 'missing' && !ownWay ? {} : { severity: 'info' as const }),
        ...(message === 'missing' ? { choices: signs(table, indicator, target) } : {}),
      };
    }
  },
};
