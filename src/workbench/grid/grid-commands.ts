import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';
import { PASTE, type PastedParams } from './clipboard';

/** What a person can ask of the grid besides typing, in the order of the menu; null parts the groups. */
export const GRID_COMMANDS = ['cut', 'copy', 'paste', 'clear', null, 'insertRows', 'deleteRows', null, 'undo', 'redo'] as const;
export type GridCommand = Exclude<(typeof GRID_COMMANDS)[number], null>;
/** What moves rows: done in the file as well, and not by the grid itself. */
export type RowCommand = Extract<GridCommand, 'insertRows' | 'deleteRows'>;

const IDS: Readonly<Record<Exclude<GridCommand, 'paste' | RowCommand>, string>> = {
  cut: 'univer.command.cut',
  copy: 'univer.command.copy',
  clear: 'sheet.command.clear-selection-content',
  undo: 'univer.command.undo',
  redo: 'univer.command.redo',
};

/** The editor of the grid's cells: whoever is in it is in the grid. */
const CELLS = '[data-u-comp="editor"][contenteditable]:not([id*="FORMULA_BAR"])';

/** Whether a key is pressed in the cells and not in the formula bar. */
export function isInCells(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(CELLS);
}

/** Puts the keyboard into the cells. */
export function focusCells(container: HTMLElement): void {
  container.querySelector<HTMLElement>(CELLS)?.focus();
}

/** What the clipboard holds; null where the browser does not let pages read it. */
async function readClipboard(): Promise<PastedParams | null> {
  try {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string): Promise<string> => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { htmlContent: await text('text/html'), textContent: await text('text/plain') };
  } catch {
    return null;
  }
}

/** Does what was asked, as its shortcut would. Resolves with false where the browser keeps the clipboard to itself. */
export async function runGridCommand(api: FUniver, container: HTMLElement, command: Exclude<GridCommand, RowCommand>): Promise<boolean> {
  // Cut, copy and paste are for whoever is in the cells; undo and redo leave the person where they are.
  if (command !== 'undo' && command !== 'redo') focusCells(container);
  const pasted = command === 'paste' ? await readClipboard() : null;
  if (command === 'paste' && pasted === null) return false;
  // What is refused on this sheet has been said by the guard.
  await api.executeCommand(command === 'paste' ? PASTE : IDS[command], pasted ?? undefined).catch(() => false);
  return true;
}
