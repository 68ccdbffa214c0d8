import type { Figure, TableModel } from '../../model/types';
import { columnName, totalLine } from '../../facts/fund-columns';
import { AMOUNT_ROLES } from '../../model/fund-roles';
import { countedIndicators } from '../../facts/counted-points';

/** A total with everything that it is added up from, wherever the table states it. */
export interface StatedTotal {
  readonly label: string;
  readonly total: Figure;
  readonly parts: readonly Figure[];
}

function fundTotals({ funds }: TableModel): readonly StatedTotal[] {
  const line = funds && totalLine(funds);
  if (!line) return [];
  const sources = funds.lines.filter((each) => each.role === 'source');
  return AMOUNT_ROLES.flatMap((role) => {
    const total = line.figures[role];
    return total ? [{ label: columnName(funds, role), total, parts: sources.flatMap((each) => each.figures[role] ?? []) }] : [];
  });
}

function pointTotals(table: TableModel): readonly StatedTotal[] {
  const total = table.totals.length === 1 ? table.totals[0]! : null;
  const counted = countedIndicators(table.indicators);
  return (['weight', 'score'] as const).flatMap((role) => {
    const figure = total?.[role];
    return figure ? [{ label: total.label.text, total: figure, parts: counted.flatMap((indicator) => indicator[role] ?? []) }] : [];
  });
}

/** Every total of a table: of its funds, of its points, and those of amounts tables and final accounts. */
export function statedTotals(table: TableModel): readonly StatedTotal[] {
  const sums = table.ties.sums.map(({ label, total, parts }) => ({ label, total, parts: parts.map((part) => part.figure) }));
  return [...fundTotals(table), ...pointTotals(table), ...sums].map((each) => ({ ...each, label: each.label.replace(/\s|[:：]$/g, '') }));
}
