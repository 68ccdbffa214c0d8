import { sheetNames } from '../snapshot/sheet-names';
import type { CellSnapshot, SheetSnapshot } from '../snapshot/types';
import type { DraftCell, SheetDraft } from './types';

/** Drafts for one workbook, of which each sheet has a name of its own, and none of those that the workbook has already. */
export function withOwnNames(drafts: readonly SheetDraft[], taken: readonly string[] = []): readonly SheetDraft[] {
  const names = sheetNames([...taken, ...drafts.map(({ name }) => name)]).slice(taken.length);
  return drafts.map((draft, at) => ({ ...draft, name: names[at]! }));
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
export function readDraft({ name, cells, merges }: Pick<SheetDraft, 'name' | 'cells' | 'merges'>): SheetSnapshot {
  return { name, visibility: 'visible', protected: false, cells: cells.flatMap(snapshotCell), merges, hiddenRows: [], hiddenColumns: [] };
}
