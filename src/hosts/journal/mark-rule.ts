/**
 * How the product's own marks are known. A mark is a conditional format whose formula is always true and names the command that put
 * it. The formula refers to no cell and calls no function: nothing of it moves, is translated, or depends on the separator of a language.
 */
const NAME = 'PerfScore mark';

/** The entry of marks in copies whose commands nobody records. */
export const UNRECORDED = 'copy';

const RULE = new RegExp(`^\\s*=?\\s*"${NAME} ([\\w-]{1,40})"\\s*<>\\s*""\\s*$`);

/**
 * The formula of a command's marks, without `=`.
 * @param entry id of the command in the journal
 */
export function markFormula(entry: string): string {
  return `"${NAME} ${entry}"<>""`;
}

/** The entry that a conditional format's formula names; null where the format is none of ours. */
export function entryOfMark(formula: string): string | null {
  return RULE.exec(formula)?.[1] ?? null;
}
