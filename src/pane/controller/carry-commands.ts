import type { CarriedTables, CarryOrder } from '../../service/errand-types';
import { onChecked } from './on-checked';
import type { PaneController } from './pane-controller';

/** The target tables of the workbook as it is now, carried into forms; null where a person was told why there are none. */
export async function carryTables(controller: PaneController, order: CarryOrder): Promise<CarriedTables | null> {
  const { tasks, opened } = controller.workspace;
  let carried: CarriedTables | null = null;
  await opened();
  await tasks.run({ name: 'carry', cancellable: true }, async (task) => {
    carried = await onChecked(controller, 'carry', 'carry-tables', order, task);
  });
  return carried;
}
