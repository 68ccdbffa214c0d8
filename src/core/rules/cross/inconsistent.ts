import { relationId } from '../../diagnosis/spots';
import type { TableModel } from '../../model/types';
import { cellName } from '../../snapshot/address';
import { shown } from '../../facts/show-figures';
import { ARITHMETIC } from '../legal-sources';
import type { Rule, RuleReport } from '../types';
import { statedTwice, type ProjectFigure, type StatedTwice } from '../../facts/project-figures';

const NAMES: Readonly<Record<ProjectFigure['what'], { readonly zh: string; readonly en: string }>> = {
  initial: { zh: '年初预算数', en: 'initial budget' },
  adjusted: { zh: '全年预算数', en: 'full-year budget' },
  executed: { zh: '全年执行数', en: 'executed amount' },
  score: { zh: '总分', en: 'total score' },
};

function report(table: TableModel, pair: StatedTwice): RuleReport {
  const { own, other, certain } = pair;
  const place = `${pair.table.sheet}!${cellName(other.figure.cell)}`;
  const params = {
    project: table.project!.text.trim(),
    what: NAMES[own.what].zh,
    whatEn: NAMES[own.what].en,
    found: shown(own.figure),
    expected: shown(other.figure),
    unit: own.what === 'score' ? '分' : table.amountUnit,
    otherUnit: own.what === 'score' ? '分' : pair.table.amountUnit,
    place,
  };
  return {
    table,
    cell: own.figure.cell,
    related: pair.table.sheet === table.sheet ? [own.figure.cell, other.figure.cell] : [own.figure.cell],
    elsewhere: [{ table: pair.table, cell: other.figure.cell }],
    found: params.found,
    expected: params.expected,
    message: certain ? 'inconsistent' : 'doubtful',
    params,
    ...(certain ? { relation: relationId('elsewhere', table, own.figure) } : { severity: 'warning' as const }),
  };
}

export const crossInconsistent: Rule = {
  id: 'cross/inconsistent',
  severity: 'error',
  title: { 'zh-CN': '同一项目在不同表中的数字不一致', 'en-US': "A project's figure differs between tables" },
  explanation: {
    'zh-CN':
      '同一项目（名称、年度、单位相同）的预算数、执行数、总分在本文件的各表中应当一致。如果两张表的可比数字没有一个相同，可能是同名的不同项目，只作提醒；目标表与自评表之间的差异也只作提醒。',
    'en-US':
      'Budget, executed amount and total score of one project (same name, year and unit) must agree between the tables of a workbook. Where no figure of the two tables agrees they may be different projects of one name: a warning only; likewise between a target table and a self-evaluation.',
  },
  source: ARITHMETIC,
  messages: {
    inconsistent: {
      'zh-CN': '“{project}”的{what}此处为 {found}{unit}，{place} 为 {expected}{otherUnit}，不一致。',
      'en-US': '"{project}": the {whatEn} is {found} here and {expected} in {place}.',
    },
    doubtful: {
      'zh-CN': '“{project}”的{what}此处为 {found}{unit}，{place} 为 {expected}{otherUnit}，如是同一项目请统一。',
      'en-US': '"{project}": the {whatEn} is {found} here and {expected} in {place}: make them agree if this is one project.',
    },
  },
  *check(table, { facts }) {
    for (const pair of statedTwice(facts.projects, table)) {
      if (!pair.agrees) yield report(table, pair);
    }
  },
};
