import { itemName } from '../../cells/item-name';
import { isFormText, isPlaceholder } from '../../cells/is-placeholder';
import { classOf } from '../../detection/cell-readings';
import type { HeaderBlock } from '../../detection/header-block';
import type { IndicatorRegion } from '../../detection/indicator-regions';
import { isLevelLabel } from '../../detection/level-words';
import { withoutBrackets } from '../../detection/match-header';
import type { LevelLabel } from '../../model/types';
import { hasWord, keyOf, type Grid } from '../../snapshot/grid';
import type { CellAddress, CellSnapshot } from '../../snapshot/types';
import { labelOf } from '../labels/label-text';
import type { LabelEvent, LabelPiece } from '../labels/label-piece';
import { placeLabels } from '../labels/place-labels';
import { hasValues, NO_LABELS, type BodyRow, type ContinuedText } from './body-row';
import { isBlockLabel, NO_HABITS } from './cell-evidence';
import { isBrokenLine, pointsBeside } from './broken-line';
import { breaksOff } from './continued-names';
import { readContinuation } from './continued-rows';
import { headingLevel, headingOver, loneHeading, outlineHeading } from './headings';
import { mendPage } from './mend-page';
import type { Origins } from './mend-rows';
import { linesOf, titleOf, type Line } from './page-lines';
import { placeInLabels, placeRow, type PlacedRow, type Placing } from './place-rows';
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
export function readBodyRows(grid: Grid, region: IndicatorRegion): ReadBody {
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
    rows: settleKinds(body.grid, placeLabels(body.grid, body.rows, body.events, sound)),
    grid: body.grid,
    origins: body.origins,
    nameLines: body.nameLines,
  };
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
  lines.forEach((line, index) => readLine(body, line, placedRows[index] ?? null, placedRows[index + 1] ?? null, placing));
  return placing.sound;
}

/** Columns of levels whose labels stand at the first rows of their groups: what stands beside one there begins an indicator. */
function columnsOnTop(grid: Grid, rows: readonly (PlacedRow | null)[], layout: RowLayout): readonly number[] {
  const first = rows.find((placed) => placed && hasValues(grid, placed, layout));
  return [layout.level1, layout.level2].flatMap((slot) => (slot && first?.taken.has(slot.key) ? [slot.column] : []));
}

function readLine(body: Body, line: Line, placed: PlacedRow | null, next: PlacedRow | null, { layout, sound }: Placing): void {
  const { grid, rows, events, pending } = body;
  const { row, cells } = line;
  if (line.stated || !placed) {
    const nowhere = placed ?? placeRow(row, [], { layout, habits: NO_HABITS, filled: new Map(), sound: true }, false);
    rows.push({ ...blankRow(nowhere, layout), kind: line.stated?.kind ?? 'note', nameCells: [line.stated?.label ?? cells[0]!] });
    return;
  }
  if (placed.labelsOnly) {
    for (const cell of cells) events.push(eventOf(cell, placed, layout, Math.max(0, rows.length - 1)));
    const above = rows.pop();
    rows.push(
      above
        ? { ...above, continued: [...above.continued, ...halvesOf(cells, layout)] }
        : { ...blankRow(placed, layout), kind: 'group', nameCells: [] },
    );
    return;
  }
  const isValued = layout.slots.some(
    (slot) =>
      slot.role === 'target' || slot.role === 'actual' || slot.role === 'weight' || slot.role === 'score' || slot.role === 'operator',
  );
  const broken = isBrokenLine(grid, placed, layout, rows.at(-1));
  const labelled = sound && !broken && cells.some((cell) => isLevelLabel(cell.text) && body.onTop?.includes(cell.column));
  const lone = loneHeading(grid, placed, layout) ?? outlineHeading(placed, next, layout);
  const continuation =
    isValued && !layout.merged && !labelled && !lone
      ? readContinuation(grid, placed, layout, { previous: rows.at(-1) ?? null, next, broken })
      : null;
  if (continuation) {
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
    for (const cell of continuation.labels)
      events.push({ ...eventOf(cell, placed, layout, continuation.endsLabels ? Math.max(0, rows.length - 1) : rows.length), ...between });
    return;
  }
  const project = projectOf(body, placed, layout);
  if (project !== body.project) {
    body.project = project;
    events.push({ type: 'project', project, index: rows.length });
  }
  const heading = headingOver(grid, placed, layout) ?? lone;
  if (heading) {
    events.push({ ...eventOf(heading, placed, layout, rows.length), heading: headingLevel(events, heading) });
    rows.push({ ...blankRow(placed, layout), kind: 'group', nameCells: [] });
    return;
  }
  const labels = labelCells(placed, layout, grid);
  const unfinished = isValued && !layout.merged ? nameBrokenOff(body, placed, layout, next) : null;
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
    hasValues(grid, placed, layout) ||
    !hasValues(grid, next, layout)
  )
    return null;
  return !next.cells.some((cell) => isLevelLabel(cell.text)) && breaksOff(name.text, below.text) ? name : null;
}

/** Points beside a label, as a number or as a text. */
function isFigure(cell: CellSnapshot): boolean {
  return cell.content.type === 'number' || /^[-\d.,%/—]+$/.test(keyOf(cell.text));
}

/** What is left of a label for the next row: 效益指 and 标, 社会效益 and 指标. */
const LAST_LETTERS: ReadonlySet<string> = new Set(['标', '指标']);

