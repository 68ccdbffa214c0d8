import { EMPTY_SUMMARY, addToSummary } from '../core/report/json-report';
import type { FileStatements } from '../core/narrative/types';
import { textReport, type ReadText } from '../core/report/text-report';
import { togetherReport } from '../core/report/together-report';
import type { FileFacts } from '../core/together/types';
import type { Severity } from '../core/finding';
import type { Problem } from '../core/localized';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import { batch } from './run-batch';
import type { CheckSettings, Scoring } from './check-file';
import type { ReportOptions } from './open-report';
import { expandInputs, sayAsides } from './expand-inputs';
import type { Inputs } from './expand-inputs';
import { writeProblem } from './out-file';
import { problems } from './command-problems';
import { openRecording, type Recording } from './resume/recording';
import { inputsOfShard, type Shard } from './shard';
import { uncheckedFile, type CheckedFile, type CheckedFileWriter } from './checked-file';
import { EXIT, statusOf } from './terminal';
import type { ExitStatus, Terminal } from './terminal';
import { RUN_WORDS, withBesides } from './command-words';
import type { Limits } from './worker-limits';
import { openPool, type Pool } from './workers/pool';

export interface CheckOptions extends Omit<ReportOptions, 'part'> {
  readonly scoring: Scoring;
  readonly minSeverity: Severity;
  /** The template that was sent out; null where none is named. */
  readonly template?: WorkbookSnapshot | null;
  readonly limits: Limits;
  /** File that keeps what is finished, so that a stopped run can go on; null where none is wanted. */
  readonly resume: string | null;
  /** The part of the workbooks that is checked; null for all. */
  readonly shard: Shard | null;
  /** Whether the copies carry the sheet 校验报告. */
  readonly reportSheet?: boolean;
  /** Whether the tables of all workbooks are held against each other, too. */
  readonly together?: boolean;
  /** A report in words that is held against the tables of all workbooks; null where none is named. */
  readonly text?: ReadText | null;
}

/**
 * `perfscore check`: checks workbooks, each in a worker, and writes the report in their order as it goes, so that memory does
 * not grow with their number and one of them can neither end the run nor hold it up for ever. Inputs that cannot be used are
 * said on standard error and make the exit status 2; the others are checked.
 */
export async function check(args: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  const { format, limits, scoring, minSeverity: least, template = null, together: facts = false, text = null } = options;
  // A part of a run knows nothing of the others' tables.
  if (facts && options.shard) return refuse(problems.togetherInParts(), terminal);
  if (text && options.shard) return refuse(problems.textInParts(), terminal);
  if (options.reportSheet && format !== 'xlsx') return refuse(problems.reportSheetInCopies(), terminal);
  const settings: CheckSettings = {
    scoring,
    least,
    marks: format === 'xlsx' ? terminal.language : null,
    ...(options.reportSheet ? { reportSheet: { policy: { name: options.policy.name } } } : {}),
    template,
    facts,
    ...(text ? { statements: true } : {}),
  };
  const pool = openPool('check', settings, limits);
  try {
    return await checkIn(pool, args, settings, options, terminal);
  } finally {
    pool.close();
  }
}

async function checkIn(
  pool: Pool<'check'>,
  args: readonly string[],
  settings: CheckSettings,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  // The code of the reports is loaded while the worker loads its own.
  const { openReport } = await import('./open-report');
  const whole = expandInputs(args, options.format === 'xlsx' ? options.out : null);
  const part = options.shard ? inputsOfShard(whole, options.shard) : { inputs: whole, note: null };
  const { inputs } = part;
  const opening = openRecording(options.resume, { work: 'check', settings, inputs: inputs.files, copies: options.format === 'xlsx' });
  if (!opening.ok) return refuse(opening.problem, terminal);
  const recording = opening.value;
  const opened = openReport({ ...options, part: part.note }, whole.files, recording, terminal);
  if (!opened.ok) {
    recording?.record.close();
    return refuse(opened.problem, terminal);
  }
  try {
    const status = await writeReport(pool, inputs, opened.value.writer, recording, options, terminal);
    opened.value.commit();
    recording?.record.remove();
    return status;
  } catch (error) {
    opened.value.abandon();
    recording?.record.close();
    return refuse(writeProblem(options.out ?? 'stdout', error), terminal);
  }
}

function refuse(problem: Problem, terminal: Terminal): ExitStatus {
  terminal.complain(`perfscore: ${terminal.say(problem.message)}`);
  return EXIT.unusable;
}

async function writeReport(
  pool: Pool<'check'>,
  inputs: Inputs,
  writer: CheckedFileWriter,
  recording: Recording | null,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const facts: FileFacts[] = [];
  const statements: FileStatements[] = [];
  let summary = EMPTY_SUMMARY;
  let unwritten = 0;
  const take = async (file: CheckedFile): Promise<void> => {
    if (file.report.error) terminal.complain(`${file.report.path}: ${terminal.say(file.report.error.message)}`);
    summary = addToSummary(summary, file.report.result);
    if (file.facts) facts.push({ file: file.report.path, tables: file.facts });
    if (file.statements) statements.push({ file: file.report.path, tables: file.statements });
    const trouble = await writer.file(file);
    if (!trouble) return;
    unwritten += 1;
    terminal.complain(`${file.report.path}: ${terminal.say(trouble.message)}`);
  };

  await writer.begin();
  for (const { path, problem } of inputs.unusable) await take(uncheckedFile({ path, relative: path }, problem));
  await batch({
    pool,
    files: inputs.files,
    recording,
    terminal,
    progress: RUN_WORDS.progress,
    take: (input, outcome) => take(outcome.ok ? outcome.value : uncheckedFile(input, outcome.problem)),
  });
  sayAsides(inputs, terminal);
  const together = options.together ? togetherReport(facts, options.minSeverity) : null;
  const text = options.text ? textReport(options.text, statements, options.minSeverity) : null;
  await writer.end(summary, { together, text });
  return unwritten > 0 ? EXIT.unusable : statusOf(withBesides(summary, { together, text }));
}
