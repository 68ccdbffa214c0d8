import type { ContentClass } from '../content-class';
import { isTickChoice } from './is-placeholder';
import { remembered } from '../remember';
import { GRADE_DEGREES, GRADE_RESULTS } from '../vocabulary/grades';
import { LEVEL1_STEMS, LEVEL2_STEMS, SUBTOTAL_LABELS, TOTAL_LABELS } from '../vocabulary/levels';
import { levelName } from './item-name';
import { mayHold } from './telling-characters';
import {
  type CellInput,
  NOT_APPLICABLE,
  SIGN_PARTS,
  isKnownUnit,
  isNeutralOperator,
  isUnitWord,
  longestOf,
  normalise,
  parseClause,
  parseDate,
  readDirection,
  readNumberFormat,
  readOperator,
  splitClauses,
} from './index';

export type { ContentClass };

/** Characters of a cell that are looked at. */
const LONGEST_LOOK = 200;
const LONGEST_FIGURE = 80;
const LONGEST_GRADE = 12;
const LONGEST_LABEL = 24;
const SENTENCE_FROM = 25;
const SHORT_UP_TO = 6;
/** What a comparison is about (`K≥1.25`, `露天煤矿<5小时`) is no longer than this; longer ones are names that hold their target. */
const LONGEST_SUBJECT = 8;

const LEVEL1: ReadonlySet<string> = new Set(LEVEL1_STEMS);
const LEVEL2: ReadonlySet<string> = new Set(LEVEL2_STEMS);
const TOTALS: ReadonlySet<string> = new Set([...TOTAL_LABELS, ...SUBTOTAL_LABELS]);
const mayBeLabel = mayHold([...LEVEL1, ...LEVEL2, ...TOTALS]);
const RESULTS: ReadonlySet<string> = new Set(GRADE_RESULTS);
const DEGREES: ReadonlySet<string> = new Set(GRADE_DEGREES);
const LONGEST_WORD = longestOf([...GRADE_RESULTS, ...GRADE_DEGREES]);
const TICKS = /^[√✓✔☑✗✘☒×○●◎☐□]+$/u;
const SERIAL =
  /^(?:\(?[〇一二三四五六七八九十]{1,3}[、)).:]|[〇一二三四五六七八九十]{1,3}|\(\d{1,3}\)|\d{1,3}[、).]|[①-⒛❶-❿]|(?:指标|目标)\d{1,3}[、.:)]?)$/u;
