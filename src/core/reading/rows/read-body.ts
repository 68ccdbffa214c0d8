import { isPlaceholder } from '../../cells/is-placeholder';
import type { RowShift, Unflattened } from '../../detection/flattened-rows';
import type { HeaderBlock } from '../../detection/header-block';
import type { IndicatorRegion } from '../../detection/indicator-regions';
import { isLevelLabel } from '../../detection/level-words';
import type { ColumnRole, LevelLabel } from '../../model/types';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellAddress, CellSnapshot } from '../../snapshot/types';
import { labelOf } from '../labels/label-text';
import type { LabelEvent, LabelPiece } from '../labels/label-piece';
import { placeLabels } from '../labels/place-labels';
import { blankRow, hasValues, type BodyRow, type ContinuedText } from './body-row';
import { NO_HABITS } from './cell-evidence';
import { isBrokenLine } from './broken-line';
import { breaksOff, endsUnfinished } from './continued-names';
import { readContinuation, type Continuation } from './continued-rows';
import { headingLevel, headingOver, loneHeading, outlineHeading } from './headings';
import { labelCells, LAST_LETTERS } from './label-cells';
import { gluedTarget } from '../split-names';
import { mendPage } from './mend-page';
import type { Origins } from './mend-rows';
import { linesOf, titleOf, type Line } from './page-lines';
import { placeInLabels, placeRow, type PlacedRow, type Placing } from './place-rows';
import { readItem } from './read-item';
import { readRowLayout, type RowLayout } from './row-layout';
import { settleKinds } from './settle-kinds';
import { headerOfPage } from './header-of-page';

/** What is being read: the rows so far, their labels, and lines of a name that wait for the row that holds its values. */
interface Body {
  /** The sheet, with the rows of the pages so far as they are to be read. */
  grid: Grid;
  readonly origins: Map<string, CellAddress>;
  readonly nameLines: Set<number>;
  readonly rows: BodyRow[];
  readonly events: LabelEvent[];
  readonly pending: CellSnapshot[];
  project: LevelLabel | null;
  /** Columns of levels whose labels stand on top of their groups, by the first page; null before it. */
  onTop: readonly number[] | null;
}

/** The rows of a body, the sheet as they were read, and where cells that a conversion put elsewhere really stand. */
export interface ReadBody {
  readonly rows: readonly BodyRow[];
  readonly grid: Grid;
  readonly origins: Origins;
  /** Rows that hold lines of names whose values stand in another row. */
  readonly nameLines: ReadonlySet<number>;
}

/** Reads the rows under a header and its repeats: each cell in its column, broken lines joined, labels over the rows that they hold for. */
export function readBodyRows({ grid, shifts, headers: flattened }: Unflattened, region: IndicatorRegion): ReadBody {
  const headers = [region.header, ...region.repeats];
  const body: Body = { grid, origins: new Map(), nameLines: new Set(), rows: [], events: [], pending: [], project: null, onTop: null };
  const title = titleOf(grid, region);
  let sound = true;
  headers.forEach((own, index) => {
    const end = headers[index + 1] ? headers[index + 1]!.top - 1 : region.bottom;
    const header = index === 0 ? own : headerOfPage(grid, region, own, end);
    sound =
      readPage(
        body,
        header,
        linesOf(grid, header, end, readRowLayout(grid, header.columns, region), { title, first: region.header }),
        region,
      ) && sound;
  });
  return {
    rows: settleKinds(
      body.grid,
      placeLabels(
        body.grid,
        body.rows.map((row) => moved(row, shifts)),
        body.events,
        sound || flattened.has(region.header.bottom),
      ),
    ),
    grid: body.grid,
    origins: body.origins,
    nameLines: body.nameLines,
  };
}

/** A row that was put where it stood before its page was flattened is as certain as that place. */
function moved(row: BodyRow, shifts: ReadonlyMap<number, RowShift>): BodyRow {
  const margin = shifts.get(row.row)?.margin;
  return margin === undefined || margin >= row.placed.margin ? row : { ...row, placed: { ...row.placed, inPlace: false, margin } };
}

