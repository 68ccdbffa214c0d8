import { cellCount } from '../../../../core/snapshot/cell-blocks';
import { parseRangeName } from '../../../../core/snapshot/address';
import type { SkippedEdit } from '../../../../core/plan/types';
import type { ClearedMarks } from '../../../port';
import { UNRECORDED } from '../../../journal/mark-rule';
import { FORMAT_LOCKED } from '../../../journal/reasons';
import { ownRules } from './own-rules';
import type { ChangeContext } from './change-context';
import { SheetMap } from './sheet-map';
import { changeMarks } from './sheet-marks';

function cellsIn(areas: string): number {
  return areas.split(/\s+/).reduce((cells, name) => {
    const area = parseRangeName(name);
    return area ? cells + cellCount(area) : cells;
  }, 0);
}

/** Takes every mark of the product's own off, whatever the journal knows of them; sheets whose protection allows no formats keep theirs and are named by the first cell. Nothing is committed yet. */
export function clearMarks(context: ChangeContext): ClearedMarks {
  let cells = 0;
  const refused: SkippedEdit[] = [];
  for (const { name, part, grid } of context.parts.sheets) {
    if (part === null || !grid || !(context.editor.text(part) ?? '').includes('conditionalFormatting')) continue;
    const map = new SheetMap(context.editor.patch(part).original);
    const { rules } = ownRules(map);
    if (map.protection?.formats === false)
      refused.push(...rules.map(({ holder }) => ({ sheet: name, cell: holder.areas.split(/[\s:]/)[0] ?? '', reason: FORMAT_LOCKED })));
    else {
      changeMarks(context, part, map, { put: [], entry: UNRECORDED, drops: () => true });
      cells += rules.reduce((total, { holder }) => total + cellsIn(holder.areas), 0);
    }
  }
  return { cells, refused };
}
