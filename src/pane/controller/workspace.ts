import type { WorkbookHost } from '../../hosts/port';
import type { EngineService } from '../../service/engine-service';
import type { PaneStore } from './store';
import type { TaskRunner } from './task-runner';

/** What every command of the pane works with. */
export interface Workspace {
  readonly host: WorkbookHost;
  readonly engine: EngineService;
  readonly store: PaneStore;
  readonly tasks: TaskRunner;
}
