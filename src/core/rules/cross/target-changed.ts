import { normalise } from '../../cells';
import { plain, sum } from '../../decimal';
import { isLevelLabel } from '../../detection/level-words';
import { plainName } from '../../facts/projects';
import { targetAddsUp, targetFigure, targetsDiffer, type ComparedTarget } from '../../facts/target-difference';
import { addTo } from '../../grouped';
import type { Indicator, TableModel } from '../../model/types';
import { perObject } from '../../remember';
import { cellName } from '../../snapshot/address';
import type { CellAddress } from '../../snapshot/types';
import { TARGET_GUIDELINE } from '../sources';
import type { Rule, RuleReport } from '../types';

type Target = NonNullable<Indicator['target']>;

/** An indicator of the target table, and where it stands. */
interface Planned {
  readonly table: TableModel;
  readonly indicator: Indicator;
}

/** The indicators of a table by name, each name that occurs once. */
const byName = perObject((table: TableModel): ReadonlyMap<string, Indicator> => {
  const all = new Map<string, Indicator[]>();
  for (const indicator of table.indicators) addTo(all, plainName(normalise(indicator.name)), indicator);
  return new Map([...all].flatMap(([name, [first, second]]) => (name === '' || !first || second ? [] : [[name, first] as const])));
});

const compared = (target: Target): ComparedTarget => ({ ...target, manifold: target.upper !== null || target.conditions.length > 0 });

const differ = (own: Target, plan: Target): boolean => targetsDiffer(compared(own), compared(plan));

/** Level 2 without the word 指标, which pages tear off; empty where the row has none. */
function level2Of({ levels }: Indicator): string {
  const label = levels.length > 2 ? levels[1]!.name : '';
  return isLevelLabel(label) ? normalise(label).replace(/指标?$/, '') : '';
}

function report(table: TableModel, cell: CellAddress, found: string, planned: readonly Planned[], at: (one: Indicator) => CellAddress, said: Pick<RuleReport, 'message' | 'params' | 'severity'>): RuleReport {
  const places = planned.map((each) => ({ table: each.table, cell: at(each.indicator) }));
  const place = places.map((each) => (each.table.sheet === table.sheet ? cellName(each.cell) : `${each.table.sheet}!${cellName(each.cell)}`));
  return {
    ...said,
    table,
    cell,
    related: places.filter((each) => each.table.sheet === table.sheet).map((each) => each.cell),
    elsewhere: places,
    found,
    expected: '',
    params: { ...said.params, place: place.slice(0, 3).join('、') + (place.length > 3 ? '…' : '') },
  };
}

function* changedTarget(table: TableModel, indicator: Indicator, planned: readonly Planned[], parts: boolean): Iterable<RuleReport> {
  const { target: own, name } = indicator;
  const plans = planned.filter((each) => each.indicator.target !== null);
  const first = plans[0]?.indicator.target;
  if (!own || !first) return;
  const at = (one: Indicator): CellAddress => one.target!.cell;
  const params = { name, own: own.text.trim(), plan: first.text.trim() };
  if (!parts || (!targetAddsUp(own) && plans.every((each) => !differ(each.indicator.target!, first)))) {
    if (differ(own, first)) yield report(table, own.cell, params.own, plans, at, { message: 'changed', params });
    return;
  }
  const figures = plans.flatMap((each) => (each.indicator.target && targetFigure(compared(each.indicator.target), own.unit)) ?? []);
  if (!targetAddsUp(own) || figures.length < 2 || figures.length < plans.length || sum(figures).eq(own.number!)) return;
  yield report(table, own.cell, params.own, plans, at, { severity: 'info', message: 'parts', params: { ...params, sum: plain(sum(figures)), tables: String(figures.length) } });
}

function* movedIndicator(table: TableModel, indicator: Indicator, planned: readonly Planned[]): Iterable<RuleReport> {
  const [own, plan] = [level2Of(indicator), level2Of(planned[0]!.indicator)];
  if (own === '' || plan === '' || own === plan || planned.some((each) => level2Of(each.indicator) !== plan)) return;
  const params = { name: indicator.name, own: indicator.levels[1]!.name, plan: planned[0]!.indicator.levels[1]!.name };
  yield report(table, indicator.nameCell, params.own, planned, (one) => one.nameCell, { message: 'moved', params });
}

