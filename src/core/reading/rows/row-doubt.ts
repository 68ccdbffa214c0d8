import { oneLine } from '../../cells';
import { isLevelLabel, levelStem } from '../../detection/level-words';
import type { Localized } from '../../localized';
import { own } from '../../own-value';
import { LEVEL1_OF, LEVEL1_STEMS } from '../../vocabulary/levels';
import type { BodyRow } from './body-row';

/** Below so much more evidence than the next reading has, a row's places are doubtful. */
const PLACES_DOUBTFUL_BELOW = 1.5;
/** The same for the labels over a row. */
const LABELS_DOUBTFUL_BELOW = 0.75;

/** True where a level-2 label that has its place in every form stands under a text that no form has for level 1. */
function isStrangeOver(level1: string, level2: string): boolean {
  return own(LEVEL1_OF, levelStem(level2)) !== undefined && !LEVEL1_STEMS.includes(levelStem(level1));
}

/** Why the reading of a row is doubtful and what to look at; null where it is not. */
export function doubtOf(row: BodyRow): Localized | null {
  return doubtOfCells(row) ?? doubtOfHeader(row) ?? doubtOfLabels(row) ?? doubtOfName(row);
}

/** A row that is not read as it is written. */
function doubtOfCells(row: BodyRow): Localized | null {
  const at = row.row;
  if (!row.placed.inPlace && row.placed.margin < PLACES_DOUBTFUL_BELOW) {
    return {
      'zh-CN': `第${at}行按错位理解，请核对各格是否读对`,
      'en-US': `Row ${at}: read as shifted; please check that each cell was taken for the right thing`,
    };
  }
  if (row.mended) {
    return {
      'zh-CN': `第${at}行：有一格像是两格并成的，或一格被拆成了两格，按还原后的样子理解，请核对`,
      'en-US': `Row ${at}: two columns seem to stand in one cell, or one in two; read as it was before; please check`,
    };
  }
  return null;
}

/** A header that leaves open what its columns hold. */
function doubtOfHeader(row: BodyRow): Localized | null {
  const at = row.row;
  if (row.layout.joined) {
    return {
      'zh-CN': `第${at}行：表头有两列并成了一列，一格里可能有两个值，请核对`,
      'en-US': `Row ${at}: two columns of the header stand in one, so that a cell may hold two values; please check`,
    };
  }
  const unknown = row.layout.columns.find((column) => column.doubtful);
  if (!unknown) return null;
  const header = oneLine(unknown.header.text);
  if (header === '')
    return {
      'zh-CN': `第${at}行：没有表头，各列是什么不能确定，请核对`,
      'en-US': `Row ${at}: there is no header and what the columns hold is not certain; please check`,
    };
  return {
    'zh-CN': `第${at}行：不认识表头“${header}”，这一列是什么不能确定，请核对`,
    'en-US': `Row ${at}: the header “${header}” is not known and what its column holds is not certain; please check`,
  };
}

/** Labels that may be those of other rows, or of another level. */
function doubtOfLabels(row: BodyRow): Localized | null {
  const at = row.row;
  if (row.labelMargin < LABELS_DOUBTFUL_BELOW) {
    return {
      'zh-CN': `第${at}行属于哪个一级、二级指标不能确定，请核对`,
      'en-US': `Row ${at}: it is not certain which level-1 and level-2 indicator it belongs to; please check`,
    };
  }
  if (row.layout.merged) return null;
  const { section, level1, level2 } = row.labels;
  if (!level1)
    return row.layout.level1 && !section
      ? { 'zh-CN': `第${at}行没有找到一级指标，请核对`, 'en-US': `Row ${at}: no level-1 indicator was found for it; please check` }
      : null;
  if (level1 === level2 && !isLevelLabel(level1.name)) {
    return {
      'zh-CN': `第${at}行：“${level1.name}”既读作一级指标又读作二级指标，请核对`,
      'en-US': `Row ${at}: “${level1.name}” was taken for both level 1 and level 2; please check`,
    };
  }
  if (level2 && isStrangeOver(level1.name, level2.name)) {
    return {
      'zh-CN': `第${at}行：“${level1.name}”下有“${level2.name}”，“${level1.name}”可能不是一级指标，请核对`,
      'en-US': `Row ${at}: “${level2.name}” stands under “${level1.name}”, which may be no level-1 indicator; please check`,
    };
  }
  return null;
}

/** A name that may go over other rows than those it was read from. */
function doubtOfName({ row: at, doubtfulLines }: BodyRow): Localized | null {
  return doubtfulLines
    ? {
        'zh-CN': `第${at}行的指标名称分在几行，断在哪里不能确定，请核对`,
        'en-US': `Row ${at}: the name goes over several rows and it is not certain where it ends; please check`,
      }
    : null;
}
