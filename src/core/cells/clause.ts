import { Decimal } from '../decimal';
import type { Compact } from './compact';
import { compact } from './compact';
import { readLead } from './lead';
import type { FoldedText } from './normalise';
import { fold } from './normalise';
import { withDigits } from './numerals';
import type { Tail } from './tail';
import { readTail } from './tail';
import type { NumberToken, OperatorToken, Token } from './tokens';
import { tokenise } from './tokens';
import { DAMAGED_SIGNS } from './words/look-alikes';
import type { Comparison } from './words/operators';
import { PLACEHOLDER_MARKS, RANK_WORDS } from './words/phrases';

/** One comparison with a figure. */
export interface Clause {
  /** What it is about (`露天煤矿`, `K`); empty where the text does not say. */
  readonly subject: string;
  /** Null where none is written. */
  readonly op: Comparison | null;
  /** True where signs or words contradict each other. */
  readonly opInvalid: boolean;
  readonly number: Decimal;
  readonly decimals: number;
  readonly unit: string;
  /** Upper end of a range. */
  readonly upper: Decimal | null;
  /** The reading to offer where a sign was damaged: `≤1.5年`. */
  readonly likely: string | null;
}

/** Why a text is no clause. `damaged`: it starts like a figure or a comparison and then breaks off. */
export type NoClause = 'text' | 'damaged' | 'placeholder';

/** A text longer than this is a sentence. */
const LONGEST_CLAUSE = 80;
const LONGEST_SUBJECT = 24;
const LONGEST_NUMERAL_TEXT = 16;
const FLIPPED: Readonly<Record<Comparison, Comparison>> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>', '=': '=' };

/** The tokens outside brackets. */
function outside(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter((token) => {
    if (token.kind === 'open') depth += 1;
    const top = depth === 0 && token.kind !== 'close';
    if (token.kind === 'close' && depth > 0) depth -= 1;
    return top;
  });
}

/** The text inside brackets that enclose the whole cell (`（≥95%）`), else null. */
function unwrapped(folded: FoldedText, tokens: readonly Token[]): string | null {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  const whole = first?.kind === 'open' && last?.kind === 'close' && tokens.filter((token) => token.kind === 'open').length === 1;
  return whole ? folded.original.slice(folded.origin[first.end], folded.origin[last.start]) : null;
}

class ClauseReader {
  private readonly tokens: readonly Token[];
  private readonly top: readonly Token[];

  constructor(private readonly folded: FoldedText, tokens: readonly Token[]) {
    this.tokens = tokens;
    this.top = outside(tokens);
  }

  read(): Clause | NoClause {
    const signs = this.top.filter((token): token is OperatorToken => token.kind === 'operator');
    const numbers = this.top.filter((token): token is NumberToken => token.kind === 'number');
    if (signs.length === 0) return numbers.length === 0 ? this.bracketed() : this.worded(numbers);
    if (signs.length === 2) return this.between(signs, numbers);
    return signs.length === 1 ? this.signed(signs[0]!, numbers) : 'text';
  }

  private part(start: number, end?: number): Compact {
    return compact(this.folded, start, end);
  }

  private endOf(number: NumberToken): number {
    // Behind a comma a remark may follow: `≥95%，群众满意`.
    const comma = this.top.find((token) => (token.kind === 'comma' || token.kind === 'stop' || token.kind === 'line') && token.start >= number.end);
    return comma?.start ?? this.folded.text.length;
  }

  /** `≥ 9 次/年`, `K≥1.25`, `80%≤合格率` */
  private signed(sign: OperatorToken, numbers: readonly NumberToken[]): Clause | NoClause {
    const right = numbers.filter((number) => number.start > sign.start);
    const left = this.part(0, sign.start).text;
    if (right.length === 0) return this.flipped(sign, numbers) ?? this.withoutFigure(left, sign);
    const [number, second, ...more] = right;
    const filler = this.part(sign.end, number!.start).text;
    const lead = readLead(filler);
    const subject = left.replace(/:$/, '');
    if (more.length > 0 || subject.length > LONGEST_SUBJECT || /[,;。]/.test(subject)) return 'text';
    const failed = subject === '' ? 'damaged' : 'text';
    if (lead.subject !== '' || (lead.op !== null && lead.op !== sign.op)) return this.isPlaceholder(filler) ? 'placeholder' : failed;
    return this.figures(number!, second, true, { subject, op: sign.op, opInvalid: sign.op === null }) ?? failed;
  }

