import type { WorkbookHost } from '../../hosts/port';
import type { EngineService } from '../../service/engine-service';
import type { OwnMarks } from '../own-marks';
import type { PaneStore } from './store';
import type { TaskRunner } from './task-runner';

/** What every command of the pane works with. */
export interface Workspace {
  readonly host: WorkbookHost;
  readonly engine: EngineService;
  readonly store: PaneStore;
  readonly tasks: TaskRunner;
  /** What was set on this machine. */
  readonly own: OwnMarks;
}
