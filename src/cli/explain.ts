import type { Problem } from '../core/localized';
import type { TableModel, UnrecognisedSheet } from '../core/model/types';
import { readWorkbook } from '../core/reading/read-workbook';
import type { SheetSnapshot } from '../core/snapshot/types';
import { readXlsx } from '../hosts/file/xlsx';
import { explanationJson } from './formats/explain-json';
import { explanationText } from './formats/explain-text';
import { problems } from './problems';
import { readInput } from './read-input';
import { EXIT } from './terminal';
import type { ExitStatus, Terminal } from './terminal';

export const EXPLAIN_FORMATS = ['text', 'json'] as const;

export interface ExplainOptions {
  readonly format: (typeof EXPLAIN_FORMATS)[number];
  /** Only this sheet; null for all. */
  readonly sheet: string | null;
}

/** How a workbook, or one sheet of it, was understood. */
export interface Explanation {
  readonly path: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly TableModel[];
  readonly unrecognised: readonly UnrecognisedSheet[];
  /** Names of the sheets in which nothing looked like one of these forms. */
  readonly nothing: readonly string[];
}

function explanationOf(path: string, sheet: string | null): Explanation | Problem {
  const bytes = readInput(path);
  if (!bytes.ok) return bytes.problem;
  const snapshot = readXlsx(bytes.value, path);
  if (!snapshot.ok) return snapshot.problem;
  const { sheets } = snapshot.value;
  if (sheet !== null && !sheets.some((one) => one.name === sheet)) return problems.noSheet(sheet, sheets.map((one) => one.name));
  const wanted = (name: string): boolean => sheet === null || name === sheet;
  const model = readWorkbook(snapshot.value);
  const tables = model.tables.filter((table) => wanted(table.sheet));
  const unrecognised = model.unrecognised.filter((one) => wanted(one.sheet));
  const spoken = new Set([...tables, ...unrecognised].map((one) => one.sheet));
  return { path, sheets, tables, unrecognised, nothing: sheets.map((one) => one.name).filter((name) => wanted(name) && !spoken.has(name)) };
}

/**
 * `perfscore explain`: how a workbook was understood: why a table is one, what every column and row was taken for, by how
 * much, and what else it could be. Exit status 2 where the file or the sheet cannot be used.
 */
export async function explain(path: string, { format, sheet }: ExplainOptions, terminal: Terminal): Promise<ExitStatus> {
  let explained: Explanation | Problem;
  try {
    explained = explanationOf(path, sheet);
  } catch (error) {
    explained = problems.internal(error);
  }
  if ('code' in explained) {
    terminal.complain(`${path}: ${terminal.say(explained.message)}`);
    return EXIT.unusable;
  }
  await terminal.out.write(format === 'json' ? explanationJson(explained, terminal.language) : explanationText(explained, terminal));
  return EXIT.clean;
}
