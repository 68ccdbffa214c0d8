import type { TaskOptions } from '../../hosts/port';
import type { ErrandName, Errands } from '../../service/errand-types';
import type { PaneController } from './pane-controller';
import type { TaskName } from './pane-state';

/** Does an errand about the workbook as it is now, checked anew where needed. Null where that failed; a person has been told why then. */
export async function onChecked<K extends ErrandName>(
  { workspace: { store, engine }, checks }: PaneController,
  during: TaskName,
  errand: K,
  given: Errands[K]['given'],
  task: TaskOptions,
): Promise<Errands[K]['result'] | null> {
  const { checked, stale } = store.getState();
  if ((checked === null || stale) && !(await checks.run(during, task))) return null;
  let done = await engine.run(errand, given, task.signal);
  if (!done.ok && done.problem.code === 'not-checked') {
    // A check or errand that was cancelled took with it what the engine knew.
    if (!(await checks.run(during, task))) return null;
    done = await engine.run(errand, given, task.signal);
  }
  if (done.ok) return done.value;
  checks.tell(done.problem, during);
  return null;
}
