import { isKnownUnit, normalise, oneLine } from '../cells';
import { isLevelLabel } from '../detection/level-words';
import type { Localized } from '../localized';
import type { Figure, Indicator } from '../model/types';
import { perObject } from '../remember';
import { keyOf } from '../snapshot/grid';
import { signDoubt, valueDoubt } from './value-doubts';

/** Where at least this share of a table's indicators has values, or points, a row without any is not as the others are. */
const MOST_HAVE_VALUES = 0.75;
const MOST_HAVE_POINTS = 0.6;
/** A column in which so many names are values is hardly that of the names. */
const MANY_VALUES = 0.3;

/** Asked of each indicator by all of its neighbours. */
const pathOf = perObject(({ path }: Indicator) => path.map((label) => normalise(label.text)).join('|'));

/** What tells two rows of the same name apart. */
function valuesOf({ target, weight }: Indicator): string {
  return [target?.text ?? '', weight?.value?.toString() ?? ''].map(normalise).join('|');
}

function hasValues({ target, actual, weight, score, sharesPoints, otherTargets }: Indicator): boolean {
  return (
    sharesPoints ||
    otherTargets.length > 0 ||
    [target, actual].some((value) => value && value.type !== 'none') ||
    [weight, score].some((points) => points && points.state !== 'blank')
  );
}

/** A date in words, whole: 2020年, 2022年12月底前, 2020年全年. */
const DATE_ALONE = /^\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:全年|底|末)?(?:之?前)?(?:完成)?$/u;
/** A sign, a figure and what may be its unit, and nothing else. */
const FIGURE_ALONE = /^[≥≤><=＞＜]?[\d.,]+(\D{0,8})$/u;

/** A name that is only a figure with its unit, or a date: what was filled in, not what is measured. */
function isValue({ name }: Indicator): boolean {
  const text = normalise(name).replace(/[。.]$/u, '');
  const unit = FIGURE_ALONE.exec(text)?.[1];
  return DATE_ALONE.test(text) || (unit !== undefined && isKnownUnit(unit));
}

/** A name that begins with the label of a level (产出指标（50分）食堂面积): the label stood in its cell, or slipped into it. */
function beginsWithLabel({ name }: Indicator): boolean {
  const key = keyOf(name);
  const end = key.indexOf(LABEL_END) + LABEL_END.length;
  return end > LABEL_END.length && end < key.length && isLevelLabel(key.slice(0, end));
}

const LABEL_END = '指标';

/** The points of its own that an indicator shows: its weight, or its score where the table has no weights. */
function ownPoints({ weight, score }: Indicator): Figure | null {
  return weight ?? score;
}

/** True for an indicator with values and without points, where the others have some: on a page without merged areas it may share those above. */
function lacksPoints(indicator: Indicator): boolean {
  const { target, detail, deduction, sharesPoints } = indicator;
  return ownPoints(indicator)?.state === 'blank' && target !== null && target.type !== 'none' && !detail && !deduction && !sharesPoints;
}

/** Why an indicator may be none, or have another's name, seen beside the others of its table; null where nothing speaks against it. */
function doubtAmong(
  indicator: Indicator,
  neighbours: readonly (Indicator | undefined)[],
  { mostHaveValues, mostHavePoints, namesMayBeValues, signsScanned }: Habits,
): Localized | null {
  const { row, name } = indicator;
  const twin = neighbours.find(
    (other) =>
      other &&
      other.row !== row &&
      pathOf(other) === pathOf(indicator) &&
      (valuesOf(other) !== valuesOf(indicator) || indicator.target?.type === 'none'),
  );
  if (twin) {
    return {
      'zh-CN': `第${row}行与第${twin.row}行读出的指标名称相同，数值却不同，名称可能没有读全，请核对`,
      'en-US': `Row ${row}: its name is the same as that of row ${twin.row}, its values differ; the name may not have been read whole; please check`,
    };
  }
  if (mostHaveValues && !hasValues(indicator)) {
    return {
      'zh-CN': `第${row}行只有名称，没有任何数值，可能不是单独的指标，请核对`,
      'en-US': `Row ${row}: it has a name and no values at all, and may be no indicator of its own; please check`,
    };
  }
  const unreadable = [indicator.weight, indicator.score].find((points) => points?.state === 'unreadable' && /\d/.test(points.text));
  if (unreadable) {
    const text = oneLine(unreadable.text);
    return {
      'zh-CN': `第${row}行：“${text}”不是一个分数，分值、得分可能没有读对，请核对`,
      'en-US': `Row ${row}: “${text}” is no number of points; its weight and score may have been misread; please check`,
    };
  }
  if (mostHavePoints && lacksPoints(indicator)) {
    return {
      'zh-CN': `第${row}行没有分值，别的行都有，可能与上一行共用（合并单元格已丢失），请核对`,
      'en-US': `Row ${row}: it has no points and the others have; it may share those above (merged areas are lost); please check`,
    };
  }
  if (beginsWithLabel(indicator)) {
    return {
      'zh-CN': `第${row}行：“${name}”以级别名称开头，一级、二级指标和指标名称可能没有分开，请核对`,
      'en-US': `Row ${row}: “${name}” begins with the label of a level; levels and name may not have been told apart; please check`,
    };
  }
  const { target } = indicator;
  if (signsScanned && target?.type === 'number' && target.implicit && MAY_HIDE_SIGN.test(target.value!)) return signDoubt(indicator);
  if (namesMayBeValues && isValue(indicator)) {
    return {
      'zh-CN': `第${row}行：“${name}”像指标值，不像指标名称，请核对各格是否读对`,
      'en-US': `Row ${row}: “${name}” looks like a value, not like a name; please check that each cell was taken for the right thing`,
    };
  }
  return null;
}

/** What most of a table's indicators have. */
interface Habits {
  readonly mostHaveValues: boolean;
  /** Asked only where merged areas are lost: a merged cell says itself what shares it. */
  readonly mostHavePoints: boolean;
  /** Names may have slipped; where merged areas keep them in place only many such names tell that their column is none of names. */
  readonly namesMayBeValues: boolean;
  /** The ≥ of some target of the table was scanned as 2. */
  readonly signsScanned: boolean;
}

/** A figure whose first digit may be a scanned ≥. */
const MAY_HIDE_SIGN = /^2\d{2,}/;

/** True for a target whose ≥ was read as a 2: 292% for ≥92%. */
function isScannedSign({ target }: Indicator): boolean {
  return target?.notes.some(({ code, likely }) => code === 'ocr-suspect' && likely?.startsWith('≥')) === true && /^\s*2/.test(target.text);
}

/**
 * The indicators of a table with the doubts that their values, and the others beside them, give rise to.
 * @param merged True where the sheet has its merged areas.
 */
export function withDoubts(indicators: readonly Indicator[], merged: boolean): Indicator[] {
  const share = (has: (indicator: Indicator) => boolean): number => indicators.filter(has).length / indicators.length;
  const habits = {
    namesMayBeValues: !merged || share(isValue) >= MANY_VALUES,
    signsScanned: indicators.some(isScannedSign),
    mostHaveValues: share(hasValues) >= MOST_HAVE_VALUES,
    mostHavePoints: !merged && share((indicator) => ownPoints(indicator)?.state === 'number') >= MOST_HAVE_POINTS,
  };
  return indicators.map((indicator, at) => ({
    ...indicator,
    unsure: indicator.unsure ?? doubtAmong(indicator, [indicators[at - 1], indicators[at + 1]], habits) ?? valueDoubt(indicator),
  }));
}
