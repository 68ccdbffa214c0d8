import type { Language } from '../core/localized';
import { copyName, download, XLSX_TYPE } from '../pane/download';
import type { Desk } from './opened-workbook';
import { copyOf } from './file-worker/file-client';
import type { OpenedFile } from './file-worker/file-messages';
import { message } from './workbench-messages';
import type { Notice } from './workbench-state';

const NO_CHANGES = JSON.stringify({ edits: [], removals: [] });

/** Saves copies of the opened file, and knows whether there is something that the last one does not hold. */
export class CopySaver {
  private changes = NO_CHANGES;
  /** The file of the last saved copy before its changes, with rows moved as they were then. */
  private base: Uint8Array | null = null;

  /** Another file is open: it is as it was read. */
  opened({ bytes }: OpenedFile): void {
    [this.base, this.changes] = [bytes, NO_CHANGES];
  }

  /** True where the grid differs from the opened file and from the last copy that was saved. */
  isBehind({ changes }: Desk): boolean {
    return changes.base() !== this.base || JSON.stringify(changes.changes()) !== this.changes;
  }

  /** Saves the original file with the changed cells; what to tell the person, a problem where it could not be done. */
  async save({ file, host, changes }: Desk, language: Language): Promise<Notice> {
    const [base, changed] = [changes.base(), changes.changes()];
    const copy = await copyOf({ ...file, bytes: base }, changed, host.keptSettings(), language);
    if (!copy.ok) return { kind: 'problem', title: message(language, 'notSaved'), problem: copy.problem };
    const name = copyName(file.name, language === 'zh-CN' ? '-已校验' : '-checked');
    download(name, copy.value.bytes, XLSX_TYPE);
    [this.base, this.changes] = [base, JSON.stringify(changed)];
    const count = new Set([...changed.edits, ...changed.removals].map(({ sheet, cell }) => JSON.stringify([sheet, cell]))).size;
    const refused = copy.value.refused.length;
    return {
      kind: 'done',
      text: message(language, refused > 0 ? 'savedPartly' : base === file.bytes ? 'saved' : 'savedRows', {
        name,
        count: String(count - refused),
        refused: String(refused),
      }),
    };
  }
}
