import { columnsOf, type IndicatorRegion } from '../detection/indicator-regions';
import type { HeaderBlock } from '../detection/header-block';
import { headsFunds } from '../detection/header-hits';
import { declaresPoints } from '../detection/match-header';
import { isNumeric } from '../detection/numeric-cells';
import { isLevelLabel, levelStem } from '../detection/level-words';
import { cellsBetween } from '../detection/rows';
import type { ColumnRole, Funds, TableColumn, TableModel, UnreadPart } from '../model/types';
import { rangeName } from '../snapshot/address';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellRange } from '../snapshot/types';
import type { Unflattened } from '../detection/flattened-rows';
import { EVALUATION_ITEMS, LAYOUTS, type LayoutDescription } from '../vocabulary/layouts';
import { EVALUATION_STEMS } from '../vocabulary/levels';
import { cellsIn, withFoot } from './cells-in';
import { explainIndicatorTable } from './explain-indicator-table';
import { readFundRows } from './funds/fund-rows';
import { opensFunds, readFundsBelow } from './funds/funds-below';
import { readFunds } from './funds/read-funds';
import type { BodyRow } from './rows/body-row';
import { atOrigins, shiftedOrigins } from './at-origins';
import { readBodyRows } from './rows/read-body';
import { rowReadings } from './rows/row-readings';
import { readFootTotals, readGroups, readHeadTotals, readTotals } from './read-groups';
import { readHeadAmounts } from './head-amounts';
import { withGroupDoubts } from './group-doubts';
import { withDoubts } from './indicator-doubts';
import { readIndicators } from './read-indicators';
import { readTableHead } from './table-head';
import { splitByProject, type ProjectPart } from './split-projects';

/**
 * Reads an indicator table: head, funds, indicators, groups and totals. A table of several projects gives one model for each.
 * @param page The sheet with its rows where they stood, on which the region was found.
 * @param written The sheet as it is.
 */
export function readIndicatorTables(page: Unflattened, region: IndicatorRegion, written: Grid): TableModel[] {
  const { grid } = page;
  const { header } = region;
  const columns = columnsOf(region);
  const range = usedRange(grid, region);
  const head: CellRange = { top: region.top, left: header.left, bottom: header.top - 1, right: header.right };
  const texts = readTableHead(grid, head);
  const layout = layoutOf(
    columns.map((column) => column.role),
    texts.title,
    evaluates(grid, region),
  );
  const below = fundsBelow(grid, region);
  const funds = readFunds(grid, head) ?? below?.funds ?? null;
  const body: IndicatorRegion = below ? { ...region, bottom: below.top - 1 } : region;
  const foot: CellRange | null = below ? { ...range, top: below.funds.range.bottom + 1, bottom: region.bottom } : null;
  const { rows, grid: read, origins, nameLines } = readBodyRows(page, body);
  const parts = splitByProject(rows, range);
  const isRead = new Set([...readRows(body, parts), ...nameLines]);
  const explained = explainIndicatorTable({ ...header, columns }, layout.kind);
  const base = {
    sheet: grid.sheet.name,
    sheetProtected: grid.sheet.protected,
    kind: layout.kind,
    layout: layout.id,
    confidence: header.score,
    title: texts.title,
    unitName: texts.unitName,
    amountUnit: texts.amountUnit,
    columns: columns.map((column) => declared(column, header)),
    headerRow: header.bottom < header.top ? null : header.bottom,
  };
  return parts.map((part, index) => {
    const id = `${grid.sheet.name}!${rangeName(part.range)}`;
    const known = withDoubts(
      readIndicators({ grid: read, region, kind: layout.kind, tableId: id, year: texts.year }, part.rows),
      grid.hasMerges,
    );
    const groups = readGroups(read, part.rows, known);
    const indicators = grid.hasMerges ? known : withGroupDoubts(known, groups);
    const first = index === 0;
    const mendedRows = part.rows.filter((row) => row.mended).map(({ row }) => row);
    const model: TableModel = {
      ...base,
      reading: {
        ...explained,
        rows: [...(first && funds ? readFundRows(funds) : []), ...rowReadings(part.rows)].sort((a, b) => a.row - b.row),
      },
      id,
      range: part.range,
      project: part.project ?? texts.project,
      indicators,
      groups,
      totals: [
        ...readTotals(read, part.rows, indicators),
        ...(first && foot ? readFootTotals(grid, foot, columns, indicators) : []),
        ...(first ? readHeadTotals(grid, head) : []),
      ],
      funds: first ? funds : null,
      ties: first ? readHeadAmounts(grid, head, funds) : { sums: [], rates: [] },
      unread: unreadRows(grid, body, part, isRead),
      ...(mendedRows.length > 0 ? { mendedRows } : {}),
      cells: cellsIn(written, index === parts.length - 1 ? withFoot(grid, part.range) : part.range),
    };
    return atOrigins(atOrigins(model, origins), shiftedOrigins(page.shifts, region));
  });
}

/** The funds block under the indicators and the row on which it opens, in front of where their names stand; null where the body has none. */
function fundsBelow(grid: Grid, { header, bottom }: IndicatorRegion): { readonly top: number; readonly funds: Funds } | null {
  const name = header.columns.findLast((column) => column.role === 'level3' || column.role === 'level2')?.column ?? header.left;
  for (let top = header.bottom + 2; top <= bottom; top++) {
    const cells = cellsBetween(grid, top, header.left, header.right);
    const inFront = cells[0] !== undefined && (cells[0].column < name || name === header.left);
    // 资金申请 over further groups is a group itself, and so is 预算执行, but for the row that heads amounts.
    if (
      !inFront ||
      !opensFunds(grid, top, header.left, header.right) ||
      labelsFrom(grid, headsFunds(grid, top, []) ? top + 1 : top, bottom, header)
    )
      continue;
    const funds = readFundsBelow(grid, { top, left: header.left, bottom, right: header.right });
    if (funds) return { top, funds };
  }
  return null;
}

