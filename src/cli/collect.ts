import path from 'node:path';
import type { Problem } from '../core/localized';
import { togetherReport } from '../core/report/together-report';
import { ruleById } from '../core/rules/registry';
import type { FileFacts } from '../core/together/types';
import { CollectBook } from '../reports/collect/collect-book';
import { addCollected } from '../reports/collect/collected-tables';
import { COLLECT_WORDS } from '../reports/collect/collect-words';
import { togetherLine } from '../reports/together-parts';
import { zipTo } from '../reports/xlsx/zip-book';
import { batch } from './run-batch';
import type { CollectedFile, CollectSettings } from './collect-file';
import { copyFolder, type Place } from './copies';
import { openSpool } from './formats/disk-spool';
import { expandInputs, sayAsides, type Inputs } from './expand-inputs';
import { writeProblem } from './out-file';
import { problems } from './command-problems';
import { openRecording, type Recording } from './resume/recording';
import { terminalSafe } from './stream-sink';
import { EXIT, type ExitStatus, type Terminal } from './terminal';
import type { Limits } from './worker-limits';
import { openPool, type Pool } from './workers/pool';

export interface CollectOptions extends CollectSettings {
  /** The workbook that is written. */
  readonly out: string;
  readonly limits: Limits;
  /** File that keeps what is finished, so that a stopped run can go on; null where none is wanted. */
  readonly resume: string | null;
  /** Whether the tables of all workbooks are held against each other, too. */
  readonly together?: boolean;
  /** Whether a part of the files was asked for (`--shard`), which is refused. */
  readonly inParts?: boolean;
}

function addFile(book: CollectBook, collected: CollectedFile, { say }: Terminal): void {
  if (collected.error) book.addUnread(collected.path, '', say(collected.error.message));
  else addCollected(book, collected, say);
}

async function writeBook(
  pool: Pool<'collect'>,
  inputs: Inputs,
  place: Place,
  recording: Recording | null,
  together: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  const facts: FileFacts[] = [];
  const spool = openSpool();
  const book = new CollectBook(spool, terminal.language);
  let failed = 0;
  const fail = (name: string, problem: Problem): void => {
    failed += 1;
    terminal.complain(`${name}: ${terminal.say(problem.message)}`);
  };
  try {
    for (const { path: name, problem } of inputs.unusable) {
      fail(name, problem);
      book.addUnread(name, '', terminal.say(problem.message));
    }
    await batch({
      pool,
      files: inputs.files,
      recording,
      terminal,
      progress: COLLECT_WORDS.progress,
      take(input, outcome) {
        const collected: CollectedFile = outcome.ok
          ? outcome.value
          : { path: input.path, error: outcome.problem, tables: 0, rows: [], indicators: [], unrecognised: [] };
        if (collected.error) fail(input.path, collected.error);
        addFile(book, collected, terminal);
        if (collected.facts) facts.push({ file: collected.path, tables: collected.facts });
        return Promise.resolve();
      },
    });
    sayAsides(inputs, terminal);
    const across = together ? togetherReport(facts) : null;
    if (across) book.addTogether(across, ruleById);
    const file = place.begin();
    try {
      await book.write(zipTo((chunk) => file.write(chunk)));
      place.finish(file);
    } finally {
      file.abandon();
    }
    const counts = Object.fromEntries(
      Object.entries({ files: inputs.files.length, ...book.counts }).map(([name, count]) => [name, String(count)]),
    );
    await terminal.out.write(`${terminalSafe(terminal.say(COLLECT_WORDS.written, { path: place.path, ...counts }))}\n`);
    if (across) await terminal.out.write(`${terminal.say(togetherLine(across))}\n`);
    return failed > 0 ? EXIT.unusable : EXIT.clean;
  } finally {
    spool.remove();
  }
}

/**
 * `perfscore collect`: one workbook with a ledger of all projects, a list of all indicators, sums by unit and grade, and what was not
 * recognised. Each workbook is read in a worker. An earlier output of its own is replaced, never any other file. Exit status 2 where an
 * input could not be used or the workbook not be written; errors in tables are counted in the ledger and leave it 0.
 */
export async function collect(
  args: readonly string[],
  { scoring, out, limits, resume, together = false, inParts = false }: CollectOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const refuse = (problem: Problem): ExitStatus => {
    terminal.complain(`perfscore: ${terminal.say(problem.message)}`);
    return EXIT.unusable;
  };
  if (inParts) return refuse(problems.collectInParts());
  if (!/\.xlsx$/i.test(out)) return refuse(problems.collectOut(out));
  const folder = path.dirname(out);
  const inputs = expandInputs(args, folder);
  const place = copyFolder(folder, inputs.files, true).reserve(path.basename(out));
  if (!place.ok) return refuse(place.problem);
  const settings: CollectSettings = { scoring, ...(together ? { facts: true } : {}) };
  const opened = openRecording(resume, { work: 'collect', settings, inputs: inputs.files, copies: false });
  if (!opened.ok) return refuse(opened.problem);
  const recording = opened.value;
  const pool = openPool('collect', settings, limits);
  try {
    const status = await writeBook(pool, inputs, place.value, recording, together, terminal);
    recording?.record.remove();
    return status;
  } catch (error) {
    recording?.record.close();
    return refuse(writeProblem(out, error));
  } finally {
    pool.close();
  }
}
