import { asksForBoundedRate, isKnownUnit, normalise, oneLine, unitFactor, unitKind } from '../cells';
import { Decimal } from '../decimal';
import type { Localized } from '../localized';
import type { Indicator } from '../model/types';

/** So many characters that are neither figure nor unit are what scanning makes of a sign: 二100%, M.8万元. */
const SPOILED = 2;
/** What scanning makes of ≥ and ≤ in front of a figure. */
const SIGN_LIKE = /^[27](?=\d{2})/;
/** A single digit behind what may be a sign tells nothing, unless it is what was done, with all points. */
const SIGN_AND_DIGIT = /^[27](?=\d$)/;
const SIGN_AND_DIGITS = /^[27]\d+$/;
/** Kinds of units of what is counted. */
const COUNTED: readonly (string | null)[] = [null, 'people', 'visits'];
const HUNDRED = 100;
/** Kinds of units that authors take for each other. */
const ALIKE: readonly (readonly string[])[] = [
  ['duration', 'months', 'working-time'],
  ['people', 'visits'],
];

type Value = NonNullable<Indicator['target'] | Indicator['actual']>;

/** Words in front of a figure without a sign that its indicator's name does not have: what is measured may be something else (下降3.2%, 已使用约40%). */
function foreignSubject({ name }: Indicator, value: Value): boolean {
  const signed = 'implicit' in value ? !value.implicit : value.op !== null;
  if (value.type !== 'number' || signed || !value.subject) return false;
  const known = normalise(name);
  return /\p{Script=Han}/u.test(value.subject) && !known.includes(normalise(value.subject));
}

/** A text that would be a figure with its unit but for a sign or two in front. */
function spoiltFigure({ type, text }: Value): boolean {
  if (type !== 'text') return false;
  const parts = /^([^\d]{0,4}?)([.\d]+)([^\d]{1,8})$/u.exec(normalise(text));
  return (
    parts !== null &&
    parts[1]!.length > 0 &&
    parts[1]!.length <= SPOILED &&
    isKnownUnit(parts[3]!) &&
    !['months', 'date'].includes(unitKind(parts[3]!) ?? '') &&
    parts[3] !== '日'
  );
}

/** A target that is far from what was done, and close to it without its first digit: ≥280次 scanned as 2280次. */
function signTakenForDigit(indicator: Indicator): boolean {
  const { name, target, actual, weight, score } = indicator;
  if (target?.type !== 'number' || !target.implicit || target.value === null) return false;
  const rest = target.value.slice(1);
  const done = actual?.number ?? null;
  if (done !== null && weight?.value && score?.value?.eq(weight.value) && isRestInFull(target, done, rest)) return true;
  if (!SIGN_LIKE.test(target.value)) return false;
  if (target.unit === '%' && asksForBoundedRate(name)) return target.number!.gt(HUNDRED);
  return actual?.type === 'number' && done !== null && isAbout(done, new Decimal(rest));
}

/** 26次 with all points for 12次: ≥6次 was asked for. Of time and money less may be better: there only the same figure tells. */
function isRestInFull({ value, number, unit }: NonNullable<Indicator['target']>, done: Decimal, rest: string): boolean {
  if (SIGN_AND_DIGIT.test(value!) && done.eq(rest)) return true;
  return SIGN_AND_DIGITS.test(value!) && COUNTED.includes(unitKind(unit)) && done.lt(number!) && done.gte(rest);
}

/** True where a figure is what was asked for, or a little less or more. */
function isAbout(done: Decimal, asked: Decimal): boolean {
  const share = done.div(asked);
  return share.gte('0.9') && share.lte('1.5');
}

/**
 * A rate beside a figure that is none, or money beside a length: one of them is not what was asked for. Authors write 人 for 人次,
 * 天 for 工作日, 元 for 元/人 and 100% for all of it: the rule on units tells of that.
 */
function unitsApart({ target, actual }: Indicator): boolean {
  if (target?.type !== 'number' || actual?.type !== 'number' || target.unit === '' || actual.unit === '') return false;
  const [asked, done] = [unitKind(target.unit), unitKind(actual.unit)];
  const allOfIt = done === 'ratio' && actual.number!.eq(HUNDRED);
  if (asked === done || allOfIt || ALIKE.some((kinds) => [asked, done].every((kind) => kind !== null && kinds.includes(kind))))
    return false;
  return asked === 'ratio' || done === 'ratio' || (asked !== null && done !== null);
}

/** Several figures of different things in a cell without any sign (1部宣传片，2套方案): one of them was taken for the target. */
function severalThings({ target }: Indicator): boolean {
  const [first, ...others] = target?.type === 'number' && target.implicit ? target.conditions : [];
  return first !== undefined && others.some(({ unit }) => unitFactor(unit, first.unit) === null);
}

/** Words for a target and a figure with a unit of its own for what was done: 不增长 and 下降3.2%. */
function wordsForFigure({ target, actual }: Indicator): boolean {
  return target?.type === 'text' && actual?.type === 'number' && actual.unit !== '';
}

/** What to say of a target whose first digit may be a sign. */
export function signDoubt({ row, target }: Indicator): Localized {
  const text = oneLine(target!.text);
  return {
    'zh-CN': `第${row}行：指标值“${text}”的第一个数字可能是识别错的“≥”，请核对`,
    'en-US': `Row ${row}: the first digit of the target “${text}” may be a misread ≥; please check`,
  };
}

/** Why the values of an indicator may not be what was read out of their cells; null where nothing speaks against it. */
export function valueDoubt(indicator: Indicator): Localized | null {
  const { row, target, actual } = indicator;
  const said = [target, actual].find((value) => value !== null && (foreignSubject(indicator, value) || spoiltFigure(value)));
  if (said) {
    const text = oneLine(said.text);
    return said.type === 'number'
      ? {
          'zh-CN': `第${row}行：“${text}”里数值前还有别的文字，按 ${said.value}${said.unit} 理解，请核对`,
          'en-US': `Row ${row}: in “${text}” there are more words beside the figure, taken for ${said.value}${said.unit}; please check`,
        }
      : {
          'zh-CN': `第${row}行：“${text}”像是没有认全的数值，按文字理解，请核对`,
          'en-US': `Row ${row}: “${text}” looks like a spoiled figure and was taken for words; please check`,
        };
  }
  if (signTakenForDigit(indicator)) return signDoubt(indicator);
  if (severalThings(indicator)) {
    const text = oneLine(target!.text);
    return {
      'zh-CN': `第${row}行：指标值“${text}”里有几个不同的数值，按第一个理解，请核对`,
      'en-US': `Row ${row}: the target “${text}” holds figures of several things and the first one was taken; please check`,
    };
  }
  if (wordsForFigure(indicator)) {
    const text = oneLine(target!.text);
    return {
      'zh-CN': `第${row}行：指标值“${text}”按文字理解，实际完成值却是数值，请核对`,
      'en-US': `Row ${row}: the target “${text}” was taken for words, the actual value is a figure; please check`,
    };
  }
  if (unitsApart(indicator)) {
    return {
      'zh-CN': `第${row}行：指标值的单位是“${target!.unit}”，实际完成值是“${actual!.unit}”，请核对各格是否读对`,
      'en-US': `Row ${row}: the target is in ${target!.unit}, the actual value in ${actual!.unit}; please check that each cell was taken for the right thing`,
    };
  }
  return null;
}
