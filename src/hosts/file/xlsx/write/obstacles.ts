import { parseRangeName } from '../../../../core/snapshot/address';
import { indexMerges, type MergeIndex } from '../../../../core/snapshot/merges';
import type { CellAddress, CellRange } from '../../../../core/snapshot/types';
import type { Localized } from '../../../../core/localized';
import { INSIDE_ARRAY, INSIDE_MERGE } from '../../../journal/reasons';
import { RangeIndex } from '../recalc/range-index';
import { readRelationships } from '../relationships';
import { attribute, firstTag } from '../xml/scan';
import type { PackageEditor } from './package-editor';
import type { SheetMap } from './sheet-map';

/** Why a cell cannot be written, in words for the person who asked for it. */
export const REFUSALS = {
  tableHeader: {
    'zh-CN': '是 Excel“表格”的标题单元格，改动会使文件受损。',
    'en-US': 'A header cell of an Excel table; changing it would damage the file.',
  },
  pivot: { 'zh-CN': '属于数据透视表，不能直接修改。', 'en-US': 'Part of a pivot table; it cannot be changed directly.' },
  badNumber: { 'zh-CN': '要写入的内容不是有效数字。', 'en-US': 'What was to be written is not a number.' },
  badColor: { 'zh-CN': '要写入的填充颜色无效。', 'en-US': 'The fill colour is not valid.' },
} as const satisfies Record<string, Localized>;

/** Areas of a sheet whose content belongs to something else. */
export class Obstacles {
  /** What the areas belong to, and where they lie. */
  private readonly owners: Localized[] = [];
  private readonly areas = new RangeIndex();
  private readonly merges: MergeIndex;

  constructor(editor: PackageEditor, part: string, map: SheetMap) {
    this.merges = indexMerges(map.merges);
    for (const area of map.arrayAreas()) this.take(area, INSIDE_ARRAY);
    for (const { type, target, external } of readRelationships(editor.source, part)) {
      if (external || (type !== 'table' && type !== 'pivotTable')) continue;
      const xml = editor.text(target) ?? '';
      if (type === 'table') this.takeTable(firstTag(xml, 'table') ?? '');
      else this.takePivot(firstTag(xml, 'location') ?? '');
    }
  }

  /**
   * Why a cell cannot be written, protection left out of account; null where it can.
   * @param content false where only the look of the cell changes
   */
  at(address: CellAddress, content: boolean): Localized | null {
    const merge = this.merges.at(address.row, address.column);
    if (merge && (merge.top !== address.row || merge.left !== address.column)) return INSIDE_MERGE;
    if (!content) return null;
    let owner: Localized | null = null;
    this.areas.some(address, (id) => (owner = this.owners[id] ?? null) !== null);
    return owner;
  }

  private take(area: CellRange, owner: Localized): void {
    this.areas.add(area, this.owners.push(owner) - 1);
  }

  private takeTable(tag: string): void {
    const range = parseRangeName(attribute(tag, 'ref') ?? '');
    if (range && attribute(tag, 'headerRowCount') !== '0') this.take({ ...range, bottom: range.top }, REFUSALS.tableHeader);
  }

  private takePivot(tag: string): void {
    const range = parseRangeName(attribute(tag, 'ref') ?? '');
    if (range) this.take(range, REFUSALS.pivot);
  }
}
