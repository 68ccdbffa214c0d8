import type { Policy } from '../types';
import { caiyu202010 } from './caiyu-2020-10';
import { EIGHTY_FIFTY_BANDS } from './common-parts';

/** The common points with wider qualitative bands: read in Jinan and in Jiangxi, so no place's own. */
export const jinan: Policy = {
  ...caiyu202010,
  id: 'jinan',
  name: { 'zh-CN': '定性 80–50 分档（济南历城等）', 'en-US': 'Qualitative bands at 80 and 50 (Jinan Licheng and others)' },
  qualitative: EIGHTY_FIFTY_BANDS,
};
