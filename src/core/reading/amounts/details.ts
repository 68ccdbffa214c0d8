import { type Decimal, sum, ZERO } from '../../decimal';
import { namesPartOfVehicles, namesVehicles } from '../../vocabulary/three-public';
import type { RowDraft } from './body-rows';

/** Rows that only detail another one: for each the index of the row it details, and whether more rows might belong to it. */
export interface Detail {
  readonly parent: number;
  /** True where nothing tells how many of the rows behind 其中 belong to it. */
  readonly open: boolean;
}

/** Figures of a row in the columns that can be added up. */
export type DraftValues = (index: number) => readonly (Decimal | null)[];

/** So many rows behind 其中 are tried as its children where no mark tells. */
const LONGEST_RUN = 40;

/**
 * Tells the rows that detail another one: those that 其中 opens, however many follow and whether the word comes back or not, and
 * the parts of what official cars cost. Numbers before the names, indents and a cell of its own for 其中 tell how far they
 * reach; without such marks the figures do.
 */
export function findDetails(drafts: readonly RowDraft[], values: DraftValues): ReadonlyMap<number, Detail> {
  const details = new Map<number, Detail>();
  drafts.forEach((draft, index) => {
    if (details.has(index) || draft.kind === 'total' || draft.kind === 'aside') return;
    if (draft.opensDetails && index > 0) {
      const parent = parentOf(drafts, details, index);
      if (parent === null) return;
      const { end, open } = runEnd(drafts, parent, index, values);
      for (let at = index; at < end; at++) details.set(at, { parent, open });
    } else if (namesPartOfVehicles(draft.label)) {
      const parent = drafts.slice(0, index).findLastIndex((other, at) => namesVehicles(other.label) && !details.has(at));
      const apart = parent >= 0 && drafts.slice(parent + 1, index).every((other) => namesPartOfVehicles(other.label));
      if (apart) details.set(index, { parent, open: false });
    }
  });
  return details;
}

/** What a row behind 其中 details: the row before it, or the same as its sibling where 其中 comes back. */
function parentOf(drafts: readonly RowDraft[], details: ReadonlyMap<number, Detail>, index: number): number | null {
  let before = index - 1;
  while (before >= 0 && drafts[before]!.kind === 'aside') before--;
  const known = details.get(before);
  if (!known) return before < 0 ? null : before;
  const [own, other] = [drafts[index]!, drafts[before]!];
  const deeper = own.indent > other.indent || (own.depth !== null && other.depth !== null && own.depth > other.depth) || (!other.opensDetails && own.depth === null && other.depth !== null);
  return deeper ? before : known.parent;
}

/** The first row that no longer belongs to what 其中 opens. */
function runEnd(drafts: readonly RowDraft[], parent: number, first: number, values: DraftValues): { readonly end: number; readonly open: boolean } {
  const [over, opening] = [drafts[parent]!, drafts[first]!];
  const stop = drafts.findIndex((draft, at) => at > first && (draft.kind === 'total' || draft.kind === 'subtotal' || draft.kind === 'aside' || draft.kind === 'section' || draft.opensDetails));
  const last = stop < 0 ? drafts.length : stop;
  const belongs = markOf(over, opening);
  if (belongs) {
    let end = first + 1;
    while (end < last && belongs(drafts[end]!)) end++;
    return { end, open: false };
  }
  const counted = countedEnd(parent, first, Math.min(last, first + LONGEST_RUN), values);
  return counted === null ? { end: first + 1, open: last > first + 1 } : { end: counted, open: false };
}

/** What tells the children of a row by their form; null where nothing does. */
function markOf(over: RowDraft, opening: RowDraft): ((draft: RowDraft) => boolean) | null {
  if (opening.detailColumn !== null) return (draft) => draft.blankIn(opening.detailColumn!);
  if (opening.indent > over.indent) return (draft) => draft.indent > over.indent && draft.kind !== 'head';
  if (over.depth !== null) return (draft) => (draft.depth === null || draft.depth > over.depth!) && draft.kind !== 'head';
  if (over.serial) return (draft) => !draft.serial && draft.kind !== 'section';
  if (namesVehicles(over.label)) return (draft) => namesPartOfVehicles(draft.label);
  return null;
}

/** The shortest run of rows whose figures add up to those of the row over them, in most of the columns. */
function countedEnd(parent: number, first: number, last: number, values: DraftValues): number | null {
  const over = values(parent);
  const sums = over.map((): Decimal => ZERO);
  for (let at = first; at < last; at++) {
    const row = values(at);
    row.forEach((value, column) => (sums[column] = sum([sums[column]!, value ?? ZERO])));
    const compared = over.flatMap((value, column) => (value === null || value.isZero() ? [] : [value.eq(sums[column]!)]));
    const agree = compared.filter(Boolean).length;
    if (at > first && agree >= 1 && agree * 2 > compared.length) return at + 1;
  }
  return null;
}
