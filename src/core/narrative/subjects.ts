import { say, type Localized } from '../localized';
import { isSlip, nameKey, sameUnit } from '../together/unit-names';
import { saysOnly } from './says-only';
import { lookedFor, mayStandIn, type LookedFor } from './looked-for';
import { looseName, looseText, type FoldedParagraph } from './masked-text';
import { figuresIn } from './text-figures';
import type { FileStatements, TableStatements } from './types';

/** A table with the file that it comes from. */
export interface PlacedStatements {
  readonly file: string;
  readonly table: TableStatements;
}

/** What a text may be about: the tables of one project, or of a whole department. */
export interface Subject {
  /** As it is told. */
  readonly name: string;
  /** What it is looked for by. */
  readonly keys: readonly string[];
  readonly tables: readonly PlacedStatements[];
}

/** A subject of a paragraph, and why that is not certain. */
export interface About {
  readonly subject: Subject;
  readonly doubt: Localized | null;
}

/** Shorter names stand in any text. */
const SHORTEST_KEY = 4;
/** A heading is no longer. */
const LONGEST_HEADING = 60;
/** A heading that names a project. */
const PROJECT_HEADING = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.])?[^,。;:]{2,40}(?:项目|专项)(?:\([^()]*\))?$/;

/** A heading over a part of the money. */
const PART_HEADING = /(?:基本支出|项目支出|三公|采购|公用经费|人员经费|一般公共|基金|结余)/;
/** A heading of a report that names what it is about. */
const REPORT_HEADING = /报告(?:\([^()]*\))?$/;
const REPORT_WORDS = [/(?:项目|部门|整体|财政|资金|支出|预算|绩效|自评|自我|评价|情况|工作|关于){0,12}报告(?:\([^()]*\))?$/, /关于/];

const NOT_NAMED: Localized = { 'zh-CN': '文字中没有出现“{name}”', 'en-US': 'the text does not name "{name}"' };
const SLIP: Localized = {
  'zh-CN': '名称差一个字（“{one}”与“{other}”）',
  'en-US': 'the names differ in one character ("{one}", "{other}")',
};

function keysOf({ identity, project, unit }: TableStatements): readonly string[] {
  const names =
    identity.projectKey !== '' ? [looseName(project?.text ?? ''), identity.projectKey] : [looseName(unit?.text ?? ''), identity.unitKey];
  return [...new Set(names)].filter((key) => key.length >= SHORTEST_KEY);
}

function sameSubject(one: TableStatements, other: TableStatements): boolean {
  const [own, theirs] = [one.identity, other.identity];
  return (
    own.projectKey === theirs.projectKey && (own.projectKey !== '' || own.unitKey !== '') && sameUnit(own.unitKey, theirs.unitKey) !== false
  );
}

/** The tables by what they are about. A project's self-evaluations are what a report repeats; its target tables only where there is none. */
export function subjectsOf(files: readonly FileStatements[]): readonly Subject[] {
  const all = files
    .flatMap(({ file, tables }) => tables.map((table) => ({ file, table })))
    .filter(({ table }) => table.funds.length > 0 || table.indicators.length > 0);
  const groups: PlacedStatements[][] = [];
  for (const each of all) {
    const home = groups.find(([first]) => sameSubject(first!.table, each.table));
    if (home) home.push(each);
    else groups.push([each]);
  }
  return groups.map((group) => {
    const evaluations = group.filter(({ table }) => table.kind === 'self-evaluation');
    const { project, unit, title } = group[0]!.table;
    return {
      name: project?.text ?? unit?.text ?? title,
      keys: [...new Set(group.flatMap(({ table }) => keysOf(table)))],
      tables: evaluations.length > 0 ? evaluations : group,
    };
  });
}

interface Found {
  readonly subject: Subject;
  readonly doubt: Localized | null;
}

/** The subjects that a paragraph names; of names that hold each other only the longer. */
function namedIn(keys: LookedFor<Subject>, paragraph: FoldedParagraph): readonly Found[] {
  let { text } = looseText(paragraph);
  const found = new Set<Subject>();
  for (const [key, subject] of mayStandIn(keys, text)) {
    if (!text.includes(key)) continue;
    found.add(subject);
    text = text.replaceAll(key, '\n');
  }
  return [...found].map((subject) => ({ subject, doubt: null }));
}

/** A subject whose name stands in a heading but for one character. */
function slippedIn(subjects: readonly Subject[], paragraph: FoldedParagraph): readonly Found[] {
  const text = nameKey(paragraph.text.slice(0, LONGEST_HEADING));
  return subjects.flatMap((subject) =>
    subject.keys
      .flatMap((key): readonly Found[] => {
        for (let at = 0; at + key.length <= text.length; at += 1) {
          const other = text.slice(at, at + key.length);
          if (isSlip(key, other)) return [{ subject, doubt: say(SLIP, { one: subject.name, other }) }];
        }
        return [];
      })
      .slice(0, 1),
  );
}

/** Of more tables than these a text does not say which it speaks of. */
const MOST_TABLES = 10;

/** What a paragraph is about, but for subjects of too many tables: its figures are not compared then. */
function clear(about: About | null): About | null {
  return about && about.subject.tables.length > MOST_TABLES ? null : about;
}

const isHeading = ({ text }: FoldedParagraph): boolean => text.length <= LONGEST_HEADING && !/[。;]/.test(text);

/** What each paragraph is about; null where that is not clear. A heading that names a project speaks for what follows. */
export function aboutOf(subjects: readonly Subject[], paragraphs: readonly FoldedParagraph[]): readonly (About | null)[] {
  return spokenOf(subjects, paragraphs).map(clear);
}

function spokenOf(subjects: readonly Subject[], paragraphs: readonly FoldedParagraph[]): readonly (About | null)[] {
  const keys = lookedFor(subjects.flatMap((subject) => subject.keys.map((key) => [key, subject] as const)));
  const named = paragraphs.map((paragraph) => namedIn(keys, paragraph));
  const anywhere = named.some((each) => each.length > 0);
  const only = subjects.length === 1 ? subjects[0]! : null;
  const unnamed = only && only.keys.length > 0 && !anywhere ? say(NOT_NAMED, { name: only.name }) : null;
  let current: About | null = only && { subject: only, doubt: unnamed };
  let part = false;
  return paragraphs.map((paragraph, at): About | null => {
    const own = named[at]!;
    const heading = isHeading(paragraph);
    if (heading && own.length === 0 && figuresIn(paragraph.text).length === 0) part = PART_HEADING.test(paragraph.text);
    if (part && own.length === 0) return null;
    if (own.length === 1) {
      const about: About = own[0]!;
      // The first paragraph that names it, and every heading, speaks for what follows.
      if (heading || current === null || subjects.length === 1) current = about;
      return about;
    }
    if (own.length > 1) return null;
    if (heading) {
      const [slipped, second] = anywhere && only ? [] : slippedIn(subjects, paragraph);
      if (slipped && !second) current = slipped;
      else if (
        PROJECT_HEADING.test(paragraph.text) ||
        (anywhere && REPORT_HEADING.test(paragraph.text) && !saysOnly(paragraph.text, REPORT_WORDS))
      )
        current = null;
    }
    return current;
  });
}
