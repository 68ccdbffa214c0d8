import type { Finding, Severity } from '../finding';
import { addTo } from '../grouped';
import { say, type Localized } from '../localized';
import { rowsName } from '../model/doubt';
import { itemsOf } from '../rules/fold-findings';
import { ruleById } from '../rules/registry';
import type { Rule } from '../rules/types';
import { cellName } from '../snapshot/address';
import { doubtText } from '../together/contradict';
import { together } from '../together/together';
import type { Contradiction, FileFacts, PlacedCell } from '../together/types';

/** A cell of one of the files, with what it shows. */
export interface TogetherCell {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** What tables of different files, or of one, say otherwise than each other. */
export interface TogetherFinding extends Pick<Finding, 'rule' | 'severity' | 'found' | 'expected' | 'message'> {
  /** Stable for the same rule at the same cells. */
  readonly id: string;
  /** The side told of: the cell to look at first, then the others of which it says the same. */
  readonly cells: readonly TogetherCell[];
  /** The other side. */
  readonly against: readonly TogetherCell[];
  /** Why it is not certain that both sides speak of the same; null where it is. */
  readonly doubt: Localized | null;
}

export interface TogetherReport {
  /** Projects of which more than one table speaks. */
  readonly projects: number;
  readonly findings: readonly TogetherFinding[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number };
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

function cellOf({ at, cell, text }: PlacedCell): TogetherCell {
  return { file: at.file, sheet: at.table.sheet, cell: cellName(cell), text };
}

/** The message of one contradiction, or of several that a reader acts on as one. */
function messageOf(rule: Rule, all: readonly Contradiction[]): Localized {
  const [first] = all;
  const { message, params, doubt } = first!;
  const many = all.length > 1 ? rule.many?.[message] : undefined;
  const said = doubtText(doubt);
  const rows = rowsName(all.map(({ own }) => own.cell.row));
  const items = itemsOf(rule.items?.[message], all);
  const folded = { count: String(all.length), rows: rows['zh-CN'], rowsEn: rows['en-US'], items: items['zh-CN'], itemsEn: items['en-US'] };
  const text = say(rule.messages[many ?? message] ?? rule.title, { ...params, ...(many ? folded : {}), doubt: '', doubtEn: '' });
  return { 'zh-CN': text['zh-CN'] + said['zh-CN'], 'en-US': text['en-US'] + said['en-US'] };
}

function findingOf(rule: Rule, all: readonly Contradiction[]): TogetherFinding {
  const [first] = all;
  const cells = all.map(({ own }) => cellOf(own));
  const against = all.flatMap(({ others }) => others.map(cellOf));
  const shared = (of: (one: Contradiction) => string): string => (new Set(all.map(of)).size === 1 ? of(first!) : '');
  return {
    id: `${rule.id}@${cells[0]!.file}!${cells[0]!.sheet}!${cells[0]!.cell}`,
    rule: rule.id,
    severity: first!.severity,
    cells,
    against,
    found: shared(({ found }) => found),
    expected: shared(({ expected }) => expected),
    message: messageOf(rule, all),
    doubt: first!.doubt,
  };
}

/** Contradictions that are told as one: of one rule, message and gravity, between the same two tables. Errors stand for themselves. */
function folded(contradictions: readonly Contradiction[]): readonly (readonly Contradiction[])[] {
  const groups = new Map<string, Contradiction[]>();
  contradictions.forEach((each, at) => {
    const { rule, message, severity, own, others } = each;
    const foldable = severity !== 'error' && ruleById(rule)?.many?.[message] !== undefined;
    const other = [...new Set(others.map(({ at: { file } }) => file))];
    addTo(
      groups,
      JSON.stringify([rule, message, severity, own.at.file, own.at.table.id, foldable ? (other.length > 1 ? '' : other) : at]),
      each,
    );
  });
  return [...groups.values()];
}

/**
 * Holds the tables of all files against each other. What the check of a single workbook says already, of tables of one and the same,
 * is not repeated. Gravest first, then in the order of the files. Never fails.
 */
export function togetherReport(files: readonly FileFacts[], least: Severity = 'info'): TogetherReport {
  const { projects, contradictions } = together(files);
  const across = contradictions.filter(({ own, others }) => others.some(({ at }) => at.file !== own.at.file));
  const findings = folded(across).flatMap((all) => {
    const rule = ruleById(all[0]!.rule);
    return rule && ORDER.indexOf(all[0]!.severity) <= ORDER.indexOf(least) ? [findingOf(rule, all)] : [];
  });
  const sorted = ORDER.flatMap((severity) => findings.filter((each) => each.severity === severity));
  const count = (severity: Severity): number => sorted.filter((each) => each.severity === severity).length;
  return { projects, findings: sorted, summary: { errors: count('error'), warnings: count('warning'), infos: count('info') } };
}
