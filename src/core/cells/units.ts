import { Decimal } from '../decimal';
import { normalise } from './normalise';
import { remembered } from '../remember';
import { isDigit } from './scan-number';
import { COUNTERS, MEASURES, PER_YEAR, PLACES, SAME_UNITS, UNIT_GROUPS } from './value-words/unit-words';

interface Convertible {
  readonly kind: string;
  readonly factor: Decimal;
}

function factorOf(text: string): Decimal {
  const [over, under] = text.split('/');
  return under === undefined ? new Decimal(over!) : new Decimal(over!).div(under);
}

const CONVERTIBLE: ReadonlyMap<string, Convertible> = new Map(
  UNIT_GROUPS.flatMap(({ kind, units }) =>
    Object.entries(units).map(([unit, factor]) => [normalise(unit), { kind, factor: factorOf(factor) }] as const),
  ),
);
const COUNTER_SET: ReadonlySet<string> = new Set(COUNTERS.map(normalise));
const WORDS: ReadonlySet<string> = new Set([...CONVERTIBLE.keys(), ...COUNTER_SET, ...MEASURES.map(normalise)]);
const LONGEST = Math.max(...[...WORDS].map((word) => word.length));
const SAME: ReadonlyMap<string, string> = new Map(
  SAME_UNITS.flatMap((units) => units.map((unit) => [normalise(unit), units[0]!] as const)),
);

/** Signs that join unit words: `台/套`, `元/人·次`, `次每年`, `台(套)`. */
const JOINTS = '/·*×.、每()-或';
/** More characters than this are no unit but a phrase. */
const LONGEST_UNIT = 16;
/** Unit words that may follow each other without a joint (`万人次`). */
const MOST_JOINED = 2;
/** Rates per a round number of people: `18/10万`. */
const SCALED_BASE = /^\/\d*[百千万亿]/;

/** Where the number behind a joint ends that a rate is counted by: `次/2年`, `/10万`. */
function baseEnd(text: string, joint: number): number {
  let end = joint + 1;
  if (text[joint] === '/' || text[joint] === '每') while (isDigit(text[end])) end += 1;
  return end;
}

/**
 * True where the text is made of unit words only (`台/套`, `万人次`, `元/人·次`, `次每年`, `台(套)`). Expects a folded text
 * without white space; the empty text is no unit.
 */
export function isKnownUnit(text: string): boolean {
  if (WORDS.has(text)) return true;
  if (text === '' || text.length > LONGEST_UNIT) return false;
  // reach[i]: the fewest words since the last joint with which text[0..i) can be cut into words; -1 where it cannot.
  const reach: number[] = [0, ...new Array<number>(text.length).fill(-1)];
  for (let at = 0; at < text.length; at += 1) {
    const words = reach[at]!;
    if (words < 0) continue;
    if (JOINTS.includes(text[at]!) && (at > 0 || SCALED_BASE.test(text))) {
      reach[at + 1] = 0;
      const end = baseEnd(text, at);
      if (end < text.length) reach[end] = 0;
    }
    if (words >= MOST_JOINED) continue;
    for (let length = 1; length <= LONGEST && at + length <= text.length; length += 1) {
      const seen = reach[at + length]!;
      if (WORDS.has(text.slice(at, at + length)) && (seen < 0 || seen > words + 1)) reach[at + length] = words + 1;
    }
  }
  const last = text[text.length - 1]!;
  return reach[text.length]! >= 0 && (last === ')' || !JOINTS.includes(last));
}

/** True where the text is one of the unit words, not a phrase made of them (`项目` is, `项目期` is not). Expects a folded text. */
export function isUnitWord(text: string): boolean {
  return WORDS.has(text);
}

const PLACE_WORDS = new RegExp(`^(?:(?:${PLACES.join('|')})[、/]?)+$`);

/** True for kinds of places and nothing else (`市、区`, `街道`). */
export function arePlaces(text: string): boolean {
  return text.length <= LONGEST_UNIT && PLACE_WORDS.test(text);
}

/** True for a word with which things are counted (`台`, `户`), scales aside. */
export function isCounter(text: string): boolean {
  return counterLength(text) === text.length && text !== '';
}

/** Length of the counting word that starts the text (`个` of `个乡镇`, with a scale: `万个`), 0 where none does. */
export function counterLength(text: string): number {
  for (let length = Math.min(4, text.length); length > 0; length -= 1) {
    if (COUNTER_SET.has(text.slice(0, length).replace(/^[万千百亿]/, ''))) return length;
  }
  return 0;
}

/** A unit with another in brackets behind it. */
const EXPLAINED = /^([^()]+)\(([^()]+)\)$/;

/** A folded unit without a word in brackets that only says it once more (`%(百分比)`); `台(套)` stays as it is. */
function withoutGloss(key: string): string {
  const [, unit, gloss] = EXPLAINED.exec(key) ?? [];
  return unit !== undefined && gloss !== undefined && unitKey(unit) === unitKey(gloss) ? unit : key;
}

/** One spelling for units that mean the same: `%` for 百分比 and %（百分比）, `台/套` for 台（套）, `次` for 次/年. */
export const unitKey = remembered((unit): string => {
  let key = withoutGloss(normalise(unit));
  const perYear = PER_YEAR.find((suffix) => key.length > suffix.length && key.endsWith(suffix));
  if (perYear !== undefined) key = key.slice(0, -perYear.length);
  const measure = CONVERTIBLE.get(key);
  if (measure) return `${measure.kind}:${measure.factor.toString()}`;
  const plain = key.replace(/[()]/g, '').replace(/[·*×.]/g, '/');
  return SAME.get(key) ?? SAME.get(plain) ?? plain;
});

/**
 * True where two units, as written, name the same thing in the same size: `%` and `百分比`, `台（套）` and `台/套`, `万` and
 * `万元`, `人` and `名`. A missing unit agrees only with a missing unit.
 */
export function unitsAgree(a: string, b: string): boolean {
  return a === b || unitKey(a) === unitKey(b);
}

function convertible(unit: string): Convertible | undefined {
  return CONVERTIBLE.get(withoutGloss(normalise(unit)));
}

/** Kind of a unit that can be converted (`money`, `ratio`, `months`); null for all others. */
export function unitKind(unit: string): string | null {
  return convertible(unit)?.kind ?? null;
}

/**
 * The factor by which a figure in unit `from` is multiplied to be in unit `to` (万元 → 元: 10000), or null where the two
 * cannot be converted. Units that agree give 1.
 */
export function unitFactor(from: string, to: string): Decimal | null {
  if (unitsAgree(from, to)) return new Decimal(1);
  const source = convertible(from);
  const goal = convertible(to);
  return source && goal && source.kind === goal.kind ? source.factor.div(goal.factor) : null;
}
