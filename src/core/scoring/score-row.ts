import type { Decimal } from '../decimal';
import type { Indicator } from '../model/types';
import {
  COST_WORDS,
  CUTTING_WORDS,
  DAYS_TO_REACH,
  DAY_WORDS,
  HARM_MEASURES,
  HARM_WORDS,
  INCOME_WORDS,
  LESS_RATES,
  LIMIT_WORDS,
  TURNING_WORDS,
} from '../vocabulary/directions';
import { perObject } from '../remember';
import { scoreIndicator } from './score-indicator';
import type { Better, Policy, ScoreResult } from './types';

/** What stands behind the last word of harm; null where there is none. */
function behindHarm(name: string): string | null {
  let behind: string | null = null;
  for (let found = HARM_WORDS.exec(name); found; found = HARM_WORDS.exec(behind))
    behind = (behind ?? name).slice(found.index + found[0].length);
  return behind;
}

/** Whether the name alone says that less is better. */
function namesLess(name: string): boolean {
  const plain = name.replace(/\s/g, '');
  if (LESS_RATES.test(plain)) return true;
  const limit = LIMIT_WORDS.exec(plain);
  if (limit) return !TURNING_WORDS.test(plain.slice(limit.index + limit[0].length));
  if (DAY_WORDS.test(plain)) return !DAYS_TO_REACH.test(plain);
  // What the money is for stands before the cost (培训成本), what is done with it behind (费用报销).
  const cost = COST_WORDS.exec(plain);
  if (cost) return !CUTTING_WORDS.test(plain) && !TURNING_WORDS.test(plain.slice(cost.index + cost[0].length));
  const behind = behindHarm(plain);
  return behind !== null && HARM_MEASURES.test(behind) && !CUTTING_WORDS.test(plain) && !TURNING_WORDS.test(plain);
}

/**
 * Which way an indicator gets better by its labels, its own name last: 培训成本 and 安全事故起数 are better when lower; so is an amount
 * under 成本指标 whose name says nothing else; 培训天数 are days to reach, 销售收入 is money to earn. Null where the labels do not tell. A share (…率) under 成本指标 is not taken for a cost.
 */
export function betterByName(labels: readonly string[]): Better | null {
  const name = labels.at(-1) ?? '';
  if (namesLess(name)) return 'lower';
  if ((DAY_WORDS.test(name) && DAYS_TO_REACH.test(name)) || INCOME_WORDS.test(name)) return 'higher';
  const underCost = labels.slice(0, -1).some((label) => /成本/.test(label));
  return underCost && !CUTTING_WORDS.test(name) && !TURNING_WORDS.test(name) && !/率(?:[(（].*)?$/.test(name.trim()) ? 'lower' : null;
}

type Row = Pick<Indicator, 'target' | 'actual' | 'path'>;

const betterByPath = perObject((path: Indicator['path']) => ({ better: betterByName(path.map((label) => label.name)) }));

/** Which way an indicator of a table gets better where its sign does not tell: by the direction column, else by its labels. */
export function betterOf({ target, path }: Pick<Indicator, 'target' | 'path'>): Better | null {
  return target?.better ?? betterByPath(path).better;
}

/** What each policy gave for a row with which weight: several rules, the causes of contradictions and the report ask for the same. */
const scoresUnder = perObject((_policy: Policy) => new WeakMap<Row, { readonly weight: Decimal; readonly result: ScoreResult }>());

/** What a policy gives for one row of a table, `weight` in points; null where the row has no target or no actual value to score. */
export function scoreRow(policy: Policy, row: Row, weight: Decimal | null): ScoreResult | null {
  const { target, actual } = row;
  if (!target || !actual) return null;
  const scores = scoresUnder(policy);
  const known = scores.get(row);
  if (known && known.weight === weight) return known.result;
  const result = scoreIndicator(policy, { target, actual, weight, better: betterOf(row) });
  if (weight) scores.set(row, { weight, result });
  return result;
}
