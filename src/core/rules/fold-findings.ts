import { say, type Localized } from '../localized';
import { rowsName } from '../model/doubt';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import type { Fix } from '../finding';
import type { Rule, RuleReport } from './types';
import { addTo } from '../grouped';

/** How many of the places are named one by one; a reader of more looks at the cells themselves. */
const NAMED = 3;

/** Of more places nobody chooses one by one. */
const MOST_CHOSEN = 30;

const JOIN = { 'zh-CN': '；', 'en-US': '; ' };
const MORE = { 'zh-CN': '；等 {count} 处', 'en-US': '; and {rest} more' };
const ALL = { 'zh-CN': '全部修正（{count} 处）', 'en-US': 'Correct all {count}' };

function unique(cells: readonly CellAddress[]): readonly CellAddress[] {
  return [...new Map(cells.map((cell) => [cellName(cell), cell])).values()];
}

/** A figure that all of them share; nothing where they differ. */
function shared(values: readonly string[]): string {
  return new Set(values).size === 1 ? values[0]! : '';
}

/** The first of the places, each with its figures, and how many there are. */
export function itemsOf(item: Localized | undefined, reports: readonly Pick<RuleReport, 'params'>[]): Localized {
  if (!item) return { 'zh-CN': '', 'en-US': '' };
  const named = reports.length === NAMED + 1 ? reports : reports.slice(0, NAMED);
  const rest = reports.length - named.length;
  const more = rest > 0 ? say(MORE, { count: String(reports.length), rest: String(rest) }) : null;
  const said = (language: keyof Localized): string =>
    named.map((report) => say(item, report.params)[language]).join(JOIN[language]) + (more?.[language] ?? '');
  return { 'zh-CN': said('zh-CN'), 'en-US': said('en-US') };
}

/** One fix that makes every one of the changes; null where one of the reports has none. */
function fixOfAll(reports: readonly RuleReport[]): Fix | null {
  const fixes = reports.flatMap((report) => report.fix ?? []);
  if (fixes.length < reports.length) return null;
  return {
    title: say(ALL, { count: String(reports.length) }),
    safe: fixes.every((fix) => fix.safe),
    edits: fixes.flatMap((fix) => fix.edits),
  };
}

function asOne(rule: Rule, reports: readonly RuleReport[], message: string): RuleReport {
  const first = reports[0]!;
  const [cell, ...also] = unique(reports.map((report) => report.cell));
  const rows = rowsName(reports.map((report) => report.cell.row));
  const items = itemsOf(rule.items?.[first.message], reports);
  const fix = fixOfAll(reports);
  return {
    table: first.table,
    cell: cell!,
    also,
    related: also,
    found: shared(reports.map((report) => report.found)),
    expected: shared(reports.map((report) => report.expected)),
    message,
    params: {
      ...first.params,
      count: String(reports.length),
      rows: rows['zh-CN'],
      rowsEn: rows['en-US'],
      items: items['zh-CN'],
      itemsEn: items['en-US'],
    },
    ...(first.severity ? { severity: first.severity } : {}),
    ...(fix ? { fix } : {}),
    ...(reports.length <= MOST_CHOSEN ? { choices: reports.flatMap((report) => report.choices ?? []) } : {}),
  };
}

/**
 * What a rule says of one table, with what it says several times said once, at the first of the cells: a reader acts on "rows 12–26
 * have no operator" as on fifteen lines, and sees what else there is. Only messages for which the rule has words for many (`many`)
 * are folded; an error always stands for itself, and so does a report with a fix beside one without.
 */
export function foldMany(rule: Rule, reports: readonly RuleReport[]): readonly RuleReport[] {
  const words = rule.many ?? {};
  const kinds = new Map<string, RuleReport[]>();
  for (const report of reports) {
    const severity = report.severity ?? rule.severity;
    if (words[report.message] === undefined || severity === 'error') continue;
    const kind = `${report.message} ${severity} ${report.fix ? 'fix' : ''}`;
    addTo(kinds, kind, report);
  }
  const folded = [...kinds.values()].filter((kind) => kind.length > 1);
  const gone = new Set(folded.flat());
  return [...reports.filter((report) => !gone.has(report)), ...folded.map((kind) => asOne(rule, kind, words[kind[0]!.message]!))];
}
