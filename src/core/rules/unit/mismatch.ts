import type { Indicator } from '../../model/types';
import { relateUnits } from '../../scoring/relate-units';
import { targetText } from '../../scoring/score-indicator';
import { READABILITY } from '../legal-sources';
import type { Severity } from '../../finding';
import type { Rule } from '../types';

interface Verdict {
  readonly message: 'different' | 'convertible' | 'actualMissing' | 'targetMissing' | 'spelling';
  readonly severity: Severity;
}

/** False where the unit comes from the indicator's name or the column's header: a reader takes it for both values. */
function writesUnit(target: NonNullable<Indicator['target']>): boolean {
  return target.text.replace(/\s/g, '').normalize('NFKC').includes(target.unit.normalize('NFKC'));
}

/** A unit in a column of its own goes for both values: the actual one need not repeat it. */
function judge(target: NonNullable<Indicator['target']>, actual: NonNullable<Indicator['actual']>): Verdict | null {
  switch (relateUnits(target.unit, actual.unit)) {
    case 'same':
    case 'both-missing':
      return null;
    case 'spelling':
      return { message: 'spelling', severity: 'info' };
    case 'convertible':
      return { message: 'convertible', severity: 'warning' };
    case 'actual-missing':
      return target.unitCell === null ? { message: 'actualMissing', severity: writesUnit(target) ? 'warning' : 'info' } : null;
    case 'target-missing':
      return { message: 'targetMissing', severity: 'warning' };
    case 'different':
      return { message: 'different', severity: 'warning' };
  }
}

export const unitMismatch: Rule = {
  id: 'unit/mismatch',
  severity: 'warning',
  title: { 'zh-CN': '实际完成值与指标值的单位不一致', 'en-US': 'Units of actual and target value differ' },
  explanation: {
    'zh-CN':
      '指标值和实际完成值应使用同一单位，否则无法比较，比如指标值“≥3支”而实际完成值“100”。单位另有一栏的，实际完成值不必重复写。“百分比”和“%”是同一单位的两种写法，仅作提示。',
    'en-US':
      'Target and actual value must be in one unit to be compared. Where the unit has a column of its own the actual value need not repeat it. 百分比 and % are one unit written two ways and only noted.',
  },
  source: READABILITY,
  messages: {
    different: {
      'zh-CN': '“{name}”的指标值单位是“{targetUnit}”，实际完成值单位是“{actualUnit}”，无法比较，请统一单位。',
      'en-US': '"{name}": the target is in "{targetUnit}", the actual value in "{actualUnit}", and nobody can compare them: use one unit.',
    },
    convertible: {
      'zh-CN': '“{name}”的指标值单位是“{targetUnit}”，实际完成值单位是“{actualUnit}”，已换算后比较，建议统一单位。',
      'en-US':
        '"{name}": the target is in "{targetUnit}", the actual value in "{actualUnit}", and they were converted: better use one unit.',
    },
    actualMissing: {
      'zh-CN': '“{name}”的指标值单位是“{targetUnit}”，实际完成值“{actual}”没有写单位，请补上。',
      'en-US': '"{name}": the target is in "{targetUnit}", the actual value "{actual}" has no unit: add it.',
    },
    actualMissingMany: {
      'zh-CN': '{rows}共 {count} 个指标的指标值写了单位，实际完成值没有写（{items}），请补上。',
      'en-US': '{count} actual values ({rowsEn}) have no unit though their targets have one ({itemsEn}): add them.',
    },
    targetMissing: {
      'zh-CN': '“{name}”的指标值“{target}”没有写单位，实际完成值单位是“{actualUnit}”，请补上指标值的单位。',
      'en-US': '"{name}": the target "{target}" has no unit, the actual value is in "{actualUnit}": add the unit to the target.',
    },
    targetMissingMany: {
      'zh-CN': '{rows}共 {count} 个指标的实际完成值写了单位，指标值没有写（{items}），请补上指标值的单位。',
      'en-US': '{count} targets ({rowsEn}) have no unit though their actual values have one ({itemsEn}): add them to the targets.',
    },
    spelling: {
      'zh-CN': '“{name}”的单位“{targetUnit}”和“{actualUnit}”是同一单位的两种写法，建议统一。',
      'en-US': '"{name}": "{targetUnit}" and "{actualUnit}" are one unit written two ways: better use one.',
    },
    spellingMany: {
      'zh-CN': '{rows}共 {count} 个指标的指标值和实际完成值单位是同一单位的两种写法，建议统一。',
      'en-US': 'The units of {count} indicators ({rowsEn}) are one unit written two ways: better use one.',
    },
  },
  many: { actualMissing: 'actualMissingMany', targetMissing: 'targetMissingMany', spelling: 'spellingMany' },
  items: {
    actualMissing: { 'zh-CN': '“{name}”{target} 对 {actual}', 'en-US': '"{name}": {target} against {actual}' },
    targetMissing: { 'zh-CN': '“{name}”{target} 对 {actual}', 'en-US': '"{name}": {target} against {actual}' },
  },
  *check(table) {
    for (const { target, actual, name } of table.indicators) {
      if (!target || !actual || target.type !== 'number' || actual.type !== 'number' || target.conditions.length > 0) continue;
      const verdict = judge(target, actual);
      if (!verdict) continue;
      yield {
        table,
        cell: actual.cell,
        related: [actual.cell, target.cell, ...(target.unitCell ? [target.unitCell] : [])],
        found: actual.unit,
        expected: target.unit,
        message: verdict.message,
        params: { name, targetUnit: target.unit, actualUnit: actual.unit, target: targetText(target), actual: actual.text.trim() },
        severity: verdict.severity,
      };
    }
  },
};
