import type { Explanation } from './explanation';
import type { Language, Result } from '../core/localized';
import { success } from '../core/localized';
import { readWorkbook } from '../core/reading/read-workbook';
import { readXlsx } from '../hosts/file/xlsx';
import { explanationJson } from './formats/explain-json';
import { explanationText } from './formats/explain-text';
import type { ExplainFormat } from './choices';
import { speaker } from './language';
import { problems } from './command-problems';
import { readWorkbookInput } from './read-input';
import { styleOf } from './style';

export interface ExplainSettings {
  readonly format: ExplainFormat;
  /** Only this sheet; null for all. */
  readonly sheet: string | null;
  readonly language: Language;
  readonly coloured: boolean;
}

function explanationOf(path: string, sheet: string | null): Result<Explanation> {
  const bytes = readWorkbookInput(path);
  if (!bytes.ok) return bytes;
  const snapshot = readXlsx(bytes.value.bytes, path);
  if (!snapshot.ok) return snapshot;
  const { sheets } = snapshot.value;
  if (sheet !== null && !sheets.some((one) => one.name === sheet))
    return {
      ok: false,
      problem: problems.noSheet(
        sheet,
        sheets.map((one) => one.name),
      ),
    };
  const wanted = (name: string): boolean => sheet === null || name === sheet;
  const model = readWorkbook(snapshot.value);
  const tables = model.tables.filter((table) => wanted(table.sheet));
  const unrecognised = model.unrecognised.filter((one) => wanted(one.sheet));
  const spoken = new Set([...tables, ...unrecognised].map((one) => one.sheet));
  return success({
    path,
    sheets,
    tables,
    unrecognised,
    nothing: sheets.map((one) => one.name).filter((name) => wanted(name) && !spoken.has(name)),
  });
}

/** How one workbook was understood, as text or JSON. */
export function explainFile(path: string, { format, sheet, language, coloured }: ExplainSettings): Result<string> {
  try {
    const explained = explanationOf(path, sheet);
    if (!explained.ok) return explained;
    return success(
      format === 'json'
        ? explanationJson(explained.value, language)
        : explanationText(explained.value, { say: speaker(language), style: styleOf(coloured) }),
    );
  } catch (error) {
    return { ok: false, problem: problems.internal(error) };
  }
}
