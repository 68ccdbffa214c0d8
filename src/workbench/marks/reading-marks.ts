import type { Localized } from '../../core/localized';
import type { CellRole, RowReading } from '../../core/model/types';
import type { ReportTable } from '../../core/report/types';
import { contains, parseCellName, parseRangeName } from '../../core/snapshot/address';
import { movedRow, type RowMove } from '../../core/snapshot/row-move';

/** Roles that are shown in one colour. */
export const ROLE_GROUPS = ['labels', 'name', 'target', 'actual', 'weight', 'score', 'reason', 'funds', 'total', 'other'] as const;
export type RoleGroup = (typeof ROLE_GROUPS)[number];

/** One colour a group of roles, as on a light grid; the grid itself turns them for a dark one. */
export const GROUP_COLOURS: Readonly<Record<RoleGroup, string>> = {
  labels: '#5b5fc7',
  name: '#0f6cbd',
  target: '#107c41',
  actual: '#8a6d00',
  weight: '#9b2c8f',
  score: '#c43501',
  reason: '#00757f',
  funds: '#6b4f2a',
  total: '#424242',
  other: '#767676',
};

/** Hatching and sign of rows that may have been misread. */
export const DOUBT_COLOUR = '#a4262c';

const GROUP_OF: Readonly<Record<CellRole, RoleGroup>> = {
  project: 'labels',
  section: 'labels',
  level1: 'labels',
  level2: 'labels',
  level3: 'labels',
  level4: 'labels',
  operator: 'target',
  target: 'target',
  unit: 'target',
  direction: 'target',
  actual: 'actual',
  completion: 'actual',
  deviation: 'actual',
  weight: 'weight',
  score: 'score',
  reason: 'reason',
  funds: 'funds',
  total: 'total',
  explanation: 'other',
  method: 'other',
  formula: 'other',
  evidence: 'other',
  mark: 'other',
  remark: 'other',
  serial: 'other',
  other: 'other',
  note: 'other',
};

/** A cell with what it was taken for. Rows and columns count from 1. */
export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly group: RoleGroup;
  /** True where its row may have been misread. */
  readonly unsure: boolean;
}

const LEVELS: readonly CellRole[] = ['level1', 'level2', 'level3', 'level4'];

/** The last level of an indicator is its name. */
function nameLevel({ kind, cells }: RowReading): CellRole | null {
  if (kind !== 'indicator') return null;
  return LEVELS.findLast((level) => cells.some((cell) => cell.role === level)) ?? null;
}

function marksOfRow(row: RowReading): readonly CellMark[] {
  const name = nameLevel(row);
  return row.cells.map(({ cell, role }) => ({ ...cell, group: role === name ? 'name' : GROUP_OF[role], unsure: row.unsure !== null }));
}

/** What to outline on each sheet, by its name. */
export function marksOf(tables: readonly ReportTable[]): ReadonlyMap<string, readonly CellMark[]> {
  const marks = new Map<string, CellMark[]>();
  for (const { sheet, reading } of tables) marks.set(sheet, [...(marks.get(sheet) ?? []), ...reading.rows.flatMap(marksOfRow)]);
  return marks;
}

/** What a cell was taken for; outside the rows that were read, what its column holds. */
export interface CellMeaning {
  readonly role: CellRole;
  readonly kind: RowReading['kind'] | 'column';
  readonly unsure: Localized | null;
}

/** The meaning of a cell, or null where it was taken for nothing. */
export function meaningOf(tables: readonly ReportTable[], sheet: string, name: string): CellMeaning | null {
  const cell = parseCellName(name);
  if (!cell) return null;
  const around = tables.filter((table) => table.sheet === sheet);
  for (const { reading } of around) {
    for (const { cells, kind, unsure } of reading.rows) {
      const found = cells.find((each) => each.cell.row === cell.row && each.cell.column === cell.column);
      if (found) return { role: found.role, kind, unsure };
    }
  }
  for (const { range, reading } of around) {
    const area = parseRangeName(range);
    const column = area && contains(area, cell) ? reading.columns.find((each) => each.column === cell.column) : undefined;
    if (column) return { role: column.role, kind: 'column', unsure: reading.rows.find(({ row }) => row === cell.row)?.unsure ?? null };
  }
  return null;
}

/** Where what was understood is to be drawn after a move of rows, until the next check tells. By sheet name. */
export function movedMarks(marks: ReadonlyMap<string, readonly CellMark[]>, move: RowMove): ReadonlyMap<string, readonly CellMark[]> {
  const moved = (mark: CellMark): readonly CellMark[] => {
    const row = movedRow(move, mark.row);
    return row === null ? [] : [{ ...mark, row }];
  };
  return new Map([...marks].map(([sheet, own]) => [sheet, sheet === move.sheet ? own.flatMap(moved) : own]));
}
