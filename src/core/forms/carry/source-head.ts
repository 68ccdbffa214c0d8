import { isFormText, isPageMark } from '../../cells/is-placeholder';
import { addTo } from '../../grouped';
import type { TableModel } from '../../model/types';
import { contains } from '../../snapshot/address';
import { keyOf } from '../../snapshot/grid';
import type { CellAddress, CellSnapshot } from '../../snapshot/types';
import { AFTER_FUNDS_WORDS, FORM_LABELS } from '../../vocabulary/funds';
import { knownField, labelKey } from './head-labels';
import type { Ledger } from './carry-ledger';

/** What stands behind a label above the indicators. */
export interface HeadValue {
  readonly label: string;
  readonly labelCell: CellAddress;
  readonly cell: CellAddress;
  readonly text: string;
}

const LONGEST_LABEL = 24;
/** A goal stands at most this many rows under its heading. */
const FURTHEST_GOAL = 3;
const INLINE = /^([^:：]{2,14})[:：]\s*(\S[\s\S]*)$/;
const GOALS: ReadonlySet<string | null> = new Set(['goal', 'period-goal', 'done']);
const HEADINGS: ReadonlySet<string> = new Set([
  ...AFTER_FUNDS_WORDS,
  '项目资金',
  '资金情况',
  '项目基本情况',
  '基本信息',
  '预算规模及资金用途',
]);
/** The year, the unit of amounts, the number of the form. */
const FRAME = /^\(?20\d\d年?度?\)?$|^(?:金额|货币)?单位[::]|^表\d+$|^公开\d+表$|^附件\d*/;

/** First row of the indicators' header. */
function bodyTop({ columns, indicators, range }: TableModel): number {
  const rows = [...columns.map(({ header }) => header.cell.row), ...indicators.map(({ row }) => row)];
  return rows.length === 0 ? range.bottom + 1 : Math.min(...rows);
}

function headRows(ledger: Ledger): ReadonlyMap<number, CellSnapshot[]> {
  const { table } = ledger;
  const top = bodyTop(table);
  const rows = new Map<number, CellSnapshot[]>();
  for (const cell of table.cells) {
    if (cell.row >= top || cell.text.trim() === '' || (table.funds && contains(table.funds.range, cell))) continue;
    addTo(rows, cell.row, cell);
  }
  return rows;
}

const isKnown = (cell: CellSnapshot | undefined): boolean => cell !== undefined && knownField(cell.text) !== null;

/** The text under the heading of a goal. */
function below(rows: ReadonlyMap<number, CellSnapshot[]>, { row, column }: CellAddress): CellSnapshot | null {
  for (let next = row + 1; next <= row + FURTHEST_GOAL; next++) {
    const cell = rows.get(next)?.find((each) => each.column === column);
    if (cell) return isKnown(cell) ? null : cell;
  }
  return null;
}

/** Whether a text only asks for something, or heads a part of a form. */
export function isHeading(text: string): boolean {
  const key = labelKey(text);
  if (HEADINGS.has(key) || knownField(text) !== null || /[::]$/.test(keyOf(text))) return true;
  return key.length <= LONGEST_LABEL && (/意见$|^联系(?:人|电话|方式)/.test(key) || FORM_LABELS.some((label) => key.startsWith(label)));
}

/** Whether a text belongs to the frame of the form and says nothing by itself. */
function isFrame({ text }: CellSnapshot, { title }: TableModel): boolean {
  const key = keyOf(text);
  return (title !== '' && keyOf(title).includes(key)) || FRAME.test(key) || isPageMark(text) || isFormText(text) || isHeading(text);
}

function valuesOfRow(
  cells: readonly CellSnapshot[],
  rows: ReadonlyMap<number, CellSnapshot[]>,
  taken: ReadonlySet<CellSnapshot>,
): readonly HeadValue[] {
  const found: HeadValue[] = [];
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    const next = cells[at + 1];
    if (taken.has(cell)) continue;
    const inline = FRAME.test(keyOf(cell.text)) ? null : INLINE.exec(cell.text.trim());
    const field = knownField(cell.text);
    const behind = next && !taken.has(next) && !isHeading(next.text) && !FRAME.test(keyOf(next.text)) ? next : null;
    const value = behind ?? (GOALS.has(field) ? below(rows, cell) : null);
    if (inline && (knownField(inline[1]!) !== null || !next) && cell.content.type === 'text') {
      found.push({ label: inline[1]!, labelCell: cell, cell, text: inline[2]! });
    } else if (value && cell.content.type === 'text' && (field !== null || cell.text.length <= LONGEST_LABEL)) {
      found.push({ label: cell.text, labelCell: cell, cell: value, text: value.text });
      if (behind) at += 1;
    }
  }
  return found;
}

/** Labels above the indicators with what stands behind or, of a goal, under them. What is neither is left, or no more than the form's frame. */
export function readHead(ledger: Ledger): readonly HeadValue[] {
  const rows = headRows(ledger);
  const found: HeadValue[] = [];
  const taken = new Set<CellSnapshot>();
  for (const cells of rows.values()) {
    for (const value of valuesOfRow(
      cells.filter((cell) => !isTitle(cell, cells, ledger.table)),
      rows,
      taken,
    )) {
      found.push(value);
      const cell = ledger.at(value.cell);
      if (cell) taken.add(cell);
    }
  }
  const told = new Set(found.flatMap(({ labelCell, cell }) => [labelCell, cell]).map(({ row, column }) => `${row}:${column}`));
  for (const cell of [...rows.values()].flat()) {
    if (!told.has(`${cell.row}:${cell.column}`) && (isFrame(cell, ledger.table) || isTitle(cell, rows.get(cell.row)!, ledger.table)))
      ledger.use(cell);
  }
  return found;
}

/** The first line of a table alone in its row. */
function isTitle(cell: CellSnapshot, cells: readonly CellSnapshot[], { title, range }: TableModel): boolean {
  return title !== '' && cells.length === 1 && (keyOf(cell.text).includes(keyOf(title)) || cell.row === range.top);
}

/** What a column beside the indicators says once for all of them: the goal, the budget of a list that a budget system gave out. */
export function columnValues({ table }: Ledger): readonly HeadValue[] {
  const rows = table.indicators.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return table.columns
    .filter(({ role }) => role === 'other')
    .flatMap(({ column, header }) => {
      const [cell, another] = table.cells.filter(
        (each) => each.column === column && each.row >= first && each.row <= last && each.text.trim() !== '',
      );
      return cell && !another ? [{ label: header.text, labelCell: header.cell, cell, text: cell.text }] : [];
    });
}
