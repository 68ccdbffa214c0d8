import type { DraftCell, DraftValidation } from '../../../core/forms/types';
import type { PlacedForm } from '../../../core/forms/place/placed-form';
import { addTo } from '../../../core/grouped';
import { cellCount, cellKey, cellsOf, cover } from '../../../core/snapshot/cell-blocks';
import type { CellRange } from '../../../core/snapshot/types';
import type { StoredContent } from '../../journal/cell-state';
import { entryOf } from '../../journal/entered-text';
import { rangeOf } from '../blocks';
import { CALL_BYTES, type Job } from '../run-jobs';
import { BORDERS } from './block-look';
import { ownRuleJobs } from './own-rules';
import type { PlaceBefore } from './look-at-place';

const FILLS = { label: '#F2F5F9', computed: '#F5F5F5' } as const;
const TITLE_SIZE = 16;
const VERTICALLY = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const ALIGNED = { left: 'Left', center: 'Center', right: 'Right' } as const;

function contentOf({ content }: DraftCell): StoredContent {
  switch (content.type) {
    case 'blank':
      return { value: '' };
    case 'text':
      return { value: content.text };
    case 'number':
      return { value: Number(content.number) };
    case 'formula':
      return { formula: content.formula };
  }
}

const small = (queue: () => void): Job => ({ request: 4 * CALL_BYTES, response: CALL_BYTES, queue });

/** What each cell of the area is given, row by row; `blank` for those that the form leaves out. */
function matrix<T>({ area, cells }: PlacedForm, valueOf: (cell: DraftCell) => T, blank: T): T[][] {
  const byPlace = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const rows: T[][] = [];
  for (const place of cellsOf(area)) {
    const cell = byPlace.get(cellKey(place));
    (rows[place.row - area.top] ??= []).push(cell ? valueOf(cell) : blank);
  }
  return rows;
}

/** One job for each block of cells that are given the same; none for those that are given nothing. */
function lookJobs<T extends string | number | boolean>(
  sheet: Excel.Worksheet,
  { cells }: PlacedForm,
  valueOf: (cell: DraftCell) => T | null,
  set: (range: Excel.Range, value: T) => void,
): Job[] {
  const byValue = new Map<T, DraftCell[]>();
  for (const cell of cells) {
    const value = valueOf(cell);
    if (value !== null) addTo(byValue, value, cell);
  }
  return [...byValue].flatMap(([value, own]) => cover(own, Infinity).map((block) => small(() => set(rangeOf(sheet, block), value))));
}

const EDGES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

/** Lines of cells that have them on some sides only: in one go along a row or column. */
function sideJobs(sheet: Excel.Worksheet, { cells }: PlacedForm): Job[] {
  return (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
    const lines = new Map<number, DraftCell[]>();
    for (const cell of cells)
      if (!cell.look.border && cell.look.own?.sides.includes(side))
        addTo(lines, side === 'top' || side === 'bottom' ? cell.row : cell.column, cell);
    return [...lines.values()]
      .flatMap((line) => cover(line, Infinity))
      .map((block) => small(() => void (rangeOf(sheet, block).format.borders.getItem(EDGES[side]).style = 'Continuous')));
  });
}

function borderJobs(sheet: Excel.Worksheet, { cells }: PlacedForm): Job[] {
  const blocks = cover(
    cells.filter(({ look }) => look.border),
    Infinity,
  );
  return blocks.map((block) => ({
    request: 2 * BORDERS.length * CALL_BYTES,
    response: CALL_BYTES,
    queue: () => {
      const { borders } = rangeOf(sheet, block).format;
      for (const side of BORDERS) borders.getItem(side).style = 'Continuous';
    },
  }));
}

/** A bound is a number, or a cell that holds it. */
function bound(text: string): string | number {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : `=${text}`;
}

/** @behind cellProperties: without it the host does not offer to put forms at a place */
function ruleOf({ rule }: DraftValidation): Excel.DataValidationRule {
  if ('list' in rule) return { list: { inCellDropDown: true, source: rule.list.join(',') } };
  return rule.most === null
    ? { decimal: { formula1: bound(rule.least), operator: 'GreaterThanOrEqualTo' } }
    : { decimal: { formula1: bound(rule.least), formula2: bound(rule.most), operator: 'Between' } };
}

