import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';
import { fromTogether } from './from-together';

export const crossScoreList: Rule = {
  id: 'cross/score-list',
  severity: 'error',
  title: { 'zh-CN': '总分与得分表不一致', 'en-US': 'A total score differs from the score list' },
  explanation: {
    'zh-CN':
      '各项目的得分汇总表应当照抄各自评表的总分。得分表中至少另有两个数与这些表相同，才认定它列的是这些表；只按地区或单位名称对应上的，只作提醒。',
    'en-US':
      'A list of scores repeats the total of each self-evaluation. It is taken for the list of these tables where two other figures of it agree with them at least; a row found by the name of a place or unit only gives a warning.',
  },
  source: ARITHMETIC,
  messages: {
    differs: {
      'zh-CN': '“{project}”的{what}此处为 {found}{unit}，得分表“{row}”行（{place}）为 {expected}{otherUnit}，不一致。{doubt}',
      'en-US': '"{project}": the {whatEn} is {found} here and {expected} in the row "{row}" of the score list ({place}).{doubtEn}',
    },
  },
  check: (table, context) => fromTogether('cross/score-list', table, context),
};
