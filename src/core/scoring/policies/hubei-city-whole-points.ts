import type { Policy } from '../types';
import { hubei } from './hubei';

/** A Hubei city that works in whole points. */
export const hubeiCityWholePoints: Policy = {
  ...hubei,
  id: 'hubei-city-whole-points',
  name: { 'zh-CN': '湖北某市（得分取整）', 'en-US': 'A Hubei city (whole points)' },
  description: {
    'zh-CN': '同湖北做法，各项得分四舍五入取整数。',
    'en-US': 'As Hubei, every score rounded to whole points.',
  },
  source: {
    document: null,
    text: { 'zh-CN': '湖北某市公开的项目绩效自评表中的做法。', 'en-US': 'Practice seen in self-evaluation tables published in a city of Hubei.' },
  },
  decimals: 0,
};
