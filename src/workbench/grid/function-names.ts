import type { Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { IShortcutService, KeyCode } from '@univerjs/preset-sheets-core';

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