  private flipped(sign: OperatorToken, numbers: readonly NumberToken[]): Clause | null {
    const [number, ...more] = numbers;
    if (number === undefined || more.length > 0 || sign.op === null || this.part(0, number.start).text !== '') return null;
    const subject = this.part(sign.end).text;
    const tail = readTail(this.part(number.end, sign.start), true);
    if (tail === null || tail.op !== null || subject === '' || subject.length > LONGEST_SUBJECT) return null;
    return this.made(number, null, tail, { subject, op: FLIPPED[sign.op], opInvalid: false });
  }

  private withoutFigure(left: string, sign: OperatorToken): Clause | NoClause {
    if (this.isPlaceholder(this.part(sign.end).text)) return 'placeholder';
    const digits = this.numerals();
    return digits ?? (left === '' ? 'damaged' : 'text');
  }

  /** `50%≤x≤80%` */
  private between(signs: readonly OperatorToken[], numbers: readonly NumberToken[]): Clause | NoClause {
    const [first, second] = signs;
    const [low, high, ...more] = numbers;
    if (!low || !high || more.length > 0 || low.start > first!.start || high.start < second!.start || first!.op === null || second!.op === null) return 'text';
    const lowTail = readTail(this.part(low.end, first!.start), true);
    const highTail = readTail(this.part(high.end), true);
    const rising = first!.op.startsWith('<') && second!.op.startsWith('<');
    if (!rising || !lowTail || !highTail || low.digits === null || high.digits === null || this.part(0, low.start).text !== '') return 'text';
    const tail = highTail.unit === '' ? lowTail : highTail;
    return this.made(low, new Decimal(high.digits), tail, { subject: this.part(first!.end, second!.start).text, op: FLIPPED[first!.op], opInvalid: false }) ?? 'text';
  }

  /** `100%`, `不低于95%`, `90%以上`, `S1.5年` */
  private worded(numbers: readonly NumberToken[]): Clause | NoClause {
    const [number, second, ...more] = numbers;
    const before = this.part(0, number!.start).text;
    if (more.length > 0 || /[,;。]/.test(before)) return 'text';
    const lead = readLead(before);
    const damaged = before.length === 1 ? DAMAGED_SIGNS[before] : undefined;
    if (damaged !== undefined) return this.damagedSign(number!, damaged) ?? 'text';
    const clause = this.figures(number!, second, lead.op !== null, { subject: lead.subject, op: lead.op, opInvalid: false });
    if (clause !== null && lead.subject.length <= LONGEST_SUBJECT && (lead.subject === '' || lead.measured || clause.op !== null)) return clause;
    if (this.isPlaceholder(before)) return 'placeholder';
    return before === '' && numbers.some((each) => each.digits === null) && this.top.length <= 4 ? 'damaged' : 'text';
  }

  private damagedSign(number: NumberToken, sign: '≥' | '≤' | '>' | '<'): Clause | null {
    const op = { '≥': '>=', '≤': '<=', '>': '>', '<': '<' } as const;
    const clause = this.figures(number, undefined, true, { subject: '', op: op[sign], opInvalid: false });
    return clause === null || clause.unit === '' ? null : { ...clause, likely: sign + this.part(number.start).written.join('') };
  }

