import type { Localized } from '../../core/localized';
import { countFindings, hang, isIgnored, type Hung } from '../../core/report/hanging';
import type { ReportTable } from '../../core/report/types';
import { isUnread } from '../../core/report/verdict';
import type { Finding, Severity } from '../../core/finding';
import { contains, parseCellName, parseRangeName } from '../../core/snapshot/address';
import type { JournalEntry } from '../../hosts/port';
import type { Judgement } from '../../service/engine-service';
import type { PaneSettings } from './pane-settings';
import { addTo } from '../../core/grouped';
import { within } from '../format/decimal-text';
import type { Checked, Listing, PaneState, Scope } from './pane-state';

/** Findings under one heading, a table's or a rule's, or all of them without one; what follows from one is no item of the list but part of its card. */
export interface FindingGroup {
  readonly id: string;
  readonly title: Localized | null;
  /** Where the group is (`Sheet1!A1:I34`) or the id of its rule. */
  readonly detail: string;
  /** The table that all of them belong to; null for a rule's. */
  readonly table: ReportTable | null;
  readonly findings: readonly Hung[];
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function inScope(finding: Finding, scope: Scope | null): boolean {
  if (scope === null) return true;
  const range = parseRangeName(scope.range);
  if (finding.sheet !== scope.sheet || range === null) return false;
  return [finding.cell, ...finding.related].some((name) => {
    const cell = parseCellName(name);
    return cell !== null && contains(range, cell);
  });
}

function byPlace(one: Finding, other: Finding): number {
  const first = parseCellName(one.cell);
  const second = parseCellName(other.cell);
  if (!first || !second) return 0;
  return first.row - second.row || first.column - second.column;
}

/** Whether a change of the workbook starts a check by itself: not where a check takes so long that it would be in the way. */
export function checksLive(checked: Checked, settings: PaneSettings): boolean {
  return settings.liveCheck && !checked.large;
}

/** The command that 撤销 takes back: the newest one, but none that was taken back before as far as it could be. */
export function newestWhole(journal: readonly JournalEntry[]): JournalEntry | null {
  return journal.find(({ isRest }) => !isRest) ?? null;
}

/** Whether a recorded command marked cells, and its marks can be taken off. */
export function isMark({ purpose, isRest }: JournalEntry): boolean {
  return purpose === 'highlight' && !isRest;
}

/** The table that some cells belong to, or null. */
export function tableAt(checked: Checked, scope: Scope): ReportTable | null {
  const wanted = parseRangeName(scope.range);
  const touches = ({ sheet, range }: ReportTable): boolean => {
    const own = parseRangeName(range);
    return (
      sheet === scope.sheet &&
      wanted !== null &&
      own !== null &&
      own.top <= wanted.bottom &&
      wanted.top <= own.bottom &&
      own.left <= wanted.right &&
      wanted.left <= own.right
    );
  };
  return checked.outcome.result.tables.find(touches) ?? null;
}

/** Whether a finding says or names what is searched for. */
function says({ message, sheet, cell, also = [], rule }: Finding, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return (
    wanted === '' || [message['zh-CN'], message['en-US'], sheet, cell, ...also, rule].some((part) => part.toLowerCase().includes(wanted))
  );
}

/** The findings that the list shows, narrowed by table, severity, rule, selected cells and words; one is also found by what follows from it. */
export function shownFindings(checked: Checked, listing: Listing): readonly Hung[] {
  return hang(checked.outcome.result.findings).filter(
    ({ finding, followers }) =>
      (listing.severity === null || finding.severity === listing.severity) &&
      [finding, ...followers].some(
        (one) =>
          (listing.table === null || one.tableId === listing.table) &&
          (listing.rule === null || one.rule === listing.rule) &&
          inScope(one, listing.scope) &&
          says(one, listing.text),
      ),
  );
}

/** Whether the list leaves out some of what was found. */
export function isNarrowed({ severity, table, scope, rule, text }: Listing): boolean {
  return severity !== null || table !== null || scope !== null || rule !== null || text.trim() !== '';
}

/** A table's name as a person knows it. */
export function tableName({ title, project, sheet, range }: ReportTable): string {
  return title || project || `${sheet}!${range}`;
}

function tableTitle(table: ReportTable | undefined, id: string): Localized {
  const title = table ? tableName(table) : id;
  return { 'zh-CN': title, 'en-US': title };
}

/**
 * The shown findings in groups, errors first within each; the order of this list is the order of next / previous. By gravity all
 * sheets are one group: what is graver first, then in the order of the rules, money before scores before signs.
 */
export function findingGroups(state: Pick<PaneState, 'checked' | 'catalogue' | 'listing'>): readonly FindingGroup[] {
  if (!state.checked) return [];
  const findings = shownFindings(state.checked, state.listing);
  const { grouping } = state.listing;
  const byTable = grouping === 'table';
  const groups = new Map<string, Hung[]>();
  const tables = state.checked.outcome.result.tables;
  if (byTable) for (const table of tables) groups.set(table.id, []);
  for (const hung of findings) addTo(groups, grouping === 'gravity' ? '' : byTable ? hung.finding.tableId : hung.finding.rule, hung);
  const tableById = new Map(tables.map((table) => [table.id, table]));
  const ruleById = new Map(state.catalogue?.rules.map((rule) => [rule.id, rule]));
  const ranks = new Map(state.catalogue?.rules.map(({ id }, rank) => [id, rank]));
  const within = (one: Finding, other: Finding): number =>
    byTable ? byPlace(one, other) : grouping === 'rule' ? 0 : (ranks.get(one.rule) ?? ranks.size) - (ranks.get(other.rule) ?? ranks.size);
  const made = [...groups].map(([id, members]): FindingGroup => ({
    id,
    title:
      grouping === 'gravity'
        ? null
        : byTable
          ? tableTitle(tableById.get(id), id)
          : (ruleById.get(id)?.title ?? { 'zh-CN': id, 'en-US': id }),
    detail: byTable ? placeOf(tableById.get(id), id) : id,
    table: (byTable && tableById.get(id)) || null,
    findings: members.sort(({ finding: one }, { finding: other }) => ORDER[one.severity] - ORDER[other.severity] || within(one, other)),
  }));
  // A table that was not read for sure is shown even where nothing else is said of it.
  const narrowed = isNarrowed({ ...state.listing, table: null });
  const isDoubtful = ({ id, table }: FindingGroup): boolean =>
    !narrowed && table !== null && [null, id].includes(state.listing.table) && isUnread(table);
  return made.filter((group) => group.findings.length > 0 || isDoubtful(group)).sort((one, other) => worst(one) - worst(other));
}

/** A table of which nothing is said but that it was not read for sure counts as one to look at. */
function worst(group: FindingGroup): number {
  return group.findings.length === 0 ? ORDER.warning : Math.min(...group.findings.map(({ finding }) => ORDER[finding.severity]));
}

/** The shown findings in the order of the list. */
export function listedFindings(state: Pick<PaneState, 'checked' | 'catalogue' | 'listing'>): readonly Finding[] {
  return findingGroups(state).flatMap((group) => group.findings.map(({ finding }) => finding));
}

/**
 * The list after what it is made of has changed. What was open stays open; where it is settled or no longer shown, what came next is
 * open, and in the end the first: something is open wherever there is something.
 * @param before the list as it was
 */
export function keepPlace(before: PaneState, after: PaneState): Listing {
  const now = listedFindings(after);
  const { listing } = after;
  const isThere = new Set(now.map((finding) => finding.id));
  const earlier = listedFindings(before);
  const at = earlier.findIndex((finding) => finding.id === listing.selected);
  const next = at < 0 ? [] : [...earlier.slice(at), ...earlier.slice(0, at).reverse()];
  const selected = isThere.has(listing.selected ?? '')
    ? listing.selected
    : (next.find((finding) => isThere.has(finding.id))?.id ?? now[0]?.id ?? null);
  return { ...listing, selected, review: listing.review && now.length > 0 };
}

function placeOf(table: ReportTable | undefined, id: string): string {
  return table ? `${table.sheet}!${table.range}` : id;
}

/** The finding `step` places after (or before) the selected one in list order; from the end it goes on at the start. */
export function neighbour(state: PaneState, step: 1 | -1): Finding | null {
  const all = listedFindings(state);
  if (all.length === 0) return null;
  const at = all.findIndex((finding) => finding.id === state.listing.selected);
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
  return all[next] ?? null;
}

/** The listed finding to open for a cell: one that says something of it, be it through what follows from it, before one that compares something with it. */
export function listedAt(state: Pick<PaneState, 'checked' | 'catalogue' | 'listing'>, sheet: string, cell: string): Finding | null {
  const listed = findingGroups(state).flatMap((group) => group.findings);
  const says = (one: Finding): boolean => one.sheet === sheet && (one.cell === cell || (one.also ?? []).includes(cell));
  const compares = (one: Finding): boolean => one.sheet === sheet && one.related.includes(cell);
  const first = (fits: (one: Finding) => boolean): Finding | undefined =>
    listed.find(({ finding, followers }) => fits(finding) || followers.some(fits))?.finding;
  return first(says) ?? first(compares) ?? null;
}

/** Scores that the policy leaves to a person, of the table that is looked at: those still to judge, and those judged within the range. */
export function shownJudgements(
  checked: Checked,
  listing: Listing,
): { readonly open: readonly Judgement[]; readonly settled: readonly Judgement[] } {
  const shown = checked.outcome.judgements.filter((judgement) => listing.table === null || judgement.tableId === listing.table);
  const settled = shown.filter(
    ({ given, lowest, highest }) => given !== null && lowest !== null && highest !== null && within(given, lowest, highest) === true,
  );
  return { open: shown.filter((judgement) => !settled.includes(judgement)), settled };
}

/** The shown findings whose fixes may be made together without looking at each: safe, and on sheets that can be written. */
export function safelyFixable(checked: Checked, listing: Listing): readonly Finding[] {
  const locked = protectedSheets(checked);
  return shownFindings(checked, listing)
    .flatMap(({ finding, followers }) => [finding, ...followers])
    .filter((finding) => finding.fix?.safe && !finding.fix.edits.some((edit) => locked.includes(edit.sheet)));
}

/** Names of protected sheets that hold a table. */
export function protectedSheets(checked: Checked): readonly string[] {
  const withTables = new Set(checked.outcome.result.tables.map((table) => table.sheet));
  return checked.sheets.filter((sheet) => sheet.protected && withTables.has(sheet.name)).map((sheet) => sheet.name);
}

/** The table that the overview describes: the chosen one, or the only one. */
export function overviewTable(checked: Checked, listing: Listing): ReportTable | null {
  const { tables } = checked.outcome.result;
  if (tables.length === 1) return tables[0] ?? null;
  return tables.find((table) => table.id === listing.table) ?? null;
}

/** A result whose ignored findings were taken out or put back, with the summary counted again. */
export function withIgnored(checked: Checked, ignoredIds: ReadonlySet<string>): Checked {
  const { result, ignored } = checked.outcome;
  const all = [...result.findings, ...ignored];
  const open = all.filter((finding) => !isIgnored(finding, ignoredIds));
  const summary = { ...result.summary, ...countFindings(open) };
  return {
    ...checked,
    outcome: {
      ...checked.outcome,
      result: { ...result, findings: open, summary },
      ignored: all.filter((finding) => isIgnored(finding, ignoredIds)),
    },
  };
}

/** Findings that are there and not listed: ignored, or left out by profile or settings. */
export function hiddenCount({ outcome }: Checked): number {
  return outcome.ignored.length + outcome.leftOut.length;
}

/** Whether the list is all there is: only then may it be said that nothing was found wrong. */
export function listsAll(checked: Checked): boolean {
  return hiddenCount(checked) === 0;
}

/** How many findings of each severity there are where the list looks, whatever severities it shows. */
export function severityCounts(checked: Checked, listing: Listing): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of shownFindings(checked, { ...listing, severity: null })) counts[finding.severity] += 1;
  return counts;
}
