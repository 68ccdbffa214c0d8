import type { PolicyAbout } from '../types';
import { aboutCaiyu202010 } from './caiyu-2020-10.about';

export const aboutJinan: PolicyAbout = {
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
  conventions: aboutCaiyu202010.conventions,
};
