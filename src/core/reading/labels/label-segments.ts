import { itemName } from '../../cells/item-name';
import { isLevelLabel, levelStem } from '../../detection/level-words';
import { withoutBrackets } from '../../detection/match-header';
import { keyOf } from '../../snapshot/grid';
import { own } from '../../own-value';
import { GROUP_NAMES, LEVEL1_OF } from '../../vocabulary/levels';
import type { LabelPiece } from './label-piece';

/** What joining labels needs to know of the pieces that stand down one column. */
export interface ColumnOfPieces {
  readonly pieces: readonly LabelPiece[];
  /** Pieces with the points of their group in the column beside them. */
  readonly withPoints: ReadonlyMap<LabelPiece, unknown>;
  /** True for a piece that goes on with the label above it because nothing but labels stands in its row. */
  readonly isAlone: (piece: LabelPiece) => boolean;
}

const MOST_PIECES = 8;
const LONGEST_LABEL = 20;
/** A piece that is longer is no line of a narrow column. */
const LONGEST_LINE = 8;
/** Labels of so few letters that the field does not know are seldom whole. */
const SHORTEST_NAME = 4;

const UNKNOWN = 0.5;
const SHORT = 0.9;
const FRAGMENT = 2;
const WITHOUT_POINTS = 0.8;
const KNOWN_JOINED = 0.05;
const ROW_BETWEEN = 0.3;
const JOINT = 0.9;
const LIKELY_JOINT = 0.2;
const CERTAIN_JOINT = 0.05;
const OF_ONE_WIDTH = 0.35;
const WHOLE_INSIDE = 2;
const GROUP_INSIDE = 0.4;
const TWO_POINTS = 3;
const NEVER = 50;

const GROUPS: ReadonlySet<string> = new Set(GROUP_NAMES);
/** A, A1, B12: the number of a label, on a line of its own. */
const CODE = /^[A-Z]\d{0,3}$/i;
const POINTS_ALONE = /^[(]?\d{1,3}(?:\.\d)?(?:-\d{1,3})?分?[)]?分?$/;
/** A label of another's words with its points, whole. */
const WITH_POINTS = /^[^()\d]{2,20}\(\d{1,3}(?:\.\d)?分?\)$/;
/** A label cut before its last letter: 满意度指. */
const CUT = /指$/;

/** Pieces one under the other, taken for one label. */
interface Segment {
  readonly pieces: readonly LabelPiece[];
  /** What each piece says, and the same with points that are torn in two put together. */
  readonly pieceKeys: readonly string[];
  readonly keys: readonly string[];
  /** The same without the points that stand alone at the end. */
  readonly lines: readonly string[];
  /** Rows between the pieces that hold none. */
  readonly rows: number;
  /** How many of the pieces have points beside them. */
  readonly points: number;
}

/** What speaks against taking a piece, or several one under the other, for one label; 0 for a label that the field knows. */
export function segmentCost(column: ColumnOfPieces, from: number, to: number): number {
  const { pieces, withPoints, isAlone } = column;
  const segment = segmentOf(column, from, to);
  const { keys, lines, points, rows } = segment;
  const isOne = segment.pieces.length === 1;
  // A label that is repeated in every row of its group is whole in each.
  if (from > 0 && keyOf(pieces[from - 1]!.cell.text) === keys[0]) return isOne ? 0 : NEVER;
  const lacking = withPoints.size > 0 && points === 0 && !/标$/.test(keys[0]!) ? WITHOUT_POINTS : 0;
  if (isOne) return aloneCost(keys[0]!) + lacking;
  if (!mayBeOne(segment)) return NEVER;
  if (isWhole(lines.join(''))) return knownCost(segment, isAlone);
  const gaps = withPoints.has(segment.pieces[0]!) && points === 1 ? 0 : rows * 2 * ROW_BETWEEN;
  const run = rows === 0 && isRun(column, from, to);
  return UNKNOWN + lacking + insideCost(segment) + gaps + (points > 1 ? TWO_POINTS : 0) + joints(segment.pieceKeys, points === 1, run);
}

