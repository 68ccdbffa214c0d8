import type { Policy } from '../types';
import { caiyu202010 } from './caiyu-2020-10';

/** A Guangxi unit: the execution rate is scored in steps. */
export const guangxiSteps: Policy = {
  ...caiyu202010,
  id: 'guangxi-steps',
  name: {
    'zh-CN': '广西某单位（执行率 15 分，每低 1 个百分点扣 1 分）',
    'en-US': 'A Guangxi unit (execution 15, minus 1 per percentage point)',
  },
  executionWeight: '15',
  execution: { kind: 'steps', fullFrom: '0.9', perPoint: '1', parts: 'open' },
  levelSplits: [],
};
