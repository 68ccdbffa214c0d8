import { keyOf, type Grid } from '../snapshot/grid';
import type { AmountStructure } from './amount-structure';
import { cellsBetween } from './rows';

/** The words of the title, the head and the header. */
export function headWords(grid: Grid, structure: AmountStructure): string {
  const words: string[] = [];
  for (let row = structure.area.top; row <= structure.headerBottom; row++)
    for (const cell of cellsBetween(grid, row, structure.area.left, structure.area.right)) words.push(keyOf(cell.text).slice(0, 60));
  return words.join(' ');
}

/** The first words of the rows. */
export function rowWords(grid: Grid, structure: AmountStructure): string {
  return structure.body
    .flatMap((row) => {
      const first = cellsBetween(grid, row, structure.area.left, structure.area.right)[0];
      return first?.content.type === 'text' ? [keyOf(first.text).slice(0, 20)] : [];
    })
    .join(' ');
}