const BARE_NUMBER = /^[-+]?\d[\d,]{0,24}(?:\.\d{1,20})?$/;
/** Marks and words between two comparisons in one cell. */
const SEVERAL = /[;；,，、。\n\r①-⑳)）且时]/;
const UNIT_JOINT = /[/·*(每]/;
const FIGURES = /[\d≥≤<>=]|零|[一二两三四五六七八九十百千].{0,3}$|百分/;
/** Formulas and sentences with a figure in them. */
/** A name with a place left for its target: 物业费清缴率(≥**%). */
const NAMED_PLACEHOLDER = /^[^\d(≥≤<>=]{3,}\(.*\)$/;
const NO_FIGURE = /[÷+]|[)%]×|×[(\d]|得分|扣分/;
/** A total with its figure in the same cell: 总分：98.5分. */
const STATED_TOTAL = /^([^\d:]{2,6})[:为]?\d{1,3}(?:\.\d+)?分?$/;

/** What a number's format makes of it: most cells of a large table are numbers in General. */
function numberClass(format: string): ContentClass {
  if (format === 'General' || format === '') return 'integer-points';
  const { percent, date, prefix, suffix } = readNumberFormat(format);
  if (date !== null) return 'date';
  if (percent || normalise(suffix) === '%') return 'percent';
  if ([...normalise(prefix)].some((sign) => SIGN_PARTS[sign] !== undefined)) return 'comparison';
  return suffix.trim() === '' ? 'integer-points' : 'quantity';
}

/** True where the text is made of grading words only: `明显提升`, `较好`, `达到预期目标`. */
function isGrade(key: string): boolean {
  if (key.length > LONGEST_GRADE) return false;
  // reached[i]: 0 where the text up to i cannot be cut into words, 1 where it can, 2 where one of them states a result.
  const reached = new Array<number>(key.length + 1).fill(0);
  reached[0] = 1;
  for (let at = 0; at < key.length; at += 1) {
    const before = reached[at]!;
    for (let length = 1; before > 0 && length <= LONGEST_WORD && at + length <= key.length; length += 1) {
      const word = key.slice(at, at + length);
      const here = RESULTS.has(word) ? 2 : DEGREES.has(word) ? before : 0;
      if (here > reached[at + length]!) reached[at + length] = here;
    }
  }
  return reached[key.length] === 2;
}

function labelClass(text: string, key: string): ContentClass | null {
  if (!mayBeLabel(key)) return null;
  if (TOTALS.has(key.replace(/(?<![:.。])[:.。]+$/, '')) || TOTALS.has(STATED_TOTAL.exec(key)?.[1] ?? '')) return 'total-label';
  const name = normalise(levelName(text).name).replace(/(?<![:、.])[:、.]+$/, '');
  if (TOTALS.has(name)) return 'total-label';
  const stem = name.replace(/(?:指标?|目标)$/, '');
  return LEVEL1.has(stem) ? 'level1' : LEVEL2.has(stem) ? 'level2' : null;
}

/** True for a unit as a unit column holds it: one word, or words with a joint between them (`元/人·次`, `台（套）`). */
function isUnit(key: string): boolean {
  return isUnitWord(key) || (UNIT_JOINT.test(key) && key.includes('(') === key.includes(')') && isKnownUnit(key));
}

/** A first and a last day: 2020.1.1-2020.12.31, 2022年3月至2023年11月. */
const TWO_DATES = /^(\d{4}[.年/]\d[^-—–~～至到]{0,7})[-—–~～至到]{1,2}(\d[^-—–~～至到]{1,12})$/;

function isSpan(key: string): boolean {
  const [, from, to] = TWO_DATES.exec(key) ?? [];
  return from !== undefined && to !== undefined && parseDate(from) !== null && parseDate(to) !== null;
}

function figureClass(text: string, key: string): ContentClass | null {
  if (parseDate(text) !== null || isSpan(key)) return 'date';
  const clause = parseClause(text);
  if (clause === 'placeholder') return key.length <= LONGEST_LABEL && !NAMED_PLACEHOLDER.test(key) ? 'comparison' : null;
  if (clause === 'damaged') return 'quantity';
  if (clause === 'text') return SEVERAL.test(text) && splitClauses(text).length > 0 ? 'comparison' : null;
  // `资金到位率100%` and `机柜数量(≥77台)` may as well be names of indicators.
  const bracketed = clause.subject !== '' && /^[^\d(]*\(.*\)$/.test(key);
  const named = bracketed || clause.subject.length > (clause.op === null ? 0 : LONGEST_SUBJECT);
  if (named) return null;
  if (clause.op !== null || clause.likely !== null) return 'comparison';
  return clause.unit === '%' ? 'percent' : clause.unit === '' ? 'integer-points' : 'quantity';
}

function wordsClass(key: string, cut: boolean): ContentClass {
  if (cut || key.length >= SENTENCE_FROM || /[。;]./.test(key)) return 'sentence';
  return key.length <= SHORT_UP_TO ? 'words-short' : 'words';
}

const textClass = remembered((whole): ContentClass => {
  const text = whole.slice(0, LONGEST_LOOK);
  const key = normalise(text);
  if (key === '') return 'blank';
  if (NOT_APPLICABLE.has(key) || TICKS.test(key) || isTickChoice(text)) return 'mark';
  if (BARE_NUMBER.test(key)) return 'integer-points';
  if (SERIAL.test(key)) return 'serial';
  if (key.length <= LONGEST_LABEL) {
    if (readOperator(key) !== null) return 'operator';
    const label = labelClass(text, key);
    if (label !== null) return label;
    if (isGrade(key)) return 'grade';
    if (readDirection(key) !== null || (isNeutralOperator(key) && key.startsWith('定'))) return 'operator';
    if (isUnit(key)) return 'unit';
  }
  const figures = whole.length <= LONGEST_FIGURE && FIGURES.test(key) && !NO_FIGURE.test(key) ? figureClass(text, key) : null;
  return figures ?? wordsClass(key, whole.length > LONGEST_LOOK);
});

/** Says what a cell's content looks like. Looks at the beginning of long texts only; never throws. */
export function contentClass(cell: CellInput | null): ContentClass {
  if (cell === null) return 'blank';
  switch (cell.content.type) {
    case 'blank':
      return 'blank';
    case 'number':
      return numberClass(cell.format);
    case 'text':
      return textClass(cell.content.text);
    case 'boolean':
      return 'grade';
    case 'error':
      return 'mark';
  }
}