/** @behind cellProperties: without it the host does not offer to put forms at a place */
function validationJobs(sheet: Excel.Worksheet, { validations }: PlacedForm): Job[] {
  return validations.flatMap((validation) =>
    validation.areas.map((area) =>
      small(() => {
        const { dataValidation } = rangeOf(sheet, area);
        dataValidation.rule = ruleOf(validation);
        dataValidation.ignoreBlanks = true;
        dataValidation.errorAlert = {
          message: validation.says,
          title: '',
          showAlert: true,
          style: validation.strict ? 'Stop' : 'Warning',
        };
      }),
    ),
  );
}

/** Points of a column that is so many characters wide, in the usual font of Chinese Excel: 8 pixels a character and 5 around them. */
function points(characters: number): number {
  return (characters * 8 + 5) * 0.75;
}

function sizeJobs(sheet: Excel.Worksheet, { area, heights, widths }: PlacedForm, { own }: PlaceBefore): Job[] {
  const rows = [...own.rows].flatMap((row) => {
    const height = heights[row - area.top] ?? null;
    return height === null ? [] : [small(() => void (rangeOf(sheet, { ...area, top: row, bottom: row }).format.rowHeight = height))];
  });
  const columns = [...own.columns].flatMap((column) => {
    const width = widths[column - area.left] ?? null;
    const set = (): void => void (rangeOf(sheet, { ...area, left: column, right: column }).format.columnWidth = points(width!));
    return width === null ? [] : [small(set)];
  });
  return [...columns, ...rows];
}

/**
 * The jobs that write a form: all contents in one call, so that a request that breaks off leaves all of them or none; then what is
 * merged, how it looks, what it lets through. All of it may be done twice.
 */
export function formJobs(sheet: Excel.Worksheet, form: PlacedForm, before: PlaceBefore): Job[] {
  const { area } = form;
  const entries = matrix(form, (cell) => entryOf(contentOf(cell), cell.look.format), '' as string | number | boolean);
  const formats = matrix(form, ({ look }) => look.format, before.look.format);
  const bytes = JSON.stringify(entries).length * 3 + cellCount(area) * 20;
  const contents: Job = {
    request: 4 * CALL_BYTES + bytes,
    response: CALL_BYTES,
    queue: () => {
      const range = rangeOf(sheet, area);
      range.numberFormat = formats;
      range.formulas = entries;
      // A formula can bring a format of its own along.
      range.numberFormat = formats;
    },
  };
  const whole = small(() => {
    const { format } = rangeOf(sheet, area);
    format.wrapText = true;
    format.verticalAlignment = 'Center';
  });
  return [
    contents,
    ...form.merges.map((merge: CellRange) => small(() => rangeOf(sheet, merge).merge(false))),
    whole,
    ...lookJobs(
      sheet,
      form,
      ({ look }) => (look.own ? (look.own.align ? ALIGNED[look.own.align] : 'General') : ALIGNED[look.align]),
      ({ format }, align) => void (format.horizontalAlignment = align),
    ),
    ...lookJobs(
      sheet,
      form,
      ({ look }) => (look.own ? look.own.fill : look.fill && FILLS[look.fill]),
      ({ format }, colour) => void (format.fill.color = colour),
    ),
    ...lookJobs(
      sheet,
      form,
      ({ look }) => look.bold || null,
      ({ format }, bold) => void (format.font.bold = bold),
    ),
    ...lookJobs(
      sheet,
      form,
      ({ look }) => look.own?.size ?? (look.text === 'title' ? TITLE_SIZE : null),
      ({ format }, size) => void (format.font.size = size),
    ),
    ...lookJobs(
      sheet,
      form,
      ({ look }) => (look.own?.wrap === false ? false : null),
      ({ format }, wrap) => void (format.wrapText = wrap),
    ),
    ...lookJobs(
      sheet,
      form,
      ({ look }) => (look.own ? VERTICALLY[look.own.vertical] : null),
      ({ format }, vertical) => void (format.verticalAlignment = vertical),
    ),
    ...borderJobs(sheet, form),
    ...sideJobs(sheet, form),
    ...validationJobs(sheet, form),
    ...ownRuleJobs(sheet, form),
    ...sizeJobs(sheet, form, before),
  ];
}
