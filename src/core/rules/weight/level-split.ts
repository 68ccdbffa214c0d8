import { Decimal, ZERO, sum } from '../../decimal';
import { isOfProject, isSplit, pointsByStem, STEMS, type Stem } from '../../facts/points-by-stem';
import { countedIndicators } from '../../facts/counted-points';
import { points } from '../../facts/show-figures';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';

const ENGLISH: Readonly<Record<Stem, string>> = { 成本: 'cost', 产出: 'output', 效益: 'benefit', 满意度: 'satisfaction' };

/** How far a level-1 group may be from a usual split and still be one that was adjusted to the project, which the measures allow. */
const ADJUSTED = 10;

/** Whether every group is near its points in a usual split. */
function isAdjusted(split: Readonly<Record<string, string>>, found: ReadonlyMap<Stem, Decimal>): boolean {
  return STEMS.every((stem) =>
    (found.get(stem) ?? ZERO)
      .minus(split[stem] ?? 0)
      .abs()
      .lte(ADJUSTED),
  );
}

type Split = readonly (readonly [Stem, string])[];

/** The split with the points of satisfaction moved to benefit: usual where a project has no satisfaction indicator. */
function withoutSatisfaction(split: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { 满意度: moved = '0', 效益: benefit = '0', ...rest } = split;
  return { ...rest, 效益: new Decimal(benefit).plus(moved).toFixed() };
}

function inChinese(split: Split): string {
  return split.map(([stem, value]) => `${stem} ${value}`).join('、');
}

function inEnglish(split: Split): string {
  return split.map(([stem, value]) => `${ENGLISH[stem]} ${value}`).join(', ');
}

export const weightLevelSplit: Rule = {
  id: 'weight/level-split',
  severity: 'warning',
  title: { 'zh-CN': '一级指标分值不是常用比例', 'en-US': 'Unusual split of points between level-1 indicators' },
  explanation: {
    'zh-CN':
      '通常产出 50、效益 30、满意度 10 分；设成本指标的为成本 20、产出 40、效益 20、满意度 10 分。单位可以根据项目特点适当调整：各组相差不超过 10 分的仅作提示，差得更多的应有依据。不设满意度指标、其分值并入效益指标的较常见，仅作提示。部门整体支出不适用项目支出的比例，不检查。总分值不对时先改总分值，不重复提示。',
    'en-US':
      'Usual are output 50, benefit 30, satisfaction 10, or cost 20, output 40, benefit 20, satisfaction 10. Units may adjust this to the project: up to 10 points a group are only noted, more needs grounds. Where there is no satisfaction indicator and benefit has its points, it is only noted. The split is one for projects and not looked at in forms for a department as a whole. Not reported while the weights do not add up at all.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    unusual: {
      'zh-CN': '一级指标分值为 {found}，与常用比例（{expected}）相差较大，没有调整依据的请调整。',
      'en-US': 'The level-1 points are {foundEn}, far from the usual split ({expectedEn}): adjust them where there are no grounds.',
    },
    adjusted: {
      'zh-CN': '一级指标分值为 {found}，对常用比例（{expected}）作了调整，有依据即可。',
      'en-US': 'The level-1 points are {foundEn}, the usual split ({expectedEn}) adjusted; fine where there are grounds.',
    },
    noSatisfaction: {
      'zh-CN': '一级指标分值为 {found}：没有满意度指标，其分值并入了效益指标，项目确无服务对象的可以这样设置。',
      'en-US':
        'The level-1 points are {foundEn}: there is no satisfaction indicator and benefit has its points, which is fine where the project serves nobody directly.',
    },
  },
  *check(table, { policy }) {
    if (!isOfProject(table)) return;
    const found = pointsByStem(table);
    if (!found || policy.levelSplits.length === 0 || policy.levelSplits.some((split) => isSplit(split, found))) return;
    if (!policy.levelSplits.some((split) => sum(Object.values(split).map((each) => new Decimal(each))).eq(sum([...found.values()]))))
      return;
    const first = countedIndicators(table.indicators)[0]!;
    const hasCost = found.has('成本');
    const usual = policy.levelSplits.find((split) => '成本' in split === hasCost) ?? policy.levelSplits[0]!;
    const given: Split = [...found].map(([stem, value]) => [stem, points(value)]);
    const wanted: Split = STEMS.flatMap((stem) => (usual[stem] === undefined ? [] : [[stem, usual[stem]] as const]));
    const moved = policy.levelSplits.some((split) => isSplit(withoutSatisfaction(split), found));
    const message = moved ? 'noSatisfaction' : policy.levelSplits.some((split) => isAdjusted(split, found)) ? 'adjusted' : 'unusual';
    yield {
      table,
      cell: first.levels[0]!.cell,
      related: countedIndicators(table.indicators).flatMap((indicator) => (indicator.weight ? [indicator.weight.cell] : [])),
      found: inChinese(given),
      expected: inChinese(wanted),
      message,
      ...(message === 'unusual' ? {} : { severity: 'info' as const }),
      params: { found: inChinese(given), expected: inChinese(wanted), foundEn: inEnglish(given), expectedEn: inEnglish(wanted) },
    };
  },
};
