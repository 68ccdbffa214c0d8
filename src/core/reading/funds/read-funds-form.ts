import { cellsIn } from '../cells-in';
import { mayHold } from '../../cells/telling-characters';
import { amountUnitIn, isProjectLabel, isTitle, isTitleRow, isUnitLabel, rowsOf } from '../../detection/rows';
import type { Localized } from '../../localized';
import type { Funds, TableKind, TableModel } from '../../model/types';
import { remembered } from '../../remember';
import { rangeName } from '../../snapshot/address';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellRange, CellSnapshot } from '../../snapshot/types';
import { FORM_LABELS, LIST_TITLE_WORDS, NUMBERING_HEADS } from '../../vocabulary/funds';
import { PROJECT_LABELS, SUPERVISOR_LABELS, UNIT_LABELS } from '../../vocabulary/titles';
import type { Room } from '../room';
import { readTableHead } from '../table-head';
import { fundColumnRole } from './fund-words';
import { readFunds } from './read-funds';
import { readFundRows } from './fund-rows';

/** Layout of a form of which only the funds are read. */
export const FUNDS_FORM = 'funds-form';

/** A project's form has at least so many labels of its own where its title is lost. */
const LABELS_WITHOUT_TITLE = 2;

/**
 * Reads the forms of which only the part with the funds is on the sheet: the page of the indicators is missing or cut off.
 * Such a form is known by its own cells: by a title of its kind and a label (项目名称, 主管部门, 年度总体目标), or by several
 * such labels, beside a funds block; a list of projects with amounts has neither.
 * Ends where there is no room.
 * @param taken Ranges of the tables already found on the sheet.
 */
export function readFundsForm(grid: Grid, taken: readonly CellRange[], room: Room): TableModel[] {
  return freeAreas(grid, taken).flatMap((area) => {
    const form = room.fits ? readForm(grid, area) : null;
    return form && room.take(0) ? [form] : [];
  });
}

/** Areas of rows that no other table takes, cut where a title or the label of a project's name opens a form. */
export function freeAreas(grid: Grid, taken: readonly CellRange[]): CellRange[] {
  const areas: CellRange[] = [];
  const isTaken = rowsOf(taken);
  let top: number | null = null;
  let named = false;
  const close = (bottom: number): void => {
    if (top !== null) areas.push({ top, left: 1, bottom, right: grid.columns });
    [top, named] = [null, false];
  };
  for (let row = 1; row <= grid.rows; row++) {
    const cells = grid.row(row);
    if (isTaken(row)) {
      close(row - 1);
      continue;
    }
    const names = isNameRow(cells);
    if ((names && named) || (isTitleRow(grid, row, 1, grid.columns) && named)) close(row - 1);
    if (top === null && cells.length > 0) top = row;
    named ||= names;
  }
  close(grid.rows);
  return areas;
}

/** 项目名称 with the name beside it or behind its colon; as the head of a column it has other heads beside it. */
function isNameRow(cells: readonly CellSnapshot[]): boolean {
  const [first, second] = cells;
  return (
    first !== undefined &&
    isProjectLabel(first.text.split(/[:：]/)[0]!) &&
    (second !== undefined || /[:：]./u.test(first.text.trim())) &&
    !isHeadRow(cells)
  );
}

function isHeadRow(cells: readonly CellSnapshot[]): boolean {
  return cells.filter((cell) => fundColumnRole(cell.text) !== null).length >= 2;
}

