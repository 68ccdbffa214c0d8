import type { CellSnapshot, SheetSnapshot } from '../snapshot/types';
import type { DraftCell, SheetDraft } from './types';

/** Drafts for one workbook, of which each sheet has a name of its own. */
export function withOwnNames(drafts: readonly SheetDraft[]): readonly SheetDraft[] {
  const names = new Map<string, number>();
  return drafts.map((draft) => {
    const nth = (names.get(draft.name) ?? 0) + 1;
    names.set(draft.name, nth);
    return nth === 1 ? draft : { ...draft, name: `${draft.name}(${nth})` };
  });
}

function snapshotCell({ row, column, content, look }: DraftCell): readonly CellSnapshot[] {
  const cell = { row, column, format: look.format, formula: null };
  switch (content.type) {
    case 'blank':
      return [];
    case 'text':
      return content.text === '' ? [] : [{ ...cell, content, text: content.text }];
    case 'number':
      return [{ ...cell, content, text: content.number }];
    case 'formula': {
      const { formula, shown } = content;
      return [{ ...cell, formula, text: shown, content: shown === '' ? { type: 'blank' } : { type: 'number', number: shown } }];
    }
  }
}

/** A drafted sheet as it will be read. */
export function readDraft({ name, cells, merges }: SheetDraft): SheetSnapshot {
  return { name, visibility: 'visible', protected: false, cells: cells.flatMap(snapshotCell), merges, hiddenRows: [], hiddenColumns: [] };
}
