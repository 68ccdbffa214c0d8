import type { Problem, Result } from '../../../src/core/localized';
import type { EditPlan, FillOptions, FillStyle } from '../../../src/core/plan/types';
import type { Finding, Severity } from '../../../src/core/finding';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import type { CheckRequest } from '../../../src/service/check-request';
import type { Catalogue, CheckOutcome, EngineService, PlanRequest } from '../../../src/service/engine-service';
import { NOT_CHECKED } from '../../../src/service/engine-service';
import type { ErrandName, Errands } from '../../../src/service/errand-types';
import { runErrand } from '../../../src/service/errands/run-errand';
import { CATALOGUE, planOf } from './sample-outcome';

function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** An engine that answers from a script. `outcome` may depend on the workbook, so that a fix makes its finding go away. */
export class FakeEngine implements EngineService {
  readonly requests: CheckRequest[] = [];
  readonly asked: string[] = [];
  readonly failing = new Map<string, Problem>();
  fillPlan: (style: FillStyle, options?: FillOptions) => EditPlan = (style) => planOf('fill', [], style);
  finalizePlan: EditPlan = planOf('finalize', []);
  repairPlan: EditPlan = planOf('repair', []);
  #last: readonly Finding[] | null = null;
  readonly #outcome: (snapshot: WorkbookSnapshot) => CheckOutcome;

  constructor(outcome: (snapshot: WorkbookSnapshot) => CheckOutcome) {
    this.#outcome = outcome;
  }

  async catalogue(): Promise<Result<Catalogue>> {
    return this.#failure<Catalogue>('catalogue') ?? done(CATALOGUE);
  }

  async check(snapshot: WorkbookSnapshot, request: CheckRequest): Promise<Result<CheckOutcome>> {
    this.requests.push(request);
    const failed = this.#failure<CheckOutcome>('check');
    if (failed) return failed;
    const outcome = this.#outcome(snapshot);
    const all = outcome.result.findings;
    this.#last = all;
    const findings = all.filter((finding) => !request.ignored.includes(finding.id));
    const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
    const summary = { ...outcome.result.summary, errors: count('error'), warnings: count('warning'), infos: count('info') };
    return done({
      ...outcome,
      result: { ...outcome.result, findings, summary },
      ignored: all.filter((finding) => request.ignored.includes(finding.id)),
    });
  }

  async plan(request: PlanRequest): Promise<Result<EditPlan>> {
    switch (request.kind) {
      case 'fill':
        return this.#plan(`fill ${request.style}${request.options?.includeUnsure ? ' with unsure' : ''}`, () =>
          this.fillPlan(request.style, request.options),
        );
      case 'highlight': {
        const { choice, ignored } = request;
        return this.#plan(`highlight ${choice.severities.join(' ')}`, (findings) => {
          const marked = findings.filter((finding) => choice.severities.includes(finding.severity) && !ignored.includes(finding.id));
          return {
            ...planOf('highlight', []),
            edits: marked.map((finding) => ({
              sheet: finding.sheet,
              cell: finding.cell,
              mark: '#FFD6D6',
              before: '',
              after: '',
              reason: finding.message,
            })),
          };
        });
      }
      case 'fixes': {
        const { findingIds, chosen } = request;
        return this.#plan(`fixes ${findingIds.join(' ')}${chosen ? ` chosen ${chosen.join(' ')}` : ''}`, (findings) => {
          const edits = findings
            .filter((finding) => findingIds.includes(finding.id))
            .flatMap((finding) =>
              (chosen ? chosen.flatMap((at) => (finding.choices ?? finding.causes ?? [])[at]?.fix ?? []) : [finding.fix]).flatMap(
                (fix) => fix?.edits ?? [],
              ),
            );
          return planOf('fix', edits);
        });
      }
      case 'finalize':
        return this.#plan(`finalize ${request.style}`, () => this.finalizePlan);
      case 'repair':
        return this.#plan('repair', () => this.repairPlan);
    }
  }

  /** What asks nothing of a check is done as ever. */
  run<K extends ErrandName>(errand: K, given: Errands[K]['given']): Promise<Result<Errands[K]['result']>> {
    return runErrand(errand, given, null);
  }

  another(): EngineService {
    return this;
  }

  dispose(): void {}

  /** As after a cancelled check: the worker is gone, and with it what it knew. */
  forget(): void {
    this.#last = null;
  }

  async #plan(asked: string, make: (findings: readonly Finding[]) => EditPlan): Promise<Result<EditPlan>> {
    this.asked.push(asked);
    return this.#failure<EditPlan>('plan') ?? (this.#last ? done(make(this.#last)) : { ok: false, problem: NOT_CHECKED });
  }

  #failure<T>(method: string): Result<T> | null {
    const problem = this.failing.get(method);
    this.failing.delete(method);
    return problem ? { ok: false, problem } : null;
  }
}
