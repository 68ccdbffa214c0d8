import type { Decimal } from '../../decimal';
import { levelStem } from '../../detection/level-words';
import type { LevelLabel } from '../../model/types';
import { keyOf } from '../../snapshot/grid';
import type { LabelPiece } from './label-piece';
import type { LevelChoice } from './label-levels';

/** A label in force, the first row it holds for, and where it stands. One object for each label and row: readings compare them as they are. */
export interface Held {
  readonly label: LevelLabel;
  readonly start: number;
  /** Where its first line stands, and the middle of its lines. */
  readonly first: number;
  readonly middle: number;
  /** True where it stands nowhere and follows from the level below. */
  readonly implied: boolean;
  /** True where its words may be a part of a label only, or the parts of two. */
  readonly torn: boolean;
  /** Points that the label declares, in its own words or in the column beside it. */
  readonly points: Decimal | null;
  /** The label without 指标. */
  readonly stem: string;
  /** Its text and its name, as vocabularies compare them. */
  readonly text: string;
  readonly name: string;
  /** Level-1 labels that follow from it where it begins at its row and none is in force, by their words. */
  readonly above: Map<string, Held>;
  /** What it costs to close it after a row, where that has been asked. */
  readonly closings: Map<number, number>;
}

type Standing = Pick<Held, 'first' | 'middle' | 'implied'> & Partial<Pick<Held, 'torn' | 'points'>>;

function hold(label: LevelLabel, start: number, { first, middle, implied, torn = false, points = label.declaredPoints }: Standing): Held {
  return {
    label,
    start,
    first,
    middle,
    implied,
    torn,
    points,
    stem: levelStem(label.name),
    text: keyOf(label.text),
    name: keyOf(label.name),
    above: new Map(),
    closings: new Map(),
  };
}

/** A label that waits to be put in force, with what its words and place say about its level. */
export interface WaitingLabel {
  readonly piece: LabelPiece;
  readonly index: number;
  readonly text: string;
  readonly choices: readonly LevelChoice[];
  /** The label as it holds from a row on. */
  from(start: number): Held;
}

export function waiting(piece: LabelPiece, choices: readonly LevelChoice[]): WaitingLabel {
  const known = new Map<number, Held>();
  const first = piece.between ? piece.index - 0.5 : piece.index;
  const middle = (first + (piece.last ?? first)) / 2;
  return {
    piece,
    index: piece.index,
    text: keyOf(piece.label.text),
    choices,
    from(start) {
      const held =
        known.get(start) ??
        hold(piece.label, start, {
          first,
          middle,
          implied: false,
          ...(piece.torn ? { torn: true } : {}),
          ...(piece.points ? { points: piece.points } : {}),
        });
      known.set(start, held);
      return held;
    },
  };
}

/** The level-1 label that was lost and follows from a level-2 label. */
export function lostAbove(below: Held, stem: string): Held {
  const known = below.above.get(stem);
  if (known) return known;
  const name = /指标\s*$/.test(below.label.name) ? `${stem}指标` : stem;
  const lost = hold({ cell: below.label.cell, text: name, name, declaredPoints: null }, below.start, {
    first: below.start,
    middle: below.start,
    implied: true,
  });
  below.above.set(stem, lost);
  return lost;
}
