import type { Decimal } from '../decimal';
import { plain } from '../decimal';
import type { Clause, NoClause } from './clause';
import { parseClause } from './clause';
import { splitClauses, toCondition } from './conditions';
import { damagedRate } from './damage';
import { fromLostFormat, parseDate } from './dates';
import { holdsNoValue, isNotApplicable, meaningOf, textOf, type CellMeaning } from './input';
import type { NameHint } from './name-hints';
import { asksForBoundedRate, asksForDate, readNameHint } from './name-hints';
import { formatWords, monthInNumber } from './number-figure';
import { fold, normalise, oneLine, removeSpace } from './normalise';
import { isNeutralOperator, readDirection, readOperator } from './operators';
import type { CellInput, Operator, ReadingNote, TargetReading } from './types';

/** What stands beside a target and helps to read it. */
export interface TargetContext {
  /** The operator column's cell; leave out where the table has none. */
  readonly operator?: CellInput | null;
  /** The unit column's cell. */
  readonly unit?: CellInput | null;
  /** Text of the direction column: `正向`, `反向`. */
  readonly direction?: string;
  /** The indicator's name: `面积(≥**平方米)`. */
  readonly name?: string;
  /** Unit that the column's header states: `%` of `指标值（%）`. */
  readonly unitHint?: string;
  /** Year of the table, for deadlines that name none (`12月底前`). */
  readonly year?: number;
}

const NONE: TargetReading = {
  type: 'none',
  op: null,
  implicit: false,
  value: null,
  number: null,
  decimals: 0,
  unit: '',
  upper: null,
  conditions: [],
  notes: [],
};

function qualitative(value: string, notes: readonly ReadingNote[] = []): TargetReading {
  return { ...NONE, type: 'text', op: 'qualitative', value, notes };
}

function dateTarget(iso: string, op: Operator, implicit: boolean): TargetReading {
  return { ...NONE, type: 'date', op, implicit, value: iso };
}

/** The unit column's text; marks for "none" count as blank. */
export function writtenUnit(cell: CellInput | null | undefined): string {
  const text = removeSpace(textOf(cell ?? null));
  return isNotApplicable(text) || text === '无' ? '' : text.replace(/[％﹪]/g, '%');
}

/** What the cells and words around the value cell say: operator, unit, and what is wrong with the operator. */
interface Surroundings {
  /** Stated in the operator column, in signs or words. */
  readonly op: Operator | null;
  /** What 正向 or 反向 implies where nothing states an operator. */
  readonly byDirection: Operator | null;
  readonly unit: string;
  readonly invalid: boolean;
}

const NOTHING_AROUND: Surroundings = { op: null, byDirection: null, unit: '', invalid: false };

function surroundings(context: TargetContext): Surroundings {
  if (!context.operator && !context.direction && !context.unit) return NOTHING_AROUND;
  const written = textOf(context.operator ?? null);
  const direction = context.direction ?? '';
  // Some forms hold the operator in a column named 指标方向 and 正向 in one named 指标性质.
  const op = readOperator(written) ?? readOperator(direction);
  const byDirection = readDirection(written) ?? readDirection(direction);
  const invalid = op === null && byDirection === null && !isNeutralOperator(written) && !isNotApplicable(written);
  return { op, byDirection, unit: writtenUnit(context.unit), invalid };
}

interface Figure {
  readonly op: Operator | null;
  readonly number: Decimal;
  readonly decimals: number;
  readonly unit: string;
  readonly upper: Decimal | null;
  readonly subject?: string;
}

const NO_HINT: NameHint = { op: null, unit: '' };

/** The date that a bare figure was before its format was lost, where a date is asked for. */
function lostDateIn({ unit, upper, number }: Figure, name: string | undefined): string | null {
  return unit === '' && upper === null && asksForDate(name) ? fromLostFormat(number.toNumber()) : null;
}

/** What the indicator's name says of a figure that has no operator or no unit. */
function hintFor({ op, unit }: Figure, name: string | undefined): NameHint {
  return (op === null || unit === '') && name !== undefined ? readNameHint(name) : NO_HINT;
}

/** Which way is better than a figure that is to be met as it is. */
function betterBy(direction: Operator | null): Pick<TargetReading, 'better'> {
  return direction ? { better: direction === '>=' ? 'higher' : 'lower' } : {};
}

/** True where a cell's own operator says other than the column of operators; `=` says nothing against it. */
function contradicts(own: Operator, stated: Operator | null): boolean {
  return stated !== null && stated !== own && own !== '=';
}

