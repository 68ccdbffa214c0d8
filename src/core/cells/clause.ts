import { Decimal } from '../decimal';
import type { Compact } from './compact';
import { compact } from './compact';
import { damagedSign, isFigureOnly, isLostSign } from './damage';
import { readLead } from './leading-words';
import type { FoldedText } from './normalise';
import { fold, originalBetween } from './normalise';
import { withDigits } from './numerals';
import { type PlainComparison, plainComparison } from './plain-comparison';
import type { Tail } from './trailing-words';
import { readTail } from './trailing-words';
import { isKnownUnit, isUnitWord, unitKind } from './units';
import type { NumberToken, OperatorToken, Token } from './tokens';
import { outsideBrackets, tokenise } from './tokens';
import type { Comparison } from './value-words/operator-words';
import { PLACEHOLDER_MARKS } from '../vocabulary/placeholder-marks';
import { RANK_WORDS } from './value-words/phrases';

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
  /** True where words that measure nothing stand in front of a figure without operator: `维修渠道26条`. */
  readonly named: boolean;
  /** The reading to offer where a sign was damaged: `≤1.5年`. */
  readonly likely: string | null;
}

/** Why a text is no clause. `damaged`: it starts like a figure or a comparison and then breaks off. */
export type NoClause = 'text' | 'damaged' | 'placeholder';

type Head = Pick<Clause, 'subject' | 'op' | 'opInvalid'>;

/** A text longer than this is a sentence. */
const LONGEST_CLAUSE = 80;
const LONGEST_SUBJECT = 24;
const LONGEST_NUMERAL_TEXT = 16;
/** A remark behind a figure without operator (`12次，已完成`) is no longer than this. */
const LONGEST_REMARK = 20;
const FLIPPED: Readonly<Record<Comparison, Comparison>> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>', '=': '=' };
const SENTENCE_MARKS = /[,;。、]/;
const DIGIT = /\d/;
/** What goes on with figures is no remark but more of the same: `≥5,6次`. */
const FIGURE_FIRST = /^[^\p{L}]*\d/u;

/** A thing that is counted is named in a few words; more of them make a sentence. */
const THING = /^[\u4e00-\u9fff()/]{2,8}$/;
const ORDINAL_END = /[第前每按分限提]$/;
const TIME_KINDS: ReadonlySet<string | null> = new Set(['duration', 'months', 'working-time']);

const hasPlaceholder = (text: string): boolean => PLACEHOLDER_MARKS.some((mark) => text.includes(mark));

/** `××%`, `**次以上`, `××年××月`: marks where the figures of a number or a date belong. */
function standsForFigure(text: string): boolean {
  const bare = PLACEHOLDER_MARKS.reduce((rest, mark) => rest.replaceAll(mark, ''), text);
  if (/^年(?:月日?)?底?之?前?$/.test(bare)) return true;
  const mark = PLACEHOLDER_MARKS.find((each) => text.startsWith(each));
  const tail = mark === undefined || bare === '' || !text.endsWith(bare) ? null : readTail(compact(fold(bare)), true);
  return tail !== null && (tail.known || tail.unit === '%');
}

/** True where a mark divides nothing: `元/人、天`, or a line that breaks in front of the unit. */
function goesOn(text: string, tokens: readonly Token[], place: number): boolean {
  const [before, mark, after, ...more] = tokens.slice(place - 1);
  if (before === undefined || mark === undefined || after?.kind !== 'text') return false;
  const tail = readTail(compact(fold(after.text)), true);
  if (mark.kind === 'line') return more.length === 0 && tail !== null && (tail.known || tail.unit === '');
  return text[mark.start] === '、' && before.kind === 'text' && isKnownUnit(before.text) && tail?.known === true;
}

class ClauseReader {
  private readonly top: readonly Token[];
  /** Where the comparison ends and a remark may begin. */
  private readonly end: number;
  private readonly numbers: readonly NumberToken[];

