import type { PaneController } from '../controller/pane-controller';
import { selectedCells } from './selected-cells';

/** The ribbon's and the context menu's commands by the names that the manifest gives them. */
export function commandsOf(controller: PaneController): Readonly<Record<string, () => Promise<void>>> {
  return {
    check: () => controller.checks.check(),
    fill: () => controller.plans.previewFill(),
    highlight: () => controller.plans.highlight(),
    clear: () => controller.plans.clearMarks(),
    revert: () => controller.plans.revert(),
    showPane: async () => undefined,
    checkSelection: async () => controller.checks.check(await selectedCells()),
  };
}

/** Opens the pane: that is where every command shows what it did. Where Excel cannot, the command runs all the same. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    return;
  }
}

/** Ties the commands to their buttons. A command's event is always completed, or Excel would lock the button. */
export function registerCommands(controller: PaneController): void {
  for (const [name, run] of Object.entries(commandsOf(controller))) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await showPane();
        await run();
      } finally {
        event.completed();
      }
    });
  }
}
