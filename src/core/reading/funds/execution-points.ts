import { Decimal } from '../../decimal';
import { declaredPoints } from '../../detection/match-header';
import { cellsBetween } from '../../detection/rows';
import type { Figure } from '../../model/types';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellRange } from '../../snapshot/types';

/** `得分（20分×执行率）` */
function factor(key: string): Decimal | null {
  const number = /(\d{1,2})分[*×xX]执行率|执行率[*×xX](\d{1,2})分?/.exec(key);
  return number ? new Decimal((number[1] ?? number[2])!) : null;
}

/** Points of the execution rate that a label in the funds block declares: `执行率分值（10）`, `预算执行情况(10分)`. Null where none does. */
export function declaredExecutionPoints(grid: Grid, area: CellRange): Figure | null {
  for (let row = area.top; row <= area.bottom; row++) {
    for (const cell of cellsBetween(grid, row, area.left, area.right)) {
      const key = keyOf(cell.text);
      const points = key.length <= 20 && /执行|分值/.test(key) ? (declaredPoints(key) ?? factor(key)) : null;
      if (!points || points.gt(50)) continue;
      return {
        cell: { row, column: cell.column },
        state: 'number',
        value: points,
        decimals: points.decimalPlaces(),
        percent: false,
        text: cell.text.trim(),
        formula: cell.formula,
      };
    }
  }
  return null;
}
