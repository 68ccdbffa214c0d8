import type { PolicyAbout } from '../types';
import { aboutCaiyu202010 } from './caiyu-2020-10.about';

export const aboutGuangxiSteps: PolicyAbout = {
  description: {
    'zh-CN':
      '预算执行率 15 分：执行率 90% 及以上得满分，每低 1 个百分点扣 1 分，扣完为止；不足 1 个百分点怎样扣没有写明，由单位确定。另有资金到位 5 分（到位率每低 10 个百分点扣 1 分），请自行填写。指标计分同通用规则。',
    'en-US':
      'Execution rate 15 points: full from 90 %, minus 1 point per percentage point below, never below zero; nothing is said of parts of a percentage point, so the unit decides. Besides, 5 points for funds in place (minus 1 per 10 percentage points below 100 %), to be filled in by hand. Indicators as in the common rule.',
  },
  source: {
    document: null,
    text: {
      'zh-CN': '广西某单位 2021 年公开的绩效自评表中的做法。',
      'en-US': 'Practice seen in a self-evaluation table published by a unit in Guangxi in 2021.',
    },
  },
  conventions: aboutCaiyu202010.conventions,
};
