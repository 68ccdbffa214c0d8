import fc from 'fast-check';
import { place } from '../sheet';
import type { Damage } from '../types';

/** Merged areas are gone; what they held stands in their first cell. Every other damage loses them too. */
export const mergesLost: Damage = {
  name: 'merges lost',
  moves: false,
  of: (table) => fc.constant(place(table.rows)),
};