/** Reads the rows of one page; true where none of its cells stands beside its header. */
function readPage(body: Body, header: HeaderBlock, written: readonly Line[], region: IndicatorRegion): boolean {
  const { grid, lines, placing, known, origins, nameLines } = mendPage(
    body.grid,
    written,
    readRowLayout(body.grid, header.columns, region),
    header,
  );
  body.grid = grid;
  for (const row of nameLines) body.nameLines.add(row);
  for (const [place, origin] of origins) body.origins.set(place, origin);
  const placedRows: (PlacedRow | null)[] = [];
  let open = false;
  for (const line of lines) {
    const placed: PlacedRow | null = line.stated
      ? null
      : (placeInLabels(line.row, line.cells, placing.layout) ??
        (open ? null : known.get(line.row)) ??
        placeRow(line.row, line.cells, placing, open));
    placedRows.push(placed);
    if (placed && placing.layout.level4) open = placed.taken.has(placing.layout.level4.key);
  }
  // A further page begins in the midst of a group.
  body.onTop ??= columnsOnTop(body.grid, placedRows, placing.layout);
  lines.forEach((line, index) => {
    const rowAbove = index === 0 ? header.top - 1 : line.row - 1;
    readLine(body, line, { placed: placedRows[index] ?? null, next: placedRows[index + 1] ?? null, rowAbove }, placing);
  });
  return placing.sound;
}

/** Columns of levels whose labels stand at the first rows of their groups: what stands beside one there begins an indicator. */
function columnsOnTop(grid: Grid, rows: readonly (PlacedRow | null)[], layout: RowLayout): readonly number[] {
  const first = rows.find((placed) => placed && hasValues(grid, placed, layout));
  return [layout.level1, layout.level2].flatMap((slot) => (slot && first?.taken.has(slot.key) ? [slot.column] : []));
}

/** Roles whose columns make a table one of indicators with values. */
const VALUED: ReadonlySet<ColumnRole> = new Set(['target', 'actual', 'weight', 'score', 'operator']);

/** A row as it is placed, the one below it, and the number of the one above, over a page break that of the page before. */
interface PlacedLine {
  readonly placed: PlacedRow | null;
  readonly next: PlacedRow | null;
  readonly rowAbove: number;
}

function readLine(body: Body, line: Line, { placed, next, rowAbove }: PlacedLine, { layout, sound }: Placing): void {
  const { grid, rows } = body;
  if (line.stated || !placed) return addStated(body, line, placed, layout);
  if (placed.labelsOnly) return addLabelsOnly(body, line.cells, placed, layout);
  const mayGoOn = !layout.merged && layout.slots.some((slot) => VALUED.has(slot.role));
  const broken = isBrokenLine(grid, placed, layout, rows.at(-1));
  const labelled =
    sound &&
    !broken &&
    line.cells.some((cell) => isLevelLabel(cell.text) && body.onTop?.includes(cell.column)) &&
    !endsNameAbove(body, placed, next, layout);
  const lone = loneHeading(grid, placed, layout) ?? outlineHeading(placed, next, layout);
  const continuation =
    mayGoOn && !labelled && !lone
      ? readContinuation(grid, placed, layout, { previous: rows.at(-1) ?? null, rowAbove, next, broken })
      : null;
  if (continuation) return goOn(body, continuation, placed, layout);
  beginProject(body, placed, layout);
  const heading = headingOver(grid, placed, layout) ?? lone;
  if (heading) return addHeading(body, heading, placed, layout);
  addItem(body, line, placed, layout, mayGoOn ? nameBrokenOff(body, placed, layout, next) : null);
}

/** True for a row without values whose name is the end of the name above: the label in it begins the group of the row below, which has none. */
function endsNameAbove({ grid, rows }: Body, placed: PlacedRow, next: PlacedRow | null, layout: RowLayout): boolean {
  const name = placed.taken.get(layout.name.key)?.text ?? '';
  const above = rows.at(-1);
  return (
    above?.kind === 'indicator' &&
    !hasValues(grid, placed, layout) &&
    next !== null &&
    hasValues(grid, next, layout) &&
    ![layout.level1, layout.level2].some((slot) => slot && next.taken.has(slot.key)) &&
    endsUnfinished(above.nameCells.map(({ text }) => text).join(''), name)
  );
}

/** A row whose own words say what it is, or that has no place in the columns. */
function addStated({ rows }: Body, { row, cells, stated }: Line, placed: PlacedRow | null, layout: RowLayout): void {
  const nowhere = placed ?? placeRow(row, [], { layout, habits: NO_HABITS, filled: new Map(), sound: true }, false);
  rows.push({ ...blankRow(nowhere, layout), kind: stated?.kind ?? 'note', nameCells: [stated?.label ?? cells[0]!] });
}

/** A row of labels alone: they go on with those of the row above. */
function addLabelsOnly({ rows, events }: Body, cells: readonly CellSnapshot[], placed: PlacedRow, layout: RowLayout): void {
  for (const cell of cells) events.push(eventOf(cell, placed, layout, Math.max(0, rows.length - 1)));
  const above = rows.pop();
  rows.push(
    above
      ? { ...above, continued: [...above.continued, ...halvesOf(cells, layout)] }
      : { ...blankRow(placed, layout), kind: 'group', nameCells: [] },
  );
}

