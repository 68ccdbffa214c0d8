import type { CellSnapshot, WorkbookSnapshot } from '../core/snapshot/types';
import type { Result } from '../core/localized';
import { departuresFrom } from './departures';
import type { CheckRequest } from './check-request';
import type { CheckOutcome } from './engine-service';
import { ENGINE_FAILED } from './engine-service';
import type { EngineSession } from './engine-session';
import { runErrand } from './errands/run-errand';
import { expectPlan, plannedEdits } from './planned-edits';
import { FINDINGS_PER_MESSAGE, pieces, type FromWorker, type ToWorker, type WorkbookOutline } from './worker-protocol';

/** The worker's side of the conversation: collects a workbook block by block, checks it, answers. */
export class WorkerSession {
  readonly #engine: EngineSession;
  readonly #send: (message: FromWorker) => void;
  #outline: WorkbookOutline | null = null;
  #cells: CellSnapshot[][] = [];
  #template: WorkbookSnapshot | null = null;

  constructor(engine: EngineSession, send: (message: FromWorker) => void) {
    this.#engine = engine;
    this.#send = send;
  }

  /** Handles one message of the page. */
  receive(message: ToWorker): void {
    switch (message.type) {
      case 'catalogue':
        return this.#send({ type: 'catalogue', id: message.id, catalogue: this.#engine.catalogue() });
      case 'outline':
        this.#outline = message.outline;
        this.#cells = message.outline.sheets.map(() => []);
        return;
      case 'cells':
        for (const cell of message.cells) this.#cells[message.sheet]?.push(cell);
        return;
      case 'template':
        this.#template = this.#takeSnapshot();
        return;
      case 'check': {
        const { id, request, held } = message;
        const snapshot = this.#takeSnapshot();
        if (!snapshot || (held && !this.#template))
          return this.#send({ type: 'checked', id, result: { ok: false, problem: ENGINE_FAILED } });
        if (!held) return this.#sendOutcome(id, this.#engine.check(snapshot, request));
        return void this.#checkHeld(snapshot, request, this.#template!).then((outcome) => this.#sendOutcome(id, outcome));
      }
      case 'errand': {
        const { id, errand, given } = message;
        return void runErrand(errand, given, this.#engine.last).then((result) => this.#send({ type: 'errand', id, result }));
      }
      case 'plan': {
        const { id, plan } = message;
        return void plannedEdits(this.#engine.last, plan).then((result) => this.#send({ type: 'plan', id, result }));
      }
    }
  }

  async #checkHeld(snapshot: WorkbookSnapshot, request: CheckRequest, template: WorkbookSnapshot): Promise<Result<CheckOutcome>> {
    const departures = await departuresFrom(template);
    if (!departures.ok) return departures;
    try {
      return this.#engine.check(snapshot, request, departures.value);
    } catch {
      return { ok: false, problem: ENGINE_FAILED };
    }
  }

  #sendOutcome(id: number, outcome: Result<CheckOutcome>): void {
    this.#send({ type: 'checked', id, result: outcome.ok ? { ok: true, value: this.#sendParts(id, outcome.value) } : outcome });
    if (outcome.ok) expectPlan();
  }

  #takeSnapshot(): WorkbookSnapshot | null {
    const outline = this.#outline;
    if (!outline) return null;
    const sheets = outline.sheets.map((sheet, index) => ({ ...sheet, cells: this.#cells[index] ?? [] }));
    this.#outline = null;
    this.#cells = [];
    return { name: outline.name, notes: outline.notes, sheets };
  }

  /** Sends tables and findings ahead and gives back the rest. */
  #sendParts(id: number, outcome: CheckOutcome): CheckOutcome {
    for (const tables of pieces(
      outcome.result.tables,
      FINDINGS_PER_MESSAGE,
      (table) => 1 + table.indicators.length + table.reading.rows.length,
    ))
      this.#send({ type: 'part', id, tables, findings: [] });
    for (const findings of pieces(outcome.result.findings, FINDINGS_PER_MESSAGE)) this.#send({ type: 'part', id, tables: [], findings });
    return { ...outcome, result: { ...outcome.result, tables: [], findings: [] } };
  }
}
