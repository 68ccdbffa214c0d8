import type { Result } from '../../core/localized';
import { success } from '../../core/localized';
import { today } from '../../hosts/today';
import type { WentBefore } from '../copies';
import type { Input } from '../files/find-workbooks';
import { problems } from '../command-problems';
import type { Terminal } from '../terminal';
import { RUN_WORDS } from '../command-words';
import type { Pool } from '../workers/pool';
import type { Outcome, Settings, WorkName } from '../workers/worker-messages';
import { basisTeller } from './basis';
import { personalKey } from './key';
import { openRecord, type RunRecord } from './record';

/** A run that can be stopped: what is finished is kept in a file, and the same command goes on from there. */
export interface Recording {
  readonly file: string;
  readonly record: RunRecord;
}

export interface RecordingOptions<N extends WorkName> {
  readonly work: N;
  readonly settings: Settings<N>;
  readonly inputs: readonly Input[];
  /** Whether the run writes copies. */
  readonly copies: boolean;
}

/** Opens what `--resume` names; null where it is left out. Codes: those of `openRecord`. */
export function openRecording<N extends WorkName>(
  file: string | null,
  { work, settings, inputs, copies }: RecordingOptions<N>,
): Result<Recording | null> {
  if (file === null) return success(null);
  try {
    const record = openRecord(file, {
      settings: { work, settings },
      inputs,
      key: personalKey(process.env),
      today: today(),
      durable: copies,
    });
    return record.ok ? success({ file, record: record.value }) : record;
  } catch (error) {
    return { ok: false, problem: problems.resumeFailed(file, error) };
  }
}

/** What the run that goes on has written of its copies; null where it begins. */
export function wentBefore(recording: Recording | null): WentBefore | null {
  return recording && recording.record.finished > 0 ? { ending: recording.record.ending } : null;
}

/** What becomes of one workbook: as it is kept, where it still is the workbook that this is of, else as a worker finds, which is kept then. */
export function recordedRun<N extends WorkName>(pool: Pool<N>, recording: Recording | null, terminal: Terminal): Pool<N>['run'] {
  if (!recording) return pool.run;
  const { record, file } = recording;
  const basisOf = basisTeller();
  let keeping = true;

  function keep(basis: Buffer, outcome: Outcome<N>): void {
    if (!keeping) return;
    try {
      record.keep(basis, outcome);
    } catch (error) {
      keeping = false;
      terminal.complain(terminal.say(RUN_WORDS.notKept, { reason: terminal.say(problems.resumeFailed(file, error).message) }));
    }
  }

  return async (task) => {
    const input = task as Input;
    const basis = basisOf(input);
    const known = basis && record.find(basis);
    if (known !== null && known !== undefined) return success(known as Outcome<N>);
    const outcome = await pool.run(task);
    // Where it changed while it was worked on, nobody knows what the outcome rests on.
    if (outcome.ok && basis && basisOf(input)?.equals(basis)) keep(basis, outcome.value);
    return outcome;
  };
}
