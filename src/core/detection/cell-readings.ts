import { parseAmount } from '../cells';
import { contentClass } from '../cells/content-class';
import { perCell } from '../snapshot/per-cell';

/** What a cell looks like on its own, looked at once. */
export const classOf = perCell(contentClass);

/** What a cell says as an amount, read once. */
export const amountOf = perCell(parseAmount);