function segmentOf({ pieces, withPoints }: ColumnOfPieces, from: number, to: number): Segment {
  const segment = pieces.slice(from, to + 1);
  const pieceKeys = segment.map((piece) => keyOf(piece.cell.text));
  const keys = withWholePoints(pieceKeys);
  const lines = POINTS_ALONE.test(keys.at(-1)!) && keys.length > 1 ? keys.slice(0, -1) : keys;
  const points = segment.filter((piece) => withPoints.has(piece)).length;
  return { pieces: segment, pieceKeys, keys, lines, rows: between(segment), points };
}

/** A label that is whole is no piece, but where what follows can be nothing else: 产出 over 指标, 满意度指标 alone under 服务对象. */
function isWhole(key: string): boolean {
  return isLevelLabel(key) && !CUT.test(key);
}

/** False where pieces are too many or too long for one label, cannot stand in this order, or are labels that say so of themselves. */
function mayBeOne({ pieces, keys }: Segment): boolean {
  const fits =
    pieces.length <= MOST_PIECES &&
    keys.join('').length <= LONGEST_LABEL &&
    keys.every((key) => key.replace(/\([^()]*\)/, '').length <= LONGEST_LINE);
  if (!fits || !mayBeLines(keys) || pieces.some((piece) => piece.heading !== undefined)) return false;
  return !pieces.slice(1).some(({ cell }) => itemName(cell.text).serial !== null && !POINTS_ALONE.test(keyOf(cell.text)));
}

/** What speaks against pieces that make a label the field knows when put together. */
function knownCost({ pieces, keys, lines, rows }: Segment, isAlone: ColumnOfPieces['isAlone']): number {
  const [first, ...others] = lines;
  const onlyRest = others.every((key) => /^(?:指标|标)$/.test(withoutBrackets(key)));
  if (/标$/.test(keys[0]!) && lines.length > 1) return NEVER;
  // 产出指标 over (50分) is no more than the label with its points.
  if (onlyRest && (lines.length > 1 || rows === 0)) return KNOWN_JOINED + ROW_BETWEEN * Math.max(0, rows - 1);
  if (rows === 0 && isHeadOf(first!, others.join(''))) return -KNOWN_JOINED;
  const restAlone = pieces.length === 2 && rows === 0 && isAlone(pieces[1]!);
  if (restAlone) return -KNOWN_JOINED;
  // What follows can be nothing by itself: 社会公众 over 或服务对 over 象满意度.
  if (lines.length > 2 && !others.some(isWhole)) return KNOWN_JOINED + ROW_BETWEEN * rows;
  // 项目 over 决策: what begins it can be nothing by itself either.
  const own = keys.some(isWhole) && !(rows === 0 && (/标$/.test(keys.join('')) || (isFragment(first!) && !isWhole(first!))));
  const letters = lines.every((key) => key.length < SHORTEST_NAME);
  return KNOWN_JOINED + (lines.length === 2 || letters ? ROW_BETWEEN * rows : NEVER) + (own ? NEVER : 0);
}

/** What the words of a label that the field does not know say by themselves. */
function insideCost({ keys, points }: Segment): number {
  const words = keys.filter((key) => !CODE.test(key) && !POINTS_ALONE.test(key));
  if (words.length < 2) return 0;
  // Points beside one of the lines alone say that they are one label, whatever each of them says.
  if (points === 1) return words.some((key) => isWhole(key) && /标$/.test(key)) ? NEVER : 0;
  return words.filter(isWhole).length * WHOLE_INSIDE + words.filter((key) => GROUPS.has(key)).length * GROUP_INSIDE;
}

/** The lines of a label with its points in one of them: （20 over 分） is torn once more. */
function withWholePoints(keys: readonly string[]): readonly string[] {
  const [first, second] = keys.slice(-2);
  return keys.length > 2 && /^[(]\d{1,3}$/.test(first!) && /^分?[)]$/.test(second!) ? [...keys.slice(0, -2), first! + second!] : keys;
}