export const crossTargetChanged: Rule = {
  id: 'cross/target-changed',
  severity: 'warning',
  title: { 'zh-CN': '自评表的指标与目标表不一致', 'en-US': 'An indicator differs from the target table' },
  explanation: {
    'zh-CN': '自评表应当按批复的绩效目标填报：同一项目（名称、年度、单位相同）的目标表与自评表中，同名指标的指标值和所属类别应当相同。年中调整过目标的，应有批复并同时调整目标表。只比较写明的数值和日期，文字表述不同不算；各地区目标表合计与总表不同时只作提示，因为本文件不一定收齐了各地区的表。',
    'en-US': 'A self-evaluation reports on the targets that were approved: in the target table and the self-evaluation of one project (same name, year and unit) an indicator of one name has the same target and stands under the same heading. Targets adjusted during the year need an approval and a changed target table. Only figures and dates are compared, not wording; where the tables of regions do not add up to the whole it is a note, as the workbook may not hold all regions.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    changed: {
      'zh-CN': '“{name}”的指标值此处为 {own}，目标表（{place}）为 {plan}。请按批复的目标填写，调整过的请附依据。',
      'en-US': 'The target of "{name}" is {own} here and {plan} in the target table ({place}): write the approved one, or say on what grounds it was changed.',
    },
    changedMany: {
      'zh-CN': '{rows}共 {count} 个指标的指标值与目标表不同（{items}）。请按批复的目标填写，调整过的请附依据。',
      'en-US': '{count} targets ({rowsEn}) differ from the target table ({itemsEn}): write the approved ones, or say on what grounds they were changed.',
    },
    moved: {
      'zh-CN': '“{name}”此处属“{own}”，目标表（{place}）属“{plan}”。请归入同一类别。',
      'en-US': '"{name}" stands under "{own}" here and under "{plan}" in the target table ({place}): put it under one heading.',
    },
    movedMany: {
      'zh-CN': '{rows}共 {count} 个指标所属类别与目标表不同（{items}）。请归入同一类别。',
      'en-US': '{count} indicators ({rowsEn}) stand under another heading than in the target table ({itemsEn}): put each under one heading.',
    },
    parts: {
      'zh-CN': '“{name}”的指标值此处为 {own}，已有的 {tables} 张分地区目标表（{place}）合计为 {sum}。请核对，或看是否还缺地区的表。',
      'en-US': 'The target of "{name}" is {own} here; the {tables} tables of regions at hand ({place}) add up to {sum}: check it, or whether a region is missing.',
    },
    partsMany: {
      'zh-CN': '{rows}共 {count} 个指标的指标值与分地区目标表的合计不同（{items}）。请核对，或看是否还缺地区的表。',
      'en-US': '{count} targets ({rowsEn}) differ from what the tables of regions add up to ({itemsEn}): check them, or whether a region is missing.',
    },
  },
  many: { changed: 'changedMany', moved: 'movedMany', parts: 'partsMany' },
  items: {
    changed: { 'zh-CN': '“{name}”：此处 {own}，目标表 {plan}', 'en-US': '"{name}": {own} here, {plan} there' },
    moved: { 'zh-CN': '“{name}”：此处属“{own}”，目标表属“{plan}”', 'en-US': '"{name}": "{own}" here, "{plan}" there' },
    parts: { 'zh-CN': '“{name}”：此处 {own}，合计 {sum}', 'en-US': '"{name}": {own} here, {sum} added up' },
  },
  *check(table, { facts }) {
    const plans = facts.plans.get(table);
    if (!plans) return;
    for (const [name, indicator] of byName(table)) {
      const planned = plans.tables.flatMap((each) => {
        const found = byName(each).get(name);
        return found ? [{ table: each, indicator: found }] : [];
      });
      if (planned.length === 0) continue;
      yield* changedTarget(table, indicator, planned, plans.parts);
      yield* movedIndicator(table, indicator, planned);
    }
  },
};
