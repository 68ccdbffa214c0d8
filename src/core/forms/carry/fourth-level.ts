import { columnLetters, parseCellName } from '../../snapshot/address';
import type { Computed, Form, FormBlock, FormContent, FormPiece } from '../types';

const numberOf = (letters: string): number => parseCellName(`${letters}1`)!.column;

/** References of a form: `F{row}`, `D{funds+1}:D{funds+3}`. */
const COLUMN = /([A-Z]{1,2})(?=\{)/g;

/** A form in which the names of indicators have a second column for labels above them: what stands right of it moves by one. */
export function withFourthLevel(form: Form): Form {
  const { block } = form;
  if (!block || block.name.includes(':')) return form;
  const names = numberOf(block.name);
  const moved = (letters: string): string => columnLetters(numberOf(letters) > names ? numberOf(letters) + 1 : numberOf(letters));
  const references = (text: string): string => text.replace(COLUMN, moved);
  const columns = (text: string): string => {
    const [left, right = left] = text.split(':');
    const last = numberOf(right!) === names ? columnLetters(names + 1) : moved(right!);
    return moved(left!) === last ? last : `${moved(left!)}:${last}`;
  };
  const content = (each: FormContent): FormContent =>
    typeof each !== 'object' || 'input' in each
      ? each
      : (Object.fromEntries(
          Object.entries(each).map(([key, value]) => [key, typeof value === 'string' && key !== 'compute' ? references(value) : value]),
        ) as unknown as Computed);
  const piece = ([place, each, more]: FormPiece): FormPiece => [
    columns(place),
    content(each),
    more?.limit === undefined ? (more ?? {}) : { ...more, limit: references(more.limit) },
  ];
  const widened: FormBlock = {
    ...block,
    level1: columns(block.level1),
    level2: columns(block.level2),
    name: columns(block.name),
    side: block.side && [columns(block.side[0]), block.side[1]],
    header: block.header.map(piece),
    row: block.row.map(piece),
  };
  const rows = <R extends { readonly pieces: readonly FormPiece[] }>(all: readonly R[]): readonly R[] =>
    all.map((row) => ({ ...row, pieces: row.pieces.map(piece) }));
  const width = form.widths[names - 1]!;
  return {
    ...form,
    head: rows(form.head),
    foot: rows(form.foot),
    block: widened,
    widths: [...form.widths.slice(0, names - 1), Math.ceil(width * 0.7), Math.ceil(width * 0.8), ...form.widths.slice(names)],
  };
}
