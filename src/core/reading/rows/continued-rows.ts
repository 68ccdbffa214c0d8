import { isKnownUnit, normalise, parseActual } from '../../cells';
import { isFinishedName } from '../../cells/finished-name';
import { itemName } from '../../cells/item-name';
import { isPlaceholder } from '../../cells/is-placeholder';
import { classOf } from '../../detection/cell-readings';
import { declaresPoints } from '../../detection/match-header';
import { isLevelLabel, levelStem } from '../../detection/level-words';
import type { ColumnRole } from '../../model/types';
import { hasWord, keyOf, type Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { NO_NAMES } from '../../vocabulary/evidence';
import { LEVEL2_STEMS } from '../../vocabulary/levels';
import { hasValues, type BodyRow, type ContinuedText } from './body-row';
import { beginsNameBelow, endsUnfinished, goesOnInside, hasOpenBracket, mayBeginNameBelow } from './continued-names';
import { gluedTarget } from '../split-names';
import type { PlacedRow } from './place-rows';
import type { RowLayout } from './row-layout';

/** What a row that holds no values of its own adds to the rows around it. */
export interface Continuation {
  readonly nameAbove: readonly CellSnapshot[];
  /** A further line of the fourth-level name. */
  readonly level4Above: readonly CellSnapshot[];
  readonly nameBelow: CellSnapshot | null;
  readonly texts: readonly ContinuedText[];
  /** Labels, or pieces of labels, that stand in the line beside what goes on. */
  readonly labels: readonly CellSnapshot[];
  /** True where the line may as well belong to the other of the two indicators around it. */
  readonly doubtful: boolean;
  /** True where its labels are second halves: they belong to the row above. */
  readonly endsLabels: boolean;
}

/** So many letters of a vertical label stand in one row. */
const LONGEST_LETTERS = 2;
/** No name or text of an indicator is broken into more lines. */
const MOST_LINES = 60;
/** What stands around a row that may go on with it. */
export interface Beside {
  readonly previous: BodyRow | null;
  /** The row right above it: over a page break the last one of the page before. */
  readonly rowAbove: number;
  /** The row below, placed; null at the end of a page. */
  readonly next: PlacedRow | null;
  /** True where the points of its table say that the row goes on with the one above. */
  readonly broken: boolean;
}

const POINTS: readonly ColumnRole[] = ['weight', 'score'];
const TAIL_ROLES: readonly ColumnRole[] = ['reason', 'explanation', 'formula', 'method', 'evidence', 'remark'];
/** Behind the names, of no interest. */
const ASIDE_ROLES: readonly ColumnRole[] = ['other', 'section', 'mark'];
const FIGURE = /^[-+≥≤<>=＞＜≧≦$\\]?\s*[\d０-９]/;

/** A row that may go on with those around it, and the indicator right above it. */
interface FurtherLine {
  readonly grid: Grid;
  readonly row: PlacedRow;
  readonly layout: RowLayout;
  readonly above: BodyRow | null;
  readonly broken: boolean;
}

/** The cells of such a row by what they may be. */
interface LineParts {
  /** All of them but the letters and points that say nothing of their row. */
  readonly cells: readonly CellSnapshot[];
  /** Second halves of labels: they are among the labels, too. */
  readonly halves: readonly CellSnapshot[];
  readonly labels: readonly CellSnapshot[];
  readonly name: readonly CellSnapshot[];
  readonly rest: readonly CellSnapshot[];
  /** True where the row's only cell goes on with a bracket, or is one, or the last letters of the name above. */
  readonly goesOn: boolean;
}

const NOTHING: Continuation = {
  texts: [],
  labels: [],
  endsLabels: false,
  nameAbove: [],
  level4Above: [],
  nameBelow: null,
  doubtful: false,
};

/**
 * Reads a row that only goes on with the rows around it (a PDF's broken lines): further lines of a name, before or after the
 * row with its values, of a reason, or of a target in words. Null where the row says something of its own.
 */
export function readContinuation(
  grid: Grid,
  row: PlacedRow,
  layout: RowLayout,
  { previous, rowAbove, next, broken }: Beside,
): Continuation | null {
  const above = previous?.kind === 'indicator' && linesOf(previous) < MOST_LINES && lastRow(previous) === rowAbove ? previous : null;
  const line: FurtherLine = { grid, row, layout, above, broken };
  const parts = partsOf(line);
  const { halves, labels, name, rest } = parts;
  if (halves.length > 0 && name.length === 0 && rest.length === 0) return { ...NOTHING, labels, endsLabels: true };
  // A name with its target behind it is an indicator, whatever stands above it; so is a label where labels are the names (数量指标 | 375万平方米).
  if (rest.some((cell) => gluedTarget(cell.text) !== null) || (rest.length > 0 && labels.some((cell) => isNameHere(cell, layout))))
    return null;
  if (name.length > 1 || (name.length === 0 && !broken && (!above || rest.length === 0))) return null;
  if (!broken && hasOwnValues(line, parts)) return null;
  const texts = rest.map((cell) => placeText(grid, cell, layout, above));
  if (texts.some((text) => text === 'unknown')) return null;
  const beside = {
    ...NOTHING,
    texts: texts.flatMap((text) => (text === null || text === 'unknown' ? [] : [text])),
    labels: labels.filter((cell) => !name.includes(cell)),
  };
  const [piece] = name;
  return piece ? withNamePiece(line, parts, { beside, piece, next }) : beside;
}

function partsOf({ grid, row, layout, above, broken }: FurtherLine): LineParts {
  const endsName = endsNameAlone(row, above);
  // The points of a group whose label goes on in the line stand beside it, and belong to it.
  const cells = row.cells.filter(
    (cell) =>
      endsName || (!isLetterInFront(cell, layout) && !(broken && cell.column < layout.name.column && classOf(cell) === 'integer-points')),
  );
  const goesOn = endsName || goesOnInBrackets(cells, layout, above);
  const halves = cells.filter((cell) => endsLabel(grid, cell, layout));
  const isLetter = (cell: CellSnapshot): boolean => isLetterOfLabel(cell, layout, above);
  const labels = cells.filter((cell) =>
    broken ? cell.column < layout.name.column : isLevelLabel(cell.text) || halves.includes(cell) || isLetter(cell),
  );
  const name = cells.filter((cell) =>
    broken ? standsInNames(cell, layout) : goesOn || (isNamePiece(cell, layout, above) && !halves.includes(cell) && !isLetter(cell)),
  );
  const rest = cells.filter((cell) => !name.includes(cell) && !labels.includes(cell));
  return { cells, halves, labels, name, rest, goesOn };
}

/** True for a level-2 label in a table that has no column for them: it names what is measured. */
function isNameHere({ text }: CellSnapshot, { level2 }: RowLayout): boolean {
  return level2 === null && LEVEL2_STEMS.includes(levelStem(text));
}

/** True for the last letters of a name, alone in their row wherever they slipped to: 率 under 结算完成. */
function endsNameAlone({ cells }: PlacedRow, above: BodyRow | null): boolean {
  const [only] = cells;
  return (
    above !== null &&
    cells.length === 1 &&
    only!.content.type === 'text' &&
    keyOf(only!.text).length <= LONGEST_LETTERS &&
    !isLevelLabel(only!.text) &&
    endsUnfinished(nameOf(above), only!.text)
  );
}

/** True for a cell alone in its row that goes on with a bracket opened in the name above, or is a bracket under the names. */
function goesOnInBrackets(cells: readonly CellSnapshot[], layout: RowLayout, above: BodyRow | null): boolean {
  const [only] = cells;
  if (!above || !only || cells.length > 1) return false;
  return hasOpenBracket(nameOf(above)) || (isInNames(only, layout) && isBracketed(only.text));
}

/** True where what the row holds in columns of values are values of its own, not the ends of texts above it. */
function hasOwnValues({ grid, row, layout, above }: FurtherLine, { cells, name, rest, goesOn }: LineParts): boolean {
  const ends = name.length === 0 && above !== null && rest.every((cell) => endsFigure(grid, cell, layout, above));
  // The last letter of a name may be a unit, too: 业务保障能力提 over 升.
  const lastLetters = name.length === 1 && cells.length === 1 && name[0]!.column === layout.name.column;
  if (ends || lastLetters || goesOn || goesOnBelow(grid, layout, above, name, rest)) return false;
  if (!hasValues(grid, row, layout) || isLoneLine(row, layout, rest)) return false;
  return (
    !above ||
    name.length > 0 ||
    layout.slots.some((slot) => POINTS.includes(slot.role) && grid.text(row.row, above.placed.at(slot.key)) !== '')
  );
}

/** What a row with one piece of a name adds: to the name above, or to that of the row below; null where it begins a name of its own. */
function withNamePiece(
  { grid, layout, above }: FurtherLine,
  { halves, rest }: LineParts,
  { beside, piece, next }: { readonly beside: Continuation; readonly piece: CellSnapshot; readonly next: PlacedRow | null },
): Continuation | null {
  const alone = rest.length === 0;
  if (alone && above && (followsInNumber(nameOf(above), piece.text) || haveBothPoints(nameOf(above), piece.text))) return null;
  const below = alone && !isBracketed(piece.text) ? belongsBelow(grid, layout, above, piece, next) : 'no';
  if (below === 'yes') return { ...beside, nameBelow: piece };
  if (!above || (above.nameCells.length === 0 && above.level4.length === 0)) return null;
  // A line beside labels of its own may be an indicator to which nothing was filled in.
  const doubtful = below === 'maybe' || (beside.labels.some((cell) => !halves.includes(cell)) && !goesOnInside(nameOf(above), piece.text));
  return above.level4.length > 0 && piece.column >= above.level4[0]!.column
    ? { ...beside, level4Above: [piece], doubtful }
    : { ...beside, nameAbove: [piece], doubtful };
}

/** True where each cell goes on with a text right above it, the name's being no more than its end: 率 | 例 under 补贴标准执行 | 按标准足额发放的比. */
function goesOnBelow(
  grid: Grid,
  layout: RowLayout,
  above: BodyRow | null,
  name: readonly CellSnapshot[],
  rest: readonly CellSnapshot[],
): boolean {
  const [piece] = name;
  if (
    !above ||
    !piece ||
    rest.length === 0 ||
    piece.column !== above.nameCells.at(-1)?.column ||
    keyOf(piece.text).length > LONGEST_LETTERS
  )
    return false;
  return rest.every((cell) => grid.key(above.row, cell.column) !== '' && placeText(grid, cell, layout, above) !== 'unknown');
}

/** True for brackets and nothing else: they end a name (（公顷）, （≥**万元）) and begin none, numbers aside. */
function isBracketed(text: string): boolean {
  return /^\s*[（(][^（()）]+[)）]\s*$/u.test(text) && itemName(text).serial === null;
}

/** True where a line begins with the number after that of the name above: 指标5 under 指标4 is an indicator of its own. */
function followsInNumber(above: string, line: string): boolean {
  const [one, two] = [itemName(above).serial, itemName(line).serial].map((serial) => /^(\D*)(\d+)\D*$/.exec(serial ?? ''));
  return Boolean(one && two && one[1] === two[1] && parseInt(two[2]!, 10) === parseInt(one[2]!, 10) + 1);
}

/** Lines that each declare points are indicators of their own: 相关性（5分） over 明确性（5分）. */
function haveBothPoints(above: string, line: string): boolean {
  return [above, line].every(declaresPoints);
}

/** Letters of the vertical label in front of the levels (绩/效/指/标, 分）) say nothing of their row. */
function isLetterInFront(cell: CellSnapshot, layout: RowLayout): boolean {
  return (
    keyOf(cell.text).length <= LONGEST_LETTERS &&
    cell.column < Math.min(layout.level1?.column ?? layout.name.column, layout.level2?.column ?? layout.name.column)
  );
}

/** Letters of a label that stands letter by letter down its column (产/出/指/标), where no name has slipped to. */
function isLetterOfLabel(cell: CellSnapshot, { level1, level2, name }: RowLayout, above: BodyRow | null): boolean {
  return (
    cell.content.type === 'text' &&
    cell.column !== above?.nameCells[0]?.column &&
    keyOf(cell.text).length <= LONGEST_LETTERS &&
    cell.column < name.column &&
    (cell.column === level1?.column || cell.column === level2?.column)
  );
}

/** A single text far right: a line of an explanation, whatever columns a slipped row may have it in. */
function isLoneLine(row: PlacedRow, layout: RowLayout, rest: readonly CellSnapshot[]): boolean {
  const values = layout.slots.filter((slot) => TAIL_ROLES.includes(slot.role));
  return row.cells.length === 1 && rest.length === 1 && values.some((slot) => Math.abs(rest[0]!.column - slot.column) <= 1);
}

function nameOf(row: BodyRow): string {
  return (row.level4.length > 0 ? row.level4 : row.nameCells).map((cell) => cell.text.trim()).join('');
}

function linesOf({ nameCells, level4, continued }: BodyRow): number {
  return nameCells.length + level4.length + continued.length;
}

function lastRow(row: BodyRow): number {
  return Math.max(
    row.row,
    ...row.nameCells.map((cell) => cell.row),
    ...row.level4.map((cell) => cell.row),
    ...row.continued.map((text) => text.cell.row),
  );
}

function isInNames(cell: CellSnapshot, layout: RowLayout): boolean {
  return cell.column <= Math.max(layout.name.right, layout.level4?.right ?? 0);
}

/** True for a cell under the header of the names, what stands left of it being labels. */
function standsInNames(cell: CellSnapshot, { name }: RowLayout): boolean {
  return cell.column >= name.column && cell.column <= name.right;
}

/** True for the second half of a group's label: 社会公众或服务 over 对象满意度指标, 效益指 over 标. */
function endsLabel(grid: Grid, cell: CellSnapshot, layout: RowLayout): boolean {
  const first = cell.column < layout.name.column ? grid.key(cell.row - 1, cell.column) : '';
  if (first === '' || /标$/.test(first)) return false;
  const here = `${first}${keyOf(cell.text)}`;
  // The label may go on below: 社会公众 over 或服务对 over 象满意度.
  return (
    isLevelLabel(here) ||
    (keyOf(cell.text).length > 1 && !isLevelLabel(cell.text) && isLevelLabel(`${here}${grid.key(cell.row + 1, cell.column)}`))
  );
}

/** A text where names stand; a bare 数量 under a name goes on with it, 数量指标 is a label. */
function isNamePiece(cell: CellSnapshot, layout: RowLayout, above: BodyRow | null): boolean {
  if (
    cell.content.type !== 'text' ||
    NO_NAMES.includes(keyOf(cell.text)) ||
    gluedTarget(cell.text) !== null ||
    isPlaceholder(cell.text) ||
    !(hasWord(cell.text) || isBracketed(cell.text)) ||
    !isInNames(cell, layout)
  )
    return false;
  if (!isLevelLabel(cell.text)) return true;
  const column = above?.nameCells[0]?.column ?? layout.name.column;
  return cell.column === column && !/指标?$/.test(keyOf(cell.text));
}

/** The column whose text a cell goes on with: null where no column of interest, `unknown` where it may be a value of its own. */
function placeText(grid: Grid, cell: CellSnapshot, layout: RowLayout, above: BodyRow | null): ContinuedText | null | 'unknown' {
  if (!above || cell.content.type !== 'text') return 'unknown';
  const at = (role: ColumnRole): number | null => {
    const slot = layout.slots.find((each) => each.role === role);
    return slot ? above.placed.at(slot.key) : null;
  };
  const reason = at('reason');
  if (reason !== null && cell.column >= reason) return { role: 'reason', cell };
  if (TAIL_ROLES.some((role) => at(role) === cell.column && grid.key(above.row, cell.column) !== '')) return null;
  if (FIGURE.test(keyOf(cell.text))) return 'unknown';
  // Words of no interest behind the names that go on below: 共性 over 指标.
  const isAside = ({ role, key, column }: RowLayout['slots'][number]): boolean =>
    ASIDE_ROLES.includes(role) && column > layout.name.column && above.placed.at(key) === cell.column;
  if (layout.slots.some(isAside) && hasWord(grid.text(above.row, cell.column))) return null;
  for (const role of ['target', 'actual'] as const) {
    const started = at(role) === cell.column ? grid.key(above.row, cell.column) : '';
    if (started !== '' && (!FIGURE.test(started) || endsFigure(grid, cell, layout, above))) return { role, cell };
  }
  return 'unknown';
}

/** What a figure that is broken before its unit or inside it ends with: ≤172.4 over 万元, ≤2100元/ over 平方米, ≤2100元 over /平方米, 1989元/平 over 方米. */
function endsFigure(grid: Grid, cell: CellSnapshot, layout: RowLayout, above: BodyRow): boolean {
  const slot = layout.slots.find((each) => (each.role === 'target' || each.role === 'actual') && above.placed.at(each.key) === cell.column);
  const started = slot ? grid.text(above.row, cell.column).trim() : '';
  if (cell.content.type !== 'text' || !FIGURE.test(keyOf(started)) || FIGURE.test(keyOf(cell.text))) return false;
  return (
    isOneFigure(started + cell.text.trim()) &&
    (/[/／]$/.test(started) ||
      /^\s*[/／]/.test(cell.text) ||
      !isOneFigure(started) ||
      (/\d$/.test(started) && isKnownUnit(normalise(cell.text))))
  );
}

/** True where a text is read as a number, its unit included. */
function isOneFigure(text: string): boolean {
  return parseActual({ content: { type: 'text', text }, text, format: 'General' }).type === 'number';
}

function belongsBelow(
  grid: Grid,
  layout: RowLayout,
  above: BodyRow | null,
  piece: CellSnapshot,
  next: PlacedRow | null,
): 'yes' | 'maybe' | 'no' {
  if (!next || next.row !== piece.row + 1 || !hasValues(grid, next, layout)) return 'no';
  const nextName = (next.taken.get(layout.name.key) ?? (layout.level4 ? next.taken.get(layout.level4.key) : undefined))?.text ?? '';
  // A whole name above a whole name (培训人数 over 培训场次) is an indicator to which nothing was filled in.
  if (!above) return nextName === '' || (isFinishedName(piece.text) && !goesOnInside(piece.text, nextName)) ? 'no' : 'yes';
  if (beginsNameBelow(nameOf(above), piece.text, nextName)) return 'yes';
  return mayBeginNameBelow(nameOf(above), piece.text, nextName) ? 'maybe' : 'no';
}
