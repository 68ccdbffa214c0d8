import { setImmediate as breathe } from 'node:timers/promises';
import type { Problem } from '../core/localized';
import { EMPTY_SUMMARY, addToSummary } from '../core/report/json-report';
import type { Severity } from '../core/finding';
import { sayAsides } from './asides';
import { checkFile, type Scoring } from './check-file';
import { openReport } from './formats/open-report';
import type { ReportOptions } from './formats/open-report';
import { expandInputs } from './inputs';
import type { Inputs } from './inputs';
import { writeProblem } from './out-file';
import { isLarge } from './read-input';
import type { CheckedFile, ReportWriter } from './report-writer';
import { EXIT } from './terminal';
import type { ExitStatus, Terminal } from './terminal';
import { REPORT_WORDS } from './words';

export interface CheckOptions extends ReportOptions {
  readonly scoring: Scoring;
  readonly minSeverity: Severity;
}

function unusableFile(path: string, error: Problem): CheckedFile {
  return { input: { path, relative: path }, report: { path, error, result: null }, content: null };
}

/**
 * `perfscore check`: checks workbooks one by one and writes the report as it goes, so that memory does not grow with
 * their number. Inputs that cannot be used are said on standard error and make the exit status 2; the others are checked.
 */
export async function check(args: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  const inputs = expandInputs(args, options.format === 'xlsx' ? options.out : null);
  const opened = openReport(options, inputs.files, terminal);
  if (!opened.ok) {
    terminal.complain(`perfscore: ${terminal.say(opened.problem.message)}`);
    return EXIT.unusable;
  }
  try {
    const status = await writeReport(inputs, options, opened.value.writer, terminal);
    opened.value.commit();
    return status;
  } catch (error) {
    opened.value.abandon();
    terminal.complain(`perfscore: ${terminal.say(writeProblem(options.out ?? 'stdout', error).message)}`);
    return EXIT.unusable;
  }
}

async function writeReport(inputs: Inputs, options: CheckOptions, writer: ReportWriter, terminal: Terminal): Promise<ExitStatus> {
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
  for (const { path, problem } of inputs.unusable) await take(unusableFile(path, problem));
  for (const [at, input] of inputs.files.entries()) {
    terminal.progress.show(terminal.say(REPORT_WORDS.progress, { done: String(at + 1), total: String(inputs.files.length), path: input.path }), isLarge(input.path));
    await take(checkFile(input, options.scoring, options.minSeverity));
    // The event loop gets its turn between two files: only then is a reader that closed the pipe heard of.
    await breathe();
  }
  terminal.progress.clear();
  sayAsides(inputs, terminal);
  await writer.end(summary);
  if (summary.failed > 0 || unwritten > 0) return EXIT.unusable;
  return summary.errors > 0 ? EXIT.errorsFound : EXIT.clean;
}
