import type { WorkbookHost } from '../../hosts/port';
import type { EngineService } from '../../service/engine-service';
import type { OwnMarks } from '../agreed-settings';
import type { FirstRunMemory } from '../pane-options';
import type { PaneStore } from './pane-store';
import type { TaskRunner } from './task-runner';

/** What every command of the pane works with. */
export interface Workspace {
  readonly host: WorkbookHost;
  readonly engine: EngineService;
  readonly store: PaneStore;
  readonly tasks: TaskRunner;
  /** What was set on this machine. */
  readonly own: OwnMarks;
  /** Whether the first-run card is to be shown again; undefined where none is. */
  readonly firstRun: FirstRunMemory | undefined;
  /** Done once what the workbook keeps has been read: commands from the ribbon may come before the pane has opened. */
  readonly opened: () => Promise<void>;
}
