import type { Finding } from '../finding';
import { addTo } from '../grouped';
import { say, type Localized } from '../localized';
import type { TableModel, WorkbookModel } from '../model/types';
import { hang } from '../report/hanging';
import { parseCellName, rangeName } from '../snapshot/address';
import { nameKey, unitKey } from '../together/unit-names';
import { nameSum, placer, type Placer } from './cell-placer';
import type { RoundFinding, RoundTable, TableKey } from './types';

/** Labels of a table that are kept in its key: enough to know it again by some. */
const MOST_LABELS = 8;

const EXPECTED: Localized = { 'zh-CN': '应为 {expected}', 'en-US': 'should be {expected}' };
const CAUSE: Localized = { 'zh-CN': '{cell} 改为 {value}', 'en-US': 'change {cell} to {value}' };

/** The file's own name without its ending, and the folders in front of it. */
function namesOf(path: string): { readonly file: string; readonly folder: string } {
  const parts = path.split(/[\\/]/);
  return { file: nameSum(parts.at(-1)!.replace(/\.[^.]*$/, '')), folder: nameSum(parts.slice(0, -1).join('/')) };
}

function keyOf(table: TableModel, file: string, { rows }: Placer, seen: Map<string, number>): TableKey {
  const names = [...new Set(table.indicators.map(({ name }) => nameSum(nameKey(name))))];
  const key = {
    kind: table.kind,
    project: nameSum(nameKey(table.project?.text ?? '')),
    unit: nameSum(unitKey(table.unitName?.text ?? '')),
    title: nameSum(nameKey(table.title)),
    ...namesOf(file),
    sheet: nameSum(table.sheet.trim()),
    // The least of evenly spread sums: a choice that does not depend on which rows come first.
    labels: (names.length > 0 ? names : [...rows])
      .filter((sum) => sum !== '')
      .sort()
      .slice(0, MOST_LABELS),
  };
  const name = JSON.stringify(key);
  const nth = seen.get(name) ?? 0;
  seen.set(name, nth + 1);
  return { ...key, nth };
}

/** What to do about a finding: the change that the table tells of, else the figure that is expected. */
function adviceOf({ fix, causes = [], expected }: Finding): Localized | null {
  const [cause] = causes;
  if (cause) return say(CAUSE, { cell: cause.cell, value: cause.value });
  if (fix) return fix.title;
  return expected === '' ? null : say(EXPECTED, { expected });
}

function roundFinding(finding: Finding, followers: readonly Finding[], { placeOf }: Placer): RoundFinding {
  const { rule, severity, message, sheet, cell, also = [], found, expected, tableId } = finding;
  const cells = [cell, ...also].filter((name) => parseCellName(name) !== null);
  return {
    rule,
    severity,
    message,
    sheet,
    cells,
    found,
    expected,
    places: cells.map((name) => placeOf(parseCellName(name)!)),
    advice: adviceOf(finding),
    followers: followers.filter((each) => each.tableId === tableId).map((each) => roundFinding(each, [], { placeOf, rows: [] })),
  };
}

/**
 * The tables of a workbook with what was found in them, so that it is known again in the next round. `findings` are those of the
 * workbook that `model` is of, or some of them; what follows from another stands beneath it. Never fails.
 * @param file its path below the folder that was named
 */
export function roundTables(model: WorkbookModel, findings: readonly Finding[], file: string): readonly RoundTable[] {
  const byTable = new Map<string, RoundFinding[]>();
  const placers = new Map(model.tables.map((table) => [table.id, placer(table)]));
  for (const { finding, followers } of hang(findings)) {
    const own = placers.get(finding.tableId);
    if (own) addTo(byTable, finding.tableId, roundFinding(finding, followers, own));
  }
  const seen = new Map<string, number>();
  return model.tables.map((table) => ({
    key: keyOf(table, file, placers.get(table.id)!, seen),
    kind: table.kind,
    title: table.title,
    project: table.project?.text.trim() ?? '',
    unit: table.unitName?.text.trim() ?? '',
    sheet: table.sheet,
    range: rangeName(table.range),
    rows: placers.get(table.id)!.rows,
    findings: byTable.get(table.id) ?? [],
  }));
}
