import { relationId } from '../../diagnosis/places';
import { points } from '../../facts/show';
import { unreadPoints } from '../../model/doubt';
import { EVALUATION_MEASURES } from '../sources';
import { comparePoints, weightsOf } from '../../facts/points';
import { groupMembers, groupsByShare, namesBesideGroup } from '../../facts/groups';
import type { Rule } from '../types';

export const weightGroupMismatch: Rule = {
  id: 'weight/group-mismatch',
  severity: 'error',
  title: { 'zh-CN': '分组注明的分值与组内合计不符', 'en-US': 'A group declares other points than its items have' },
  explanation: {
    'zh-CN': '“产出指标（50分）”“预算管理（25分）”这类注明了分值的分组，组内各指标分值之和应等于注明的分值。',
    'en-US': 'Where a group declares its points ("Output (50)"), the weights of its items must add up to them.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    mismatch: {
      'zh-CN': '“{group}”注明 {declared} 分，组内 {count} 个指标合计 {sum} 分，相差 {difference} 分。',
      'en-US': '"{group}" declares {declared} points, its {count} indicators add up to {sum}: a difference of {difference}.',
    },
    rounding: {
      'zh-CN': '“{group}”注明 {declared} 分，组内合计 {sum} 分，属于四舍五入的尾差。',
      'en-US': '"{group}" declares {declared} points, its indicators add up to {sum}, which rounding explains.',
    },
  },
  *check(table) {
    for (const group of table.groups) {
      const declared = group.declaredPoints;
      if (declared?.state !== 'number' || groupsByShare(table).has(group)) continue;
      const added = weightsOf(groupMembers(table, group));
      const agreement = added.figures.length === 0 ? 'exact' : comparePoints(declared.value!, added);
      if (agreement === 'exact' || (added.unknown.length > 0 && added.exact.lte(declared.value!))) continue;
      const [found, expected] = [points(declared.value!), points(added.exact)];
      yield {
        table,
        cell: declared.cell,
        related: [group.cell, declared.cell, ...added.figures.map((figure) => figure.cell)],
        restsOn: [...namesBesideGroup(table, group), ...unreadPoints(table)],
        found: expected,
        expected: found,
        message: agreement === 'rounding' ? 'rounding' : 'mismatch',
        params: { group: group.label, declared: found, sum: expected, count: String(added.figures.length), difference: points(declared.value!.minus(added.exact).abs()) },
        ...(agreement === 'rounding' ? { severity: 'info' as const, remainder: true } : { relation: relationId('group-weight', table, declared), norm: found }),
      };
    }
  },
};
