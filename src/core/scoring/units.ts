import type { Decimal } from '../decimal';

/** A unit of measure as a dimension and its size in that dimension's base unit. */
interface UnitScale {
  readonly dimension: string;
  readonly factor: string;
}

/** Units that convert into each other without doubt. Months and years are left apart from days: their length varies. */
const SCALES: Readonly<Record<string, UnitScale>> = {
  '%': { dimension: '%', factor: '1' },
  百分比: { dimension: '%', factor: '1' },
  百分率: { dimension: '%', factor: '1' },
  百分点: { dimension: '%', factor: '1' },
  个百分点: { dimension: '%', factor: '1' },
  '‰': { dimension: '%', factor: '0.1' },
  元: { dimension: '元', factor: '1' },
  人民币元: { dimension: '元', factor: '1' },
  千元: { dimension: '元', factor: '1000' },
  万元: { dimension: '元', factor: '10000' },
  百万元: { dimension: '元', factor: '1000000' },
  亿元: { dimension: '元', factor: '100000000' },
  分钟: { dimension: '小时', factor: '0.016666666666666666666666666666666666667' },
  小时: { dimension: '小时', factor: '1' },
  h: { dimension: '小时', factor: '1' },
  天: { dimension: '小时', factor: '24' },
  日: { dimension: '小时', factor: '24' },
  月: { dimension: '月', factor: '1' },
  个月: { dimension: '月', factor: '1' },
  年: { dimension: '月', factor: '12' },
  米: { dimension: '米', factor: '1' },
  m: { dimension: '米', factor: '1' },
  公里: { dimension: '米', factor: '1000' },
  千米: { dimension: '米', factor: '1000' },
  km: { dimension: '米', factor: '1000' },
  平方米: { dimension: '平方米', factor: '1' },
  m2: { dimension: '平方米', factor: '1' },
  'm²': { dimension: '平方米', factor: '1' },
  '㎡': { dimension: '平方米', factor: '1' },
  万平方米: { dimension: '平方米', factor: '10000' },
  千克: { dimension: '千克', factor: '1' },
  公斤: { dimension: '千克', factor: '1' },
  kg: { dimension: '千克', factor: '1' },
  吨: { dimension: '千克', factor: '1000' },
  t: { dimension: '千克', factor: '1000' },
  万吨: { dimension: '千克', factor: '10000000' },
};

/** A unit without the marks in which spellings differ: `台/套`, `台(套)` and `台套` are one. */
function bare(unit: string): string {
  return unit.replace(/％/g, '%').replace(/[\s/／·•.、,，()（）]/g, '').toLowerCase();
}

function scaleOf(unit: string): UnitScale {
  const name = bare(unit);
  return Object.hasOwn(SCALES, name) ? SCALES[name]! : { dimension: name, factor: '1' };
}

/**
 * `same`: alike but for spaces, slashes and brackets. `spelling`: one unit written two ways (百分比, %). `convertible`: 元 and
 * 万元. `both-missing`, `target-missing`, `actual-missing`: a side has none. `different`: not comparable.
 */
export type UnitRelation = 'same' | 'spelling' | 'convertible' | 'both-missing' | 'target-missing' | 'actual-missing' | 'different';

/** How the unit of an actual value relates to that of its target. */
export function relateUnits(target: string, actual: string): UnitRelation {
  const [wanted, given] = [bare(target), bare(actual)];
  if (wanted === '' && given === '') return 'both-missing';
  if (wanted === '') return 'target-missing';
  if (given === '') return 'actual-missing';
  if (wanted === given) return 'same';
  const [to, from] = [scaleOf(target), scaleOf(actual)];
  if (to.dimension !== from.dimension) return 'different';
  return to.factor === from.factor ? 'spelling' : 'convertible';
}

export function isPercent(unit: string): boolean {
  const scale = scaleOf(unit);
  return scale.dimension === '%' && scale.factor === '1';
}

/** `value` in `actual` units as a number of `target` units; both must be of one dimension. */
export function convertUnit(value: Decimal, actual: string, target: string): Decimal {
  return value.times(scaleOf(actual).factor).div(scaleOf(target).factor);
}
