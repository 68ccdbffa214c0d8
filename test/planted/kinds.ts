import { AMOUNT_KINDS } from './kinds/amounts';
import { FUND_KINDS } from './kinds/funds';
import { INDICATOR_KINDS } from './kinds/indicators';
import { POINT_KINDS } from './kinds/points';
import type { Kind } from './types';

/** Every kind of fault that is planted, money first. */
export const KINDS: readonly Kind[] = [...FUND_KINDS, ...AMOUNT_KINDS, ...POINT_KINDS, ...INDICATOR_KINDS];
