import { setImmediate as breathe } from 'node:timers/promises';
import { EMPTY_SUMMARY, addToSummary } from '../core/report/json-report';
import type { Severity } from '../core/finding';
import type { Scoring } from './check-file';
import type { ReportOptions } from './formats/open-report';
import { expandInputs, sayAsides } from './inputs';
import type { Inputs } from './inputs';
import { writeProblem } from './out-file';
import { isLarge } from './read-input';
import { uncheckedFile, type CheckedFile, type CheckedFileWriter } from './checked-file';
import { EXIT } from './terminal';
import type { ExitStatus, Terminal } from './terminal';
import { RUN_WORDS } from './words';
import type { Limits } from './workers/limits';
import { openPool, type Pool } from './workers/pool';

export interface CheckOptions extends ReportOptions {
  readonly scoring: Scoring;
  readonly minSeverity: Severity;
  readonly limits: Limits;
}

/**
 * `perfscore check`: checks workbooks, each in a worker, and writes the report in their order as it goes, so that memory does
 * not grow with their number and one of them can neither end the run nor hold it up for ever. Inputs that cannot be used are
 * said on standard error and make the exit status 2; the others are checked.
 */
export async function check(args: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  const { format, limits, scoring, minSeverity: least } = options;
  const pool = openPool('check', { scoring, least, marks: format === 'xlsx' ? terminal.language : null }, limits);
  try {
    return await checkIn(pool, args, options, terminal);
  } finally {
    pool.close();
  }
}

async function checkIn(pool: Pool<'check'>, args: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  // The code of the reports is loaded while the worker loads its own.
  const { openReport } = await import('./formats/open-report');
  const inputs = expandInputs(args, options.format === 'xlsx' ? options.out : null);
  const opened = openReport(options, inputs.files, terminal);
  if (!opened.ok) {
    terminal.complain(`perfscore: ${terminal.say(opened.problem.message)}`);
    return EXIT.unusable;
  }
  try {
    const status = await writeReport(pool, inputs, opened.value.writer, terminal);
    opened.value.commit();
    return status;
  } catch (error) {
    opened.value.abandon();
    terminal.complain(`perfscore: ${terminal.say(writeProblem(options.out ?? 'stdout', error).message)}`);
    return EXIT.unusable;
  }
}

async function writeReport(pool: Pool<'check'>, inputs: Inputs, writer: CheckedFileWriter, terminal: Terminal): Promise<ExitStatus> {
  let summary = EMPTY_SUMMARY;
  let unwritten = 0;
  const take = async (file: CheckedFile): Promise<void> => {
    if (file.report.error) terminal.complain(`${file.report.path}: ${terminal.say(file.report.error.message)}`);
    summary = addToSummary(summary, file.report.result);
    const trouble = await writer.file(file);
    if (!trouble) return;
    unwritten += 1;
    terminal.complain(`${file.report.path}: ${terminal.say(trouble.message)}`);
  };

  await writer.begin();
  for (const { path, problem } of inputs.unusable) await take(uncheckedFile({ path, relative: path }, problem));
  let at = 0;
  for (const [input, checked] of pool.inOrder(inputs.files)) {
    at += 1;
    terminal.progress.show(terminal.say(RUN_WORDS.progress, { done: String(at), total: String(inputs.files.length), path: input.path }), isLarge(input.path));
    const outcome = await checked;
    await take(outcome.ok ? outcome.value : uncheckedFile(input, outcome.problem));
    // The event loop gets its turn between two files: only then is a reader that closed the pipe heard of.
    await breathe();
  }
  terminal.progress.clear();
  sayAsides(inputs, terminal);
  await writer.end(summary);
  if (summary.failed > 0 || unwritten > 0) return EXIT.unusable;
  return summary.errors > 0 ? EXIT.errorsFound : EXIT.clean;
}