  constructor(
    private readonly folded: FoldedText,
    private readonly tokens: readonly Token[],
  ) {
    const outside = outsideBrackets(tokens);
    const first = outside.findIndex((token) => token.kind === 'number');
    const stop = outside.findIndex(
      (token, place) =>
        first >= 0 &&
        place > first &&
        (token.kind === 'comma' || token.kind === 'stop' || token.kind === 'line') &&
        !goesOn(folded.text, outside, place),
    );
    const signed = outside.slice(0, first + 1).some((token) => token.kind === 'operator');
    // `80%≤x，…`: a sign behind the figure is part of the comparison, so that nothing is a remark.
    const remark =
      stop >= 0 &&
      !outside.slice(stop).some((token) => token.kind === 'operator') &&
      (signed || !outside.some((token) => token.kind === 'operator'));
    this.top = remark ? outside.slice(0, stop) : outside;
    this.end = remark ? outside[stop]!.start : folded.text.length;
    this.numbers = this.top.filter((token): token is NumberToken => token.kind === 'number');
  }

  read(): Clause | NoClause {
    const signs = this.top.filter((token): token is OperatorToken => token.kind === 'operator');
    const [first, second, ...more] = signs;
    if (first === undefined) return this.numbers.length === 0 ? this.withoutDigits() : this.worded();
    if (second !== undefined) return more.length > 0 ? 'text' : this.between(first, second);
    return this.signed(first);
  }

  private part(start: number, end = this.end): Compact {
    return compact(this.folded, start, end);
  }

  /** True where what follows the comparison is a remark, not a second comparison. */
  private remarkFits(known: boolean, explicit: boolean): boolean {
    const remark = this.folded.text.slice(this.end + 1).trim();
    if (remark === '') return true;
    if (FIGURE_FIRST.test(remark)) return false;
    if (!DIGIT.test(remark)) return explicit || (known && remark.length <= LONGEST_REMARK);
    const more = explicit ? parseClause(remark) : null;
    return more !== null && (typeof more === 'string' || more.named);
  }

  /** `≥ 9 次/年`, `K≥1.25`, `80%≤合格率` */
  private signed(sign: OperatorToken): Clause | NoClause {
    const right = this.numbers.filter((number) => number.start > sign.start);
    const [number] = right;
    const subject = this.part(0, sign.start).text.replace(/:$/, '');
    if (number === undefined) return this.flipped(sign) ?? this.signedWithoutDigits(subject, sign);
    if (subject.length > LONGEST_SUBJECT || SENTENCE_MARKS.test(subject)) return 'text';
    const failed = subject === '' ? 'damaged' : 'text';
    const filler = this.part(sign.end, number.start).text;
    const lead = readLead(filler);
    const named = lead.subject !== '' && !(subject === '' && lead.measured && lead.subject.length <= LONGEST_SUBJECT);
    if (named || (lead.op !== null && lead.op !== sign.op)) return hasPlaceholder(filler) ? 'placeholder' : failed;
    return this.figures(right, true, { subject: subject || lead.subject, op: sign.op, opInvalid: sign.op === null }) ?? failed;
  }

  private flipped(sign: OperatorToken): Clause | null {
    const [number, ...more] = this.numbers;
    if (number === undefined || more.length > 0 || sign.op === null || this.part(0, number.start).text !== '') return null;
    const subject = this.part(sign.end).text;
    const tail = readTail(this.part(number.end, sign.start), true);
    if (tail === null || tail.op !== null || subject === '' || subject.length > LONGEST_SUBJECT) return null;
    return this.made(number, null, tail, { subject, op: FLIPPED[sign.op], opInvalid: false });
  }

  private signedWithoutDigits(subject: string, sign: OperatorToken): Clause | NoClause {
    if (hasPlaceholder(this.part(sign.end).text)) return 'placeholder';
    return this.numerals() ?? (subject === '' ? 'damaged' : 'text');
  }

