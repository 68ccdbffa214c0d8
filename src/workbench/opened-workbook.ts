import type { ChangeTracker } from '../hosts/univer/track-changes';
import type { WorkbenchHost } from '../hosts/univer/univer-host';
import type { MountedPane } from '../pane/mount';
import type { OpenedFile } from './file-worker/file-messages';

/** What the opened workbook consists of. */
export interface Desk {
  readonly file: OpenedFile;
  readonly host: WorkbenchHost;
  readonly changes: ChangeTracker;
  readonly pane: MountedPane;
}

/** Whether a file says of a sheet that it is protected. */
export function isProtectedIn({ workbook: { data, origins } }: OpenedFile, sheet: string): boolean {
  return Object.entries(data.sheets).some(([id, { name }]) => name === sheet && (origins[id]?.protection ?? null) !== null);
}
