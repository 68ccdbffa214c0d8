import type { Severity } from '../../core/finding';
import { addTo } from '../../core/grouped';
import { say, type Language, type Localized } from '../../core/localized';
import { compareRounds, type ListedOutcome, type NewOutcome, type RoundState } from '../../core/rounds/compare-rounds';
import { identityOf, identityText } from '../../core/rounds/identity';
import type { Identity, Place, RoundFinding, RoundTable, TableKey } from '../../core/rounds/types';
import { unitKey } from '../../core/together/unit-names';
import { sourceText, type RuleTexts } from '../source-text';
import { KIND_NAMES, SEVERITIES, SEVERITY_NAMES } from '../report-words';
import type { Answer, IssueTexts, Notice, NoticeIssue, NoticeOwner, ReturnedIssue, ReturnedNotice } from './types';
import { ROUND_WORDS, STATE_NAMES } from './rounds-page-words';

/** Cells that are named one by one. */
const NAMED = 6;
const ORDER: readonly RoundState[] = ['still', 'new', 'unchecked', 'mended'];

/** The tables of one checked workbook. */
export interface RoundFile {
  readonly path: string;
  /** By which it is told apart from others: its path below what was named. */
  readonly relative: string;
  readonly tables: readonly RoundTable[];
}

/** An issue of this round with all that a report tells of it. */
export interface RoundIssue extends NoticeIssue {
  /** Null in the first round. */
  readonly state: RoundState | null;
  /** Whether a person said that it is settled, and it is still there. */
  readonly claimed: boolean;
  readonly rule: string;
  /** What there is to say besides its state; empty where nothing. */
  readonly note: string;
  /** Where it is now; null where it is mended or its table is not among the files. */
  readonly at: { readonly file: string; readonly sheet: string; readonly cells: readonly string[] } | null;
}

export interface UnitRound extends Notice {
  readonly issues: readonly RoundIssue[];
}

export interface RoundOptions {
  readonly language: Language;
  readonly rules: RuleTexts;
  readonly date: string;
  /** Whether what tables of different files say otherwise than each other is among what was found. */
  readonly together?: boolean;
}

interface PlacedTable extends RoundTable {
  readonly file: RoundFile;
}

interface Listed extends ReturnedIssue {
  readonly notice: ReturnedNotice;
}

export function ownerKey({ of, name }: NoticeOwner): string {
  return `${of} ${of === 'unit' ? unitKey(name) : name}`;
}

/** Whose a table is: the unit's that it names, else that of the only one that its workbook names, else its file's own. */
function ownerOf({ unit, file }: PlacedTable): NoticeOwner {
  if (unit !== '') return { of: 'unit', name: unit };
  const named = new Map(file.tables.filter((table) => table.unit !== '').map((table) => [unitKey(table.unit), table.unit]));
  return named.size === 1 ? { of: 'unit', name: [...named.values()][0]! } : { of: 'file', name: file.relative.replace(/\.[^.\\/]*$/, '') };
}

/** The lists of each unit's latest round; an issue that stands in two of them once, as it was answered. */
function latest(notices: readonly ReturnedNotice[]): readonly Listed[] {
  const rounds = new Map<string, number>();
  for (const { owner, round } of notices) rounds.set(ownerKey(owner), Math.max(round, rounds.get(ownerKey(owner)) ?? 0));
  const issues = new Map<string, Listed>();
  for (const notice of notices) {
    if (rounds.get(ownerKey(notice.owner)) !== notice.round) continue;
    for (const issue of notice.issues)
      if (!issues.has(issue.identityText) || (issues.get(issue.identityText)!.answer.status === null && issue.answer.status !== null))
        issues.set(issue.identityText, { ...issue, notice });
  }
  return [...issues.values()];
}

class Round {
  constructor(
    private readonly tables: readonly PlacedTable[],
    private readonly listed: readonly Listed[],
    private readonly options: RoundOptions,
  ) {}

  private word(words: Localized, params: Record<string, string> = {}): string {
    return say(words, params)[this.options.language];
  }

  private texts(table: PlacedTable, finding: RoundFinding, places: readonly Place[]): IssueTexts {
    const { language, rules } = this.options;
    const rule = rules(finding.rule);
    const cells = places.map(({ cell }) => cell);
    const more = cells.length > NAMED ? this.word(ROUND_WORDS.together, { count: String(cells.length) }) : '';
    return {
      severity: SEVERITY_NAMES[finding.severity][language],
      table: [table.project || table.title, KIND_NAMES[table.kind][language]].filter((text) => text !== '').join('\n'),
      sheetName: `${table.file.path.split(/[\\/]/).at(-1)!}\n${table.sheet}`,
      cell: [cells.slice(0, NAMED).join(', '), more].filter((text) => text !== '').join(' '),
      message: finding.message[language],
      basis: rule ? sourceText(rule.source)[language] : '',
      advice: finding.advice?.[language] ?? this.word(ROUND_WORDS.look),
    };
  }

  private here(
    index: number,
    finding: RoundFinding,
    places: readonly Place[],
  ): Pick<RoundIssue, 'severity' | 'texts' | 'at' | 'identity' | 'rule'> {
    const table = this.tables[index]!;
    return {
      severity: finding.severity,
      rule: finding.rule,
      texts: this.texts(table, finding, places),
      identity: identityText(identityOf(table.key, finding, places)),
      at: { file: table.file.path, sheet: table.sheet, cells: places.map(({ cell }) => cell) },
    };
  }

