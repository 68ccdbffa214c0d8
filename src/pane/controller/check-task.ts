import type { Problem, Result } from '../../core/localized';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import type { TaskOptions, WorkbookHost } from '../../hosts/port';
import type { CheckRequest } from '../../service/check-request';
import type { EngineService } from '../../service/engine-service';
import type { Checked, PaneState } from './pane-state';

/** What the next check asks of the engine, from the settings and the ignored findings. */
export function checkRequest(state: PaneState): CheckRequest {
  return {
    policy: state.settings.policy ?? state.catalogue?.defaultPolicy ?? '',
    tolerance: state.settings.tolerance,
    ignored: state.ignored.map((entry) => entry.id),
    ...(state.profile === null ? {} : { profile: state.profile }),
    ...(state.template === null ? {} : { template: state.template }),
  };
}

function countCells({ sheets }: WorkbookSnapshot): number {
  return sheets.reduce((count, { cells }) => count + cells.length, 0);
}

function sheetsOf(snapshot: WorkbookSnapshot): Checked['sheets'] {
  return snapshot.sheets.map(({ name, protected: locked, visibility }) => ({ name, protected: locked, visibility }));
}

/** Cells from which reading a workbook takes too long to be done unasked. Counted, not timed: a machine that is busy once says nothing of the next check. */
const LARGE = 100_000;

/**
 * Reads the workbook and checks it: one way, no state touched.
 * @param reading ends the reading alone, before the engine has begun
 */
export async function checkWorkbook(
  host: WorkbookHost,
  engine: EngineService,
  request: CheckRequest,
  task: TaskOptions,
  reading = task.signal,
): Promise<Result<Checked>> {
  let start = performance.now();
  const read = await host.read({ ...task, ...(reading ? { signal: reading } : {}), onReading: () => (start = performance.now()) });
  if (!read.ok) return read;
  const outcome = await engine.check(read.value, request, task);
  if (!outcome.ok) return outcome;
  return {
    ok: true,
    value: {
      workbook: read.value.name,
      outcome: outcome.value,
      sheets: sheetsOf(read.value),
      notes: read.value.notes,
      large: countCells(read.value) > LARGE,
      took: performance.now() - start,
    },
  };
}

/** A cancelled task is no failure: the person asked for it. */
export function isCancelled(problem: Problem): boolean {
  return problem.code === 'cancelled';
}
