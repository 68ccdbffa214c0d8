import { likeliest } from '../diagnosis/diagnose';
import { placeOf } from '../diagnosis/spots';
import type { Candidate, Diagnosis, Relation } from '../diagnosis/types';
import type { Cause, Finding } from '../finding';
import { say, type Localized } from '../localized';
import { cellName } from '../snapshot/address';
import { figureFix, shownAs } from './make-fixes';
import type { RuleReport } from './types';

/** Causes that a finding carries; of more only those are told that something speaks for. */
const MOST_CAUSES = 6;

const SHOULD_BE: Localized = { 'zh-CN': '{cell} 应为 {value}', 'en-US': '{cell} should be {value}' };
const CERTAIN: Localized = { 'zh-CN': '看来是 {cause}。', 'en-US': ' It looks as if {cause}.' };
const OPEN: Localized = {
  'zh-CN': '可能是{causes}；表中看不出是哪一处，请核对。',
  'en-US': ' Either {causes}; the table does not tell which.',
};
const ONE_OF_MORE: Localized = { 'zh-CN': '相加各项中有一项填错', 'en-US': 'one of the figures added up is wrong' };
const ROW_LEFT_OUT: Localized = { 'zh-CN': '漏了一项', 'en-US': 'one is missing' };
const NOT_KNOWN: Localized = { 'zh-CN': '请核对。', 'en-US': ' Check them.' };
const MENDS_TOO: Localized = { 'zh-CN': '{names}也随之相符', 'en-US': 'then {names} agrees, too' };
const RIVAL_BREAKS: Localized = { 'zh-CN': '若改 {cell}，{names}就不符', 'en-US': 'a change of {cell} would contradict {names}' };
const LEAVES: Localized = { 'zh-CN': '改后仍须改：{names}', 'en-US': 'Still to be changed afterwards: {names}' };

/** Where every part of a sentence is said in both languages. */
function joined(parts: readonly Localized[], zh: string, en: string): Localized {
  return { 'zh-CN': parts.map((part) => part['zh-CN']).join(zh), 'en-US': parts.map((part) => part['en-US']).join(en) };
}

function sayIn(template: Localized, params: Readonly<Record<string, string | Localized>>): Localized {
  const inOne = (language: keyof Localized): string =>
    say(
      template,
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? value : value[language]])),
    )[language];
  return { 'zh-CN': inOne('zh-CN'), 'en-US': inOne('en-US') };
}

function namesOf(relations: readonly Relation[]): Localized {
  const names = relations.map(({ name, stated }) =>
    stated
      ? { 'zh-CN': `${name['zh-CN']}（${cellName(stated.figure.cell)}）`, 'en-US': `${name['en-US']} (${cellName(stated.figure.cell)})` }
      : name,
  );
  return joined([...new Map(names.map((name) => [name['zh-CN'], name])).values()], '、', ', ');
}

function nameOf({ spot, place }: Candidate, sheet: string): string {
  return spot.table.sheet === sheet ? cellName(spot.figure.cell) : place;
}

/** Why it may be this figure: what speaks for the change, what else it mends; failing that, what the other change would break. */
function evidenceOf(candidate: Candidate, { relation, candidates }: Diagnosis, sheet: string): Localized {
  const others = candidate.mends.filter((each) => each !== relation);
  const rival = candidates.find((each) => each !== candidate && relation.stated !== null && each.place === placeOf(relation.stated));
  const parts = [
    ...candidate.evidence.map((each) => each.what),
    ...(others.length > 0 ? [sayIn(MENDS_TOO, { names: namesOf(others) })] : []),
    ...(rival && rival.breaks.length > 0 ? [sayIn(RIVAL_BREAKS, { cell: nameOf(rival, sheet), names: namesOf(rival.breaks) })] : []),
  ];
  return joined(parts, '；', '; ');
}

/** What of the fact is still wrong after the change, and what it makes wrong. */
function leftBy(candidate: Candidate, fact: readonly Diagnosis[]): Localized | null {
  const isAsked = ({ bound, strength }: Relation): boolean => !bound || strength >= 1;
  const left = [...fact.map((each) => each.relation).filter((relation) => !candidate.mends.includes(relation)), ...candidate.breaks].filter(
    isAsked,
  );
  return left.length === 0 ? null : sayIn(LEAVES, { names: namesOf(left) });
}

function causeOf(candidate: Candidate, diagnosis: Diagnosis, fact: readonly Diagnosis[], sheet: string): Cause {
  const {
    spot: { table, figure },
    value,
  } = candidate;
  const evidence = evidenceOf(candidate, diagnosis, sheet);
  const safe = diagnosis.certain && candidate.breaks.length === 0;
  const leaves = leftBy(candidate, fact);
  const why = evidence['zh-CN'] === '' ? sayIn(SHOULD_BE, { cell: cellName(figure.cell), value: shownAs(figure, value) }) : evidence;
  const reason = leaves ? joined([why, leaves], '。', '. ') : why;
  return {
    sheet: table.sheet,
    cell: cellName(figure.cell),
    value: shownAs(figure, value),
    evidence,
    leaves,
    fix: figureFix(table, figure, value, safe, reason),
  };
}

