import { rowsName } from '../model/doubt';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import type { Severity } from '../finding';
import type { Rule, RuleReport } from './types';

/** From how many reports on they are one: what is only noted from two, a warning from four. An error always stands for itself. */
const MANY: Readonly<Record<Severity, number>> = { error: Infinity, warning: 4, info: 2 };

function unique(cells: readonly CellAddress[]): readonly CellAddress[] {
  return [...new Map(cells.map((cell) => [cellName(cell), cell])).values()];
}

/** A figure that all of them share; nothing where they differ. */
function shared(values: readonly string[]): string {
  return new Set(values).size === 1 ? values[0]! : '';
}

function asOne(reports: readonly RuleReport[], message: string): RuleReport {
  const first = reports[0]!;
  const [cell, ...also] = unique(reports.map((report) => report.cell));
  const rows = rowsName(reports.map((report) => report.cell.row));
  return {
    table: first.table,
    cell: cell!,
    also,
    related: also,
    found: shared(reports.map((report) => report.found)),
    expected: shared(reports.map((report) => report.expected)),
    message,
    params: { ...first.params, count: String(reports.length), rows: rows['zh-CN'], rowsEn: rows['en-US'] },
    ...(first.severity ? { severity: first.severity } : {}),
  };
}

/**
 * What a rule says of one table, with many reports of a kind said once, at the first of their cells: a reader acts on "rows 12–26
 * have no operator" as on fifteen lines, and sees what else there is. Only messages for which the rule has words for many (`many`) are
 * folded, and none that offers a fix of its own.
 */
export function foldMany(rule: Rule, reports: readonly RuleReport[]): readonly RuleReport[] {
  const words = rule.many ?? {};
  const kinds = new Map<string, RuleReport[]>();
  for (const report of reports) {
    if (words[report.message] === undefined || report.fix) continue;
    const kind = `${report.message} ${report.severity ?? rule.severity}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), report]);
  }
  const folded = [...kinds.values()].filter((kind) => kind.length >= MANY[kind[0]!.severity ?? rule.severity]);
  const gone = new Set(folded.flat());
  return [...reports.filter((report) => !gone.has(report)), ...folded.map((kind) => asOne(kind, words[kind[0]!.message]!))];
}
