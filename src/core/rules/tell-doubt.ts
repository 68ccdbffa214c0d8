import { doubtfulCells, rowsName, type DoubtfulRow } from '../model/doubt';
import type { WorkbookModel } from '../model/types';
import { say, type Localized } from '../localized';
import { cellName } from '../snapshot/address';
import type { Finding } from '../finding';
import type { RuleReport } from './types';
import { addTo } from '../grouped';

/** Doubtful rows by sheet and cell name. */
type DoubtIndex = ReadonlyMap<string, ReadonlyMap<string, DoubtfulRow>>;

const NOTE = {
  'zh-CN': '（{rows}的读法存疑，请先核对）',
  'en-US': ' (The reading of {rows} is doubtful; check it first.)',
};

const ELSEWHERE = { 'zh-CN': '“{sheet}”{rows}', 'en-US': '{rows} of "{sheet}"' };

/** Where the readings of a workbook are doubtful. */
export function indexDoubts({ tables }: WorkbookModel): DoubtIndex {
  const index = new Map<string, Map<string, DoubtfulRow>>();
  for (const table of tables) {
    const cells = doubtfulCells(table);
    if (cells.size === 0) continue;
    const sheet = index.get(table.sheet) ?? new Map<string, DoubtfulRow>();
    index.set(table.sheet, sheet);
    for (const [cell, row] of cells) sheet.set(cell, row);
  }
  return index;
}

/** The doubtful rows that a report rests on, in words, or null. */
function doubtfulRows({ table, cell, related, restsOn = [], elsewhere = [] }: RuleReport, doubts: DoubtIndex): Localized | null {
  const places = [
    ...[cell, ...related, ...restsOn].map((each) => ({ sheet: table.sheet, cell: each })),
    ...elsewhere.map((each) => ({ sheet: each.table.sheet, cell: each.cell })),
  ];
  const rows = new Map<string, number[]>();
  for (const { sheet, cell: place } of places) {
    const doubt = doubts.get(sheet)?.get(cellName(place));
    if (doubt) addTo(rows, sheet, doubt.row);
  }
  if (rows.size === 0) return null;
  const named = [...rows].map(([sheet, numbers]) => {
    const name = rowsName(numbers);
    const inSheet = (language: keyof Localized): string =>
      sheet === table.sheet ? name[language] : say(ELSEWHERE, { sheet, rows: name[language] })[language];
    return { 'zh-CN': inSheet('zh-CN'), 'en-US': inSheet('en-US') };
  });
  return { 'zh-CN': named.map((each) => each['zh-CN']).join('、'), 'en-US': named.map((each) => each['en-US']).join(', ') };
}

/**
 * A finding as it may be said where its figures come from a doubtful row: with a note, never as an error and never with a fix that is
 * made unseen. Until a person has looked, the row may have been misread and the document be right: a false alarm of an error would
 * cost more trust than a warning that says what to look at first. A sum over many rows is still reported when one of them is doubtful.
 */
export function withDoubt(finding: Finding, report: RuleReport, doubts: DoubtIndex): Finding {
  const rows = doubts.size > 0 ? doubtfulRows(report, doubts) : null;
  if (!rows) return finding;
  const noted = (language: keyof Localized): string => finding.message[language] + say(NOTE, { rows: rows[language] })[language];
  return {
    ...finding,
    severity: finding.severity === 'error' ? 'warning' : finding.severity,
    message: { 'zh-CN': noted('zh-CN'), 'en-US': noted('en-US') },
    fix: finding.fix && { ...finding.fix, safe: false },
    unsure: true,
  };
}