function readForm(grid: Grid, area: CellRange): TableModel | null {
  if (formLabels(grid, area).length === 0) return null;
  const funds = readFunds(grid, area);
  if (!funds || !statesFunds(funds)) return null;
  const head = readTableHead(grid, { ...area, bottom: funds.range.bottom });
  const title = isTitle(head.title) && !LIST_TITLE_WORDS.some((word) => keyOf(head.title).includes(word)) ? head.title : '';
  const labels = formLabels(grid, { ...area, bottom: lastRow(grid, area, funds) });
  const named = labels.some((label) => isProjectLabel(label) || isUnitLabel(label));
  if (title === '' ? labels.length < LABELS_WITHOUT_TITLE || !named : labels.length === 0) return null;
  const range = usedRange(grid, { ...area, bottom: lastRow(grid, area, funds) });
  return {
    id: `${grid.sheet.name}!${rangeName(range)}`,
    sheet: grid.sheet.name,
    sheetProtected: grid.sheet.protected,
    range,
    kind: kindOf(title, funds),
    layout: FUNDS_FORM,
    confidence: Math.min(100, (title === '' ? 30 : 60) + labels.length * 10),
    reading: { reasons: reasonsOf(title, labels), columns: [], rows: readFundRows(funds) },
    title: head.title,
    project: head.project,
    unitName: head.unitName,
    amountUnit: head.amountUnit || labelUnit(funds),
    columns: [],
    headerRow: null,
    indicators: [],
    groups: [],
    totals: [],
    funds,
    ties: { sums: [], rates: [] },
    unread: [],
    cells: cellsIn(grid, range),
  };
}

/** A total of funds or a source by name: a bare 合计 heads the sums of any list. */
function statesFunds({ lines, columns }: Funds): boolean {
  const named = lines.filter((line) => !/^(?:合计|总计|小计)[:：]?$/.test(keyOf(line.label.text)));
  return named.length > 0 && (lines.length >= 2 || columns.length >= 2);
}

/** The heads of a list's columns: 序号 | 项目名称 | 实施单位. */
function headsList(cells: readonly CellSnapshot[]): boolean {
  return cells.length > 2 && cells.some((cell) => NUMBERING_HEADS.includes(keyOf(cell.text)));
}

const holdsLabel = mayHold([...PROJECT_LABELS, ...UNIT_LABELS, ...SUPERVISOR_LABELS, ...FORM_LABELS].map(keyOf));

/** The label of such a form that a text begins with; empty where it is none. */
function formLabel(text: string): string {
  const key = keyOf(text);
  return holdsLabel(key) ? knownLabel(key) : '';
}

const knownLabel = remembered((key): string => {
  const label = key.split(/[::]/)[0]!;
  if (label.length < 3 || label.length > 16) return '';
  return isProjectLabel(label) || isUnitLabel(label) || FORM_LABELS.some((word) => label.includes(word)) ? label : '';
});

/** Labels of such a form, each once; the heads of a list's columns are none. */
function formLabels(grid: Grid, area: CellRange): string[] {
  const found = new Set<string>();
  for (let row = area.top; row <= area.bottom; row++) {
    const labels = grid.words(row).flatMap((cell) => formLabel(cell.text) || []);
    const cells = labels.length > 0 ? grid.row(row) : [];
    if (cells.length > 0 && !isHeadRow(cells) && !headsList(cells)) for (const label of labels) found.add(label);
  }
  return [...found];
}

/** The form goes on to the next blank row. */
function lastRow(grid: Grid, area: CellRange, funds: Funds): number {
  let row = funds.range.bottom;
  while (row < area.bottom && grid.row(row + 1).length > 0) row++;
  return row;
}

function usedRange(grid: Grid, area: CellRange): CellRange {
  let [left, right] = [area.right, area.left];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = grid.row(row);
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells.at(-1)?.column ?? right);
  }
  return { ...area, left, right };
}

function kindOf(title: string, funds: Funds): TableKind {
  if (/自评|完成情况|监控|评价/.test(title)) return 'self-evaluation';
  if (/目标/.test(title)) return 'target';
  return funds.lines.some(({ figures }) => figures.executed || figures.score || figures.rate) ? 'self-evaluation' : 'target';
}

function reasonsOf(title: string, labels: readonly string[]): Localized[] {
  const words = [...(title === '' ? [] : [title.replace(/\s+/g, '')]), ...labels];
  return [
    ...words.map((word) => ({ 'zh-CN': `有“${word}”`, 'en-US': `Has “${word}”` })),
    { 'zh-CN': '只有资金部分，没有绩效指标', 'en-US': 'Only the part with the funds is here, no indicators' },
  ];
}

function labelUnit(funds: Funds): string {
  return (
    [...funds.columns.map(({ header }) => header?.text ?? ''), ...funds.lines.map(({ label }) => label.text)]
      .map((text) => amountUnitIn(keyOf(text)))
      .find((unit) => unit !== '') ?? ''
  );
}
