import { loaded } from '../host-problems';
import type { WorkbookHost } from '../port';
import type { ExcelLine } from './excel-line';
import type { OwnEffects } from './own-effects';

type Writing = Required<Pick<WorkbookHost, 'prepareToWrite' | 'apply' | 'insertSheets' | 'insertForm' | 'clearMarks'>>;

/** The commands that write into the workbook. What does it is loaded when the first is near: nobody writes before the first finding. */
export function writing(line: ExcelLine, effects: OwnEffects): Writing {
  return {
    prepareToWrite: () => void import('./write').catch(() => undefined),

    apply: (plan, options = {}) =>
      line.guarded(options.signal, async () => {
        const { applyPlan } = await loaded(() => import('./write'), options.signal);
        return applyPlan(line.runFor(options), plan, {
          features: line.features,
          language: line.language,
          signal: options.signal,
          batch: line.batch(options, plan.title),
          onWriting: effects.onWriting,
        });
      }),

    insertSheets: (plan, options = {}) =>
      line.guarded(options.signal, async () => {
        const { insertSheets } = await loaded(() => import('./sheets/insert-sheets'), options.signal);
        return insertSheets(line.runFor(options), plan, {
          features: line.features,
          language: line.language,
          signal: options.signal,
          batch: line.batch(options, plan.title),
          onWriting: () => void (effects.undoIsGone = true),
        });
      }),

    insertForm: (plan, options = {}) =>
      line.guarded(options.signal, async () => {
        const { placeForm } = await loaded(() => import('./place/place-form'), options.signal);
        return placeForm(line.runFor(options), plan, {
          features: line.features,
          signal: options.signal,
          batch: line.batch(options, plan.title),
          onWriting: effects.onWriting,
        });
      }),

    clearMarks: (options = {}) =>
      line.guarded(options.signal, async () => {
        const { clearMarks } = await loaded(() => import('./write'), options.signal);
        return line.runFor(options)((context) => clearMarks(context, line.features, line.batch()), { delayForCellEdit: true });
      }),
  };
}
