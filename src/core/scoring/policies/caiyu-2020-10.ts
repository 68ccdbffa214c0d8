import type { Policy } from '../types';
import { COMMON_GRADES, FIFTY_THIRTY_TEN, TWENTY_FORTY_TWENTY_TEN } from './common-parts';

/** The common rule; every other policy says where it differs from this one. */
export const caiyu202010: Policy = {
  id: 'caiyu-2020-10',
  name: { 'zh-CN': '通用规则（财预〔2020〕10号）', 'en-US': 'Common rule (Caiyu [2020] No. 10)' },
  executionWeight: '10',
  execution: { kind: 'proportional' },
  levelSplits: [FIFTY_THIRTY_TEN, TWENTY_FORTY_TWENTY_TEN],
  missed: {
    higherIsBetter: { kind: 'completion' },
    lowerIsBetter: { kind: 'target-over-actual' },
    equal: { kind: 'completion' },
  },
  explainFrom: '0.3',
  qualitative: [
    { id: 'achieved', from: '0.8', to: '1' },
    { id: 'partly', from: '0.6', to: '0.8' },
    { id: 'not', from: '0', to: '0.6' },
  ],
  decimals: 2,
  grades: COMMON_GRADES,
};
