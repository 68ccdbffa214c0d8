import { cellName } from '../snapshot/address';
import type { WorkbookSnapshot } from '../snapshot/types';
import { asEntered, usesJx } from './jx-formulas';
import type { EditPlan } from './types';

const REASON = {
  'zh-CN': '公式在插件加载前输入，显示 #NAME?；重新输入后恢复计算',
  'en-US': 'The formula was entered before the add-in was loaded and shows #NAME?; entering it again makes it calculate',
};

/** Enters formulas of the product again that stuck at `#NAME?`: nothing else makes Excel calculate them. */
export function planRepair(snapshot: WorkbookSnapshot): EditPlan {
  const edits = snapshot.sheets.flatMap((sheet) =>
    sheet.cells
      .filter((cell) => cell.content.type === 'error' && cell.content.code === '#NAME?' && usesJx(cell.formula))
      .map((cell) => {
        const formula = asEntered(cell.formula!);
        return {
          sheet: sheet.name,
          cell: cellName(cell),
          content: { type: 'formula' as const, formula },
          before: cell.text,
          after: formula,
          reason: REASON,
        };
      }),
  );
  return { purpose: 'repair', title: { 'zh-CN': '修复公式', 'en-US': 'Repair formulas' }, edits, skipped: [] };
}
