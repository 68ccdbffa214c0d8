import { normalise } from '../cells';
import { Decimal, plain } from '../decimal';
import type { Localized } from '../localized';
import { boundClaim } from './bound-claim';
import { boundOf } from './bounds';
import { ofName, statedOf, textTolerance, word, type Claim, type JudgedClaim } from './claim';
import { citedNumbers, inUnitOf, NUMBER } from './cited-numbers';
import { saysOnly } from './says-only';
import { pointsText, totalRates } from './score-claim';
import type { TextFigure } from './text-figures';
import type { IndicatorStatement, TableStatements } from './types';

export type Role = 'target' | 'actual' | 'weight' | 'score' | 'lost' | 'value';

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['lost', /扣分?/],
  ['weight', /分值|权重|满分/],
  ['score', /(?:自评)?得分|评分/],
  ['target', /(?:未|没有)?(?:达到)?(?:年度|绩效|预期|计划|设定){0,2}(?:指标值|目标值?)|计划(?:完成)?|预期/],
  ['actual', /实际(?:完成)?(?:值|数|情况)?|完成[值数]?|达到?|实现/],
];
const WHAT: Readonly<Record<Role, Localized>> = {
  target: word('年度指标值', 'target'),
  actual: word('实际完成值', 'actual value'),
  value: word('实际完成值', 'actual value'),
  weight: word('分值', 'weight'),
  score: word('得分', 'score'),
  lost: word('扣分', 'points lost'),
};
const FILLING = /指标|情况|年度|[的:]/;
const POINTS_BEHIND = /^分(?![值别项类之钟])/;
/** What makes a figure a bound: it says no exact value. */
const BOUND_BEFORE = /(?:[≥≤<>]|不[低少高超]于?过?|至少|高于|低于|大于|小于|以内)$/;
const BOUND_BEHIND = /^(?:以[上下内]|左右|[余多~-])/;

/** Words that tell a value of an indicator even where another figure stands between it and the name. */
const TELLING = /实际|[成标]值|目标|计划|预期|分/;

/** The role that a lead gives its figure; null where it says something else besides. @param first whether the figure is the first behind the name @param known words that say nothing of it */
export function roleOf(lead: string, first: boolean, known: readonly RegExp[] = []): Role | null {
  // What stands behind 其中 is a part, and a second figure without a word of its own another thing.
  if (lead.includes('其中') || (!first && !TELLING.test(lead) && !/扣$/.test(lead))) return null;
  const bare = lead.replace(BOUND_BEFORE, '');
  const [role, pattern] = ROLES.find(([, words]) => words.test(bare)) ?? ['value' as const, FILLING];
  return saysOnly(bare, [pattern, FILLING, ...known]) ? role : null;
}

function valueClaim(
  table: TableStatements,
  indicator: IndicatorStatement,
  role: 'target' | 'actual' | 'value',
  figure: TextFigure,
  bound: boolean,
): Claim | null {
  const { name, target, actual } = indicator;
  const main = role === 'target' ? target : (actual ?? (role === 'value' ? target : null));
  const unit = main && inUnitOf(main, figure);
  if (!main || !unit) return null;
  const told = role === 'target' ? 'target' : main === actual ? 'actual' : 'target';
  const also =
    role === 'target' || told === 'target'
      ? []
      : role === 'value' || bound
        ? target
          ? citedNumbers(target, ofName(name, WHAT.target))
          : []
        : [];
  const rates = /执行率/.test(name) ? totalRates(table) : [];
  const stated = [...citedNumbers(main, ofName(name, WHAT[told])), ...also, ...rates];
  if (citedNumbers(main, WHAT[told]).length === 0) return null;
  // At least 96 says nothing against 98.
  const sure = unit.sure && !(bound && role !== 'target');
  return {
    rule: 'text/indicator',
    message: 'differs',
    said: figure.value.times(unit.factor),
    tolerance: textTolerance(figure.decimals, unit.factor),
    written: figure.text,
    stated,
    sure,
  };
}

function pointsClaim(indicator: IndicatorStatement, role: 'weight' | 'score' | 'lost', figure: TextFigure): Claim | null {
  const { name, weight, score } = indicator;
  const what = ofName(name, WHAT[role]);
  const lost = role === 'lost' && weight && score ? new Decimal(weight.value).minus(score.value) : null;
  const stated =
    role === 'lost'
      ? lost
        ? statedOf({ ...score!, cells: [...weight!.cells, ...score!.cells], value: plain(lost), text: plain(lost) }, what, '分')
        : []
      : statedOf(role === 'weight' ? weight : score, what, '分');
  return stated.length === 0
    ? null
    : {
        rule: 'text/indicator',
        message: 'differs',
        said: figure.value,
        tolerance: textTolerance(figure.decimals),
        written: pointsText(figure),
        stated,
        sure: true,
      };
}

/** What stands behind a figure and its unit, which may be longer than the word for counting in it: 台/套. */
function behindUnit({ target, actual }: IndicatorStatement, { text, behind }: TextFigure): string {
  const units = [target, actual].map((each) => normalise(each?.unit ?? '')).filter((unit) => behind.startsWith(unit));
  return behind.slice(Math.max(text.replace(NUMBER, '').length, ...units.map(({ length }) => length)));
}

/** A figure behind the name of an indicator: its target, actual value or points; null where the lead says something else. */
export function indicatorClaim(
  table: TableStatements,
  indicator: IndicatorStatement,
  lead: string,
  figure: TextFigure,
  first: boolean,
): Claim | JudgedClaim | null {
  const behind = behindUnit(indicator, figure);
  const bound = boundOf(lead, behind);
  const role = roleOf(bound ? lead.slice(0, lead.length - bound.before.length) : lead, first);
  if (role === null) return null;
  const doubtful = (claim: Claim | JudgedClaim | null): Claim | JudgedClaim | null =>
    claim && (indicator.unsure ? { ...claim, stated: claim.stated.map((each) => ({ ...each, unsure: true })) } : claim);
  if (role === 'weight' || role === 'score' || role === 'lost')
    return POINTS_BEHIND.test(figure.behind) ? doubtful(pointsClaim(indicator, role, figure)) : null;
  const bounded = bound !== null || BOUND_BEFORE.test(lead) || BOUND_BEHIND.test(behind);
  const judged = bound && boundClaim(table, indicator, role, figure, bound);
  return doubtful(judged ?? valueClaim(table, indicator, role, figure, bounded));
}
