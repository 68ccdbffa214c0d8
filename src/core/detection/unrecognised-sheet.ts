import type { Localized } from '../localized';
import type { ColumnRole } from '../model/types';
import type { Grid } from '../snapshot/grid';
import type { CellRange } from '../snapshot/types';
import { GROUP_WORDS } from '../vocabulary/titles';
import { isLevelLabel } from './level-words';
import { declaresPoints, matchHeader } from './match-header';
import { bareLabel, isTitle } from './rows';
import { LOOK_ROWS } from './speaks-of-indicators';

const LONGEST_TEXT = 40;
const FEWEST_WORDS = 2;
const FEWEST_DECLARING = 3;
const SHOWN = 4;

const LEVELS: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'level4'];
const VALUES: readonly ColumnRole[] = ['target', 'actual', 'weight', 'score'];

/**
 * What a sheet in which no table was recognised has of the words of these forms, and what was missing for a table. Null where
 * it has none of them, or only one in passing.
 */
export function whyUnrecognised(grid: Grid): Localized | null {
  const titles = new Set<string>();
  const headers = new Map<string, ColumnRole>();
  const labels = new Set<string>();
  const declaring = new Set<string>();
  for (let row = 1; row <= Math.min(grid.rows, LOOK_ROWS); row++) {
    for (const cell of grid.row(row)) {
      if (cell.content.type !== 'text' || cell.text.length > LONGEST_TEXT) continue;
      const text = cell.text.replace(/\s+/g, '');
      const match = matchHeader(cell.text);
      if (isTitle(cell.text)) titles.add(text);
      else if (isLevelLabel(bareLabel(cell.text))) labels.add(text);
      else if (/\d分[)）]$/.test(text) && declaresPoints(text)) declaring.add(text);
      else if (match?.exact && (LEVELS.includes(match.role) || VALUES.includes(match.role))) headers.set(text, match.role);
    }
  }
  if (speaksOfIt([...declaring])) for (const text of declaring) labels.add(text);
  const named = [...headers.values()];
  const levelHeader = named.some((role) => LEVELS.includes(role) && role !== 'level3') || /[一二三]级/.test([...headers.keys()].join());
  if (titles.size === 0 && labels.size < FEWEST_WORDS && !(levelHeader && headers.size >= FEWEST_WORDS)) return null;
  const words = [...titles, ...headers.keys(), ...labels]
    .slice(0, SHOWN)
    .map((word) => `“${word}”`)
    .join('');
  const lacks = missing(named, labels.size);
  return {
    'zh-CN': `有${words}等字样，但没有认出绩效表：${lacks['zh-CN']}`,
    'en-US': `Has ${words}, but no table was recognised: ${lacks['en-US']}`,
  };
}

/** Rows from the first to the last. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/**
 * What to say of rows that speak of indicators and that no table took; null where there are none. `foreign`: tables of indicators
 * that were understood, and that nothing says to be of public money.
 */
export function whyLeft(left: readonly CellRange[], foreign: readonly RowSpan[]): Localized | null {
  if (left.length === 0) return null;
  const named = (separator: string): string =>
    left.map(({ top, bottom }) => (top === bottom ? String(top) : `${top}–${bottom}`)).join(separator);
  const isForeign = left.every(({ top, bottom }) => foreign.some((table) => table.top <= bottom && top <= table.bottom));
  return isForeign
    ? {
        'zh-CN': `第${named('、')}行像是指标表，但标题和分组里看不出是财政绩效表，没有检查。是的话，请在表上方写明（如“项目支出绩效评价表”）`,
        'en-US': `Rows ${named(', ')} look like a table of indicators, but neither title nor groups say that it is of public money; they were not checked. If it is, say so above the table (for example 项目支出绩效评价表)`,
      }
    : {
        'zh-CN': `第${named('、')}行像是绩效指标，但没有认出哪一列是指标名称、哪一列是指标值或分值，没有检查`,
        'en-US': `Rows ${named(', ')} look like indicators, but which columns hold names, targets or points was not recognised; they were not checked`,
      };
}

/** Labels with their points, of which several words are of public money: 资金筹措（35分） is of no exam. */
function speaksOfIt(declaring: readonly string[]): boolean {
  return (
    declaring.length >= FEWEST_DECLARING &&
    GROUP_WORDS.filter((word) => declaring.some((text) => text.includes(word))).length >= FEWEST_WORDS
  );
}

function missing(roles: readonly ColumnRole[], labels: number): Localized {
  if (!roles.some((role) => LEVELS.includes(role))) {
    return labels > 0
      ? {
          'zh-CN': '没有找到表头（一级指标、三级指标、指标值等），内容也不足以判断各列',
          'en-US': 'no header (level-1 indicator, level-3 indicator, target …) was found, and the contents do not tell the columns',
        }
      : {
          'zh-CN': '没有找到指标和指标值所在的列，也没有找到资金表',
          'en-US': 'no columns of indicators and targets and no funds were found',
        };
  }
  return {
    'zh-CN': '表头里没有和指标同一行的指标值、实际完成值、分值或得分列，或者下面没有指标行',
    'en-US': 'the header has no target, actual value, weight or score in the row of the indicators, or no indicators follow',
  };
}
