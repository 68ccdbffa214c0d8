import type { Language, Localized } from '../../core/localized';
import type { PlannedContent, PlannedEdit } from '../../core/planned-edit';
import type { EditPlan, SkippedEdit } from '../../core/plan/types';
import { parseCellName } from '../../core/snapshot/address';
import type { CellAddress } from '../../core/snapshot/types';
import { cellKey } from '../../core/snapshot/cell-blocks';
import { MOST_COLUMNS, MOST_FORMULA, MOST_ROWS, MOST_TEXT } from './checked';
import type { CellParts, StoredContent } from './cell-state';
import { noteText } from './entered-text';
import { CELL_GONE, TOO_LONG } from './reasons';

/** All that a plan wants of one cell. */
export interface PlacedEdit extends CellAddress {
  readonly sheet: string;
  /** The planned edits of this cell; one, as a rule. */
  readonly edits: readonly PlannedEdit[];
  readonly planned: CellParts;
  /** What the planned formula gives, where that is known exactly. */
  readonly result: StoredContent | null;
}

function stored(content: PlannedContent): StoredContent {
  switch (content.type) {
    case 'formula':
      return { formula: content.formula.startsWith('=') ? content.formula : `=${content.formula}` };
    case 'number':
      return { value: Number(content.number) };
    case 'text':
      return { value: content.text };
    case 'blank':
      return { value: '' };
  }
}

function partsOf(edit: PlannedEdit, language: Language): CellParts {
  return {
    ...(edit.content ? { content: stored(edit.content) } : {}),
    ...(edit.numberFormat === undefined ? {} : { format: edit.numberFormat }),
    ...(edit.mark === undefined ? {} : { mark: edit.mark.toUpperCase() }),
    ...(edit.note ? { note: noteText(edit.note[language]) } : {}),
  };
}

function fault(address: CellAddress | null, { content }: CellParts): Localized | null {
  if (!address || address.row > MOST_ROWS || address.column > MOST_COLUMNS) return CELL_GONE;
  if (content && 'formula' in content && content.formula.length > MOST_FORMULA) return TOO_LONG;
  if (content && 'value' in content && typeof content.value === 'string' && content.value.length > MOST_TEXT) return TOO_LONG;
  return null;
}

/** The edits of a plan by sheet and cell; several edits of one cell are one, the later part first. */
export function placeEdits(
  plan: EditPlan,
  language: Language,
): { readonly bySheet: ReadonlyMap<string, readonly PlacedEdit[]>; readonly refused: SkippedEdit[] } {
  const refused: SkippedEdit[] = [];
  const bySheet = new Map<string, Map<string, PlacedEdit>>();
  for (const edit of plan.edits) {
    const address = parseCellName(edit.cell);
    const planned = partsOf(edit, language);
    const reason = fault(address, planned);
    if (reason !== null || address === null) {
      refused.push({ sheet: edit.sheet, cell: edit.cell, reason: reason ?? CELL_GONE });
      continue;
    }
    const cells = bySheet.get(edit.sheet) ?? new Map<string, PlacedEdit>();
    bySheet.set(edit.sheet, cells);
    const key = cellKey(address);
    const earlier = cells.get(key);
    const result: StoredContent | null = edit.result === undefined ? null : { value: Number(edit.result) };
    cells.set(key, {
      ...address,
      sheet: edit.sheet,
      edits: [...(earlier?.edits ?? []), edit],
      planned: { ...earlier?.planned, ...planned },
      result: edit.content ? result : (earlier?.result ?? null),
    });
  }
  return { bySheet: new Map([...bySheet].map(([sheet, cells]) => [sheet, [...cells.values()]])), refused };
}