/** The cells of a row that label levels: taken for one, or standing left of the name or where labels stand. */
function labelCells(placed: PlacedRow, layout: RowLayout, grid: Grid): readonly CellSnapshot[] {
  const columns = [layout.level1?.column, layout.level2?.column];
  const name = placed.taken.get(layout.name.key)?.column ?? layout.name.column + placed.offset;
  const taken = new Set(
    layout.slots
      .filter((slot) => slot.role !== 'section' && slot.role !== 'level1' && slot.role !== 'level2')
      .flatMap((slot) => placed.taken.get(slot.key) ?? []),
  );
  return placed.cells.filter((cell) => {
    const forLevel = isTakenForLevel(cell, placed, layout);
    const isFront = layout.front.includes(cell.column);
    if (isFigure(cell) || (isFront && LAST_LETTERS.has(keyOf(cell.text)) ? false : taken.has(cell) || (isFront && !forLevel))) return false;
    const inColumn = columns.includes(cell.column);
    // A number in front of a name (目标1) labels no level.
    if (!inColumn && !forLevel && classOf(cell) === 'serial') return false;
    // 指标 in a label's column may be the second half of a label that broke over two rows.
    // 绩效目标 is a group among others where a header says that groups stand in its column.
    const group =
      (layout.merged || pointsBeside(grid, cell, placed.offset, layout) !== null) &&
      forLevel &&
      cell.column === layout.level1?.column &&
      !isBlockLabel(layout.level1.header?.header.text ?? '');
    if (
      isBlockLabel(cell.text) &&
      !group &&
      !(inColumn && withoutBrackets(keyOf(cell.text)) === '指标') &&
      (cell.column === layout.slots[0]?.column || !inColumn || (cell.column !== layout.level2?.column && layout.section.length > 0))
    )
      return false;
    return cell.column < name || inColumn || forLevel || grid.mergeAt(cell.row, cell.column) !== null;
  });
}

function isTakenForLevel(cell: CellSnapshot, placed: PlacedRow, layout: RowLayout): boolean {
  return [layout.level1, layout.level2, ...layout.section].some((slot) => slot !== null && placed.taken.get(slot.key) === cell);
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

function blankRow(placed: PlacedRow, layout: RowLayout): Omit<BodyRow, 'kind' | 'nameCells'> {
  return { row: placed.row, placed, layout, labels: NO_LABELS, labelMargin: Infinity, level4: [], continued: [], doubtfulLines: false };
}

function readItem({ grid, rows, pending }: Body, placed: PlacedRow, layout: RowLayout, labels: readonly CellSnapshot[]): BodyRow | null {
  const { row } = placed;
  const own = placed.taken.get(layout.name.key) ?? null;
  const level4 = layout.level4 ? (placed.taken.get(layout.level4.key) ?? null) : null;
  const valued = hasValues(grid, placed, layout);
  const base = blankRow(placed, layout);
  const named = (cell: CellSnapshot | null): readonly CellSnapshot[] => [...pending.splice(0), ...(cell ? [cell] : [])];
  if (own || level4) {
    const empty = own !== null && !level4 && !hasValues(grid, placed, layout, ['target', 'actual', 'weight', 'score']);
    if (own && !level4 && (!hasWord(itemName(own.text).name || own.text) || (empty && (isFormText(own.text) || keyOf(own.text) === '无'))))
      return { ...base, kind: 'note', nameCells: [own] };
    if (own && isPlaceholder(own.text) && !hasValues(grid, placed, layout, ['target', 'actual']))
      return { ...base, kind: 'note', nameCells: [own] };
    const above = own ?? mergedName(grid, row, placed.at(layout.name.key));
    // Names spread over two columns: under an indicator that is whole the second column holds the next one, no part of it.
    if (!above && level4 && layout.level4?.header === null && isWhole(grid, rows))
      return { ...base, kind: 'indicator', nameCells: named(level4) };
    return { ...base, kind: 'indicator', nameCells: named(above ?? nameAbove(rows)), level4: level4 ? [level4] : [] };
  }
  const merged = mergedName(grid, row, placed.at(layout.name.key));
  if (merged) return { ...base, kind: 'indicator', nameCells: named(merged) };
  if (pending.length > 0 && valued) return { ...base, kind: 'indicator', nameCells: named(null) };
  if (labels.length > 0) return labelledRow(grid, base, labels, layout);
  if (hasValues(grid, placed, layout, ['target', 'actual'])) return { ...base, kind: 'indicator', nameCells: named(nameAbove(rows)) };
  return null;
}

/** The name of a cell merged over several rows, for the rows below its first. */
function mergedName(grid: Grid, row: number, column: number): CellSnapshot | null {
  const area = grid.mergeAt(row, column);
  return area && area.top < row && area.left === column ? grid.at(area.top, area.left) : null;
}

function nameAbove(rows: readonly BodyRow[]): CellSnapshot | null {
  return rows.findLast((candidate) => candidate.kind === 'indicator')?.nameCells[0] ?? null;
}

/** True where the indicator above has its values and no fourth level: nothing under it belongs to it. */
function isWhole(grid: Grid, rows: readonly BodyRow[]): boolean {
  const above = rows.findLast((candidate) => candidate.kind === 'indicator');
  return above !== undefined && above.level4.length === 0 && hasValues(grid, above.placed, above.layout, ['target', 'actual']);
}

/** A row with a label and no name: the label is the item itself where it is merged over the name's column, else it heads a group. */
function labelledRow(grid: Grid, base: Omit<BodyRow, 'kind' | 'nameCells'>, labels: readonly CellSnapshot[], layout: RowLayout): BodyRow {
  const label = labels.at(-1)!;
  const area = grid.mergeAt(label.row, label.column);
  const isItem = area !== null && area.right >= layout.name.column && !isLevelLabel(label.text);
  return isItem ? { ...base, kind: 'indicator', nameCells: [label] } : { ...base, kind: 'group', nameCells: [] };
}
