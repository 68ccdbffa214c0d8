import { usableFormula } from '../usable-formula';

/** Texts (a quotation mark inside one is two texts side by side), references in brackets, signs of lists, and what stands between them. */
const PIECES = /"[^"]*"|\[(?:'[^']*'|[^\]'])*\]|#[A-Z0-9/]{1,8}[!?]|[{};~|!]|#|[^"[{};~|!#]+/gy;
/** A reference: sheet, cell; then the second corner of an area, whose sheet may be left out. */
const REFERENCE =
  /^\[(\$?(?:'(?:[^']|'')*'|[^.'#[\]]*))\.(\$?[A-Z]{1,3}\$?[0-9]{1,7}|\$?[A-Z]{1,3}|\$?[0-9]{1,7})(?::(?:\$?(?:'(?:[^']|'')*'|[^.'#[\]]*))\.(\$?[A-Z]{1,3}\$?[0-9]{1,7}|\$?[A-Z]{1,3}|\$?[0-9]{1,7}))?\]$/;
const NEEDS_QUOTES = /[^\p{L}\p{N}_]|^\d/u;
/** Functions that no other program has. */
const NOT_OF_EXCEL = /\bORG\.[A-Z]+\.|\bMULTIPLE\.OPERATIONS\(/;
/** Longer ones than Excel takes are not looked at. */
const LONGEST = 8_192;

function reference(piece: string): string | null {
  const match = REFERENCE.exec(piece);
  if (!match) return piece.includes('#REF!') ? '#REF!' : null;
  const [, sheet = '', from = '', to] = match;
  const name = sheet.replace(/^\$/, '');
  const before = name === '' ? '' : `${NEEDS_QUOTES.test(name) && !name.startsWith("'") ? `'${name}'` : name}!`;
  return `${before}${from}${to === undefined ? '' : `:${to}`}`;
}

/**
 * A formula of an OpenDocument spreadsheet (OpenFormula, ODF 1.3 part 4) as .xlsx stores it; null where it cannot be carried over.
 * @param stored with its prefix: `of:=SUM([.B2:.B9])`
 */
export function odsFormula(stored: string): string | null {
  const match = /^(?:(of|oooc|msoxl):)?=/.exec(stored);
  if (!match || stored.length > LONGEST * 2) return null;
  const formula = stored.slice(match[0].length);
  if (match[1] === 'msoxl' || match[1] === undefined) return usableFormula(formula);
  let inList = false;
  let text = '';
  let taken = 0;
  for (const [piece] of formula.matchAll(PIECES)) {
    taken += piece.length;
    if (piece === '{' || piece === '}') inList = piece === '{';
    const read = piece.startsWith('[') ? reference(piece) : piece;
    if (read === null) return null;
    if (piece === ';' || piece === '~') text += ',';
    else if (piece === '|') text += inList ? ';' : piece;
    else if (piece === '!') text += ' ';
    else text += piece.startsWith('"') || piece.startsWith('[') ? read : read.replace(/\b(?:COM\.MICROSOFT|LEGACY)\./g, '');
  }
  return taken !== formula.length || NOT_OF_EXCEL.test(text) ? null : usableFormula(text);
}
