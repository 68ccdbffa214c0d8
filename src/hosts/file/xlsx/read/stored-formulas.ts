import { columnLetters } from '../../../../core/snapshot/address';
import { NEWER_FUNCTIONS, NEWEST_FUNCTIONS } from './newer-functions';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * The pieces of a formula that matter when it moves: strings, quoted sheet names and bracketed table references stay as
 * they are; names and numbers are skipped as a whole, so that `LOG10(` or `A1B` is never taken for a cell.
 */
const PIECES = new RegExp(
  [
    '"(?:[^"]|"")*"', // text
    "'(?:[^']|'')*'", // quoted sheet name
    '\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]', // table column or workbook index
    '(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})(?![\\w.(!\\u0080-\\uffff])', // cell
    '(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})(?![\\w.(!$\\u0080-\\uffff])', // whole columns
    '(\\$?)([0-9]{1,7}):(\\$?)([0-9]{1,7})(?![\\w.(!\\u0080-\\uffff])', // whole rows
    '[\\w.\\\\\\u0080-\\uffff]+', // names, functions, numbers
  ].join('|'),
  'g',
);

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** References that leave the sheet come in again at the other side, as in Excel. */
function wrapped(value: number, size: number): number {
  return ((((value - 1) % size) + size) % size) + 1;
}

function movedColumn(fixed: string, letters: string, by: number): string {
  return fixed === '$' ? `$${letters}` : columnLetters(wrapped(columnNumber(letters) + by, COLUMNS));
}

function movedRow(fixed: string, digits: string, by: number): string {
  return fixed === '$' ? `$${digits}` : String(wrapped(parseInt(digits, 10) + by, ROWS));
}

/** Gives a piece of a formula as it reads when filled by some rows and columns. */
type MovingPiece = (rows: number, columns: number) => string;

/** Groups of `PIECES`: `$` and name of a cell's column and row, of two whole columns, of two whole rows. */
type Groups = readonly (string | undefined)[];

function movingPiece([column$, column, row$, row, from$, from, to$, to, top$, top, bottom$, bottom]: Groups): MovingPiece | null {
  if (column !== undefined && row !== undefined) {
    if (columnNumber(column) > COLUMNS || parseInt(row, 10) > ROWS) return null;
    return (rows, columns) => movedColumn(column$ ?? '', column, columns) + movedRow(row$ ?? '', row, rows);
  }
  if (from !== undefined && to !== undefined) {
    return (_, columns) => `${movedColumn(from$ ?? '', from, columns)}:${movedColumn(to$ ?? '', to, columns)}`;
  }
  if (top !== undefined && bottom !== undefined)
    return (rows) => `${movedRow(top$ ?? '', top, rows)}:${movedRow(bottom$ ?? '', bottom, rows)}`;
  return null;
}

/**
 * A formula that can be filled from its cell to others: relative references move, absolute ones stay. Taken apart once,
 * since a shared formula may have a million followers.
 */
export class MovingFormula {
  private readonly pieces: (string | MovingPiece)[] = [];

  /** @param formula without leading `=` */
  constructor(formula: string) {
    let from = 0;
    for (const match of formula.matchAll(PIECES)) {
      const piece = movingPiece(match.slice(1));
      if (!piece) continue;
      this.pieces.push(formula.slice(from, match.index), piece);
      from = match.index + match[0].length;
    }
    this.pieces.push(formula.slice(from));
  }

  /** The formula `rows` below and `columns` beside its own cell. */
  at(rows: number, columns: number): string {
    let text = '';
    for (const piece of this.pieces) text += typeof piece === 'string' ? piece : piece(rows, columns);
    return text;
  }
}

/**
 * A formula as it reads when filled from one cell to another.
 * @param formula without leading `=`
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return rows === 0 && columns === 0 ? formula : new MovingFormula(formula).at(rows, columns);
}

/** Functions of this product's add-in as files store them, and as people see them. */
const STORED_PREFIX = /\b_xldudf_JX_(?=[A-Za-z])/g;
const SHOWN_PREFIX = /(?<![\w.])JX\.(?=[A-Za-z_.0-9]+\()/gi;
/** Marks that Excel puts before functions newer than the file format and before lambda parameters; never shown. */
const NEWER_PREFIX = /\b(?:_xlfn\.(?:_xlws\.)?|_xlpm\.)(?=[A-Za-z_])/g;

/** The name of a function that is called. */
const FUNCTION_NAME = /(?<![\w.])[A-Za-z][A-Za-z0-9.]*(?=\()/g;

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) => (part.startsWith('"') ? part : change(part)));
}

/** A stored formula as people see it, with its `=`. */
export function shownFormula(stored: string): string {
  if (!stored.includes('_xl')) return `=${stored}`;
  return `=${outsideTexts(stored, (part) => part.replace(STORED_PREFIX, 'JX.').replace(NEWER_PREFIX, ''))}`;
}

function marked(name: string): string {
  const upper = name.toUpperCase();
  if (NEWER_FUNCTIONS.has(upper)) return `_xlfn.${name}`;
  return NEWEST_FUNCTIONS.has(upper) ? `_xlfn._xlws.${name}` : name;
}

/** A formula as people see it (with or without `=`), as files store it. */
export function storedFormula(shown: string): string {
  return outsideTexts(shown.replace(/^\s*=/, ''), (part) => part.replace(SHOWN_PREFIX, '_xldudf_JX_').replace(FUNCTION_NAME, marked));
}