  /** `50%≤x≤80%` */
  private between(first: OperatorToken, second: OperatorToken): Clause | NoClause {
    const [low, high, ...more] = this.numbers;
    if (!low || !high?.digits || more.length > 0 || low.start > first.start || high.start < second.start) return 'text';
    if (!first.op?.startsWith('<') || !second.op?.startsWith('<') || this.part(0, low.start).text !== '') return 'text';
    const lowTail = readTail(this.part(low.end, first.start), true);
    const highTail = readTail(this.part(high.end), true);
    if (!lowTail || !highTail) return 'text';
    const subject = this.part(first.end, second.start).text;
    return (
      this.made(low, new Decimal(high.digits), highTail.unit === '' ? lowTail : highTail, {
        subject,
        op: FLIPPED[first.op],
        opInvalid: false,
      }) ?? 'text'
    );
  }

  /** `100%`, `不低于95%`, `90%以上`, `S1.5年` */
  private worded(): Clause | NoClause {
    const number = this.numbers[0]!;
    const before = this.part(0, number.start).text;
    if (SENTENCE_MARKS.test(before)) return 'text';
    const damaged = damagedSign(before);
    if (damaged !== null) {
      const clause = this.figures(this.numbers, true, { subject: '', op: damaged.op, opInvalid: false });
      return clause === null || clause.unit === ''
        ? 'text'
        : { ...clause, likely: damaged.sign + this.part(number.start).written.join('') };
    }
    const lead = readLead(before);
    const clause = this.figures(this.numbers, lead.op !== null, { subject: lead.subject, op: lead.op, opInvalid: false });
    if (clause !== null && lead.subject.length <= LONGEST_SUBJECT) {
      if (lead.subject === '' || lead.measured || clause.op !== null) return clause;
      if (this.end === this.folded.text.length && this.numbers.length === 1 && countsThing(lead.subject, clause))
        return { ...clause, named: true };
    }
    if (hasPlaceholder(before)) return 'placeholder';
    const broken = (number.digits === null || this.numbers.length > 1) && isFigureOnly(this.part(0).text);
    return broken || (clause !== null && isLostSign(before)) ? 'damaged' : 'text';
  }

  /** One figure, or the two ends of a range, with what follows. */
  private figures(numbers: readonly NumberToken[], explicit: boolean, head: Head): Clause | null {
    const [number, second, ...more] = numbers;
    if (!number?.digits) return null;
    const range = second !== undefined && more.length === 0 ? this.range(number, second, explicit, head) : null;
    if (range) return range;
    // `0投诉`: of nothing, any short word may be the unit.
    const tail = readTail(this.part(number.end), explicit || new Decimal(number.digits).isZero());
    if (tail === null || (!explicit && namesPeriod(number, tail)) || !this.remarkFits(tail.known, explicit)) return null;
    return this.made(number, null, tail, head);
  }

  private range(low: NumberToken, high: NumberToken, explicit: boolean, head: Head): Clause | null {
    const mark = this.top.find((token) => token.kind === 'range' && token.start >= low.end && token.end <= high.start);
    if (mark === undefined || high.digits === null || this.part(mark.end, high.start).text !== '') return null;
    const lowTail = readTail(this.part(low.end, mark.start), true);
    const tail = readTail(this.part(high.end), explicit);
    if (lowTail === null || tail === null || (lowTail.unit !== '' && lowTail.unit !== tail.unit) || isPeriod(low, high, tail)) return null;
    return this.remarkFits(tail.known, explicit) ? this.made(low, new Decimal(high.digits), tail, head) : null;
  }

  private made(number: NumberToken, upper: Decimal | null, tail: Tail, head: Head): Clause | null {
    if (number.digits === null) return null;
    const opposed = head.op !== null && tail.op !== null && head.op[0] !== tail.op[0] && head.op !== '=';
    const op = head.op ?? tail.op;
    return {
      subject: head.subject,
      op: tail.inclusive && (op === '>' || op === '<') ? `${op}=` : op,
      opInvalid: head.opInvalid || opposed,
      number: new Decimal(number.digits),
      decimals: number.decimals,
      unit: tail.unit,
      upper,
      named: false,
      likely: this.folded.markup ? this.part(0).written.join('') : null,
    };
  }

