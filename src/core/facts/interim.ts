import type { TableModel } from '../model/types';
import { keyOf } from '../snapshot/grid';
import { INTERIM_HEADERS, INTERIM_TITLES } from '../vocabulary/titles';

/**
 * True for a form filled in before its year is over (绩效运行监控表, 半年评价): its figures are those of a part of the year, and what is
 * not reached yet is no target missed. Its title says so, or the header of the actual values (1—7月完成值), or a column on what is expected
 * by the end of the year.
 */
export function isInterim({ title, columns }: TableModel): boolean {
  return (
    INTERIM_TITLES.test(title) ||
    columns.some(
      ({ role, header }) => role !== 'target' && INTERIM_HEADERS[role === 'actual' ? 'actual' : 'other'].test(keyOf(header.text)),
    )
  );
}