function named(cause: Cause, sheet: string): Localized {
  const place = sayIn(SHOULD_BE, { cell: cause.sheet === sheet ? cause.cell : `${cause.sheet}!${cause.cell}`, value: cause.value });
  const { evidence } = cause;
  return evidence['zh-CN'] === ''
    ? place
    : { 'zh-CN': `${place['zh-CN']}（${evidence['zh-CN']}）`, 'en-US': `${place['en-US']} (${evidence['en-US']})` };
}

/** Chinese keeps its distance from letters and figures, not from its own signs. */
function spaced(part: Localized): Localized {
  return /^\w/.test(part['zh-CN']) ? { ...part, 'zh-CN': ` ${part['zh-CN']}` } : part;
}

/** The causes in words, as the last sentence of a message. */
function sentence(causes: readonly Cause[], all: number, { certain, relation }: Diagnosis, sheet: string): Localized {
  if (all === 0) return NOT_KNOWN;
  const [first] = causes;
  if (certain) return sayIn(CERTAIN, { cause: named(first!, sheet) });
  const parts = [
    ...causes.map((cause) => named(cause, sheet)),
    ...(all > causes.length ? [ONE_OF_MORE] : []),
    ...(relation.stated === null ? [ROW_LEFT_OUT] : []),
  ];
  return sayIn(OPEN, { causes: joined(parts.map(spaced), '，或', ', or ') });
}

/** Whether a change is worth telling among very many: it has evidence of its own, or is that of the figure which states the sum. */
function speaksForItself({ evidence, place }: Candidate, { relation }: Diagnosis): boolean {
  return evidence.length > 0 || (relation.stated !== null && placeOf(relation.stated) === place);
}

/** A finding with the causes of its contradiction. The fix is that of the cause that stands out; where none does, no figure is called right. */
export function withCauses(finding: Finding, report: RuleReport, diagnosis: Diagnosis, fact: readonly Diagnosis[]): Finding {
  const likely = likeliest(diagnosis);
  const told =
    diagnosis.certain || likely.length <= MOST_CAUSES
      ? likely
      : likely.filter((each) => speaksForItself(each, diagnosis)).slice(0, MOST_CAUSES);
  const causes = told.map((candidate) => causeOf(candidate, diagnosis, fact, finding.sheet));
  const [first] = causes;
  const words = sentence(causes, likely.length, diagnosis, finding.sheet);
  const isOwn = diagnosis.certain && first !== undefined && first.sheet === finding.sheet && first.cell === finding.cell;
  const fix = (diagnosis.certain && first?.fix) || null;
  const cautious = (one: Cause): Cause => (finding.unsure && one.fix ? { ...one, fix: { ...one.fix, safe: false } } : one);
  return {
    ...finding,
    message: { 'zh-CN': finding.message['zh-CN'] + words['zh-CN'], 'en-US': finding.message['en-US'] + words['en-US'] },
    // A group that declares 30 and holds 10 states both figures: the one that the cause would write is no counterpart of the sum.
    expected: isOwn ? (first.value === finding.found ? report.expected : first.value) : (report.norm ?? ''),
    fix: fix && finding.unsure ? { ...fix, safe: false } : fix,
    ...(causes.length > 0 ? { causes: causes.map(cautious) } : {}),
  };
}

const FOLLOWS: Localized = {
  'zh-CN': '{title}（{cell} 为 {found}）：由 {cause} 引起，改正后再看。',
  'en-US': '{title} ({cell} is {found}): this follows from {cause}; look again once that is corrected.',
};
const SAME_FACT: Localized = {
  'zh-CN': '{title}（{cell} 为 {found}）：与 {cause} 处的问题是同一件事。',
  'en-US': '{title} ({cell} is {found}): the same fact as the one at {cause}.',
};

const IS_CAUSE: Localized = {
  'zh-CN': '{title}（{cell} 为 {found}）：正是这一格的数造成的，改正后再看。',
  'en-US': '{title} ({cell} is {found}): it is this very figure that causes both; look again once it is corrected.',
};

/** A finding that only repeats another: it names that one, calls no figure right and offers nothing of its own. */
export function following(finding: Finding, title: Localized, head: Finding): Finding {
  const place = (sheet: string, cell: string): string => (sheet === finding.sheet ? cell : `${sheet}!${cell}`);
  const cause = head.fix ? head.causes?.[0] : undefined;
  const params = {
    title,
    cell: finding.cell,
    found: finding.found,
    cause: cause ? place(cause.sheet, cause.cell) : place(head.sheet, head.cell),
  };
  const own = cause?.sheet === finding.sheet && cause.cell === finding.cell;
  return {
    ...finding,
    severity: 'info',
    expected: '',
    message: sayIn(own ? IS_CAUSE : cause ? FOLLOWS : SAME_FACT, params),
    fix: null,
    because: head.id,
  };
}
