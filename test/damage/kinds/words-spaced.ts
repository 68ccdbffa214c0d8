import fc from 'fast-check';
import { place } from '../sheet';
import type { Damage } from '../types';

const SHORT_WORDS = /^[一-鿿（）()]{3,11}$/u;

/** A blank or a line break inside short words, as narrow columns leave them. */
export const wordsSpaced: Damage = {
  name: 'words spaced or broken in lines',
  moves: false,
  of: (table) =>
    fc
      .constantFrom(' ', '\n')
      .map((gap) =>
        place(table.rows).map((row) =>
          row.map((cell) =>
            cell && typeof cell.content === 'string' && SHORT_WORDS.test(cell.content)
              ? { ...cell, content: `${cell.content.slice(0, 2)}${gap}${cell.content.slice(2)}` }
              : cell,
          ),
        ),
      ),
};
