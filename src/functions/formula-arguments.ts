/** Texts, names of sheets, brackets, commas, and what stands between them. */
const PIECE = /"[^"]*"|'[^']*'|[^"',()[\]{}]+|[^]/g;

/** A cell or a range, on a sheet or without: `F12`, `'2024 年'!$F$12`, `F2:F5`. */
const REFERENCE = /^@?(?:'((?:[^']|'')*)'!|([^'!:(+*/^&=<>%,\s-]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

/** A place in the workbook; the sheet is null where it is the formula's own. */
export interface Place {
  readonly sheet: string | null;
  readonly range: string;
}

/** The place that a text names; null where it is none: a name, a column of a table, an expression. */
export function placeOf(text: string): Place | null {
  const match = REFERENCE.exec(text);
  return match && { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? null, range: match[3]! };
}

/** The argument at a position, as it is written, of every call of a function in a formula; empty where it is left out. */
export function argumentsAt(formula: string, name: string, index: number): readonly string[] {
  return formula
    .split(new RegExp(`JX[._]${name}\\(`, 'i'))
    .slice(1)
    .map((rest) => {
      const written = [''];
      let depth = 0;
      for (const [piece] of rest.matchAll(PIECE)) {
        if (/^[([{]/.test(piece)) depth += 1;
        if (/^[)\]}]/.test(piece) && (depth -= 1) < 0) break;
        if (piece === ',' && depth === 0) written.push('');
        else written[written.length - 1] += piece;
      }
      return (written[index] ?? '').trim();
    });
}
