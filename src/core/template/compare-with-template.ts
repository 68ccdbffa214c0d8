import { addTo } from '../grouped';
import type { TableModel, WorkbookModel } from '../model/types';
import { readWorkbook } from '../reading/read-workbook';
import { perObject } from '../remember';
import { hasWord } from '../snapshot/grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/types';
import { compareSheet, tableMissing } from './compare-sheet';
import { fixedSheet, type FixedSheet } from './fixed-sheet';
import { plainText } from './same-text';
import type { Deviation } from './types';

/** Share of the template's words that a sheet must hold to be one filled in from it, and what the same name counts for. */
const ALIKE = 0.4;
const SAME_NAME = 0.1;

/** What a template fixed, sheet by sheet; only sheets in which it has a table. Read once. */
export const templateSheets = perObject((template: WorkbookSnapshot): readonly FixedSheet[] => {
  const { tables } = readWorkbook(template);
  return template.sheets.flatMap((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet.name);
    return own.length === 0 ? [] : [fixedSheet(sheet, own)];
  });
});

const words = perObject(
  (sheet: SheetSnapshot): ReadonlySet<string> =>
    new Set(sheet.cells.filter(({ content }) => content.type === 'text').map(({ text }) => plainText(text))),
);

const wantedWords = perObject(({ rows }: FixedSheet): readonly string[] =>
  [...rows.values()]
    .flat()
    .filter(({ cell }) => cell.formula === null && hasWord(cell.text))
    .map(({ cell }) => plainText(cell.text)),
);

/** How much of what the template says a sheet says as well. */
function likeness(fixed: FixedSheet, sheet: SheetSnapshot): number {
  const wanted = wantedWords(fixed);
  const found = wanted.filter((text) => words(sheet).has(text)).length;
  return wanted.length === 0 ? 0 : found / wanted.length + (fixed.sheet.name === sheet.name ? SAME_NAME : 0);
}

/** The template's sheet that a sheet was filled in from; null where there is none. */
function originOf(sheet: SheetSnapshot, sheets: readonly FixedSheet[]): FixedSheet | null {
  const best = sheets
    .map((fixed) => ({ fixed, alike: likeness(fixed, sheet) }))
    .reduce<{ readonly fixed: FixedSheet | null; readonly alike: number }>((most, each) => (each.alike > most.alike ? each : most), {
      fixed: null,
      alike: 0,
    });
  return best.alike >= ALIKE ? best.fixed : null;
}

/**
 * In what a workbook departs from the template that was sent out, by the tables of the workbook: what the template fixed and what
 * became of it. Blank cells of the template are room to fill in. Nothing for a workbook without tables. Pure; never throws.
 */
export function compareWithTemplate(
  template: WorkbookSnapshot,
  workbook: WorkbookSnapshot,
  model: WorkbookModel,
): ReadonlyMap<TableModel, readonly Deviation[]> {
  const found = new Map<TableModel, Deviation[]>();
  if (model.tables.length === 0) return found;
  const sheets = templateSheets(template);
  const seen = new Set<FixedSheet>();
  for (const sheet of workbook.sheets) {
    const tables = model.tables.filter((table) => table.sheet === sheet.name);
    const origin = tables.length === 0 ? null : originOf(sheet, sheets);
    if (!origin) continue;
    seen.add(origin);
    for (const deviation of compareSheet(origin, sheet, tables)) addTo(found, deviation.table, deviation);
  }
  for (const fixed of sheets.filter((each) => !seen.has(each))) {
    for (const table of fixed.tables) addTo(found, model.tables[0]!, tableMissing(table, model.tables));
  }
  return found;
}
