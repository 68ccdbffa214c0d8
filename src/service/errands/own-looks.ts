import type { IStyleData } from '@univerjs/core';
import type { Placeable } from '../../core/forms/place/placed-form';
import type { OwnLook } from '../../core/forms/types';
import { HORIZONTAL, TRUE, VERTICAL, WRAPPED } from '../../hosts/univer/grid-codes';
import { readLook } from '../../hosts/univer/look/read-look';

const SIDES = [
  ['top', 't'],
  ['bottom', 'b'],
  ['left', 'l'],
  ['right', 'r'],
] as const;

function ownLook({ fs, bg, bd, ht, vt, tb }: IStyleData): OwnLook {
  const align = (['left', 'center', 'right'] as const).find((name) => HORIZONTAL[name] === ht);
  const vertical = (['top', 'center', 'bottom'] as const).find((name) => VERTICAL[name] === vt);
  return {
    size: fs ?? null,
    fill: bg?.rgb?.toUpperCase() ?? null,
    sides: SIDES.flatMap(([side, key]) => (bd?.[key] ? [side] : [])),
    align: align ?? null,
    vertical: vertical ?? 'bottom',
    wrap: tb === WRAPPED,
  };
}

/** A sheet of somebody else's with the looks of its cells, for hosts that write them. @param book the workbook that it was read from */
export function withLooks(piece: Placeable, book: Uint8Array): Placeable {
  const { styles, sheets } = readLook(book, 'book.xlsx');
  const numbers = [...sheets.values()][0]?.cellStyles;
  const cells = piece.cells.map((cell) => {
    const style = styles.cells[numbers?.get(cell.row - 1)?.get(cell.column - 1) ?? 0] ?? {};
    const own = ownLook(style);
    return { ...cell, look: { ...cell.look, bold: style.bl === TRUE, border: own.sides.length === SIDES.length, own } };
  });
  return { ...piece, cells };
}
