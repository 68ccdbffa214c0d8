import { rangeName } from '../core/snapshot/address';
import { areaOf } from '../hosts/wps/matrix';
import type { EtRange } from '../hosts/wps/types';
import type { PaneController } from '../pane/controller/pane-controller';
import type { Scope } from '../pane/controller/pane-state';
import type { Command } from './mailbox';
import { take } from './mailbox';
import { bookKey, type WpsPage } from './wps-page';

/** Milliseconds between two looks for a button that was pressed: no page can call another one. */
const LOOK_EVERY = 300;

interface Selecting {
  readonly Selection?: Partial<EtRange> | null;
  readonly ActiveSheet?: { readonly Name: string } | null;
}

/** The cells that are selected; null where WPS cannot say (a picture is selected). */
export function selectedCells({ Application }: WpsPage): Scope | null {
  try {
    const { Selection, ActiveSheet } = Application as Selecting;
    if (!ActiveSheet || !Selection?.Rows || !Selection.Columns || Selection.Row === undefined || Selection.Column === undefined)
      return null;
    return { sheet: ActiveSheet.Name, range: rangeName(areaOf(Selection as EtRange)) };
  } catch {
    return null;
  }
}

function run(controller: PaneController, page: WpsPage, command: Command): Promise<void> {
  switch (command) {
    case 'check':
      return controller.checks.check();
    case 'checkSelection':
      return controller.checks.check(selectedCells(page));
    case 'fill':
      return controller.plans.previewFill();
    case 'highlight':
      return controller.plans.highlight();
    case 'clear':
      return controller.plans.clearMarks();
    case 'revert':
      return controller.plans.revert();
  }
}

/** Runs the commands of the ribbon's buttons in the pane, as long as it is there; the end of it. */
export function followRibbon(controller: PaneController, page: WpsPage): () => void {
  const storage = page.PluginStorage;
  if (!storage) return () => undefined;
  const book = bookKey(page);
  const look = (): void => {
    const command = take(storage, book);
    if (command) void run(controller, page, command);
  };
  look();
  const timer = setInterval(look, LOOK_EVERY);
  return () => clearInterval(timer);
}
