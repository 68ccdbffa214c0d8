import { textSum } from '../journal/row-witness';
import type { TableKind } from '../model/types';
import { parseCellName } from '../snapshot/address';
import type { Identity, Mark, Place, RoundFinding, TableKey } from './types';

/** Version of the text; what begins otherwise is no identity. */
const HEAD = 'psi1';
const PARTS = 14;
/** The same with the tables of other files that are contradicted, in front of the sum. */
const HEAD_ACROSS = 'psi2';
/** A table's key within one part of a text, and two of them. */
const WITHIN = ':';
const BETWEEN = ';';
const KEY_PARTS = 9;
/** Tables of other files that a text names. */
const MOST_AGAINST = 20;
const KINDS: readonly TableKind[] = ['target', 'self-evaluation', 'evaluation-system', 'amounts', 'final-account'];
const LONGEST = 30_000;
/** Places, and marks of what follows, that a text names; there is hardly ever a tenth of them. */
const MOST_PLACES = 400;
const MOST_FOLLOWERS = 150;

const SUM = /^[0-9a-z]{0,7}$/;
const RULE = /^[a-z]{1,30}\/[a-z0-9-]{1,60}$/;
const COUNT = /^\d{1,6}$/;
const MORE = '+';

function placeText({ row, nth, column, cell }: Place): string {
  return `${row}.${nth}.${column}.${cell}`;
}

/** What a finding is known by in the next round. @param places those of its own that are meant */
export function identityOf(
  table: TableKey,
  { rule, followers, against }: Pick<RoundFinding, 'rule' | 'followers' | 'against'>,
  places: readonly Place[],
): Identity {
  return {
    table,
    rule,
    places,
    more: false,
    followers: followers.flatMap((each) => each.places.map((place) => ({ ...place, rule: each.rule }))),
    ...(against ? { against } : {}),
  };
}

/** A table's key as one text: the same for the same table, whoever put it together. */
export function keyText({ kind, project, unit, title, file, folder, sheet, nth, labels }: TableKey): string {
  return [kind, project, unit, title, file, folder, sheet, nth, labels.join('.')].join('~');
}

/** An identity as one text: letters, digits and signs that no spreadsheet takes for a formula. What is too much for a cell is left out, and said to be. */
export function identityText({ table, rule, places, more, followers, against }: Identity): string {
  const named = places.slice(0, MOST_PLACES).map(placeText).join(',') + (more || places.length > MOST_PLACES ? MORE : '');
  const marks = followers
    .slice(0, MOST_FOLLOWERS)
    .map((mark) => `${mark.rule}:${placeText(mark)}`)
    .join(',');
  const others = against
    ?.slice(0, MOST_AGAINST)
    .map((key) => keyText(key).replaceAll('~', WITHIN))
    .join(BETWEEN);
  const text = [others ? HEAD_ACROSS : HEAD, keyText(table), rule, named, marks, ...(others ? [others] : [])].join('~');
  return `${text}~${textSum(text)}`;
}

function readPlace(text: string): Place | null {
  const parts = text.split('.');
  const [row = '', nth = '', column = '', cell = ''] = parts;
  if (parts.length !== 4 || !SUM.test(row) || !COUNT.test(nth) || !SUM.test(column) || parseCellName(cell) === null) return null;
  return { row, nth: Number(nth), column, cell };
}

function readMark(text: string): Mark | null {
  const [rule = '', place = ''] = text.split(':');
  const read = RULE.test(rule) ? readPlace(place) : null;
  return read && { ...read, rule };
}

/** All of some texts between commas; null where one of them cannot be read. */
function readAll<T>(text: string, read: (part: string) => T | null): readonly T[] | null {
  if (text === '') return [];
  const all = text.split(',').map(read);
  return all.every((each) => each !== null) ? (all as readonly T[]) : null;
}

/** The parts of a table's key in their order. */
type KeyFields = [
  kind: string,
  project: string,
  unit: string,
  title: string,
  file: string,
  folder: string,
  sheet: string,
  nth: string,
  labels: string,
];

function readKey(parts: readonly string[]): TableKey | null {
  if (parts.length !== KEY_PARTS) return null;
  const [kind, project, unit, title, file, folder, sheet, nth, joined] = parts as KeyFields;
  const known = KINDS.find((each) => each === kind);
  const labels = joined === '' ? [] : joined.split('.');
  return known && COUNT.test(nth) && [project, unit, title, file, folder, sheet, ...labels].every((sum) => SUM.test(sum))
    ? { kind: known, project, unit, title, file, folder, sheet, nth: Number(nth), labels }
    : null;
}

/** The tables of other files; null where one of them cannot be read, or there are none. */
function readAgainst(text: string): readonly TableKey[] | null {
  const keys = text.split(BETWEEN).map((key) => readKey(key.split(WITHIN)));
  return keys.length <= MOST_AGAINST && keys.every((key) => key !== null) ? (keys as readonly TableKey[]) : null;
}

/**
 * Reads an identity. Null for any text that this program did not write in this form, or that was changed since. It comes from a file
 * that went through other hands: it names things to look for and is never looked up in a table, run or trusted.
 */
export function readIdentity(text: string): Identity | null {
  if (text.length > LONGEST) return null;
  const parts = text.split('~');
  const across = parts[0] === HEAD_ACROSS;
  if ((!across && parts[0] !== HEAD) || parts.length !== PARTS + (across ? 1 : 0)) return null;
  if (textSum(parts.slice(0, -1).join('~')) !== parts.at(-1)) return null;
  const table = readKey(parts.slice(1, 1 + KEY_PARTS));
  const [rule = '', named = '', followed = '', others = ''] = parts.slice(1 + KEY_PARTS, -1);
  const against = across ? readAgainst(others) : [];
  if (!table || !against || !RULE.test(rule)) return null;
  const more = named.endsWith(MORE);
  const places = readAll(more ? named.slice(0, -1) : named, readPlace);
  const followers = readAll(followed, readMark);
  return places && places.length > 0 && followers ? { table, rule, places, more, followers, ...(across ? { against } : {}) } : null;
}
