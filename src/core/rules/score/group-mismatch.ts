import { relationId } from '../../diagnosis/spots';
import { ZERO } from '../../decimal';
import { groupMembers, namesBesideGroup } from '../../facts/group-members';
import { comparePoints, deductedPoints, scoresOf } from '../../facts/counted-points';
import { points } from '../../facts/show-figures';
import { unreadPoints } from '../../model/doubt';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';

export const scoreGroupMismatch: Rule = {
  id: 'score/group-mismatch',
  severity: 'error',
  title: { 'zh-CN': '分组得分与组内得分之和不符', 'en-US': "A group's score differs from the sum of its items" },
  explanation: {
    'zh-CN': '分组写了得分的，应等于组内各项得分之和。请核对分组得分或各项得分。',
    'en-US': "A group that states a score must state the sum of its items' scores. Check the group or its items.",
  },
  source: EVALUATION_MEASURES,
  messages: {
    mismatch: {
      'zh-CN': '“{group}”得分写 {found}，组内各项相加为 {expected}，相差 {difference}。',
      'en-US': '"{group}" states a score of {found}, its items add up to {expected}: a difference of {difference}.',
    },
    rounding: {
      'zh-CN': '“{group}”得分写 {found} 分，组内各项得分相加为 {expected} 分，属于四舍五入的尾差。',
      'en-US': '"{group}" states a score of {found}, its items add up to {expected}, which rounding explains.',
    },
  },
  *check(table) {
    for (const group of table.groups) {
      const declared = group.declaredScore;
      if (declared?.state !== 'number') continue;
      const members = groupMembers(table, group);
      const added = scoresOf(members);
      if (added.figures.length === 0 || (added.unknown.length > 0 && added.exact.lte(declared.value!))) continue;
      const taken = deductedPoints(members);
      const found = [ZERO, ...(taken ? [taken.neg()] : [])].map((besides) => comparePoints(declared.value!, added, besides));
      if (found.includes('exact')) continue;
      const [stated, expected] = [points(declared.value!), points(added.exact)];
      const rounding = found.includes('rounding');
      yield {
        table,
        cell: declared.cell,
        related: [group.cell, declared.cell, ...added.figures.map((figure) => figure.cell)],
        restsOn: [...namesBesideGroup(table, group), ...unreadPoints(table)],
        found: stated,
        expected,
        message: rounding ? 'rounding' : 'mismatch',
        params: { group: group.label, found: stated, expected, difference: points(declared.value!.minus(added.exact).abs()) },
        ...(rounding ? { severity: 'info' as const, remainder: true } : { relation: relationId('group-score', table, declared) }),
      };
    }
  },
};