/** True where a label of a level stands in one of the rows: indicators go on there. */
function labelsFrom(grid: Grid, top: number, bottom: number, { left, right }: HeaderBlock): boolean {
  for (let row = top; row <= bottom; row++) if (cellsBetween(grid, row, left, right).some((cell) => isLevelLabel(cell.text))) return true;
  return false;
}

/** Points declared by the block's vertical label (`绩效指标 (90分)`) are those of the weight column. */
function declared(column: TableColumn, header: HeaderBlock): TableColumn {
  const points = header.declaredPoints;
  if (!points || column.declaredPoints || column !== header.columns.find((other) => other.role === 'weight')) return column;
  return { ...column, declaredPoints: points.points, declaredAt: { row: points.row, column: points.column } };
}

/** Labels of an evaluation (决策, 过程) over a scoring standard: an index system also where it shows targets and actual values. */
function evaluates(grid: Grid, region: IndicatorRegion): boolean {
  const { columns, bottom, left, right } = region.header;
  if (!columns.some((column) => column.role === 'formula' || column.role === 'method' || column.role === 'explanation')) return false;
  const names = columns.find((column) => column.role === 'level2' || column.role === 'level3')?.column ?? left;
  for (let row = bottom + 1; row <= region.bottom; row++) {
    const cells = cellsBetween(grid, row, left, right);
    // A group in a row of its own, its number in front, stands where the names do.
    const heading = cells.length <= 2 && cells.at(-1)?.column === names ? cells.slice(-1) : [];
    if ([...cells.filter((cell) => cell.column < names), ...heading].some((cell) => EVALUATION_STEMS.includes(levelStem(cell.text))))
      return true;
  }
  return false;
}

function layoutOf(roles: readonly ColumnRole[], title: string, evaluation: boolean): LayoutDescription {
  const key = keyOf(title);
  if (evaluation && !/自评|目标|完成情况|监控/.test(key)) return EVALUATION_ITEMS;
  const fits = (layout: LayoutDescription): boolean =>
    layout.needs.every((role) => roles.includes(role)) &&
    !layout.lacks.some((role) => roles.includes(role)) &&
    (layout.titleWords.length === 0 || layout.titleWords.some((word) => key.includes(word)));
  const targetTitle = /目标(?:申报|申请|批复)?表/.test(key) && !/自评|完成情况/.test(key);
  const preferred =
    targetTitle && roles.includes('target') && !roles.includes('score')
      ? LAYOUTS.find(
          (layout) => layout.kind === 'target' && layout.needs.includes('target') && layout.needs.every((role) => roles.includes(role)),
        )
      : undefined;
  return preferred ?? LAYOUTS.find(fits) ?? { id: 'unknown', kind: 'target', needs: [], lacks: [], titleWords: [] };
}

function usedRange(grid: Grid, region: IndicatorRegion): CellRange {
  const { header } = region;
  let right = header.columns.at(-1)?.column ?? header.right;
  let left = right;
  for (let row = region.top; row <= region.bottom; row++) {
    const cells = cellsBetween(grid, row, header.left, header.right);
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells.at(-1)?.column ?? right);
  }
  return { top: region.top, left, bottom: region.bottom, right };
}

/** Rows that became something: an indicator, a group, a total, a further line of one of them, or a header. */
function readRows(region: IndicatorRegion, parts: readonly ProjectPart[]): ReadonlySet<number> {
  const read = new Set(
    parts
      .flatMap(({ rows }) => rows.filter((row, index) => !isEmptyGroup(row, rows[index + 1])))
      .flatMap((row) => [
        row.row,
        ...row.nameCells.map((cell) => cell.row),
        ...row.level4.map((cell) => cell.row),
        ...row.continued.map((text) => text.cell.row),
      ]),
  );
  for (const header of [region.header, ...region.repeats]) for (let row = header.top; row <= header.bottom; row++) read.add(row);
  return read;
}

/** True for a label with points of its own, alone in its row, under which nothing stands: the next row has a label as far left. */
function isEmptyGroup({ kind, placed }: BodyRow, next: BodyRow | undefined): boolean {
  const [label, ...others] = placed.cells;
  const first = next?.placed.cells[0];
  const nextHasLabel = first === undefined || (label !== undefined && first.column <= label.column && !next!.nameCells.includes(first));
  return kind === 'group' && label !== undefined && others.length === 0 && declaresPoints(label.text) && nextHasLabel;
}

/** Rows of the body that held something and became nothing: said, so that no row is dropped in silence. */
function unreadRows(grid: Grid, region: IndicatorRegion, part: ProjectPart, read: ReadonlySet<number>): UnreadPart[] {
  const unread: UnreadPart[] = [];
  for (let row = Math.max(part.range.top, region.header.bottom + 1); row <= Math.min(part.range.bottom, region.bottom); row++) {
    const cells = cellsBetween(grid, row, region.header.left, region.header.right);
    if (cells.length === 0 || read.has(row)) continue;
    unread.push({
      range: { top: row, left: cells[0]!.column, bottom: row, right: cells.at(-1)!.column },
      points: cells.some((cell) => isNumeric(grid, row, cell.column) || declaresPoints(cell.text)),
      what: {
        'zh-CN': `第 ${row} 行没有读成指标，请确认它不是指标行`,
        'en-US': `Row ${row} was not read as an indicator; please make sure it is none`,
      },
    });
  }
  return unread;
}
