import type { PolicyAbout } from '../types';
import { aboutCaiyu202010 } from './caiyu-2020-10.about';

export const aboutHubei: PolicyAbout = {
  description: {
    'zh-CN':
      '预算执行率 20 分（20×执行率），绩效目标 80 分。正向指标未完成的，得分=权重×完成值÷目标值；反向指标（≤）未完成的，得分=权重×目标值÷完成值；得分不超过权重。定性指标按 100%–80%、80%–50%、50%–0% 三档给分。',
    'en-US':
      'Execution rate 20 points (20 × rate), goals 80 points. Missed ≥ targets earn weight × actual ÷ target, missed ≤ targets weight × target ÷ actual, never more than the weight. Qualitative bands 100–80 / 80–50 / 50–0 %.',
  },
  source: {
    document: null,
    text: {
      'zh-CN': '湖北一份公开的绩效自评表的填表说明；云南昌宁的自评表也是执行率 20 分。属于做法，没有文号。',
      'en-US':
        'The note of a self-evaluation table published in Hubei; a table of Changning in Yunnan gives the execution rate 20 points as well. A practice without a document number.',
    },
  },
  conventions: aboutCaiyu202010.conventions,
};