  first(index: number, finding: RoundFinding): RoundIssue {
    return { ...this.here(index, finding, finding.places), state: null, claimed: false, note: '', result: null, answer: null };
  }

  /** @param plain what the state's own part of a report says already */
  private result(state: RoundState, note: string, plain = ''): Pick<RoundIssue, 'state' | 'note' | 'result'> {
    return { state, note, result: { state, text: this.word(STATE_NAMES[state]) + plain + note } };
  }

  fresh({ table, finding, places, beneath }: NewOutcome): RoundIssue {
    const note = beneath === null ? '' : this.word(ROUND_WORDS.beneath, { number: this.listed[beneath]!.number });
    return { ...this.here(table, finding, places), ...this.result('new', note), claimed: false, answer: null };
  }

  private whyUnchecked({ table, others }: ListedOutcome): string {
    if (table === null) return this.word(ROUND_WORDS.notAmong);
    return this.word(others.includes(null) ? ROUND_WORDS.otherNotAmong : ROUND_WORDS.notTogether);
  }

  /** An identity by the tables' keys of this round: all that a list says of one table knows it by the same key, that of its latest round. */
  private known(identity: Identity, { table, others }: ListedOutcome): Identity {
    const keyOf = (index: number | null, before: TableKey): TableKey => (index === null ? before : this.tables[index]!.key);
    const against = identity.against?.map((key, at) => keyOf(others[at]!, key));
    return { ...identity, table: keyOf(table, identity.table), ...(against ? { against } : {}) };
  }

  /** What is told of a listed issue; null where an earlier round closed it and it stays away. */
  again(issue: Listed, outcome: ListedOutcome): RoundIssue | null {
    const { state, table, finding, places, rowGone } = outcome;
    if (state === 'still' && table !== null && finding) {
      const now = this.here(table, { ...finding, rule: issue.identity.rule }, places);
      if (issue.closed)
        return {
          ...now,
          ...this.result('new', this.word(ROUND_WORDS.again)),
          claimed: false,
          answer: { ...issue.answer, status: null, statusText: '' },
        };
      const claimed = issue.answer.status === 'done';
      const before = issue.identity.places.length;
      const note = places.length < before ? this.word(ROUND_WORDS.fewer, { left: String(places.length), before: String(before) }) : '';
      const answer: Answer = claimed ? { ...issue.answer, status: null, statusText: '' } : issue.answer;
      return { ...now, ...this.result(state, note, claimed ? this.word(ROUND_WORDS.claimed) : ''), claimed, answer };
    }
    if (issue.closed) return null;
    const severity: Severity | null = SEVERITIES.find((each) => Object.values(SEVERITY_NAMES[each]).includes(issue.texts.severity)) ?? null;
    const note = rowGone ? this.word(ROUND_WORDS.rowGone) : '';
    const said = this.result(state, note, state === 'unchecked' ? this.whyUnchecked(outcome) : '');
    const identity = identityText(this.known(issue.identity, outcome));
    return { severity, rule: issue.identity.rule, texts: issue.texts, identity, at: null, ...said, claimed: false, answer: issue.answer };
  }
}

function inOrder(issues: readonly RoundIssue[]): readonly RoundIssue[] {
  const rank = ({ state, claimed }: RoundIssue): number => (state === null ? 0 : claimed ? -1 : ORDER.indexOf(state));
  return [...issues].sort((one, other) => rank(one) - rank(other));
}

/**
 * The lists of this round, one for each unit that has something on it: in the first round what was found, later what became of each issue
 * of the lists that came back and what is new. What a person said to be settled and is still there stands first.
 */
export function assembleRound(
  files: readonly RoundFile[],
  notices: readonly ReturnedNotice[],
  options: RoundOptions,
): readonly UnitRound[] {
  const tables = files.flatMap((file) => file.tables.map((table): PlacedTable => ({ ...table, file })));
  const listed = latest(notices);
  const { listed: outcomes, fresh } = compareRounds(
    listed.map(({ identity }) => identity),
    tables,
    options.together,
  );
  const round = new Round(tables, listed, options);
  const owners = new Map<number, NoticeOwner>();
  outcomes.forEach(({ table }, at) => {
    if (table !== null && !owners.has(table)) owners.set(table, listed[at]!.notice.owner);
  });
  const units = new Map<string, { readonly owner: NoticeOwner; readonly round: number }>();
  const issues = new Map<string, RoundIssue[]>();
  const put = (owner: NoticeOwner, nth: number, issue: RoundIssue | null): void => {
    const key = ownerKey(owner);
    if (!units.has(key)) units.set(key, { owner, round: nth });
    if (issue) addTo(issues, key, issue);
  };
  listed.forEach((issue, at) => put(issue.notice.owner, issue.notice.round + 1, round.again(issue, outcomes[at]!)));
  for (const each of fresh) {
    const owner = owners.get(each.table) ?? ownerOf(tables[each.table]!);
    const later = (units.get(ownerKey(owner))?.round ?? 1) > 1;
    put(owner, 1, later ? round.fresh(each) : round.first(each.table, each.finding));
  }
  return [...units].flatMap(([key, { owner, round: nth }]) => {
    const own = issues.get(key) ?? [];
    return own.length === 0 ? [] : [{ owner, round: nth, date: options.date, issues: inOrder(own) }];
  });
}
