import { amountClaim, isMoney, NO_FUND_CONTEXT, type FundContext } from './amount-claim';
import type { Claim, JudgedClaim } from './claim';
import { dateClaim, datesIn, type TextDate } from './date-claim';
import { gradeClaim, type GradeClaim } from './grade-claim';
import { inDigits } from './in-digits';
import { indicatorClaim } from './indicator-claim';
import type { LookedFor } from './looked-for';
import { saysOnly } from './says-only';
import { clausesOfSentence, isName, maskNames, sentencesOf, type FoldedParagraph, type MaskedParagraph, type Part } from './masked-text';
import { rateClaim, scoreClaim } from './score-claim';
import { otherTime } from './other-time';
import { figuresIn, isPeriod, type TextFigure } from './text-figures';
import type { IndicatorStatement, TableStatements } from './types';

/** What a name in a text stands for: the table's project or unit, or indicators of one name. */
export type Named = { readonly kind: 'subject' } | { readonly kind: 'indicator'; readonly indicators: readonly IndicatorStatement[] };

/** A figure or grade of a paragraph, by its place in the folded text, with what it claims; null where that is not clear. */
export interface ReadFigure {
  readonly place: number;
  readonly sentence: readonly [start: number, end: number];
  readonly claim: Claim | JudgedClaim | GradeClaim | null;
}

interface State {
  /** True behind a figure of another project, until this one is named again. */
  foreign: boolean;
  indicators: readonly IndicatorStatement[];
  fund: FundContext;
}

/** Words that may stand before an indicator's name without making it part of another. */
const BEFORE_NAME = [
  /^[(]?\d{1,3}[.、)]/,
  /[一二三四五六七八九十]是/,
  /(?:[经社生可][济会态持][效影]?[益响续]?(?:影响|效益)?|数量|质量|时效|成本|服务对象满意度|满意度|产出|效益)(?:指标)?(?:方面|完成情况)?/,
  /指标|实现|完成|确保|方面/,
];

/** What a clause without a figure may begin to speak of. */
const OTHER_MONEY = /支出|费|资金|拨款|采购|补[助贴]|债券|基金/;
/** What a short sentence in front may head: a part of the money. */
const PART_HEAD = /基本支出|项目支出|三公|采购|公用|人员|专项|一般公共|基金|结[转余]/;
const LONGEST_HEAD = 20;

/** A lead that names a project, perhaps another one. */
const OTHER_PROJECT = /[\u4e00-\u9fff]{2}(?:项目|专项)/;

function namesSubject(text: string, masked: MaskedParagraph<Named>): boolean {
  return [...text].some((character) => isName(character) && masked.nameAt(character)?.kind === 'subject');
}

/** The text of a clause between two of its figures, taken apart at the last name of an indicator. */
function leadOf(
  clause: string,
  from: number,
  to: number,
  masked: MaskedParagraph<Named>,
): { readonly lead: string; readonly named: readonly IndicatorStatement[] | null } {
  for (let at = to - 1; at >= from; at -= 1) {
    const name = isName(clause[at]!) ? masked.nameAt(clause[at]!) : null;
    if (name?.kind !== 'indicator') continue;
    const quoted = clause[at - 1] === '"' || clause[at + 1] === '"';
    const before = clause.slice(from, at);
    const own = quoted || saysOnly(before, BEFORE_NAME);
    return { lead: clause.slice(at + 1, to), named: own ? name.indicators : [] };
  }
  return { lead: clause.slice(from, to), named: null };
}

function claimOf(table: TableStatements, lead: string, figure: TextFigure, named: boolean, state: State): Claim | JudgedClaim | null {
  const [only] = state.indicators.length === 1 ? state.indicators : [];
  const own = only ? indicatorClaim(table, only, lead, figure, named) : null;
  if (named) return own;
  const amount = amountClaim(table, lead, figure, state.fund);
  if (amount) state.fund = amount.context;
  else if (isMoney(figure) && !own) state.fund = { ...state.fund, unclear: true };
  const general = amount?.claim ?? rateClaim(table, lead, figure, state.fund) ?? scoreClaim(table, lead, figure);
  // What may be the indicator's or the table's agrees with either and contradicts neither.
  if (own && general) return { ...own, stated: [...own.stated, ...general.stated], sure: false };
  return own ?? general;
}

