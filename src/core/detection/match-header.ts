import { mayHold } from '../cells/telling-characters';
import { Decimal } from '../decimal';
import type { ColumnRole } from '../model/types';
import { remembered } from '../remember';
import { keyOf } from '../snapshot/grid';
import { HEADER_HINTS, HEADER_WORDS, LONGEST_HEADER } from '../vocabulary/headers';

export interface HeaderMatch {
  readonly role: ColumnRole;
  /** Points that the header declares (90 in `分值权重（90）`), or null. */
  readonly points: Decimal | null;
  /** True where a vocabulary word matched whole, false for a hint. */
  readonly exact: boolean;
}

const ROLE_OF_WORD: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries(HEADER_WORDS).flatMap(([role, words]) => words.map((word): [string, ColumnRole] => [keyOf(word), role as ColumnRole])),
);

/** Longer cells hold sentences, however much white space is in them. */
const LONGEST_CELL = 60;

const OPENING = /[([【]/g;
const CLOSING = /[)\]】]/g;
const BRACKET_OR_END = /[([【]|[::、.]$/;
const POINTS = /^(?:共|满分|合计|总分)?(\d{1,3}(?:\.\d+)?)分?%?$/;

/** Each bracket of a text with what it holds, from its sign to behind that which closes it: an open one is followed by none. */
function* bracketsIn(key: string): Iterable<readonly [from: number, to: number]> {
  for (let at = 0; ;) {
    const from = placeOf(OPENING, key, at);
    const to = from === null ? null : placeOf(CLOSING, key, from);
    if (from === null || to === null) return;
    yield [from, to + 1];
    at = to + 1;
  }
}

function placeOf(sign: RegExp, key: string, from: number): number | null {
  sign.lastIndex = from;
  return sign.exec(key)?.index ?? null;
}

/** Points in the brackets of a label: `预算管理（25分）` → 25, `分值（90）` → 90. Null where there are none. */
export function declaredPoints(key: string): Decimal | null {
  if (!/\d/.test(key)) return null;
  for (const [from, to] of bracketsIn(key)) {
    const number = POINTS.exec(key.slice(from + 1, to - 1))?.[1];
    if (number) return new Decimal(number);
  }
  const open = /(\d{1,3}(?:\.\d+)?)分$/.exec(key)?.[1];
  return open ? new Decimal(open) : null;
}

/** True for a text that says what it is worth: `相关性（5分）`. */
export function declaresPoints(text: string): boolean {
  return declaredPoints(keyOf(text)) !== null;
}

/** A label without its brackets: `产出指标（50分）` → `产出指标`. */
export function withoutBrackets(key: string): string {
  if (!BRACKET_OR_END.test(key)) return key;
  const kept: string[] = [];
  let at = 0;
  for (const [from, to] of bracketsIn(key)) {
    kept.push(key.slice(at, from));
    at = to;
  }
  return [...kept, key.slice(at)].join('').replace(/(?<![::、.])[::、.]+$/, '');
}

const holdsHeaderCharacter = mayHold([...ROLE_OF_WORD.keys(), ...HEADER_HINTS.map((hint) => hint.contains[0]!)]);

/** True where a text may be a header: a quick look before the vocabulary is asked. */
export function mayBeHeader(text: string): boolean {
  return text.length <= LONGEST_CELL && holdsHeaderCharacter(text);
}

/** What a header cell says its column holds. Null where the text is no header. */
export function matchHeader(text: string): HeaderMatch | null {
  return mayBeHeader(text) ? headerWord(text) : null;
}

const headerWord = remembered((text: string): HeaderMatch | null => {
  const key = keyOf(text);
  if (key === '' || key.length > LONGEST_HEADER) return null;
  const bare = withoutBrackets(key);
  const points = declaredPoints(key);
  const role =
    ROLE_OF_WORD.get(key) ??
    ROLE_OF_WORD.get(bare) ??
    ROLE_OF_WORD.get(bare.replace(/(?<!\d)\d+分$/, '')) ??
    ROLE_OF_WORD.get(bare.replace(/^\d{4}年度?/, ''));
  if (role) return { role, points, exact: true };
  const hint = HEADER_HINTS.find((candidate) => candidate.contains.every((word) => bare.includes(word)));
  return hint ? { role: hint.role, points, exact: false } : null;
});