  /** `面积(≥500平方米)`, Chinese numerals, or no figure at all. */
  private withoutDigits(): Clause | NoClause {
    const open = this.tokens.find((token) => token.kind === 'open');
    const close = this.tokens[this.tokens.length - 1];
    if (open && open.start > 0 && close?.kind === 'close') {
      const inner = parseClause(originalBetween(this.folded, open.end, close.start));
      if (typeof inner !== 'string' && inner.op !== null && inner.subject === '')
        return { ...inner, subject: this.part(0, open.start).text };
    }
    const whole = this.part(0);
    if (hasPlaceholder(whole.text) && (readTail(whole, true) === null || standsForFigure(whole.text))) return 'placeholder';
    return this.numerals() ?? 'text';
  }

  /** `三次`, `不少于两次`, `百分之九十五`, `零` */
  private numerals(): Clause | null {
    const { text } = this.part(0);
    if (text.length > LONGEST_NUMERAL_TEXT) return null;
    const digits = text === '零' ? '0' : withDigits(text);
    const clause = digits === null || withDigits(digits) !== null ? 'text' : parseClause(digits);
    if (typeof clause === 'string' || clause.subject !== '') return null;
    const { unit } = clause;
    if (unit === '') return digits === '0' ? clause : null;
    // `三班镇` is a place: two counting words of one character each are none.
    const counted =
      !RANK_WORDS.has(unit[0]!) && (unit.length !== 2 || isUnitWord(unit)) && readTail(compact(fold(unit)), false)?.known === true;
    return counted ? clause : null;
  }
}

/** True for a thing and how many of it there are (`维修渠道26条`, `造林3000亩`); not for places in a row (`前3名`) and times (`全天候24小时`). */
function countsThing(subject: string, { unit, upper }: Clause): boolean {
  return (
    upper === null &&
    THING.test(subject) &&
    !ORDINAL_END.test(subject) &&
    isKnownUnit(unit) &&
    !RANK_WORDS.has(unit[0]!) &&
    !TIME_KINDS.has(unitKind(unit))
  );
}

/** `2024`, `2023.07` */
function isYear(number: NumberToken): boolean {
  return /^(19|20)\d\d(\.\d\d?)?$/.test(number.digits ?? '');
}

/** `2024年度`, `2024年，开展…`, `3季度` */
function namesPeriod(number: NumberToken, { unit }: Tail): boolean {
  return unit === '季度' || ((unit === '年度' || unit === '年') && isYear(number));
}

/** `2023-2025年`, `2023.07-2024.01`, `1-12月` are periods, not amounts. */
function isPeriod(low: NumberToken, high: NumberToken, tail: Tail): boolean {
  return tail.unit.startsWith('月') || (isYear(low) && isYear(high) && (tail.unit === '' || '年月'.includes(tail.unit[0]!)));
}

/** The text inside brackets or quotes that enclose the whole cell (`（≥95%）`), else null. */
function unwrapped(folded: FoldedText, tokens: readonly Token[]): string | null {
  const first = tokens[0]!;
  const last = tokens[tokens.length - 1]!;
  const bracketed = first.kind === 'open' && last.kind === 'close' && tokens.filter((token) => token.kind === 'open').length === 1;
  if (bracketed) return originalBetween(folded, first.end, last.start);
  const text = folded.text.trim();
  const quoted = text.length > 2 && '"\''.includes(text[0]!) && text.endsWith(text[0]!);
  return quoted ? text.slice(1, -1) : null;
}

function plainClause({ op, digits, decimals, unit }: PlainComparison): Clause {
  return { subject: '', op, opInvalid: false, number: new Decimal(digits), decimals, unit, upper: null, named: false, likely: null };
}

/** Reads a text that holds one comparison, one figure or one range of figures, else says why it does not. Never throws. */
export function parseClause(text: string): Clause | NoClause {
  if (text.length > LONGEST_CLAUSE) return 'text';
  const plain = plainComparison(text);
  if (plain) return plainClause(plain);
  const folded = fold(text);
  const tokens = tokenise(folded.text);
  if (tokens.length === 0) return 'text';
  const inner = unwrapped(folded, tokens);
  return inner === null ? new ClauseReader(folded, tokens).read() : parseClause(inner);
}
