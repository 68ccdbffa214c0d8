import type { ChangeWatch } from './changes';
import type { OnWriting } from './write/queue-writes';

/** What the host's own commands do to the workbook besides: its reading and its events go by it. */
export class OwnEffects {
  /** Whether the host itself has emptied the user's list of undo since the last reading: asking for merged cells costs nothing more then. */
  undoIsGone = false;
  private readonly watch: Pick<ChangeWatch, 'expect'>;

  constructor(watch: Pick<ChangeWatch, 'expect'>) {
    this.watch = watch;
  }

  readonly onWriting: OnWriting = (sheetId, blocks) => {
    this.undoIsGone = true;
    this.watch.expect(sheetId, blocks);
  };
}
