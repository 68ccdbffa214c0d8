import type { Severity } from '../finding';
import type { Localized } from '../localized';
import { say } from '../localized';
import type { CellAddress } from '../snapshot/types';
import { agrees, claimParams, type Claim, type JudgedClaim } from './claim';
import { gradeAgrees, type GradeClaim } from './grade-claim';
import { lookedFor } from './looked-for';
import { foldParagraph, looseName, type FoldedParagraph } from './masked-text';
import { readParagraph, type Named, type ReadFigure } from './read-paragraph';
import { aboutOf, subjectsOf, type About, type PlacedStatements, type Subject } from './subjects';
import { figuresIn } from './text-figures';
import type { FileStatements, IndicatorStatement, TableStatements } from './types';
import { addTo } from '../grouped';
import { perObject } from '../remember';

/** Something that a text says otherwise than a table. */
export interface TextContradiction {
  readonly rule: 'text/amount' | 'text/rate' | 'text/score' | 'text/indicator';
  readonly severity: Severity;
  /** Key of the rule's `messages`. */
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
  /** Number of the paragraph, from 1 on. */
  readonly paragraph: number;
  readonly sentence: string;
  readonly at: PlacedStatements;
  readonly cells: readonly CellAddress[];
  readonly found: string;
  readonly expected: string;
  /** Why it is not certain that both speak of the same; null where it is. */
  readonly doubt: Localized | null;
}

/** What came of holding a text against tables. */
export interface HeldText {
  /** Figures of the text that were compared, and those whose subject is not clear. */
  readonly compared: number;
  readonly uncompared: number;
  readonly contradictions: readonly TextContradiction[];
}

/** Shorter names of indicators are words of any text. */
const SHORTEST_NAME = 3;
const LONGEST_SENTENCE = 120;

const UNSURE: Localized = { 'zh-CN': '表中这一行读法存疑', 'en-US': 'the row of the table may have been misread' };
const SEVERAL: Localized = { 'zh-CN': '“{name}”有 {count} 张表', 'en-US': 'there are {count} tables of "{name}"' };

/** A label of a group without 指标: what is called so in a text is the group. */
function labelsOf(indicators: readonly IndicatorStatement[]): ReadonlySet<string> {
  return new Set(indicators.flatMap(({ level1, level2 }) => [level1, level2]).map((label) => looseName(label).replace(/指标$/, '')));
}

/** The names of a table's indicators by what they are looked for, worked out once for all paragraphs. */
const indicatorNames = perObject(({ indicators }: TableStatements): readonly (readonly [string, Named])[] => {
  const byName = new Map<string, IndicatorStatement[]>();
  const labels = labelsOf(indicators);
  for (const indicator of indicators) {
    const whole = looseName(indicator.name);
    const bare = looseName(indicator.name.replace(/[（(][^（）()]*[）)]\s*$/, ''));
    for (const key of new Set([whole, bare]))
      if (key.length >= SHORTEST_NAME && !labels.has(key.replace(/指标$/, ''))) addTo(byName, key, indicator);
  }
  return [...byName].map(([key, own]) => [key, { kind: 'indicator', indicators: own }] as const);
});

/** What the names of a subject and of the indicators of one of its tables stand for. */
const namesOf = perObject(({ keys }: Subject) =>
  perObject((table: TableStatements) =>
    lookedFor<Named>([...keys.map((key) => [key, { kind: 'subject' }] as const), ...indicatorNames(table)]),
  ),
);

const isGrade = (claim: Claim | JudgedClaim | GradeClaim): claim is GradeClaim => 'grade' in claim;

function isKept(claim: Claim | JudgedClaim | GradeClaim): boolean {
  return isGrade(claim) ? gradeAgrees(claim) : agrees(claim);
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST_SENTENCE ? `${line.slice(0, LONGEST_SENTENCE)}…` : line;
}

interface Told {
  readonly about: About;
  readonly at: PlacedStatements;
  readonly paragraph: FoldedParagraph;
  readonly number: number;
}

function contradiction(
  claim: Claim | JudgedClaim | GradeClaim,
  { sentence: [start, end] }: ReadFigure,
  { about, at, paragraph, number }: Told,
): TextContradiction {
  const sentence = shorten(paragraph.original.slice(paragraph.origin[start], paragraph.origin[end]));
  const grade = isGrade(claim);
  const unsure = !grade && claim.stated[0]!.unsure ? UNSURE : null;
  const { tables, name } = about.subject;
  const doubt = about.doubt ?? unsure ?? (tables.length > 1 ? say(SEVERAL, { name, count: String(tables.length) }) : null);
  const params = grade ? { said: claim.written, stated: claim.grade.name, by: claim.grade.by } : claimParams(claim);
  return {
    rule: claim.rule,
    // The bounds of grades are the policy's, which the unit may not follow.
    severity: doubt || grade ? 'warning' : 'error',
    message: grade ? 'grade' : claim.message,
    params: { ...params, sentence, paragraph: String(number) },
    paragraph: number,
    sentence,
    at,
    cells: grade ? claim.grade.cells : claim.stated[0]!.cells,
    found: claim.written,
    expected: grade ? claim.grade.name : claim.stated[0]!.text,
    doubt,
  };
}

/** What the tables of a subject say of the figures of a paragraph, by the figures' places: it is held against each of them. */
function heldParagraph(told: Omit<Told, 'at'>): ReadonlyMap<number, TextContradiction | 'agrees' | null> {
  const found = new Map<number, TextContradiction | 'agrees' | null>();
  for (const at of told.about.subject.tables) {
    for (const figure of readParagraph(at.table, namesOf(told.about.subject)(at.table), told.paragraph, at.table.identity.year)) {
      const before = found.get(figure.place) ?? null;
      const { claim } = figure;
      if (before === 'agrees') continue;
      if (claim && isKept(claim)) found.set(figure.place, 'agrees');
      else
        found.set(figure.place, before ?? (claim && (isGrade(claim) || claim.sure) ? contradiction(claim, figure, { ...told, at }) : null));
    }
  }
  return found;
}

/**
 * Holds the paragraphs of a text against tables. Only figures whose subject is clear are compared: what they are and whose they are
 * must stand in their own clause, in words that leave nothing over. Amounts, rates and scores agree at the digits that both show.
 * Pure; never fails.
 */
export function holdText(paragraphs: readonly string[], files: readonly FileStatements[]): HeldText {
  const folded = paragraphs.map(foldParagraph);
  const about = aboutOf(subjectsOf(files), folded);
  const contradictions: TextContradiction[] = [];
  let [compared, uncompared] = [0, 0];
  folded.forEach((paragraph, index) => {
    const own = about[index] ?? null;
    if (own === null) {
      uncompared += figuresIn(paragraph.text).filter(({ text }) => /^\d/.test(text)).length;
      return;
    }
    for (const said of heldParagraph({ about: own, paragraph, number: index + 1 }).values()) {
      if (said === null) uncompared += 1;
      else compared += 1;
      if (said !== null && said !== 'agrees') contradictions.push(said);
    }
  });
  return { compared, uncompared, contradictions };
}
