import type { Decimal } from '../../decimal';
import { relationId } from '../../diagnosis/spots';
import { points } from '../../facts/show-figures';
import { unreadPoints } from '../../model/doubt';
import { EVALUATION_MEASURES } from '../legal-sources';
import { comparePoints, weightsOf, type PointsSum } from '../../facts/counted-points';
import { declaredBlock, groupMembers, groupsByShare, namesBesideGroup } from '../../facts/group-members';
import type { Figure, Indicator, IndicatorGroup, TableModel } from '../../model/types';
import { cellName } from '../../snapshot/address';
import type { Rule, RuleReport } from '../types';

/** A group whose items add up to something else than it declares. */
interface Difference {
  readonly group: IndicatorGroup;
  readonly members: readonly Indicator[];
  readonly declared: Figure;
  readonly added: PointsSum;
  /** Declared points less those of the items. */
  readonly short: Decimal;
  readonly rounding: boolean;
}

function differencesOf(table: TableModel): readonly Difference[] {
  return table.groups.flatMap((group): readonly Difference[] => {
    const declared = group.declaredPoints;
    if (declared?.state !== 'number' || groupsByShare(table).has(group)) return [];
    const members = groupMembers(table, group);
    const added = weightsOf(members);
    const agreement = added.figures.length === 0 ? 'exact' : comparePoints(declared.value!, added);
    if (agreement === 'exact' || (added.unknown.length > 0 && added.exact.lte(declared.value!))) return [];
    return [{ group, members, declared, added, short: declared.value!.minus(added.exact), rounding: agreement === 'rounding' }];
  });
}

/** The item at the edge of one group whose points are what the group beside it lacks and its own has too many; null where there is none. */
function strayedItem(table: TableModel, one: Difference, other: Difference): Indicator | null {
  if (one.rounding || other.rounding || !one.short.eq(other.short.neg())) return null;
  const [lacking, having] = one.short.gt(0) ? [one, other] : [other, one];
  const beside = new Set(namesBesideGroup(table, lacking.group).map(cellName));
  return (
    [having.members[0], having.members.at(-1)].find(
      (item) => item?.weight?.value?.eq(lacking.short) && beside.has(cellName(item.nameCell)),
    ) ?? null
  );
}

function strayedReport(table: TableModel, one: Difference, other: Difference, item: Indicator): RuleReport {
  const [lacking, having] = one.short.gt(0) ? [one, other] : [other, one];
  const part = ({ group, declared, added }: Difference, name: string): Readonly<Record<string, string>> => ({
    [name]: group.label,
    [`${name}Declared`]: points(declared.value!),
    [`${name}Sum`]: points(added.exact),
  });
  return {
    table,
    cell: one.declared.cell,
    also: [other.declared.cell],
    related: [other.declared.cell, item.nameCell, item.weight!.cell],
    restsOn: [...namesBesideGroup(table, one.group), ...namesBesideGroup(table, other.group), ...unreadPoints(table)],
    found: points(one.added.exact),
    expected: '',
    message: 'strayed',
    params: { ...part(lacking, 'lacking'), ...part(having, 'having'), item: item.name, points: points(item.weight!.value!) },
  };
}

function differenceReport(table: TableModel, { group, declared, added, short, rounding }: Difference): RuleReport {
  const [found, expected] = [points(declared.value!), points(added.exact)];
  return {
    table,
    cell: declared.cell,
    related: [group.cell, declared.cell, ...added.figures.map((figure) => figure.cell)],
    restsOn: [...namesBesideGroup(table, group), ...unreadPoints(table)],
    found: expected,
    expected: found,
    message: rounding ? 'rounding' : 'mismatch',
    params: { group: group.label, declared: found, sum: expected, count: String(added.figures.length), difference: points(short.abs()) },
    ...(rounding ? { severity: 'info' as const, remainder: true } : { relation: relationId('group-weight', table, declared), norm: found }),
  };
}

/** A block that declares other points than the groups that it divides into. */
function blockReport(table: TableModel): RuleReport | null {
  const block = declaredBlock(table);
  if (!block || block.added.eq(block.declared)) return null;
  const { cell, groups, declared, added } = block;
  return {
    table,
    cell,
    related: [cell, ...groups.map((group) => group.declaredPoints!.cell)],
    restsOn: unreadPoints(table),
    found: points(added),
    expected: points(declared),
    message: 'block',
    params: {
      group: block.label,
      declared: points(declared),
      parts: groups.map((group) => `${group.label} ${points(group.declaredPoints!.value!)}`).join(' + '),
      sum: points(added),
      difference: points(added.minus(declared).abs()),
    },
  };
}

export const weightGroupMismatch: Rule = {
  id: 'weight/group-mismatch',
  severity: 'error',
  title: { 'zh-CN': '分组注明的分值与组内合计不符', 'en-US': 'A group declares other points than its items have' },
  explanation: {
    'zh-CN':
      '“产出指标（50分）”“预算管理（25分）”这类注明了分值的分组，组内各指标分值之和应等于注明的分值。相邻两组一多一少、正好差一个指标的，说明这个指标归错了组。指标没有分值的表，“年度绩效目标（80分）”应等于下面各组注明的分值之和。',
    'en-US':
      'Where a group declares its points ("Output (50)"), the weights of its items must add up to them. Where a group has too many and the one beside it lacks just the points of one item, that item stands in the wrong group. In forms whose indicators have no weights a block ("annual targets (80)") must declare what its groups declare together.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    mismatch: {
      'zh-CN': '“{group}”注明 {declared} 分，组内 {count} 个指标合计 {sum} 分，相差 {difference} 分。',
      'en-US': '"{group}" declares {declared} points, its {count} indicators add up to {sum}: a difference of {difference}.',
    },
    strayed: {
      'zh-CN':
        '“{lacking}”注明 {lackingDeclared} 分，组内只有 {lackingSum} 分；相邻的“{having}”注明 {havingDeclared} 分，却有 {havingSum} 分。看来“{item}”（{points} 分）归错了组，请核对。',
      'en-US':
        '"{lacking}" declares {lackingDeclared} points and holds {lackingSum}; "{having}" beside it declares {havingDeclared} and holds {havingSum}. It looks as if "{item}" ({points} points) stands in the wrong group: check it.',
    },
    block: {
      'zh-CN': '“{group}”注明 {declared} 分，下面各组注明的分值相加为 {parts} = {sum} 分，相差 {difference} 分，请核对。',
      'en-US': '"{group}" declares {declared} points, and its groups declare {parts} = {sum}: a difference of {difference}. Check them.',
    },
    rounding: {
      'zh-CN': '“{group}”注明 {declared} 分，组内合计 {sum} 分，属于四舍五入的尾差。',
      'en-US': '"{group}" declares {declared} points, its indicators add up to {sum}, which rounding explains.',
    },
  },
  *check(table) {
    const differences = differencesOf(table);
    const told = new Set<Difference>();
    for (const one of differences) {
      const other = told.has(one)
        ? undefined
        : differences.find((each) => each !== one && !told.has(each) && strayedItem(table, one, each) !== null);
      if (other) yield strayedReport(table, one, other, strayedItem(table, one, other)!);
      else if (!told.has(one)) yield differenceReport(table, one);
      if (other) told.add(other);
    }
    const block = blockReport(table);
    if (block) yield block;
  },
};
