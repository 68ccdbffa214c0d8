/**
 * What a row says by the texts in it: enough to know the row again wherever it went. One text a row, so that a journal can keep it:
 * a sum of its texts and the columns they stand in (`k3f9a2:1,2,5`); empty where the row holds no text.
 */
export type RowWitness = string;

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const BETWEEN = '\u0000';

/** FNV-1a of 32 bits: no secret, only short and evenly spread. */
function sumOf(texts: readonly string[]): string {
  let sum = OFFSET;
  for (const letter of texts.join(BETWEEN)) sum = Math.imul(sum ^ letter.codePointAt(0)!, PRIME);
  return (sum >>> 0).toString(36);
}

/** A short sum of one text. */
export function textSum(text: string): string {
  return sumOf([text.trim()]);
}

/**
 * @param row contents from column A on, as typed: texts that begin with `=` are formulas and move with what they refer to
 * @param own sums of texts that tell nothing, because the command itself wrote them or wrote over them
 */
export function witnessOf(row: readonly unknown[], own: ReadonlySet<string> = new Set()): RowWitness {
  const tells = (content: unknown): content is string =>
    typeof content === 'string' && content.trim() !== '' && !content.startsWith('=') && (own.size === 0 || !own.has(textSum(content)));
  const texts = row.flatMap((content, index) => (tells(content) ? [{ text: content.trim(), column: index + 1 }] : []));
  return texts.length === 0 ? '' : `${sumOf(texts.map(({ text }) => text))}:${texts.map(({ column }) => column).join(',')}`;
}

/** The part of a witness that does not depend on columns. */
export function markOf(witness: RowWitness): string {
  return witness.slice(0, Math.max(0, witness.indexOf(':')));
}

/** The columns that a witness' texts stand in. */
export function columnsOf(witness: RowWitness): readonly number[] {
  return witness === ''
    ? []
    : witness
        .slice(witness.indexOf(':') + 1)
        .split(',')
        .map(Number);
}

/** Whether a text may be a witness, of a row that reaches no further than `lastColumn`. */
export function isWitness(text: string, lastColumn: number): boolean {
  if (text === '') return true;
  if (!/^[0-9a-z]{1,7}:[1-9]\d{0,4}(?:,[1-9]\d{0,4})*$/.test(text)) return false;
  const columns = columnsOf(text);
  return columns.every((column, index) => column <= lastColumn && column > (columns[index - 1] ?? 0));
}
