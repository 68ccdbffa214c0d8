import type { Policy } from '../types';
import { caiyu202010 } from './caiyu-2020-10';
import { EIGHTY_FIFTY_BANDS } from './common-parts';

/** 20 + 80 points: a note of a Hubei form states the arithmetic; a county in Yunnan has the same points. */
export const hubei: Policy = {
  ...caiyu202010,
  id: 'hubei-20-80',
  name: { 'zh-CN': '湖北（执行率 20 分 + 目标 80 分）', 'en-US': 'Hubei (execution 20 + goals 80)' },
  executionWeight: '20',
  levelSplits: [],
  qualitative: EIGHTY_FIFTY_BANDS,
};
