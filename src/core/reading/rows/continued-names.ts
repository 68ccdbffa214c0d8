import { isFinishedName } from '../../cells/finished-name';
import { keyOf } from '../../snapshot/grid';
import { NAME_TAILS } from '../../vocabulary/names';

/** A piece no longer than this is the end of something rather than its beginning; a longer one if it ends like a name. */
const SHORT_PIECE = 2;
const SHORT_ENDING = 4;

function startsInside(text: string): boolean {
  const key = keyOf(text);
  return key.length <= SHORT_PIECE || NAME_TAILS.includes(key[0]!) || (key.length <= SHORT_ENDING && isFinishedName(key));
}

/** True where a bracket or a quotation is not closed: what follows belongs inside. */
export function hasOpenBracket(text: string): boolean {
  const key = keyOf(text);
  return (
    key.split('(').length > key.split(')').length ||
    key.split('“').length > key.split('”').length ||
    key.split('《').length > key.split('》').length
  );
}

/** True where a line can only go on with the name above: inside its brackets, or too short to be a name. */
export function goesOnInside(above: string, piece: string): boolean {
  return hasOpenBracket(above) || startsInside(piece);
}

/** True where a name stops before its end, and the piece is the end of one: …城乡社区规 over 范健康管理服务率. */
export function endsUnfinished(above: string, piece: string): boolean {
  return above !== '' && !isFinishedName(above) && isFinishedName(piece);
}

/**
 * Where a line of a name stands alone between two rows with values: true where it begins the name of the row below it rather
 * than end that of the row above. An unfinished name goes on; after a finished one a line that does not go on begins a new one.
 */
export function beginsNameBelow(above: string, piece: string, below: string): boolean {
  if (keyOf(below) === '' || hasOpenBracket(above) || !isFinishedName(above) || startsInside(piece)) return false;
  return startsInside(below) || !isFinishedName(piece) || hasOpenBracket(piece);
}

/** True where the line, taken by itself, may begin the name below: the name above may be whole, and the line does not go on with it. */
export function mayBeginNameBelow(above: string, piece: string, below: string): boolean {
  return keyOf(below) !== '' && !hasOpenBracket(above) && isFinishedName(above) && !startsInside(piece);
}

/** True where a name breaks between two lines of which only the second has values: it ends with a comma, or the second is only an end. */
export function breaksOff(name: string, below: string): boolean {
  return (
    keyOf(below) !== '' &&
    (/[、,，和及与的]$/.test(keyOf(name)) || hasOpenBracket(name) || (!isFinishedName(name) && keyOf(below).length <= SHORT_ENDING))
  );
}
