import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';
import { fromTogether } from './from-together';

export const crossLastYear: Rule = {
  id: 'cross/last-year',
  severity: 'warning',
  title: { 'zh-CN': '与上年的表接不上', 'en-US': "Does not follow from last year's table" },
  explanation: {
    'zh-CN':
      '同一项目今年的上年结转不会多于去年预算数与执行数之差；同一单位决算的年初结转和结余等于上年的年末结转和结余，除非有年初调整。两年的表都在时才比较。',
    'en-US':
      "What a project carries over is no more than last year's budget left; a final account begins the year with what the last one ended with, unless it was adjusted. Compared where the tables of both years are there.",
  },
  source: ARITHMETIC,
  messages: {
    carried: {
      'zh-CN':
        '“{project}”的上年结转此处为 {found}{unit}，去年的表（{place}）预算 {budget}、执行 {spent}，只余 {left}{otherUnit}。请核对两年的表。{doubt}',
      'en-US':
        '"{project}" carries {found} over from last year, whose table ({place}) has a budget of {budget} and {spent} executed, which leaves {left}.{doubtEn}',
    },
    account: {
      'zh-CN': '{what}此处为 {found}{unit}，上年决算（{place}）的年末结转和结余为 {expected}{otherUnit}。有年初调整的请说明。{doubt}',
      'en-US': "The {whatEn} is {found} here; last year's account ({place}) ended with {expected}. Say so where it was adjusted.{doubtEn}",
    },
  },
  check: (table, context) => fromTogether('cross/last-year', table, context),
};
