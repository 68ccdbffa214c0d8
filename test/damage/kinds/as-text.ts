import fc from 'fast-check';
import { place, shownText } from '../sheet';
import type { Damage } from '../types';

/** Every figure is a text. */
export const asText: Damage = {
  name: 'everything as text',
  moves: false,
  of: (table) => fc.constant(place(table.rows).map((row) => row.map((cell) => cell && { ...cell, content: shownText(cell.content) }))),
};
