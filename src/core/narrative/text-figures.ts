import { counterLength, normalise, readNumeral, unitKind } from '../cells';
import { Decimal } from '../decimal';

/** A figure in a running text. */
export interface TextFigure {
  readonly value: Decimal;
  /** Digits behind the point. */
  readonly decimals: number;
  /** What stands behind the number, to the end of the clause: its unit is at the start of it. */
  readonly behind: string;
  /** What stands before it in its clause. */
  readonly before: string;
  /** The figure with its unit, as written. */
  readonly text: string;
}

/** A part of a text between full stops and commas, with its figures. */
export interface Clause {
  readonly text: string;
  readonly figures: readonly TextFigure[];
}

/** What goes on without a stop for longer than this is no clause. */
const LONGEST_CLAUSE = 1_000;
const NUMBER = /\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千]{1,6}/g;
/** What stands in front tells by so many of its last characters. */
const TELLING = 2;
/** Numbers that count nothing: dates, ordinals, numbers of documents and lists. */
const NO_COUNT_BEFORE = /[第〔[(年月至\-~—.\dA-Za-z进统单唯]$/;
const NO_COUNT_BEHIND =
  /^(?:[年月日号年度季届级类批等期间]|[.、)）](?!\d)|\s*-|~|至|体化|系列|线|步|定|致|般|样|旦|律|些|方面|带一路|流|把手)/;

/** A span of time that goes no further: 3年, 12个月内; 3年来 and 2024年 are none. */
const PERIOD = /^(?:年|个?月|日)(?=$|[^\u4e00-\u9fff\d]|以[上下内]|之内|内(?![\u4e00-\u9fff]))/;
const LONGEST_PERIOD = 3;

const ABOUT = /(?:[近约余]|(?<![不未])超)$/;

function periodAt(written: string, before: string, behind: string): string | null {
  const unit = PERIOD.exec(behind)?.[0];
  return unit !== undefined && /^\d/.test(written) && written.length <= LONGEST_PERIOD && !NO_COUNT_BEFORE.test(before) ? unit : null;
}

function figureAt(clause: string, match: RegExpMatchArray, periods: boolean): TextFigure | null {
  const at = match.index;
  const [written, end] = [match[0], at! + match[0].length];
  const [before, behind] = [clause.slice(0, at), clause.slice(end).trimStart()];
  const last = before.slice(-TELLING);
  const numeral = !/\d/.test(written);
  const period = periods ? periodAt(written, last, behind) : null;
  if (NO_COUNT_BEFORE.test(last) || (period === null && NO_COUNT_BEHIND.test(behind) && !/^期(?!间)|^批次|^级/.test(behind))) return null;
  if (numeral && counterLength(behind) === 0) return null;
  const digits = numeral ? readNumeral(written) : written.replaceAll(',', '');
  if (digits === null || /^[万亿千百]?[余多几]/.test(behind) || ABOUT.test(last)) return null;
  const unit = period ?? /^(?:%|百分点|[万亿千]?元)/.exec(behind)?.[0] ?? behind.slice(0, counterLength(behind));
  return { value: new Decimal(digits), decimals: digits.split('.')[1]?.length ?? 0, before, behind, text: `${written}${unit}` };
}

/** Whether a figure is a span of years, months or days. */
export function isPeriod({ behind }: TextFigure): boolean {
  return PERIOD.test(behind);
}

/** The figures of a clause whose full-width forms are folded. @param periods true for spans of years, months and days, too (3年, 12个月内) */
export function figuresIn(clause: string, periods = false): readonly TextFigure[] {
  return [...clause.matchAll(NUMBER)].flatMap((match) => figureAt(clause, match, periods) ?? []);
}

/** The clauses of a text that hold figures, full-width forms folded. Approximate figures (近3000人, 500余家) are left out. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses = text
    .split(/<[^>]{0,200}>|[;；。！!?？\n，]|,(?!\d{3}(?!\d))/)
    .filter((clause) => clause.length <= LONGEST_CLAUSE)
    .map(normalise);
  return clauses.flatMap((clause): Clause[] => {
    const figures = figuresIn(clause);
    return figures.length === 0 ? [] : [{ text: clause, figures }];
  });
}

/** Whether what stands behind a number begins with the unit; `台(套)` and `台/套` begin with 台. */
export function hasUnit(figure: TextFigure, unit: string): boolean {
  const wanted = normalise(unit);
  const first = wanted.split(/[/(、]/)[0]!;
  if (first === '') return false;
  if (!figure.behind.startsWith(first)) return false;
  const rest = figure.behind.slice(first.length);
  return unitKind(first) !== null || first.length > 1 || !/^次/.test(rest);
}
