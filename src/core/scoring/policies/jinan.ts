import type { Policy } from '../types';
import { caiyu202010 } from './caiyu-2020-10';
import { EIGHTY_FIFTY_BANDS } from './common-parts';

/** Jinan: the common points with wider qualitative bands. */
export const jinan: Policy = {
  ...caiyu202010,
  id: 'jinan',
  name: { 'zh-CN': '济南', 'en-US': 'Jinan' },
  description: {
    'zh-CN': '分值同通用规则；反向指标（≤）未完成的，得分=分值×指标值÷完成值；定性指标按 100%–80%、80%–50%、50%–0% 三档给分。',
    'en-US': 'Points as in the common rule; missed ≤ targets earn weight × target ÷ actual; qualitative bands 100–80 / 80–50 / 50–0 %.',
  },
  source: {
    document: null,
    text: { 'zh-CN': '济南市公开的项目支出绩效自评表中的做法。', 'en-US': 'Practice seen in self-evaluation tables published in Jinan.' },
  },
  qualitative: EIGHTY_FIFTY_BANDS,
};
