import { say, type Localized, type Problem } from '../../localized';
import { cellName, rangeName } from '../../snapshot/address';
import { isInside } from '../../snapshot/cell-blocks';
import type { CellRange, SheetSnapshot } from '../../snapshot/types';
import type { PlacedForm } from './placed-form';

/** What can stand in the way of a form. */
type ObstacleKind = 'protected' | 'filled' | 'merged' | 'merges-unread' | 'hidden' | 'note' | 'table' | 'validation' | 'look';

/** Something in the way, and where: a cell or an area by its address; empty where it is the sheet itself. */
export interface PlaceObstacle {
  readonly kind: ObstacleKind;
  readonly where: string;
}

const WORDS: Readonly<Record<ObstacleKind, Localized>> = {
  protected: { 'zh-CN': '工作表受保护', 'en-US': 'the sheet is protected' },
  filled: { 'zh-CN': '{where} 已有内容', 'en-US': '{where} holds something' },
  merged: { 'zh-CN': '{where} 是合并单元格', 'en-US': '{where} is merged' },
  'merges-unread': { 'zh-CN': '无法确定那里有没有合并单元格', 'en-US': 'whether cells are merged there cannot be told' },
  hidden: { 'zh-CN': '{where} 有隐藏或筛选掉的行、列', 'en-US': 'rows or columns of {where} are hidden or filtered out' },
  note: { 'zh-CN': '{where} 有批注', 'en-US': '{where} has a comment' },
  table: {
    'zh-CN': '{where} 是用“插入 → 表格”建立的表格，或紧挨着它',
    'en-US': '{where} is a table (Insert → Table), or the form would touch it',
  },
  validation: { 'zh-CN': '{where} 设有数据验证', 'en-US': '{where} has data validation' },
  look: {
    'zh-CN': '{where} 有边框、底色或不一致的格式（也可能是紧挨着的表的边框，空一行或一列即可）',
    'en-US': '{where} has borders, fills or formats of its own (perhaps the border of a table next to it: leave a row or column free)',
  },
};

const TAKEN: Localized = {
  'zh-CN': '不能放在“{sheet}”的 {area}：{what}。没有改动任何单元格；请选一处空白的地方，或插入为新工作表。',
  'en-US': 'The form cannot go to {area} of “{sheet}”: {what}. No cell was changed; choose a blank place, or insert it as a new sheet.',
};

/** Obstacles that a message names; the others are no news. */
const NAMED = 3;

/** Why a form cannot go to an area of a sheet, code `place-taken`; null where nothing is in the way. */
export function placeProblem(sheet: string, area: CellRange, obstacles: readonly PlaceObstacle[]): Problem | null {
  if (obstacles.length === 0) return null;
  const said = obstacles.slice(0, NAMED).map(({ kind, where }) => say(WORDS[kind], { where }));
  const joined = (language: keyof Localized, between: string): string => said.map((each) => each[language]).join(between);
  const what = { 'zh-CN': joined('zh-CN', '；'), 'en-US': joined('en-US', '; ') };
  const place = { sheet, area: rangeName(area) };
  return {
    code: 'place-taken',
    message: {
      'zh-CN': say(TAKEN, { ...place, what: what['zh-CN'] })['zh-CN'],
      'en-US': say(TAKEN, { ...place, what: what['en-US'] })['en-US'],
    },
  };
}

const NO_SHEET: Localized = {
  'zh-CN': '找不到工作表“{sheet}”，有：{sheets}。没有改动任何单元格；请核对工作表的名称。',
  'en-US': 'There is no sheet “{sheet}”; there are: {sheets}. No cell was changed; check the name of the sheet.',
};

/** Sheets that a message names; the others it counts. */
const SHEETS_NAMED = 5;

/** Why a form cannot go to a sheet that the workbook has not, with those that it has; code `no-such-cell`. */
export function noSheetProblem(sheet: string, sheets: readonly string[]): Problem {
  const named = sheets.slice(0, SHEETS_NAMED).map((name) => `“${name}”`);
  const more = sheets.length - named.length;
  return {
    code: 'no-such-cell',
    message: {
      'zh-CN': say(NO_SHEET, { sheet, sheets: `${named.join('、')}${more > 0 ? `等 ${sheets.length} 个` : ''}` })['zh-CN'],
      'en-US': say(NO_SHEET, { sheet, sheets: `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}` })['en-US'],
    },
  };
}

/** Whether two areas share a cell. */
export function meets(one: CellRange, other: CellRange): boolean {
  return one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;
}

/** What a sheet as it was read has in an area: contents, merged and hidden cells, protection. Comments, tables and looks hosts look for. */
export function obstaclesIn(sheet: SheetSnapshot, area: CellRange): readonly PlaceObstacle[] {
  const filled = sheet.cells.find(({ row, column }) => isInside(area, row, column));
  const merged = (sheet.merges ?? []).find((merge) => meets(merge, area));
  const hidden =
    sheet.hiddenRows.some((row) => row >= area.top && row <= area.bottom) ||
    sheet.hiddenColumns.some((column) => column >= area.left && column <= area.right);
  return [
    ...(sheet.protected ? [{ kind: 'protected', where: '' } as const] : []),
    ...(filled ? [{ kind: 'filled', where: cellName(filled) } as const] : []),
    ...(merged ? [{ kind: 'merged', where: rangeName(merged) } as const] : []),
    ...(sheet.merges === null ? [{ kind: 'merges-unread', where: '' } as const] : []),
    ...(hidden ? [{ kind: 'hidden', where: rangeName(area) } as const] : []),
  ];
}

/** Rows and columns of an area that hold nothing outside it: only their heights and widths are changed. */
export interface OwnLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Which rows and columns of an area nobody else uses, by the cells of its sheet. */
export function ownLines(cells: SheetSnapshot['cells'], area: CellRange): OwnLines {
  const others = cells.filter(({ row, column }) => !isInside(area, row, column));
  const [usedRows, usedColumns] = [new Set(others.map(({ row }) => row)), new Set(others.map(({ column }) => column))];
  const free = (from: number, to: number, used: ReadonlySet<number>): ReadonlySet<number> =>
    new Set(Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((line) => !used.has(line)));
  return { rows: free(area.top, area.bottom, usedRows), columns: free(area.left, area.right, usedColumns) };
}

/** Whether rows or columns that a form has sizes for keep theirs, as others use them. */
export function keepsLines({ area, heights, widths }: Pick<PlacedForm, 'area' | 'heights' | 'widths'>, own: OwnLines): boolean {
  const isKept = (sizes: PlacedForm['heights'], first: number, free: ReadonlySet<number>): boolean =>
    sizes.some((size, at) => size !== null && !free.has(first + at));
  return isKept(heights, area.top, own.rows) || isKept(widths, area.left, own.columns);
}

/** Said where widths or heights were left because others use the columns or rows. */
export const LINES_KEPT: Localized = {
  'zh-CN': '同一列或同一行里还有别的内容，列宽或行高没有改；看不全的请自行调整。',
  'en-US': 'Columns or rows hold other things as well, so their widths or heights were left; adjust them where something is cut off.',
};
