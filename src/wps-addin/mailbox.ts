import { isFields } from '../hosts/journal/checked';
import type { PluginStorage } from './wps-page';

/** The ribbon's page and the panes are pages of their own; what both reach is the add-in's storage. */
const KEY = 'perfscore.command';

export const COMMANDS = ['check', 'fill', 'highlight', 'clear', 'revert', 'checkSelection'] as const;
export type Command = (typeof COMMANDS)[number];

/** A button that was pressed, for the pane of a workbook. */
interface Letter {
  readonly book: string;
  readonly command: Command;
}

/** Leaves a command for the pane of a workbook. */
export function post(storage: PluginStorage, letter: Letter): void {
  storage.setItem(KEY, JSON.stringify(letter));
}

function letterOf(kept: unknown): Letter | null {
  try {
    const value: unknown = typeof kept === 'string' ? JSON.parse(kept) : null;
    if (!isFields(value) || typeof value['book'] !== 'string') return null;
    const command = COMMANDS.find((known) => known === value['command']);
    return command ? { book: value['book'], command } : null;
  } catch {
    return null;
  }
}

/** Takes the command that waits for the pane of this workbook; null where there is none. */
export function take(storage: PluginStorage, book: string): Command | null {
  const letter = letterOf(storage.getItem(KEY));
  if (letter?.book !== book) return null;
  storage.setItem(KEY, '');
  return letter.command;
}
