import type { Localized } from '../../core/localized';
import { say } from '../../core/localized';

/**
 * Functions whose formulas reach beyond the workbook: they fetch from or send to a network, call other programs, or open what
 * a person clicks.
 */
const FUNCTIONS: ReadonlySet<string> = new Set([
  'CALL',
  'CALL.UDF',
  'COPILOT',
  'DDE',
  'DETECTLANGUAGE',
  'EXEC',
  'EXECUTE',
  'FOPEN',
  'FWRITE',
  'FWRITELN',
  'HYPERLINK',
  'IMAGE',
  'IMPORTCSV',
  'IMPORTDATA',
  'IMPORTFEED',
  'IMPORTHTML',
  'IMPORTRANGE',
  'IMPORTTEXT',
  'IMPORTXML',
  'INITIATE',
  'LABS.GENERATIVEAI',
  'PY',
  'REGISTER',
  'REGISTER.ID',
  'REQUEST',
  'POKE',
  'RTD',
  'RUN',
  'SQL.REQUEST',
  'STOCKHISTORY',
  'TRANSLATE',
  'WEBSERVICE',
]);

const STRINGS = /"(?:[^"]|"")*"/g;
const WORDS = /[\w.]+/g;
/** `'C:\books\[Book.xlsx]Sheet'!A1`, `'[1]Sheet'!A1`, `'https://…'!A1`: no sheet's name holds one of these signs. */
const QUOTED_BOOK = /'(?=[^']*[[\]\\/])[^']*'!/;
/** `[1]Sheet!A1`, `[1]!Name`, `[Book.xlsx]Sheet!A1`. A column of a table (`Table[Column]`) is followed by no `!`. */
const BOOK = /\[[^[\]]*\][\w\u0080-\uffff.]*!/;
/** `Book.xlsx!Name`. */
const NAMED_BOOK = /\.(?:xl\w{1,3}|csv|ods|et)'?!/i;

/** What a formula reaches beyond its workbook by (`WEBSERVICE`, `|` of DDE, `[Book.xlsx]`); null where it does not. */
export function outsideReach(formula: string): string | null {
  const code = formula.replace(STRINGS, '""').replace(/\s+/g, ' ');
  for (const { 0: word, index } of code.matchAll(WORDS)) {
    const next = index + word.length;
    if (code[code[next] === ' ' ? next + 1 : next] !== '(') continue;
    const plain = word.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.|_xll\.)+/i, '').toUpperCase();
    if (FUNCTIONS.has(plain)) return plain;
  }
  if (code.includes('|')) return '|';
  return (QUOTED_BOOK.exec(code) ?? BOOK.exec(code) ?? NAMED_BOOK.exec(code))?.[0] ?? null;
}

/** Longest formula that a message shows. */
const SHOWN = 300;

const REFUSED: Localized = {
  'zh-CN':
    '记录里原来的公式会访问工作簿以外（{by}），而记录可能被人改过，没有放回。如果确是您自己的公式，请手工输入后再撤销一次：{formula}',
  'en-US':
    'The recorded formula reaches beyond the workbook ({by}), and a record can be forged; it was not put back. If it is your own, enter it by hand and revert once more: {formula}',
};

/**
 * Why a recorded formula is not put back by itself: a journal comes with the file, and nobody can tell an honest one from one
 * that was forged to fetch, send or start something. The formula is shown, so that nothing is lost. Null where it is harmless.
 * @param formula with or without its leading `=`
 */
export function reachRefusal(formula: string): Localized | null {
  const by = outsideReach(formula);
  if (by === null) return null;
  const whole = formula.startsWith('=') ? formula : `=${formula}`;
  return say(REFUSED, { by, formula: whole.length > SHOWN ? `${whole.slice(0, SHOWN)}…` : whole });
}