function numberTarget(figure: Figure, notes: readonly ReadingNote[], around: Surroundings, context: TargetContext): TargetReading {
  const hint = hintFor(figure, context.name);
  const written = around.op ?? figure.op ?? hint.op;
  const lost = lostDateIn(figure, context.name);
  if (lost !== null) return { ...dateTarget(lost, written ?? '=', written === null), notes: [{ code: 'ocr-suspect', likely: lost }] };
  const invalid = figure.op === null ? around.invalid : contradicts(figure.op, around.op);
  const op = written ?? around.byDirection;
  return {
    type: 'number',
    op: op ?? '=',
    implicit: op === null && !invalid && notes.every(({ code }) => code !== 'operator-invalid'),
    value: plain(figure.number),
    number: figure.number,
    decimals: figure.decimals,
    unit: figure.unit || around.unit || hint.unit || removeSpace(context.unitHint ?? ''),
    upper: figure.upper,
    conditions: [],
    ...(figure.subject ? { subject: figure.subject } : {}),
    ...(op === '=' ? betterBy(around.byDirection) : {}),
    notes: invalid ? [...notes, { code: 'operator-invalid' }] : notes,
  };
}

/** What a clause tells beyond its figures. */
export function clauseNotes(clause: Clause): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (clause.opInvalid) notes.push({ code: 'operator-invalid' });
  if (clause.likely !== null) notes.push({ code: 'ocr-suspect', likely: clause.likely });
  return notes;
}

const FAILURES: Readonly<Record<NoClause, readonly ReadingNote[]>> = {
  text: [],
  damaged: [{ code: 'unparseable' }],
  placeholder: [{ code: 'placeholder' }],
};

function readText(written: string, around: Surroundings, context: TargetContext): TargetReading {
  const scanned = around.op === null && asksForBoundedRate(context.name) ? damagedRate(normalise(written)) : null;
  const text = scanned ?? written;
  const read = parseClause(text);
  const clause = scanned === null || typeof read === 'string' ? read : { ...read, likely: scanned };
  if (typeof clause !== 'string') return numberTarget(clause, clauseNotes(clause), around, context);
  const clauses = splitClauses(text);
  const [first] = clauses;
  if (first !== undefined) {
    const notes = clauses.flatMap(clauseNotes);
    return { ...numberTarget(first, notes, around, {}), conditions: clauses.map(toCondition) };
  }
  const inequality = around.op !== null && around.op !== '=' && around.op !== 'qualitative';
  return qualitative(oneLine(text), inequality && clause === 'text' ? [{ code: 'operator-invalid' }] : FAILURES[clause]);
}

/** The reading of a text that compares by itself, whatever the cell beside it says of its sort; null for any other. */
function ownComparison(meaning: CellMeaning, around: Surroundings, context: TargetContext): TargetReading | null {
  const read = meaning.kind === 'text' ? readText(meaning.text, { ...around, op: null }, context) : null;
  return read?.type === 'number' && !read.implicit && read.notes.length === 0 ? read : null;
}

/** The reading of a text that is a date; null for any other. */
function datedTarget(text: string, around: Surroundings, context: TargetContext): TargetReading | null {
  const date = parseDate(text, { year: context.year, expected: asksForDate(context.name) });
  if (date === null) return null;
  // `=` beside `2024年12月31日前` is the form's filler: the deadline says more.
  const stated = date.end && date.implicit ? '<=' : date.op;
  const implicit = date.implicit && !date.end;
  const op = around.op === null || (around.op === '=' && !implicit) ? stated : around.op;
  const reading = { ...dateTarget(date.iso, op, around.op === null && implicit), ...(date.withoutYear ? { withoutYear: true } : {}) };
  const { markup, text: folded } = fold(text);
  return markup ? { ...reading, notes: [{ code: 'ocr-suspect', likely: oneLine(folded) }] } : reading;
}

/**
 * Reads a target (指标值) in one cell (`≥98%`, `12 份`, `2024年12月31日前`, `明显提升`) or split over cells for operator,
 * value and unit. A figure without any operator is `=`, `implicit`. An operator cell 定性 makes a value a text, unless it
 * is a comparison itself (`95%以上`). A cell
 * that is no figure, date or condition list is a qualitative text; what looks like a damaged figure says so in `notes`.
 * Never throws.
 */
export function parseTarget(cell: CellInput | null, context: TargetContext = {}): TargetReading {
  const meaning = meaningOf(cell);
  const around = surroundings(context);
  if (meaning.kind === 'blank' || (meaning.kind === 'text' && holdsNoValue(meaning.text))) return NONE;
  if (around.op === 'qualitative') return ownComparison(meaning, around, context) ?? qualitative(textOf(cell));
  switch (meaning.kind) {
    case 'date':
      return dateTarget(meaning.iso, around.op ?? '=', around.op === null);
    case 'error':
      return qualitative(meaning.text, [{ code: 'unparseable' }]);
    case 'number': {
      const month = monthInNumber(cell, meaning, asksForDate(context.name));
      if (month !== null) return dateTarget(month, around.op ?? '=', around.op === null);
      const { number, decimals } = meaning;
      return numberTarget({ ...formatWords(cell, meaning), number, decimals, upper: null }, [], around, context);
    }
    case 'text':
      return datedTarget(meaning.text, around, context) ?? readText(meaning.text, around, context);
  }
}
