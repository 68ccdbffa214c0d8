import type { CarriedTables, CarryOrder } from '../../service/errand-types';
import { onChecked } from './on-checked';
import type { PaneController } from './pane-controller';
import type { Checked } from './pane-state';

/** Carried tables, how they were asked for, and the check that they come from: after another one they are outdated. */
export interface Carrying extends CarriedTables {
  readonly order: CarryOrder;
  readonly checked: Checked;
}

/** The target tables of the workbook as it is now, carried into forms; null where a person was told why there are none. */
export async function carryTables(controller: PaneController, order: CarryOrder): Promise<Carrying | null> {
  const { store, tasks, opened } = controller.workspace;
  let carrying: Carrying | null = null;
  await opened();
  await tasks.run({ name: 'carry', cancellable: true }, async (task) => {
    const carried = await onChecked(controller, 'carry', 'carry-tables', order, task);
    const { checked } = store.getState();
    if (carried && checked) carrying = { ...carried, order, checked };
  });
  return carrying;
}