  /** One figure, or the two ends of a range, with what follows. */
  private figures(number: NumberToken, second: NumberToken | undefined, explicit: boolean, head: Pick<Clause, 'subject' | 'op' | 'opInvalid'>): Clause | null {
    if (second !== undefined) return this.range(number, second, explicit, head);
    const end = this.endOf(number);
    if (end < this.folded.text.length && !explicit && this.part(end).text.length > 1) return null;
    const tail = readTail(this.part(number.end, end), explicit);
    return tail === null ? null : this.made(number, null, tail, head);
  }

  private range(low: NumberToken, high: NumberToken, explicit: boolean, head: Pick<Clause, 'subject' | 'op' | 'opInvalid'>): Clause | null {
    const at = this.top.findIndex((token) => token.kind === 'range' && token.start >= low.end && token.end <= high.start);
    const mark = this.top[at];
    if (mark === undefined || high.digits === null || this.part(mark.end, high.start).text !== '') return null;
    const lowTail = readTail(this.part(low.end, mark.start), true);
    const tail = readTail(this.part(high.end), explicit);
    if (lowTail === null || tail === null || (lowTail.unit !== '' && lowTail.unit !== tail.unit) || isPeriod(low, tail)) return null;
    return this.made(low, new Decimal(high.digits), tail, head);
  }

  private made(number: NumberToken, upper: Decimal | null, tail: Tail, head: Pick<Clause, 'subject' | 'op' | 'opInvalid'>): Clause | null {
    if (number.digits === null) return null;
    const opposed = head.op !== null && tail.op !== null && head.op[0] !== tail.op[0] && head.op !== '=';
    const likely = this.folded.markup ? this.part(0).written.join('') : null;
    return {
      subject: head.subject, op: head.op ?? tail.op, opInvalid: head.opInvalid || opposed,
      number: new Decimal(number.digits), decimals: number.decimals, unit: tail.unit, upper, likely,
    };
  }

  /** `面积(≥500平方米)`, or no figure in digits at all. */
  private bracketed(): Clause | NoClause {
    const open = this.tokens.findIndex((token) => token.kind === 'open');
    const close = this.tokens.findIndex((token) => token.kind === 'close');
    if (open > 0 && close === this.tokens.length - 1) {
      const inner = parseClause(this.folded.original.slice(this.folded.origin[this.tokens[open]!.end], this.folded.origin[this.tokens[close]!.start]));
      if (typeof inner !== 'string' && inner.op !== null && inner.subject === '') return { ...inner, subject: this.part(0, this.tokens[open]!.start).text };
    }
    const { text } = this.part(0);
    if (this.isPlaceholder(text) && readTail(this.part(0), true) === null) return 'placeholder';
    return this.numerals() ?? 'text';
  }

  /** `三次`, `不少于两次`, `百分之九十五`, `零` */
  private numerals(): Clause | null {
    const { text } = this.part(0);
    if (text.length > LONGEST_NUMERAL_TEXT) return null;
    const digits = text === '零' ? '0' : withDigits(text);
    if (digits === null || (withDigits(digits) !== null && digits !== '0')) return null;
    const clause = parseClause(digits);
    if (typeof clause === 'string' || clause.subject !== '') return null;
    const counted = clause.unit === '' ? digits === '0' : !RANK_WORDS.has(clause.unit[0]!) && readTail(compact(fold(clause.unit)), false)?.known === true;
    return counted ? clause : null;
  }

  private isPlaceholder(text: string): boolean {
    return PLACEHOLDER_MARKS.some((mark) => text.includes(mark));
  }
}

/** `2023-2025年` is a period, not a count of years. */
function isPeriod(low: NumberToken, tail: Tail): boolean {
  return tail.unit.startsWith('年') && low.digits !== null && low.digits.length === 4;
}

/** Reads a text that holds one comparison, one figure or one range of figures, else says why it does not. Never throws. */
export function parseClause(text: string): Clause | NoClause {
  if (text.length > LONGEST_CLAUSE) return 'text';
  const folded = fold(text);
  const tokens = tokenise(folded.text);
  if (tokens.length === 0) return 'text';
  const inner = unwrapped(folded, tokens);
  return inner === null ? new ClauseReader(folded, tokens).read() : parseClause(inner);
}
