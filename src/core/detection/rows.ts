import type { TableColumn } from '../model/types';
import { remembered } from '../remember';
import type { CellRange, CellSnapshot } from '../snapshot/types';
import { keyOf, placeFrom, type Grid } from '../snapshot/grid';
import { NOTE_LABELS, PROJECT_LABELS, SUPERVISOR_LABELS, TITLE_ENDINGS, TITLE_WORDS, UNIT_LABELS } from '../vocabulary/titles';
import { withoutBrackets } from './match-header';

/** Cells of a row inside a pane. */
export function cellsBetween(grid: Grid, row: number, left: number, right: number): readonly CellSnapshot[] {
  const cells = grid.row(row);
  const [from, to] = [placeFrom(cells, left), placeFrom(cells, right + 1)];
  return from === 0 && to === cells.length ? cells : cells.slice(from, to);
}

/** Tells whether a row belongs to one of some ranges. */
export function rowsOf(ranges: readonly CellRange[]): (row: number) => boolean {
  const rows = new Set<number>();
  let below = 0;
  for (const { top, bottom } of [...ranges].sort((a, b) => a.top - b.top)) {
    for (let row = Math.max(top, below); row <= bottom; row++) rows.add(row);
    below = Math.max(below, bottom + 1);
  }
  return (row) => rows.has(row);
}

const AMOUNT_UNIT = /(?:单位|金额)[::]?(?:人民币)?(万元|亿元|千元|元)|\((?:单位[::])?(万元|亿元|千元|元|万)\)|^(万元|亿元|千元|元)$/;

/** Amount unit that a text states (`单位：万元`, `项目资金（万元）`), or empty. */
export function amountUnitIn(key: string): string {
  const match = AMOUNT_UNIT.exec(key);
  const unit = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
  return unit === '万' ? '万元' : unit;
}

/** A label as vocabularies list it: no brackets behind it, no colon, no 1. or 一、 before it. */
export const bareLabel = remembered((text) =>
  withoutBrackets(keyOf(text)).replace(/^(?:\d+[.、]|[一二三四五六七八九十]+、|[(]\d+[)])/, ''),
);

const PROJECT_LABEL_SET = new Set(PROJECT_LABELS.map(keyOf));
const UNIT_LABEL_SET = new Set(UNIT_LABELS.map(keyOf));
const SUPERVISOR_LABEL_SET = new Set(SUPERVISOR_LABELS.map(keyOf));

/** True where the text labels the project's name; the bare words 名称 and 项目 count only in a row's first cell. */
export function isProjectLabel(text: string): boolean {
  const key = keyOf(text).replace(/[::]$/, '');
  return PROJECT_LABEL_SET.has(key) || PROJECT_LABEL_SET.has(bareLabel(text));
}

/** True where the text labels the unit that does the work. */
export function isDoingUnitLabel(text: string): boolean {
  return UNIT_LABEL_SET.has(bareLabel(text));
}

/** True where the text labels a unit: the one that does the work, or the department above it. */
export function isUnitLabel(text: string): boolean {
  return isDoingUnitLabel(text) || SUPERVISOR_LABEL_SET.has(bareLabel(text));
}

/** True where a text reads like the title of an indicator table. */
export function isTitle(text: string): boolean {
  const key = keyOf(text);
  if (key.length < 4 || key.length > 80 || /[。；;]/.test(key)) return false;
  const body = key.replace(/\([^)]{0,80}\)$/, '');
  return TITLE_WORDS.some((word) => key.includes(word)) && TITLE_ENDINGS.some((ending) => body.endsWith(ending) || key.endsWith(ending));
}

/** True where a row is a title: one text alone, or the same title repeated over the width. */
export function isTitleRow(grid: Grid, row: number, left: number, right: number): boolean {
  const cells = cellsBetween(grid, row, left, right);
  const first = cells[0];
  return (
    first !== undefined &&
    cells.length <= 2 &&
    cells.every((cell) => cell.text === first.text || cell.text.length <= 12) &&
    isTitle(first.text)
  );
}

/** True where a row opens a table: a title, or the label of the project's or the unit's name in front. */
export function opensTable(grid: Grid, row: number, left: number, right: number): boolean {
  if (isTitleRow(grid, row, left, right)) return true;
  const [first, second] = cellsBetween(grid, row, left, right);
  if (!first || first.content.type !== 'text') return false;
  const label = isProjectLabel(first.text) || isUnitLabel(first.text);
  return label && (second !== undefined || /[::]./.test(keyOf(first.text)));
}

/** True where a row is a note, a signature or a conclusion under a table; under its `columns`, a row that holds a name and its points is none. */
export function isNoteRow(grid: Grid, row: number, left: number, right: number, columns: readonly TableColumn[] = []): boolean {
  const first = cellsBetween(grid, row, left, right)[0];
  if (!first || first.content.type !== 'text' || holdsIndicator(grid, row, first.column, columns)) return false;
  const key = keyOf(first.text);
  return NOTE_LABELS.some((label) => key === label || (key.startsWith(label) && /^[::(0-9.、]/.test(key.slice(label.length))));
}

/** True for a name and its points behind a row's first cell: 备注 | … beside them belongs to what stands left of the indicators. */
function holdsIndicator(grid: Grid, row: number, first: number, columns: readonly TableColumn[]): boolean {
  const named = columns.some(
    ({ role, column }) => (role === 'level2' || role === 'level3') && column > first && grid.key(row, column).length > 1,
  );
  return (
    named &&
    columns.some(({ role, column }) => (role === 'weight' || role === 'score') && column > first && /^\d/.test(grid.key(row, column)))
  );
}
