import { keyOf } from '../snapshot/grid';
import { NAME_ENDINGS, NAME_TAILS } from '../vocabulary/names';

/** A piece no longer than this is the end of something rather than its beginning. */
const SHORT_PIECE = 3;

function isFinished(name: string): boolean {
  const key = keyOf(name).replace(/[(][^()]*[)]$/, '');
  return NAME_ENDINGS.some((ending) => key.endsWith(ending));
}

function startsInside(text: string): boolean {
  const key = keyOf(text);
  return key === '' || NAME_TAILS.includes(key[0]!) || NAME_ENDINGS.includes(key) || key.length <= SHORT_PIECE;
}

function hasOpenBracket(text: string): boolean {
  const key = keyOf(text);
  return key.split('(').length > key.split(')').length || key.split('“').length > key.split('”').length || key.split('《').length > key.split('》').length;
}

/**
 * Where a line of a name stands alone between two rows with values: true where it begins the name of the row below it rather
 * than end that of the row above. The names tell: an unfinished one goes on, a finished one is followed by a new one.
 */
export function beginsNameBelow(above: string, piece: string, below: string): boolean {
  if (keyOf(below) === '' || hasOpenBracket(above)) return false;
  const forAbove = (isFinished(above) ? -2 : 2) + (startsInside(piece) ? 2 : 0);
  const forBelow = (startsInside(below) ? 2 : 0) + (isFinished(piece) ? -2 : 1) + (hasOpenBracket(piece) ? 2 : 0);
  return forBelow > forAbove;
}
