import type { Policy } from '../types';
import { caiyu202010 } from './caiyu-2020-10';

/** A Guangxi unit: the execution rate is scored in steps. */
export const guangxiSteps: Policy = {
  ...caiyu202010,
  id: 'guangxi-steps',
  name: { 'zh-CN': '广西某单位（执行率 15 分，每低 1 个百分点扣 1 分）', 'en-US': 'A Guangxi unit (execution 15, minus 1 per percentage point)' },
  description: {
    'zh-CN':
      '预算执行率 15 分：执行率 90% 及以上得满分，每低 1 个百分点扣 1 分（不足 1 个百分点的按比例扣），扣完为止。其余分值由单位自定，指标计分同通用规则。',
    'en-US':
      'Execution rate 15 points: full from 90 %, minus 1 point per percentage point below (parts of a point pro rata), never below zero. The other points as the unit decides; indicators as in the common rule.',
  },
  source: {
    document: null,
    text: { 'zh-CN': '广西某单位公开的绩效自评表中的做法。', 'en-US': 'Practice seen in a self-evaluation table published by a unit in Guangxi.' },
  },
  executionWeight: '15',
  execution: { kind: 'steps', fullFrom: '0.9', perPoint: '1' },
  levelSplits: [],
};
