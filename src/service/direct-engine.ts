import type { Result } from '../core/localized';
import type { EditPlan } from '../core/plan/types';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import type { TaskOptions } from '../hosts/port';
import { CANCELLED } from '../hosts/host-problems';
import { departuresFrom } from './departures';
import type { CheckRequest } from './check-request';
import { ENGINE_FAILED, type Catalogue, type CheckOutcome, type EngineService, type PlanRequest } from './engine-service';
import { EngineSession } from './engine-session';
import type { ErrandName, Errands } from './errand-types';
import { runErrand } from './errands/run-errand';
import { plannedEdits } from './planned-edits';

const CHECKING = { 'zh-CN': '正在核对各项数据…', 'en-US': 'Checking the figures…' };

/** The engine in the page itself: for tests and for pages that may not make workers. A check cannot be cancelled once it computes. */
export class DirectEngine implements EngineService {
  readonly #session = new EngineSession();

  async catalogue(): Promise<Result<Catalogue>> {
    return { ok: true, value: this.#session.catalogue() };
  }

  async check(snapshot: WorkbookSnapshot, request: CheckRequest, { signal, onProgress }: TaskOptions = {}): Promise<Result<CheckOutcome>> {
    onProgress?.({ done: 0, total: null, what: CHECKING });
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal?.aborted) return { ok: false, problem: CANCELLED };
    const departures = await departuresFrom(request.template ?? null);
    if (!departures.ok) return departures;
    try {
      return this.#session.check(snapshot, request, departures.value);
    } catch {
      return { ok: false, problem: ENGINE_FAILED };
    }
  }

  plan(request: PlanRequest): Promise<Result<EditPlan>> {
    return plannedEdits(this.#session.last, request);
  }

  run<K extends ErrandName>(errand: K, given: Errands[K]['given']): Promise<Result<Errands[K]['result']>> {
    return runErrand(errand, given, this.#session.last);
  }

  another(): EngineService {
    return new DirectEngine();
  }

  dispose(): void {}
}