/** Gives what a row adds to the rows around it to them. */
function goOn({ rows, events, pending }: Body, continuation: Continuation, placed: PlacedRow, layout: RowLayout): void {
  const previous = rows.at(-1);
  if (continuation.nameBelow) pending.push(continuation.nameBelow);
  const halves = continuation.endsLabels ? halvesOf(continuation.labels, layout) : [];
  if (previous)
    rows[rows.length - 1] = {
      ...previous,
      nameCells: [...previous.nameCells, ...continuation.nameAbove],
      level4: [...previous.level4, ...continuation.level4Above],
      continued: [...previous.continued, ...continuation.texts, ...halves],
      doubtfulLines: previous.doubtfulLines || continuation.doubtful,
    };
  const between = continuation.nameAbove.length > 0 ? { between: true as const } : {};
  const index = continuation.endsLabels ? Math.max(0, rows.length - 1) : rows.length;
  for (const cell of continuation.labels) events.push({ ...eventOf(cell, placed, layout, index), ...between });
}

function beginProject(body: Body, placed: PlacedRow, layout: RowLayout): void {
  const project = projectOf(body, placed, layout);
  if (project === body.project) return;
  body.project = project;
  body.events.push({ type: 'project', project, index: body.rows.length });
}

function addHeading({ rows, events }: Body, heading: CellSnapshot, placed: PlacedRow, layout: RowLayout): void {
  events.push({ ...eventOf(heading, placed, layout, rows.length), heading: headingLevel(events, heading) });
  rows.push({ ...blankRow(placed, layout), kind: 'group', nameCells: [] });
}

/** A row of its own with the labels beside it; one whose name is `unfinished` waits for the row below. */
function addItem(body: Body, line: Line, placed: PlacedRow, layout: RowLayout, unfinished: CellSnapshot | null): void {
  const { grid, rows, events, pending } = body;
  const labels = labelCells(placed, layout, grid);
  if (unfinished) pending.push(unfinished);
  const item = unfinished ? null : readItem(body, placed, layout, labels);
  for (const cell of labels) if (!item?.nameCells.includes(cell)) events.push(eventOf(cell, placed, layout, rows.length));
  if (item) rows.push(line.mended ? { ...item, mended: true } : item);
}

/** Lines of labels that begin above, as texts that go on. */
function halvesOf(labels: readonly CellSnapshot[], layout: RowLayout): readonly ContinuedText[] {
  return labels.map((cell) => ({ role: cell.column === layout.level1?.column ? 'level1' : 'level2', cell }));
}

function eventOf(cell: CellSnapshot, placed: PlacedRow, layout: RowLayout, index: number): LabelPiece {
  return { type: 'label', cell, label: labelOf(cell), offset: placed.offset, layout, index };
}

/** The first line of a name whose second has the values; null where the row is an indicator of its own. */
function nameBrokenOff({ grid }: Body, placed: PlacedRow, layout: RowLayout, next: PlacedRow | null): CellSnapshot | null {
  const name = placed.taken.get(layout.name.key);
  const below = next?.row === placed.row + 1 ? next.taken.get(layout.name.key) : undefined;
  if (
    !name ||
    !next ||
    !below ||
    layout.level4 ||
    isPlaceholder(name.text) ||
    isPlaceholder(below.text) ||
    gluedTarget(name.text) !== null ||
    hasValues(grid, placed, layout) ||
    !hasValues(grid, next, layout)
  )
    return null;
  return !next.cells.some((cell) => isLevelLabel(cell.text)) && breaksOff(name.text, below.text) ? name : null;
}

/** The project that a row belongs to: a new one begins only where a level-1 label stands beside its name. */
function projectOf({ grid, project }: Body, placed: PlacedRow, layout: RowLayout): LevelLabel | null {
  if (!layout.project) return project;
  const cell = grid.at(placed.row, placed.at(layout.project.key));
  const first = layout.level1 ?? layout.level2;
  // 指标 alone ends the label of the row above: the project's name goes on beside it.
  if (first && project && LAST_LETTERS.has(keyOf(grid.text(placed.row, placed.at(first.key))))) return project;
  if (!cell || keyOf(cell.text) === keyOf(project?.text ?? '') || (project && first && grid.text(placed.row, placed.at(first.key)) === ''))
    return project;
  return labelOf(cell);
}
