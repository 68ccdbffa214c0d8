import { parseTarget, unitKey, unitKind } from '../../cells';
import type { CellInput } from '../../cells/types';
import type { ColumnRole } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import type { Asked } from '../../vocabulary/evidence';
import type { BodyRow } from '../rows/body-row';

const BLANK: CellInput = { content: { type: 'blank' }, text: '', format: 'General' };
const PER_CENT = unitKey('%');
const TIMES: ReadonlySet<string> = new Set(['年', '天', '日', '小时', '工作日', '个工作日']);

/** What the target of an indicator's row asks for; null where it has none or asks in words. */
export function askedBy(grid: Grid, row: BodyRow): Asked | null {
  if (row.kind !== 'indicator') return null;
  const target = inputOf(grid, row, 'target');
  if (!target) return null;
  const operator = inputOf(grid, row, 'operator');
  const unit = inputOf(grid, row, 'unit');
  const reading = parseTarget(target, { ...(operator ? { operator } : {}), ...(unit ? { unit } : {}) });
  if (reading.type === 'date') return 'time';
  if (reading.type !== 'number' || !reading.unit) return null;
  if (unitKey(reading.unit) === PER_CENT) return 'share';
  const kind = unitKind(reading.unit);
  if (kind === 'money' || reading.unit.includes('元')) return 'money';
  return kind === 'months' || TIMES.has(reading.unit) ? 'time' : 'count';
}

function inputOf(grid: Grid, row: BodyRow, role: ColumnRole): CellInput | null {
  const slot = row.layout.slots.find((each) => each.role === role);
  return slot ? (grid.at(row.row, row.placed.at(slot.key)) ?? BLANK) : null;
}
