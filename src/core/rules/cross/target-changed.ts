import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';
import { fromTogether } from './from-together';

export const crossTargetChanged: Rule = {
  id: 'cross/target-changed',
  severity: 'warning',
  title: { 'zh-CN': '自评表的指标与目标表不一致', 'en-US': 'An indicator differs from the target table' },
  explanation: {
    'zh-CN':
      '自评表应当按批复的绩效目标填报：同一项目（名称、年度、单位相同）的目标表与自评表中，同名指标的指标值和所属类别应当相同。年中调整过目标的，应有批复并同时调整目标表。只比较写明的数值和日期，文字表述不同不算；各地区目标表合计与总表不同时只作提示，因为本文件不一定收齐了各地区的表。',
    'en-US':
      'A self-evaluation reports on the targets that were approved: in the target table and the self-evaluation of one project (same name, year and unit) an indicator of one name has the same target and stands under the same heading. Targets adjusted during the year need an approval and a changed target table. Only figures and dates are compared, not wording; where the tables of regions do not add up to the whole it is a note, as the workbook may not hold all regions.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    changed: {
      'zh-CN': '“{name}”的指标值此处为 {own}，目标表（{place}）为 {plan}。请按批复的目标填写，调整过的请附依据。',
      'en-US':
        'The target of "{name}" is {own} here and {plan} in the target table ({place}): write the approved one, or say on what grounds it was changed.',
    },
    changedMany: {
      'zh-CN': '{rows}共 {count} 个指标的指标值与目标表不同（{items}）。请按批复的目标填写，调整过的请附依据。',
      'en-US':
        '{count} targets ({rowsEn}) differ from the target table ({itemsEn}): write the approved ones, or say on what grounds they were changed.',
    },
    moved: {
      'zh-CN': '“{name}”此处属“{own}”，目标表（{place}）属“{plan}”。请归入同一类别。',
      'en-US': '"{name}" stands under "{own}" here and under "{plan}" in the target table ({place}): put it under one heading.',
    },
    movedMany: {
      'zh-CN': '{rows}共 {count} 个指标所属类别与目标表不同（{items}）。请归入同一类别。',
      'en-US':
        '{count} indicators ({rowsEn}) stand under another heading than in the target table ({itemsEn}): put each under one heading.',
    },
    parts: {
      'zh-CN': '“{name}”的指标值此处为 {own}，已有的 {tables} 张分地区目标表（{place}）合计为 {sum}。请核对，或看是否还缺地区的表。',
      'en-US':
        'The target of "{name}" is {own} here; the {tables} tables of regions at hand ({place}) add up to {sum}: check it, or whether a region is missing.',
    },
    partsMany: {
      'zh-CN': '{rows}共 {count} 个指标的指标值与分地区目标表的合计不同（{items}）。请核对，或看是否还缺地区的表。',
      'en-US':
        '{count} targets ({rowsEn}) differ from what the tables of regions add up to ({itemsEn}): check them, or whether a region is missing.',
    },
  },
  many: { changed: 'changedMany', moved: 'movedMany', parts: 'partsMany' },
  items: {
    changed: { 'zh-CN': '“{name}”：此处 {own}，目标表 {plan}', 'en-US': '"{name}": {own} here, {plan} there' },
    moved: { 'zh-CN': '“{name}”：此处属“{own}”，目标表属“{plan}”', 'en-US': '"{name}": "{own}" here, "{plan}" there' },
    parts: { 'zh-CN': '“{name}”：此处 {own}，合计 {sum}', 'en-US': '"{name}": {own} here, {sum} added up' },
  },
  check: (table, context) => fromTogether('cross/target-changed', table, context),
};
