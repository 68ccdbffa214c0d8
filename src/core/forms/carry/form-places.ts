import { isComputed, isInput } from '../piece-areas';
import type { Form, FormBlock, FormPiece, InputKind } from '../types';
import { fieldOf } from './head-labels';
import { sourceOf, type FundSource } from './fund-sources';

/** A piece of a form's head: its row and its place in it, from 0 on. */
export interface HeadPlace {
  readonly row: number;
  readonly piece: number;
}

export type FundPlaces = ReadonlyMap<FundSource | 'total', HeadPlace>;

function textOf(piece: FormPiece | undefined): string {
  const content = piece?.[1];
  return typeof content === 'string' ? content.trim() : '';
}

/** The label of a place: the text before it in its row, else the one above its columns. */
function labelOf({ head }: Form, { row, piece }: HeadPlace): string {
  const { pieces } = head[row]!;
  const before = textOf(pieces[piece - 1]);
  return before !== '' && pieces[piece - 1]![2]?.down === undefined
    ? before
    : textOf(head[row - 1]?.pieces.find(([columns]) => columns === pieces[piece]![0])) || before;
}

/** Where a form's head asks for what, the first place for each. */
export function headPlaces(form: Form): ReadonlyMap<string, HeadPlace> {
  const places = new Map<string, HeadPlace>();
  form.head.forEach(({ pieces }, row) =>
    pieces.forEach(([, content], piece) => {
      if (!isInput(content) || content.input === 'amount' || content.input === 'points') return;
      const label = labelOf(form, { row, piece });
      const field = fieldOf(label);
      if (label !== '' && !places.has(field)) places.set(field, { row, piece });
    }),
  );
  return places;
}

const isSum = ([, content]: FormPiece): boolean => isComputed(content) && content.compute === 'sum';
const isAmount = ([, content]: FormPiece): boolean => isInput(content) && content.input === 'amount';

/** Where a form asks for the first of its budgets, line by line: lines below the total, or beside it under headings of their own. */
export function fundPlaces(form: Form): FundPlaces {
  const places = new Map<FundSource | 'total', HeadPlace>();
  const put = (key: FundSource | 'total', place: HeadPlace): void => {
    if (!places.has(key)) places.set(key, place);
  };
  const top = form.head.findIndex(({ pieces }) => pieces.some(isSum));
  if (top < 0) return places;
  const total = form.head[top]!.pieces;
  put('total', { row: top, piece: total.findIndex(isSum) });
  total.forEach((piece, at) => {
    if (isAmount(piece))
      put(sourceOf(textOf(form.head[top - 1]?.pieces.find(([columns]) => columns === piece[0]))), { row: top, piece: at });
  });
  for (let row = top + 1; row < form.head.length && !total.some(isAmount); row++) {
    const { pieces } = form.head[row]!;
    const at = pieces.findIndex(isAmount);
    if (at < 0) break;
    put(sourceOf(textOf(pieces.find((piece) => textOf(piece) !== ''))), { row, piece: at });
  }
  return places;
}

/** Where the form has points for the execution rate as a number of its own; null where it has none. */
export function executionPlace(form: Form): HeadPlace | null {
  const row = form.head.findIndex(({ pieces }) => pieces.some(([, content]) => typeof content === 'number'));
  return row < 0 ? null : { row, piece: form.head[row]!.pieces.findIndex(([, content]) => typeof content === 'number') };
}

/** The column of a block that takes inputs of a kind; null where it has none. */
export function blockColumn({ row }: FormBlock, kind: InputKind): string | null {
  return row.find(([, content]) => isInput(content) && content.input === kind)?.[0] ?? null;
}