/** True where the second half of a level-2 word is its level-1 word: 满意度指标 under 服务对象 in one column is the rest of its label, no group. */
function isHeadOf(first: string, rest: string): boolean {
  return own(LEVEL1_OF, first + levelStem(rest)) === levelStem(rest);
}

/** False where a line cannot stand where it does: a number only in front, points only at the end, the same words twice, and nothing but 标 behind 指. */
function mayBeLines(keys: readonly string[]): boolean {
  return keys.every(
    (key, at) =>
      (at === 0 || (!CODE.test(key) && key !== keys[0])) &&
      (at === keys.length - 1 || ((!POINTS_ALONE.test(key) || key.length < 2) && (!CUT.test(key) || keys[at + 1]!.startsWith('标')))),
  );
}

function aloneCost(key: string): number {
  if (GROUPS.has(key) || (isLevelLabel(key) && !CUT.test(key))) return 0;
  if (isFragment(key)) return FRAGMENT;
  return key.length < SHORTEST_NAME ? SHORT : UNKNOWN;
}

/** True for what is no label by itself: a letter or two, 指标, a number, points in brackets, a label cut before its end. */
export function isFragment(key: string): boolean {
  if (key === '指标' || CODE.test(key) || POINTS_ALONE.test(key) || CUT.test(key)) return true;
  return key.length < SHORTEST_NAME - 1 && !isLevelLabel(key) && !GROUPS.has(key);
}

/** Rows between the pieces that hold none. */
function between(segment: readonly LabelPiece[]): number {
  return segment.slice(1).reduce((sum, piece, at) => sum + Math.max(0, piece.cell.row - segment[at]!.cell.row - 1), 0);
}

/** True for a label put together that nothing but the place of its lines makes one. */
export function isGuess(keys: readonly string[]): boolean {
  const words = keys.filter((key, at) => !(at === 0 && CODE.test(key)) && !(at === keys.length - 1 && POINTS_ALONE.test(key)));
  const whole = words.join('');
  return !(words.length < 2 || isLevelLabel(whole) || /指标$/.test(whole) || WITH_POINTS.test(keys.join('')));
}

/** What speaks against each joint of a label that the field does not know. */
function joints(keys: readonly string[], onePoints: boolean, run: boolean): number {
  const whole = keys.join('');
  const tornPoints = WITH_POINTS.test(whole) && !keys.some((key) => key.includes('(') && key.includes(')'));
  const pointsAlone = POINTS_ALONE.test(keys.at(-1)!) && !POINTS_ALONE.test(keys[0]!);
  const ends = /指标$/.test(whole) && !whole.slice(0, -2).includes('指标');
  const [width, last] = [keys[0]!.length, keys.at(-1)!.length];
  // Two labels of four letters each may as well be two.
  const sameWidth =
    run &&
    keys.slice(0, -1).every((key) => key.length === width) &&
    (last < width || (last === width && width < SHORTEST_NAME)) &&
    width <= SHORTEST_NAME + 1;
  return keys.slice(1).reduce((cost, _, at) => {
    if (CODE.test(keys[at]!) && at === 0) return cost + CERTAIN_JOINT;
    if (tornPoints || (pointsAlone && at === keys.length - 2)) return cost + CERTAIN_JOINT;
    return cost + (ends || onePoints ? LIKELY_JOINT : sameWidth ? OF_ONE_WIDTH : JOINT);
  }, 0);
}

/** True where pieces stand one under the other, and the rows above and below them have none: the lines of one label in the middle of its group. */
function isRun({ pieces }: Pick<ColumnOfPieces, 'pieces'>, from: number, to: number): boolean {
  const [above, below] = [pieces[from - 1], pieces[to + 1]];
  const free = (first: LabelPiece | undefined, second: LabelPiece | undefined): boolean =>
    !first || !second || second.cell.row - first.cell.row > 1;
  return pieces[from]!.index > 0 && free(above, pieces[from]) && free(pieces[to], below);
}
