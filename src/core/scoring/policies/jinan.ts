import type { Policy } from '../types';
import { caiyu202010 } from './caiyu-2020-10';
import { EIGHTY_FIFTY_BANDS } from './common-parts';

/** The common points with wider qualitative bands: read in Jinan and in Jiangxi, so no place's own. */
export const jinan: Policy = {
  ...caiyu202010,
  id: 'jinan',
  name: { 'zh-CN': '定性 80–50 分档（济南历城等）', 'en-US': 'Qualitative bands at 80 and 50 (Jinan Licheng and others)' },
  description: {
    'zh-CN': '分值同通用规则；反向指标（≤）未完成的，得分=分值×指标值÷完成值；定性指标按 100%–80%、80%–50%、50%–0% 三档给分。',
    'en-US': 'Points as in the common rule; missed ≤ targets earn weight × target ÷ actual; qualitative bands 100–80 / 80–50 / 50–0 %.',
  },
  source: {
    document: null,
    text: {
      'zh-CN': '济南市历城区 2019 年公开的自评表中的做法；江西 2017 年的一份自评表相同，并非济南独有。',
      'en-US':
        "Practice seen in a self-evaluation table of 2019 of Licheng in Jinan; one of 2017 in Jiangxi is the same, so it is not Jinan's alone.",
    },
  },
  qualitative: EIGHTY_FIFTY_BANDS,
};
