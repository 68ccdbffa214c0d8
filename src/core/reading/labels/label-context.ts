import { sum, type Decimal } from '../../decimal';
import { levelStem } from '../../detection/level-words';
import { keyOf, type Grid } from '../../snapshot/grid';
import { NAMES_OF_FRAMEWORKS, NAMES_OF_LEVEL2 } from '../../vocabulary/evidence';
import { weightOf, type BodyRow } from '../rows/body-row';
import { waiting, type WaitingLabel } from './held-label';
import { joinLabels } from './join-labels';
import { isSectionLabel, levelChoices, settleLooseSections } from './label-levels';
import { outermostFirst, type LabelPiece } from './label-piece';

/** The outer levels (parts and level 1) and level 2: in the middle of its group a label of one may stand above or below the other. */
export type Lane = 'outer' | 'inner';

/** What following the labels of some rows needs to know of them. */
export interface LabelContext {
  readonly grid: Grid;
  readonly rows: readonly BodyRow[];
  readonly lanes: Readonly<Record<Lane, readonly WaitingLabel[]>>;
  /** Level-2 labels that the name of each row speaks for, without 指标. */
  readonly names: readonly (readonly string[])[];
  /** The same of the groups of the common frameworks. */
  readonly frameworkNames: readonly (readonly string[])[];
  /** Level-2 labels that stand anywhere, without 指标. */
  readonly stems: ReadonlySet<string>;
  readonly weights: readonly (Decimal | null)[];
  readonly parts: boolean;
  readonly merged: boolean;
  /** True where every label stands at the first row that it holds for. */
  readonly fixed: boolean;
  /** True where the first rows carry their labels: a label inside its group is less likely then. */
  readonly onTop: boolean;
  /** The same where every cell stands under its header: no group begins below its label. */
  readonly tops: boolean;
  /** Lanes whose first label stands below rows of its group: their labels stand in the middle. */
  readonly centred: Readonly<Record<Lane, boolean>>;
  /** Lanes whose labels all declare points that come to those of all rows together: no group contradicts the whole. */
  readonly declared: Readonly<Record<Lane, boolean>>;
}

/** Tells the labels of some rows apart. `sound`: no cell of the body stands beside its header. */
export function labelContext(grid: Grid, rows: readonly BodyRow[], pieces: readonly LabelPiece[], sound: boolean): LabelContext {
  const merged = rows[0]?.layout.merged ?? true;
  const whole = outermostFirst(settleLooseSections(merged ? pieces : joinLabels(grid, pieces)));
  const parts = whole.some(
    (piece) => isSectionLabel(piece.label) && piece.cell.column - piece.offset >= (piece.layout.level1?.column ?? Infinity) - 1,
  );
  const labels = withoutRepeats(whole.map((piece) => waiting(piece, levelChoices(piece, parts))));
  const lanes = { outer: labels.filter((label) => !isInner(label)), inner: labels.filter(isInner) };
  const centred = { outer: !startsWithLabel(rows, lanes.outer), inner: !startsWithLabel(rows, lanes.inner) };
  const onTop = !centred.outer && !centred.inner;
  const stems = new Set(lanes.inner.map((label) => levelStem(label.piece.label.name)));
  const weights = rows.map((row) => weightOf(grid, row));
  const declared = { outer: declaresAll(lanes.outer, weights), inner: declaresAll(lanes.inner, weights) };
  return {
    grid,
    rows,
    lanes,
    stems,
    names: rows.map((row) => nameEvidence(row, STEMS_BY_NAME)),
    frameworkNames: rows.map((row) => nameEvidence(row, FRAMEWORK_STEMS_BY_NAME)),
    weights,
    parts,
    merged,
    fixed: merged || (sound && onTop && !declared.outer && !declared.inner),
    tops: sound && onTop,
    onTop,
    centred,
    declared,
  };
}

/** True where each label of a lane declares points, and together they are those of all rows. */
function declaresAll(lane: readonly WaitingLabel[], weights: readonly (Decimal | null)[]): boolean {
  const points = lane.map(({ piece }) => piece.points ?? piece.label.declaredPoints);
  return (
    points.length > 1 &&
    points.every((own) => own !== null) &&
    sum(points.flatMap((own) => own ?? [])).eq(sum(weights.flatMap((own) => own ?? [])))
  );
}

function isInner({ choices }: WaitingLabel): boolean {
  return choices[0]!.level === 'level2';
}

/** True where the first row carries a label of the lane, or the lane has none: its labels then stand on top of their groups. */
function startsWithLabel(rows: readonly BodyRow[], lane: readonly WaitingLabel[]): boolean {
  const first = rows.findIndex((row) => row.kind === 'indicator' || row.kind === 'group');
  return lane.length === 0 || lane[0]!.index <= first || rows.slice(first, lane[0]!.index).every((row) => row.kind !== 'indicator');
}

/** Labels that only repeat the one in force are left out: sheets without merged cells name the group in every row. */
function withoutRepeats(labels: readonly WaitingLabel[]): WaitingLabel[] {
  let outer = '';
  let inner = '';
  return labels.filter((label) => {
    const key = `${label.text}@${label.piece.cell.column - label.piece.offset}`;
    if (isInner(label)) {
      const repeats = key === inner;
      inner = key;
      return !repeats;
    }
    const repeats = key === outer;
    if (!repeats) inner = '';
    outer = key;
    return !repeats;
  });
}

const STEMS_BY_NAME = Object.entries(NAMES_OF_LEVEL2);
const FRAMEWORK_STEMS_BY_NAME = Object.entries(NAMES_OF_FRAMEWORKS);

/** Level-2 groups that a row's name speaks for, `known` giving the words of each. */
function nameEvidence(row: BodyRow, known: readonly (readonly [string, RegExp])[]): readonly string[] {
  if (row.kind !== 'indicator') return [];
  const name = keyOf([...row.nameCells, ...row.level4].map((cell) => cell.text).join(''));
  return known.flatMap(([stem, words]) => (words.test(name) ? [stem] : []));
}
