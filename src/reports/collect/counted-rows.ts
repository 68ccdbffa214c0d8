import { Decimal, plain } from '../../core/decimal';
import { yuan } from '../../core/facts/yuan';
import { addTo } from '../../core/grouped';
import type { LedgerRow } from './types';

/** A row with what makes it count in the sums. */
export interface CountedRow extends LedgerRow {
  /** In 万元; null where the table states no amount, or no unit of money. */
  readonly budgetWan: string | null;
  readonly executedWan: string | null;
  /** Whether its amounts are added up, and why not: the plan of an evaluation that is here as well, or the same table twice. */
  readonly counts: boolean;
  readonly why: 'plan' | 'copy' | null;
}

const WAN = new Decimal(10_000);

function inWan(amount: string | null, unit: string): string | null {
  const factor = yuan(unit);
  return amount === null || factor === null ? null : plain(new Decimal(amount).times(factor).div(WAN));
}

const named = ({ unitKey, projectKey, title }: LedgerRow): string => JSON.stringify([unitKey, projectKey || title]);
const fits = (one: number | null, other: number | null): boolean => one === null || other === null || one === other;

/**
 * The ledger's rows by unit and project. Money is counted once: a plan does not count beside the self-evaluation of the same unit,
 * project and year, nor does a table that is there twice.
 */
export function countedRows(rows: readonly LedgerRow[]): readonly CountedRow[] {
  const done = new Map<string, LedgerRow[]>();
  for (const row of rows) if (row.kind !== 'target') addTo(done, named(row), row);
  const seen = new Set<string>();
  const sorted = [...rows].sort(
    (one, other) => one.unit.localeCompare(other.unit, 'zh-CN') || one.project.localeCompare(other.project, 'zh-CN'),
  );
  return sorted.map((row) => {
    const { unitKey, projectKey, title, kind, year, amountUnit, budget, executed, score } = row;
    const content = JSON.stringify([unitKey, projectKey, title, kind, year, amountUnit, budget, executed, score]);
    const copy = seen.has(content) && (projectKey !== '' || unitKey !== '');
    seen.add(content);
    const plan = kind === 'target' && unitKey !== '' && (done.get(named(row)) ?? []).some((each) => fits(each.year, year));
    const why = copy ? 'copy' : plan ? 'plan' : null;
    return { ...row, budgetWan: inWan(budget, amountUnit), executedWan: inWan(executed, amountUnit), counts: why === null, why };
  });
}
