import type { Policy, QualitativeBand } from '../types';

/** Points by level-1 label without cost indicators (execution rate: the other 10). */
export const FIFTY_THIRTY_TEN = { 产出: '50', 效益: '30', 满意度: '10' } as const;

/** Points by level-1 label with cost indicators, 财预〔2021〕101号 (execution rate: the other 10). */
export const TWENTY_FORTY_TWENTY_TEN = { 成本: '20', 产出: '40', 效益: '20', 满意度: '10' } as const;

/** 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 below. */
export const COMMON_GRADES: Policy['grades'] = [
  { id: 'excellent', name: { 'zh-CN': '优', 'en-US': 'excellent' }, from: '90' },
  { id: 'good', name: { 'zh-CN': '良', 'en-US': 'good' }, from: '80' },
  { id: 'fair', name: { 'zh-CN': '中', 'en-US': 'fair' }, from: '60' },
  { id: 'poor', name: { 'zh-CN': '差', 'en-US': 'poor' }, from: '0' },
];

/** Achieved 100–80 %, partly 80–50 %, not achieved 50–0 %. */
export const EIGHTY_FIFTY_BANDS: readonly QualitativeBand[] = [
  { id: 'achieved', from: '0.8', to: '1' },
  { id: 'partly', from: '0.5', to: '0.8' },
  { id: 'not', from: '0', to: '0.5' },
];
