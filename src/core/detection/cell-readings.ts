import { parseAmount } from '../cells';
import { contentClass } from '../cells/content-class';
import { perObject } from '../remember';
import type { CellSnapshot } from '../snapshot/types';

/** What a cell looks like on its own, looked at once. */
export const classOf = perObject((cell: CellSnapshot) => contentClass(cell));

/** What a cell says as an amount, read once. */
export const amountOf = perObject((cell: CellSnapshot) => parseAmount(cell));
