import { shiftedFormula, type Shift } from '../../formulas/shifted-formula';
import { parseCellName } from '../../snapshot/address';
import type { CellAddress, CellRange } from '../../snapshot/types';
import { failure, success, type Localized, type Result } from '../../localized';
import type { DraftCell, DraftValidation, OwnRule, SheetDraft } from '../types';

/** Where a form is to be put: its first cell there. */
export interface FormPlace {
  readonly sheet: string;
  readonly at: CellAddress;
}

/** A form that can be put at a place: one of the product's own, or a sheet of somebody else's, whose lines may be as high and wide as they come. */
export interface Placeable extends Pick<SheetDraft, 'cells' | 'merges' | 'validations' | 'printArea'> {
  /** Heights in points, from row 1 on; null where a row is as high as its text. */
  readonly heights: readonly (number | null)[];
  /** Widths in characters, from column A on; null where a column is as wide as its sheet has it. */
  readonly widths: readonly (number | null)[];
  /** Only of sheets of somebody else's, which have no other validations. */
  readonly rules?: readonly OwnRule[];
}

/** A form as it will stand on a sheet that is there: everything by the cells of that sheet. */
export interface PlacedForm {
  readonly sheet: string;
  readonly area: CellRange;
  readonly cells: readonly DraftCell[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly DraftValidation[];
  /** Only of sheets of somebody else's. */
  readonly rules?: readonly OwnRule[];
  /** Heights in points, from the area's first row on; null leaves a row as it is. */
  readonly heights: readonly (number | null)[];
  /** Widths in characters, from the area's first column on; null leaves a column as it is. */
  readonly widths: readonly (number | null)[];
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const BEYOND: Localized = {
  'zh-CN': '从这里开始放不下这张表：超出了工作表的边界。请选靠上、靠左的单元格。',
  'en-US': 'The form does not fit here: it would reach beyond the edge of the sheet. Choose a cell further up or to the left.',
};

const NO_PLACE: Localized = {
  'zh-CN': '位置写成“工作表!单元格”，如“自评表!B20”。',
  'en-US': 'Write a place as SHEET!CELL, such as 自评表!B20.',
};

function movedRange({ top, left, bottom, right }: CellRange, by: Shift): CellRange {
  return { top: top + by.down, left: left + by.right, bottom: bottom + by.down, right: right + by.right };
}

function movedCell(cell: DraftCell, by: Shift): DraftCell {
  const { row, column, content } = cell;
  const moved = content.type === 'formula' ? { ...content, formula: shiftedFormula(content.formula, by) } : content;
  return { ...cell, row: row + by.down, column: column + by.right, content: moved };
}

function movedValidation(validation: DraftValidation, by: Shift): DraftValidation {
  const { rule, areas } = validation;
  const bounds = 'list' in rule ? rule : { least: shiftedFormula(rule.least, by), most: rule.most && shiftedFormula(rule.most, by) };
  return { ...validation, areas: areas.map((area) => movedRange(area, by)), rule: bounds };
}

function movedRule(rule: OwnRule, by: Shift): OwnRule {
  return {
    ...rule,
    areas: rule.areas.map((area) => movedRange(area, by)),
    formulas: rule.formulas.map((formula) => shiftedFormula(formula, by)),
  };
}

/** A form at a place, its formulas and bounds reading its own cells there. Code `beyond-sheet` where it would reach over the edge. */
export function placeForm(draft: Placeable, { sheet, at }: FormPlace): Result<PlacedForm> {
  const by: Shift = { down: at.row - 1, right: at.column - 1 };
  const area = movedRange(draft.printArea, by);
  if (area.bottom > LAST_ROW || area.right > LAST_COLUMN) return failure('beyond-sheet', BEYOND);
  return success({
    sheet,
    area,
    cells: draft.cells.map((cell) => movedCell(cell, by)),
    merges: draft.merges.map((merge) => movedRange(merge, by)),
    validations: draft.validations.map((validation) => movedValidation(validation, by)),
    ...(draft.rules && { rules: draft.rules.map((rule) => movedRule(rule, by)) }),
    heights: draft.heights,
    widths: draft.widths,
  });
}

/** A place as it is written, `表1!B20` or `'表 1'!B20`. Code `place-unclear` where it is none. */
export function parsePlace(text: string): Result<FormPlace> {
  const mark = text.lastIndexOf('!');
  const name = text.slice(0, Math.max(0, mark));
  const sheet = /^'.*'$/.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  const at = mark < 0 ? null : parseCellName(text.slice(mark + 1));
  return at && sheet !== '' ? success({ sheet, at }) : failure('place-unclear', NO_PLACE);
}
