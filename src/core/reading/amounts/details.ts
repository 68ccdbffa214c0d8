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
/** 其中 within 其中 goes no deeper. */
const DEEPEST = 20;

/**
 * Tells the rows that detail another one: those that 其中 opens, however many follow and whether the word comes back or not, and
 * the parts of what official cars cost. Numbers before the names, indents and a cell of its own for 其中 tell how far they
 * reach; without such marks the figures do, as long as the total of all does not speak against it.
 */
export function findDetails(drafts: readonly RowDraft[], values: DraftValues): ReadonlyMap<number, Detail> {
  const counted = detailsOf(drafts, values);
  const single = detailsOf(drafts, null);
  if (counted.size === single.size) return counted;
  return totalFit(drafts, values, single) > totalFit(drafts, values, counted) ? single : counted;
}

/** In how many columns the only total is the sum of the rows that detail no other. */
function totalFit(drafts: readonly RowDraft[], values: DraftValues, details: ReadonlyMap<number, Detail>): number {
  const total = drafts.findIndex((draft) => draft.kind === 'total');
  if (total < 0) return 0;
  const members = drafts.flatMap((draft, index) =>
    (draft.kind === 'member' || draft.kind === 'head') && !details.has(index) ? [values(index)] : [],
  );
  return values(total).filter(
    (value, column) => value !== null && !value.isZero() && sum(members.map((row) => row[column] ?? ZERO)).eq(value),
  ).length;
}

/** `values`: null where figures may not tell how far 其中 reaches. */
function detailsOf(drafts: readonly RowDraft[], values: DraftValues | null): ReadonlyMap<number, Detail> {
  const details = new Details();
  drafts.forEach((draft, index) => {
    if (details.has(index) || draft.kind === 'total' || draft.kind === 'aside') return;
    if (draft.opensDetails && index > 0) {
      const parent = parentOf(drafts, details, index);
      if (parent !== null) readRun(drafts, parent, index, values, details);
    } else if (namesPartOfVehicles(draft.label)) {
      const parent = vehiclesAbove(drafts, details, index);
      if (parent !== null) details.set(index, { parent, open: false });
    }
  });
  return details;
}

/** The details found so far, and which rows have any. */
class Details extends Map<number, Detail> {
  readonly parents = new Set<number>();

  override set(index: number, detail: Detail): this {
    this.parents.add(detail.parent);
    return super.set(index, detail);
  }
}

/** The row of what official cars cost above one of its parts; null where anything else stands between. */
function vehiclesAbove(drafts: readonly RowDraft[], details: Details, index: number): number | null {
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_RUN); at--) {
    const { label } = drafts[at]!;
    if (namesVehicles(label) && !details.has(at)) return at;
    if (!namesPartOfVehicles(label)) return null;
  }
  return null;
}

/** What a row behind 其中 details: the row before it, or the same as its sibling where 其中 comes back. */
function parentOf(drafts: readonly RowDraft[], details: ReadonlyMap<number, Detail>, index: number): number | null {
  let before = index - 1;
  while (before >= 0 && drafts[before]!.kind === 'aside') before--;
  const known = details.get(before);
  if (!known) return before < 0 ? null : before;
  return isDeeper(drafts[index]!, drafts[before]!) ? before : known.parent;
}

/** Takes the rows that 其中 opens, and those that a deeper 其中 among them opens; gives the first row behind them. */
function readRun(
  drafts: readonly RowDraft[],
  parent: number,
  first: number,
  values: DraftValues | null,
  details: Details,
  depth = 0,
): number {
  const [over, opening] = [drafts[parent]!, drafts[first]!];
  const repeated = details.parents.has(parent);
  details.set(first, { parent, open: false });
  const belongs = markOf(over, opening);
  let end = first + 1;
  if (belongs) {
    while (end < drafts.length && !CLOSING.includes(drafts[end]!.kind)) {
      const draft = drafts[end]!;
      if (draft.opensDetails && !isDeeper(draft, drafts[end - 1]!)) break;
      if (draft.opensDetails && depth === DEEPEST) break;
      if (draft.opensDetails) end = readRun(drafts, end - 1, end, values, details, depth + 1);
      else if (belongs(draft)) details.set(end++, { parent, open: false });
      else break;
    }
    return end;
  }
  let last = end;
  while (last < Math.min(drafts.length, first + LONGEST_RUN) && !CLOSING.includes(drafts[last]!.kind) && !drafts[last]!.opensDetails)
    last++;
  if (repeated || last === end) {
    details.set(first, { parent, open: last > end });
    return end;
  }
  const counted = values ? countedEnd(parent, first, last, values) : null;
  for (let at = first; at < (counted ?? end); at++) details.set(at, { parent, open: counted === null });
  return counted ?? end;
}

const CLOSING: readonly RowDraft['kind'][] = ['total', 'subtotal', 'aside', 'section'];

/** True where a row that opens details stands under the row before it, not beside it. */
function isDeeper(own: RowDraft, before: RowDraft): boolean {
  const numbered = own.depth !== null && before.depth !== null && own.depth > before.depth;
  return own.indent > before.indent || numbered || (!before.opensDetails && own.depth === null && before.depth !== null);
}

/** What tells the children of a row by their form; null where nothing does. */
function markOf(over: RowDraft, opening: RowDraft): ((draft: RowDraft) => boolean) | null {
  if (opening.detailColumn !== null) return (draft) => draft.blankIn(opening.detailColumn!);
  if (opening.indent > over.indent)
    return (draft) => draft.kind !== 'head' && (draft.indent === opening.indent || draft.indent === opening.indent + OPENING_WIDTH);
  if (over.depth !== null) return (draft) => (draft.depth === null || draft.depth > over.depth!) && draft.kind !== 'head';
  if (over.serial) return (draft) => !draft.serial && draft.kind !== 'section';
  if (namesVehicles(over.label)) return (draft) => namesPartOfVehicles(draft.label);
  return null;
}

/** Half-width letters that 其中： takes: siblings are often set under the name behind it. */
const OPENING_WIDTH = 6;

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
