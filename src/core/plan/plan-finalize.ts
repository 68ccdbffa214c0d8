import type { Localized } from '../localized';
import type { WorkbookModel } from '../model/types';
import { DEFAULT_POLICY, policyById } from '../scoring/policies';
import type { Policy } from '../scoring/types';
import { addTo } from '../grouped';
import { cellName } from '../snapshot/address';
import type { CellContent, CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../snapshot/types';
import { isOwnFormula, usesJx } from './jx-formulas';
import { planFill } from './plan-fill';
import type { PlannedContent, PlannedEdit } from '../planned-edit';
import type { EditPlan, SkippedEdit } from './types';

export type FinalForm = 'native' | 'value';

const TITLES: Readonly<Record<FinalForm, Localized>> = {
  native: { 'zh-CN': '定稿（改为 Excel 公式）', 'en-US': 'Finalize (plain Excel formulas)' },
  value: { 'zh-CN': '定稿（改为数值）', 'en-US': 'Finalize (values)' },
};

const REASONS: Readonly<Record<FinalForm, Localized>> = {
  native: { 'zh-CN': '换成普通 Excel 公式，没有本插件也能计算', 'en-US': 'A plain Excel formula, which calculates without this add-in' },
  value: { 'zh-CN': '换成当前结果，没有本插件也能显示', 'en-US': 'The present result, which shows without this add-in' },
};

function leftOut(content: CellContent): Localized {
  const shown = content.type === 'error' ? content.code : null;
  return {
    'zh-CN': `当前结果是${shown === null ? '空白' : ` ${shown}`}，没有可以保留的数值；请先评定或修复公式。`,
    'en-US': `The present result is ${shown ?? 'blank'}, so there is no value to keep; decide on it or repair the formula first.`,
  };
}

/** The policy that a formula names as its argument; the default where it names none, null where the product does not know it. */
function policyOf(formula: string): Policy | null {
  const named = [...formula.matchAll(/"([a-z0-9-]+)"/g)].map((match) => match[1]!);
  const known = named.flatMap((id) => policyById(id) ?? []);
  return known[0] ?? (named.some((id) => id.includes('-')) ? null : DEFAULT_POLICY);
}

/** What stays in a cell when its formula goes; null for an error value. */
function contentOf(content: CellContent): PlannedContent | null {
  switch (content.type) {
    case 'number':
      return { type: 'number', number: content.number };
    case 'text':
      return content.text === '' ? { type: 'blank' } : { type: 'text', text: content.text };
    case 'boolean':
      return { type: 'formula', formula: content.value ? '=TRUE' : '=FALSE' };
    case 'blank':
    case 'error':
      return null;
  }
}

/** Plans of fills by policy, made once each. */
function computedCells(
  snapshot: WorkbookSnapshot,
  model: WorkbookModel,
  to: FinalForm,
): (sheet: string, cell: CellSnapshot) => PlannedEdit | null {
  const byPolicy = new Map<string, ReadonlyMap<string, PlannedEdit>>();
  return (sheet, cell) => {
    const policy = policyOf(cell.formula!);
    if (policy === null) return null;
    const known = byPolicy.get(policy.id);
    const edits = known ?? new Map(planFill(model, policy, to, snapshot).edits.map((edit) => [`${edit.sheet}!${edit.cell}`, edit]));
    byPolicy.set(policy.id, edits);
    return isOwnFormula(cell.formula) ? (edits.get(`${sheet}!${cellName(cell)}`) ?? null) : null;
  };
}

/** Cells right of and below a spilling formula that its result fills: they hold a value and no formula of their own. */
function spilledCells(rows: ReadonlyMap<number, readonly CellSnapshot[]>, anchor: CellSnapshot): readonly CellSnapshot[] {
  if (!/JX[._]PARSETARGET\(/i.test(anchor.formula ?? '')) return [];
  return (rows.get(anchor.row) ?? []).filter(
    (cell) => cell.column > anchor.column && cell.column <= anchor.column + 2 && cell.formula === null && cell.content.type !== 'blank',
  );
}

function byRow({ cells }: SheetSnapshot): ReadonlyMap<number, readonly CellSnapshot[]> {
  const rows = new Map<number, CellSnapshot[]>();
  for (const cell of cells) addTo(rows, cell.row, cell);
  return rows;
}

/**
 * Replaces every formula that calls a function of the product, so that a receiver without the add-in never sees `#NAME?`: by a
 * plain Excel formula where one gives the same (`native`), otherwise by its present value. A cell whose present result is an
 * error is recomputed where the model knows what it stands for, else left out with the reason.
 */
export function planFinalize(snapshot: WorkbookSnapshot, model: WorkbookModel, to: FinalForm): EditPlan {
  const edits: PlannedEdit[] = [];
  const skipped: SkippedEdit[] = [];
  const computed = computedCells(snapshot, model, to);
  for (const sheet of snapshot.sheets) {
    const own = sheet.cells.filter((cell) => usesJx(cell.formula));
    const rows = own.length > 0 ? byRow(sheet) : null;
    for (const cell of own) {
      const place = { sheet: sheet.name, cell: cellName(cell) };
      const equal = computed(sheet.name, cell);
      const kept = contentOf(cell.content);
      const content = to === 'native' && equal?.content ? equal.content : (kept ?? equal?.content ?? null);
      if (content === null) {
        skipped.push({ ...place, reason: leftOut(cell.content) });
        continue;
      }
      const form: FinalForm = content.type === 'formula' ? 'native' : 'value';
      edits.push({
        ...place,
        content,
        before: cell.formula!,
        after: content.type === 'formula' ? content.formula : cell.text || (equal?.after ?? ''),
        reason: REASONS[form],
      });
      for (const spilled of spilledCells(rows!, cell)) {
        edits.push({
          sheet: sheet.name,
          cell: cellName(spilled),
          content: contentOf(spilled.content) ?? { type: 'blank' },
          before: spilled.text,
          after: spilled.text,
          reason: REASONS.value,
        });
      }
    }
  }
  return { purpose: 'finalize', title: TITLES[to], edits, skipped };
}
