import { normalise } from '../../cells';
import { isPercent } from '../../scoring/relate-units';
import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';
import { withTargets } from './quantitative';

/** What can be judged and not be measured in per cent: that something gets better, has effect, is kept up. */
const QUALITY =
  /(?:提升|提高|改善|增强|促进|加强|优化|保障|影响|影响力|作用|成效|意识|和谐|稳定|健全|完善|效果|可持续性?|能力|环境|质量|发展)$/;
/** A name that says what share or growth is meant. */
const MEASURED = /率|度|比例|比重|占比|百分比|幅度|增长|增幅|降幅|覆盖面|系数|指数|得分|[%％]/;

export const targetPercentForQualitative: Rule = {
  id: 'target/percent-for-qualitative',
  severity: 'info',
  title: { 'zh-CN': '定性指标填了百分比', 'en-US': 'A percentage for what cannot be measured in per cent' },
  explanation: {
    'zh-CN':
      '“提高安全意识”“改善环境”这类指标没有可计算的百分比，写“100%”“≥95%”无法核实是怎么得来的。请改为定性描述（如“明显提升”），或换成能计算的比率并说明算法。一张表一条。',
    'en-US':
      'There is no share to compute for "raise awareness" or "improve the environment", so nobody can tell where "100%" or "≥95%" comes from. Describe the result in words, or take a rate that can be computed. Once a table.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    percent: {
      'zh-CN': '“{name}”无法按百分比计算，指标值却是“{text}”。请改为定性描述，或换成能计算的比率。',
      'en-US':
        '"{name}" cannot be computed in per cent, yet its target is "{text}". Describe it in words, or take a rate that can be computed.',
    },
    percentMany: {
      'zh-CN': '{rows}共 {count} 个指标无法按百分比计算，指标值却是百分比。请改为定性描述，或换成能计算的比率。',
      'en-US':
        '{count} indicators ({rowsEn}) cannot be computed in per cent, yet have percentages as targets. Describe them in words, or take rates that can be computed.',
    },
  },
  many: { percent: 'percentMany' },
  precision: { hits: 4, right: 4 },
  *check(table) {
    if (table.kind === 'evaluation-system') return;
    for (const { indicator, target } of withTargets(table)) {
      const name = normalise(indicator.name);
      if (target.type !== 'number' || !isPercent(target.unit) || MEASURED.test(name) || !QUALITY.test(name)) continue;
      yield {
        table,
        cell: target.cell,
        related: [indicator.nameCell],
        found: target.text.trim(),
        expected: '',
        message: 'percent',
        params: { name: indicator.name, text: target.text.trim() },
      };
    }
  },
};
