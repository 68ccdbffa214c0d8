import { countFindings, hang, type Hung } from '../core/report/hanging';
import type { CheckResult } from '../core/report/types';
import type { Finding, Severity } from '../core/finding';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import { cellName } from '../core/snapshot/address';
import { addTo } from '../core/grouped';
import { SEVERITIES } from './report-words';

/** Findings of one rule and severity, each with what follows from it. */
export interface RuleGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: readonly Hung[];
}

/** Groups findings by severity and rule, the gravest first, else in the order they come in. */
export function groupByRule(findings: readonly Hung[]): readonly RuleGroup[] {
  const groups = new Map<string, Hung[]>();
  for (const hung of findings) addTo(groups, `${hung.finding.severity} ${hung.finding.rule}`, hung);
  return [...groups.values()]
    .map((group) => ({ rule: group[0]!.finding.rule, severity: group[0]!.finding.severity, findings: group }))
    .sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}

/** A result without the findings that are less grave than `least`, counted anew. */
export function atLeast(result: CheckResult, least: Severity): CheckResult {
  const kept = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  return withFindings(
    result,
    result.findings.filter((finding) => kept.includes(finding.severity)),
  );
}

/** A result with these findings in place of its own, counted anew. */
export function withFindings(result: CheckResult, findings: readonly Finding[]): CheckResult {
  return { ...result, findings, summary: { ...result.summary, ...countFindings(findings) } };
}

/** The findings of each table by its id, with what follows from them beneath, in whichever table that stands; findings of no listed table do not exist. */
export function findingsByTable({ findings }: CheckResult): ReadonlyMap<string, readonly Hung[]> {
  const tables = new Map<string, Hung[]>();
  for (const hung of hang(findings)) addTo(tables, hung.finding.tableId, hung);
  return tables;
}

/** Where a finding stands, as it is named beneath another: its sheet only where it is not that one's. */
export function placeBeneath(follower: Finding, head: Finding): string {
  return follower.sheet === head.sheet ? follower.cell : `${follower.sheet}!${follower.cell}`;
}

/** What cells show, by sheet and cell: the figures that findings are about, as they stand in the workbook. */
export type ShownCells = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Looks up what a cell shows. */
export type CellTexts = (sheet: string, cell: string) => string;

/** What the cells of `findings` show, found in one pass over the workbook. */
export function shownCells(snapshot: WorkbookSnapshot, findings: readonly Finding[]): ShownCells {
  const wanted = new Map<string, Set<string>>();
  for (const finding of findings) {
    const cells = wanted.get(finding.sheet) ?? new Set<string>();
    wanted.set(finding.sheet, cells);
    for (const cell of [finding.cell, ...finding.related]) cells.add(cell);
  }
  const shown = new Map<string, Map<string, string>>();
  for (const sheet of snapshot.sheets) {
    const cells = wanted.get(sheet.name);
    if (!cells) continue;
    const texts = new Map<string, string>();
    for (const cell of sheet.cells) {
      const name = cellName(cell);
      if (cells.has(name)) texts.set(name, cell.text);
    }
    shown.set(sheet.name, texts);
  }
  return shown;
}

export function cellTexts(shown: ShownCells): CellTexts {
  return (sheet, cell) => shown.get(sheet)?.get(cell) ?? '';
}

/** The cells a finding is about with what stands in them, cut after some. */
export function figuresText(finding: Finding, texts: CellTexts, most = 12): string {
  const cells = [finding.cell, ...finding.related];
  const shown = cells.slice(0, most).map((cell) => `${cell} ${texts(finding.sheet, cell)}`.trim());
  return [...shown, ...(cells.length > most ? [`… (${cells.length})`] : [])].join('; ');
}
