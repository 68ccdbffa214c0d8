import type { Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { IShortcutService, KeyCode } from '@univerjs/preset-sheets-core';

/** Follows whether a person writes in a cell or the formula bar. */
export interface EditingWatch {
  /** Ends a cell edit that is under way, keeping what was typed: for what the person asks for elsewhere on the page. */
  endEditing(): Promise<void>;
  /** Resolves once nothing is being written, or when the signal asks for it. */
  editingEnded(signal: AbortSignal | undefined): Promise<void>;
}

/** The cell editor and the formula bar, in which an input method composes before the grid knows of an edit. */
const EDITOR = '[data-u-comp="editor"]';

/** How soon the end of an edit is seen that no event tells of, in milliseconds. */
const LOOK_AGAIN = 300;

/**
 * Follows edits in the grid and compositions of input methods. Whatever nobody asked for waits for both: a key that comes while an
 * edit is being ended goes to another cell.
 */
export function followEditing(api: FUniver): EditingWatch {
  let composing: Element | null = null;
  const waiting = new Set<() => void>();
  const isWriting = (): boolean => composing?.isConnected === true || (api.getActiveWorkbook()?.isCellEditing() ?? false);
  const look = (): void => {
    if (waiting.size === 0 || isWriting()) return;
    for (const go of [...waiting]) go();
  };
  const editorOf = ({ target }: Event): Element | null => (target instanceof Element ? target.closest(EDITOR) : null);
  document.addEventListener('compositionstart', (event) => (composing = editorOf(event)), true);
  document.addEventListener(
    'compositionend',
    () => {
      composing = null;
      look();
    },
    true,
  );
  api.addEvent(api.Event.CommandExecuted, look);
  return {
    async endEditing() {
      const workbook = api.getActiveWorkbook();
      if (workbook?.isCellEditing()) await workbook.endEditingAsync(true);
    },
    editingEnded(signal) {
      if (!isWriting() || signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        // The grid may close its editor a moment after its last event: on a slow machine nothing else would tell.
        const again = setInterval(look, LOOK_AGAIN);
        const go = (): void => {
          clearInterval(again);
          waiting.delete(go);
          signal?.removeEventListener('abort', go);
          resolve();
        };
        waiting.add(go);
        signal?.addEventListener('abort', go);
      });
    },
  };
}

/** The commands by which keys reach the list of function names that shows while a formula is typed; one for each editor. */
const LIST_KEYS = 'sheet.formula-embedding-editor.search_function.';
const ARROWS: ReadonlySet<unknown> = new Set([KeyCode.ARROW_UP, KeyCode.ARROW_DOWN]);

/**
 * Enter ends an entry as it was typed, as in Excel; Tab takes a name from the list, and Enter does only once somebody has gone into the
 * list with the arrow keys. The list by itself would take Enter always, and it is behind the keys: on a slow machine `…+I6` and Enter
 * became `…+INTRATE(`, still open, with the rest of what was typed in it.
 */
export function keepEnterForEntries(injector: Injector): void {
  const keys = injector.get(IShortcutService);
  let isChosen = false;
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id.startsWith(LIST_KEYS) && ARROWS.has((params as { readonly keyCode?: unknown } | undefined)?.keyCode)) isChosen = true;
  });
  const register = keys.registerShortcut.bind(keys);
  keys.registerShortcut = (item) => {
    if (!item.id.startsWith(LIST_KEYS) || item.binding !== KeyCode.ENTER) return register(item);
    // A new list: nobody has chosen from it yet.
    isChosen = false;
    return register({ ...item, preconditions: () => isChosen });
  };
}
