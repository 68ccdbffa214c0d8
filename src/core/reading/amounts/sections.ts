import type { AmountRow } from './body-rows';

/** The parts of a table under headings of their own, and the total of them all. */
export interface Sections {
  readonly blocks: readonly (readonly AmountRow[])[];
  /** The row over all sections with their own totals; null where there is none. */
  readonly grand: { readonly row: AmountRow; readonly parts: readonly AmountRow[] } | null;
}

function isSum(row: AmountRow): boolean {
  return row.kind === 'total' || row.kind === 'subtotal';
}

/**
 * Splits rows at headings without figures where at least two of the parts have a sum of their own: a 合计 line starts anew after
 * a heading. Otherwise the headings are only left out.
 */
export function splitSections(rows: readonly AmountRow[]): Sections {
  const parts: AmountRow[][] = [[]];
  for (const row of rows) {
    if (row.kind === 'section') parts.push([]);
    else parts.at(-1)!.push(row);
  }
  const [before, ...headed] = parts;
  const whole: Sections = { blocks: [rows.filter((row) => row.kind !== 'section')], grand: null };
  if (headed.filter((part) => part.some(isSum)).length < 2) return whole;
  const blocks = headed.filter((part) => part.length > 0);
  const last = blocks.at(-1)!;
  const leading = before!.find((row) => row.kind === 'total');
  const trailing = last.filter(isSum).length >= 2 && last.at(-1)!.kind === 'total' ? last.at(-1)! : null;
  const own = trailing ? [...blocks.slice(0, -1), last.slice(0, -1)] : blocks;
  const grand = leading ?? trailing;
  const sums = own.map((block) => block.find((row) => row.kind === 'total') ?? block.find(isSum));
  const complete = sums.every((row) => row !== undefined);
  return { blocks: own, grand: grand && complete ? { row: grand, parts: sums.flatMap((row) => row ?? []) } : null };
}
