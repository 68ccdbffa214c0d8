import { cellName, rangeName } from '../../../../core/snapshot/address';
import { cellCount, cover, isInside } from '../../../../core/snapshot/cell-blocks';
import type { CellAddress, CellRange } from '../../../../core/snapshot/types';
import { markFormula } from '../../../journal/mark-rule';
import { escapeXml } from '../xml/scan';
import { type OwnRule, ownRules } from './own-rules';
import type { ChangeContext } from './change-context';
import { areasIn } from './area-list';
import type { SheetMap } from './sheet-map';
import { elementsBehind } from './sheet-order';
import { setAttribute } from './xml-edits';

/** A cell to mark. */
interface MarkPut {
  readonly at: CellAddress;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** What happens to the marks of a sheet. */
export interface MarkChange {
  readonly put: readonly MarkPut[];
  /** The command that puts them. */
  readonly entry: string;
  /** Which marks that are there are taken off, by their command. */
  readonly drops: (entry: string) => boolean;
  /** Cells whose marks are taken off, whoever put them. */
  readonly off?: readonly CellAddress[];
}

const BEHIND_FORMATS = elementsBehind('conditionalFormatting');
/** Longest list of areas of one format. */
const MOST_AREA_CHARS = 8_000;

/** Lists of areas `A1:B2 D4` that cover some cells. */
function areaLists(cells: readonly CellAddress[]): string[] {
  const lists: string[] = [];
  for (const block of cover(cells, Infinity)) {
    const area = cellCount(block) === 1 ? cellName({ row: block.top, column: block.left }) : rangeName(block);
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + area.length < MOST_AREA_CHARS) lists[lists.length - 1] = `${last} ${area}`;
    else lists.push(area);
  }
  return lists;
}

function touches(areas: string, cells: readonly CellAddress[]): boolean {
  const own = areasIn(areas);
  return cells.some(({ row, column }) => own.some((area) => isInside(area, row, column)));
}

/** Areas without some cells. */
function withoutCells(areas: string, cells: readonly CellAddress[]): string {
  const rest = cells.reduce((blocks, cell) => blocks.flatMap((block) => around(block, cell)), areasIn(areas));
  return rest.map((block) => (cellCount(block) === 1 ? cellName({ row: block.top, column: block.left }) : rangeName(block))).join(' ');
}

/** The pieces of a block around a cell of it. */
function around(block: CellRange, { row, column }: CellAddress): CellRange[] {
  if (!isInside(block, row, column)) return [block];
  const pieces: CellRange[] = [
    { ...block, bottom: row - 1 },
    { top: row, bottom: row, left: block.left, right: column - 1 },
    { top: row, bottom: row, left: column + 1, right: block.right },
    { ...block, top: row + 1 },
  ];
  return pieces.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/**
 * Changes the product's own marks on a sheet: conditional formats that name their command. Those of the user stay byte for byte and
 * come first where both say something of a cell; of ours the newer ones do.
 */
export function changeMarks(context: ChangeContext, part: string, map: SheetMap, { put, entry, drops, off = [] }: MarkChange): void {
  const patch = context.editor.patch(part);
  const { rules, highest } = ownRules(map);
  const narrowed = rules.filter((rule) => !drops(rule.entry) && touches(rule.holder.areas, off));
  const dropped = new Set([...rules.filter((rule) => drops(rule.entry)), ...narrowed]);
  for (const { element, ownOnly } of new Set([...dropped].map(({ holder }) => holder))) {
    const inside = rules.filter(({ holder }) => holder.element === element);
    if (ownOnly && inside.every((rule) => dropped.has(rule))) patch.replace(element.start, element.end, '');
    else for (const rule of inside) if (dropped.has(rule)) patch.replace(rule.start, rule.end, '');
  }
  const { mark, xml } = map;
  const rest = narrowed.flatMap((rule) => {
    const areas = withoutCells(rule.holder.areas, off);
    return areas === ''
      ? []
      : [`<${mark}conditionalFormatting sqref="${areas}">${xml.slice(rule.start, rule.end)}</${mark}conditionalFormatting>`];
  });
  if (put.length === 0 && rest.length === 0) return;
  let priority = highest;
  const colors = [...new Set(put.map(({ color }) => color))];
  const written = colors.flatMap((color) => {
    const dxf = context.styles().markStyle(color);
    return areaLists(put.filter((each) => each.color === color).map(({ at }) => at)).map((areas) => {
      priority += 1;
      const rule = `<${mark}cfRule type="expression" dxfId="${dxf}" priority="${priority}"><${mark}formula>${escapeXml(markFormula(entry))}</${mark}formula></${mark}cfRule>`;
      return `<${mark}conditionalFormatting sqref="${areas}">${rule}</${mark}conditionalFormatting>`;
    });
  });
  const kept = rules.filter((rule) => !dropped.has(rule)).sort((one, other) => one.priority - other.priority);
  if (put.length > 0) for (const rule of kept) setAttribute(patch, tagOf(rule), 'priority', String((priority += 1)));
  patch.insert(
    map.elements.find(({ local, start }) => start > map.data.end && BEHIND_FORMATS.has(local))?.start ?? map.rootClose,
    [...written, ...rest].join(''),
  );
}

function tagOf({ start, openEnd, name }: OwnRule): Pick<OwnRule, 'start' | 'openEnd' | 'name'> {
  return { start, openEnd, name };
}
