import { parseRangeName } from '../../../../core/snapshot/address';
import type { Area } from './values';

export type Token =
  | { readonly kind: 'number' | 'text' | 'error' | 'operator' | 'name' | 'function'; readonly text: string }
  | { readonly kind: 'area'; readonly area: Area }
  /** Something that is not computed here: a defined name (`text`), table columns, other workbooks (no `text`). */
  | { readonly kind: 'foreign'; readonly text?: string };

const PREFIX = "(?:('(?:[^']|'')+'|[A-Za-z_\\u0080-\\uffff][\\w.\\u0080-\\uffff]*)!)?";
const CELL = '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}';
const AREA = `(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\w.(!:\\u0080-\\uffff])`;
const PIECE = new RegExp(
  `\\s+|("(?:[^"]|"")*")|(#[A-Z0-9/]+[!?]?)|${PREFIX}(${AREA})|(\\d+\\.?\\d*(?:[eE][+-]?\\d+)?|\\.\\d+)|([A-Za-z_\\\\\\u0080-\\uffff][\\w.\\u0080-\\uffff]*)(\\s*\\()?|(<=|>=|<>|[-+*/^&=<>%(),])`,
  'y',
);
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 'XFD';

/** `A:C` and `2:3` as whole columns and rows. */
function fullRange(text: string): string {
  const bare = text.replaceAll('$', '');
  const columns = /^([A-Za-z]+):([A-Za-z]+)$/.exec(bare);
  if (columns) return `${columns[1]!}1:${columns[2]!}${LAST_ROW}`;
  const rows = /^(\d+):(\d+)$/.exec(bare);
  return rows ? `A${rows[1]!}:${LAST_COLUMN}${rows[2]!}` : bare;
}

function areaToken(sheet: string | undefined, text: string, home: string): Token {
  const range = parseRangeName(fullRange(text));
  const name = sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  // `[1]Sheet1` is another workbook, `Jan:Dec` several sheets.
  return range && !/[[\]:]/.test(name ?? '') ? { kind: 'area', area: { sheet: name ?? home, range } } : { kind: 'foreign' };
}

/**
 * The pieces of a formula.
 * @param formula as stored, without `=`
 * @param home sheet of the formula
 */
export function tokens(formula: string, home: string): Token[] {
  const found: Token[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < formula.length) {
    const at = PIECE.lastIndex;
    const match = PIECE.exec(formula);
    if (!match) {
      // Whatever this is, the rest cannot be understood; references behind it do not get lost.
      found.push({ kind: 'foreign' });
      PIECE.lastIndex = at + 1;
      continue;
    }
    const [, text, error, sheet, area, number, name, call, operator] = match;
    if (text !== undefined) found.push({ kind: 'text', text: text.slice(1, -1).replaceAll('""', '"') });
    else if (error !== undefined) found.push({ kind: 'error', text: error });
    else if (area !== undefined) found.push(areaToken(sheet, area, home));
    else if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (name !== undefined && call !== undefined) found.push({ kind: 'function', text: name.toUpperCase() });
    else if (name !== undefined) found.push(/^(?:true|false)$/i.test(name) ? { kind: 'name', text: name.toUpperCase() } : { kind: 'foreign', text: name });
    else if (operator !== undefined) found.push({ kind: 'operator', text: operator });
  }
  return found;
}
