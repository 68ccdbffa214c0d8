import type { SheetSnapshot, SnapshotNote, WorkbookSnapshot } from '../../core/snapshot/types';
import type { TaskOptions } from '../port';
import { CANCELLED, Stopped } from '../host-problems';
import { itemsOf } from './collection';
import { frameOf, readSheet } from './read-sheet';
import { turn } from './turn';
import type { EtApplication, EtWorkbook } from './types';

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped(CANCELLED);
}

/** Reads all worksheets block by block. Between blocks WPS and the pane get a turn, progress is told and cancelling is heard. */
export async function readWorkbook(app: EtApplication, book: EtWorkbook, { onProgress, signal }: TaskOptions): Promise<WorkbookSnapshot> {
  const frames = itemsOf(book.Worksheets).map((sheet) => frameOf(app, sheet));
  const total = frames.reduce((blocks, frame) => blocks + frame.blocks.length, 0);
  const sheets: SheetSnapshot[] = [];
  let done = 0;
  for (const frame of frames) {
    const { Name } = frame.sheet;
    const reading = readSheet(frame);
    for (;;) {
      const step = reading.next();
      if (step.done) {
        sheets.push(step.value);
        break;
      }
      done += 1;
      onProgress?.({ done, total, what: { 'zh-CN': `正在读取“${Name}”`, 'en-US': `Reading “${Name}”` } });
      await turn();
      stopIfAborted(signal);
    }
  }
  return {
    name: book.Name,
    sheets,
    notes: [
      ...notesOf(book, sheets),
      ...frames.flatMap(({ sheet, isCut }): SnapshotNote[] => (isCut ? [{ sheet: sheet.Name, code: 'cut-off' }] : [])),
    ],
  };
}

/** What could not be read: sheets that are charts, merged areas. */
function notesOf({ Sheets }: EtWorkbook, sheets: readonly SheetSnapshot[]): SnapshotNote[] {
  const grids = new Set(sheets.map(({ name }) => name));
  const others = Sheets ? itemsOf(Sheets).filter(({ Name }) => !grids.has(Name)) : [];
  return [
    ...others.map(({ Name }): SnapshotNote => ({ sheet: Name, code: 'not-a-grid' })),
    ...sheets.flatMap(({ name, merges }): SnapshotNote[] => (merges === null ? [{ sheet: name, code: 'merges-unread' }] : [])),
  ];
}
