import type { FundColumnRole } from './types';

/** Columns of money in a funds block. */
export const AMOUNT_ROLES = ['initial', 'adjusted', 'executed', 'amount', 'period'] as const satisfies readonly FundColumnRole[];