type Claimed = readonly [at: number, claim: Claim | JudgedClaim | null];

/** The dates of a clause that are an indicator's: they stand in its own clause or in one behind it. */
function clauseDates(
  clause: Part,
  masked: MaskedParagraph<Named>,
  { indicators }: State,
  year: number | null,
): readonly { readonly date: TextDate; readonly claim: JudgedClaim }[] {
  let own = indicators;
  let from = 0;
  return datesIn(clause.text, year).flatMap((date) => {
    const { lead, named } = leadOf(clause.text, from, date.at, masked);
    own = named ?? own;
    from = date.at + date.text.length;
    const claim = own.length === 1 ? dateClaim(own[0]!, lead, date, named !== null) : null;
    return claim ? [{ date, claim }] : [];
  });
}

/** Whether what follows a figure belongs to the same phrase: 3个项目全年支出50万元 tells of three of them. */
function goesOn(text: string, end: number): boolean {
  return /[\u4e00-\u9fff]/.test(text[end] ?? '');
}

function clauseFigures(
  table: TableStatements,
  clause: Part,
  masked: MaskedParagraph<Named>,
  state: State,
  skipped: boolean,
): readonly Claimed[] {
  const found: Claimed[] = [];
  let from = 0;
  for (const figure of figuresIn(clause.text, true)) {
    if (!/^\d/.test(figure.text)) continue;
    const at = figure.before.length;
    const { lead, named } = leadOf(clause.text, from, at, masked);
    if (named) state.indicators = named;
    if (namesSubject(clause.text.slice(from, at), masked)) state.foreign = false;
    const claim = skipped ? null : claimOf(table, lead, figure, named !== null, state);
    if (claim === null && isPeriod(figure)) continue;
    if (claim === null && OTHER_PROJECT.test(lead) && !saysOnly(lead, [])) state.foreign = true;
    const written = masked.original(clause.start + at, clause.start + at + figure.text.length);
    found.push([clause.start + at, claim && !state.foreign ? { ...claim, written: claim.written.replace(figure.text, written) } : null]);
    from = at + figure.text.length;
    if (claim === null && goesOn(clause.text, from)) from = at;
  }
  const rest = leadOf(clause.text, from, clause.text.length, masked);
  if (rest.named) state.indicators = rest.named;
  if (found.length === 0 && OTHER_MONEY.test(clause.text) && !saysOnly(clause.text, [])) state.fund = { ...state.fund, unclear: true };
  return found;
}

/** The figures of a paragraph with what they claim of a table. @param names those of the table */
export function readParagraph(
  table: TableStatements,
  names: LookedFor<Named>,
  paragraph: FoldedParagraph,
  year: number | null,
): readonly ReadFigure[] {
  const masked = inDigits(paragraph, maskNames(paragraph, names));
  const place = (at: number): number => masked.places[at]!;
  let part = false;
  let foreign = false;
  return sentencesOf(masked.text).flatMap((sentence): readonly ReadFigure[] => {
    if (sentence.text.length <= LONGEST_HEAD && PART_HEAD.test(sentence.text) && figuresIn(sentence.text).length === 0) part = true;
    const state: State = { indicators: [], fund: NO_FUND_CONTEXT, foreign };
    const ends = [place(sentence.start), place(sentence.start + sentence.text.length)] as const;
    let other = part;
    const read = clausesOfSentence(sentence).flatMap((clause): readonly ReadFigure[] => {
      const dates = clauseDates(clause, masked, state, year);
      // An indicator's own date is not what the clause tells of.
      const timed = dates.reduceRight((text, { date: { at, text: own } }) => text.slice(0, at) + text.slice(at + own.length), clause.text);
      other = part || otherTime(timed, year, other);
      const read: readonly Claimed[] = [
        ...clauseFigures(table, clause, masked, state, other),
        ...(other || state.foreign ? [] : dates.map(({ date, claim }): Claimed => [clause.start + date.at, claim])),
      ];
      const figures = read.map(([at, claim]): ReadFigure => ({ place: place(at), sentence: ends, claim }));
      const grade = other || state.foreign ? null : gradeClaim(table, clause.text);
      return grade ? [...figures, { place: place(clause.start + grade.at), sentence: ends, claim: grade.claim }] : figures;
    });
    foreign = state.foreign;
    return read;
  });
}
