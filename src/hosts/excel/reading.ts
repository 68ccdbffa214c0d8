import type { Result } from '../../core/localized';
import { usesJx } from '../../core/plan/jx-formulas';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import type { TaskOptions } from '../port';
import type { ChangeWatch } from './changes';
import type { ExcelLine } from './excel-line';
import { BUSY_EDITING, WAITS_FOR_EDIT } from './excel-problems';
import type { OwnEffects } from './own-effects';
import { pause } from './patience';
import { MergeMemory } from './read/merge-memory';
import { readWorkbook } from './read/read-excel-workbook';

/** Reads the open workbook, and remembers what only a reading tells. */
export class ExcelReading {
  /** Whether the product's functions were seen to calculate, or seen not to; null: neither yet. */
  functionsSeen: boolean | null = null;
  private readonly memory = new MergeMemory();
  private readonly line: ExcelLine;
  private readonly watch: Pick<ChangeWatch, 'knowSheets'>;
  private readonly effects: OwnEffects;

  constructor(line: ExcelLine, watch: Pick<ChangeWatch, 'knowSheets'>, effects: OwnEffects) {
    this.line = line;
    this.watch = watch;
    this.effects = effects;
  }

  /** While a cell is being edited Excel answers nothing; asking again works in every version, and lets other commands pass in between. */
  readonly read = async (options: TaskOptions = {}): Promise<Result<WorkbookSnapshot>> => {
    for (;;) {
      options.onReading?.();
      const read = await this.readOnce(options);
      if (read.ok || read.problem !== BUSY_EDITING) return read;
      options.onProgress?.({ done: 0, total: null, what: WAITS_FOR_EDIT });
      await pause(this.line.editingPause, options.signal);
    }
  };

  private readOnce(options: TaskOptions): Promise<Result<WorkbookSnapshot>> {
    const { line, effects } = this;
    return line.guarded(options.signal, async () => {
      const { snapshot, sheetIds } = await line.runFor(options)((context) =>
        readWorkbook(context, {
          ...options,
          ...line.batch(),
          features: line.features,
          memory: this.memory,
          mayAsk: !options.unasked || effects.undoIsGone,
        }),
      );
      effects.undoIsGone = false;
      this.watch.knowSheets(sheetIds);
      this.functionsSeen = functionsSeen(snapshot) ?? this.functionsSeen;
      return snapshot;
    });
  }
}

/** Whether the product's functions calculate in this workbook: true where one does, false where all stick at `#NAME?`. */
function functionsSeen({ sheets }: WorkbookSnapshot): boolean | null {
  const results = sheets.flatMap(({ cells }) => cells.filter(({ formula }) => usesJx(formula)).map(({ content }) => content));
  const settled = results.filter(
    (content) => !(content.type === 'error' && (content.code === '#BUSY!' || content.code === '#GETTING_DATA')),
  );
  if (settled.length === 0) return null;
  return settled.some((content) => !(content.type === 'error' && content.code === '#NAME?'));
}
