import path from 'node:path';
import { say, type Localized } from '../core/localized';
import { EMPTY_SUMMARY, addToSummary } from '../core/report/json-report';
import { togetherReport } from '../core/report/together-report';
import { withTogether } from '../core/report/with-together';
import type { FileReport } from '../core/report/types';
import { DEFAULT_POLICY } from '../core/scoring/policies';
import type { SheetDraft } from '../core/forms/types';
import type { FileFacts, TableFacts } from '../core/together/types';
import { today } from '../hosts/today';
import { checklistPage, checklistVerdict } from '../reports/checklist/checklist-page';
import { draftBook } from '../reports/xlsx/laid-out-book';
import { sheetNames } from '../core/snapshot/sheet-names';
import { batch } from './run-batch';
import type { CheckSettings } from './check-file';
import { CHECKLIST_COMMAND_WORDS } from './checklist-words';
import { copyFolder } from './copies';
import { expandInputs, sayAsides, type Inputs } from './expand-inputs';
import { problems } from './command-problems';
import { terminalSafe } from './stream-sink';
import { EXIT, statusOf, type ExitStatus, type Terminal } from './terminal';
import type { Limits } from './worker-limits';
import { openPool, type Pool } from './workers/pool';

export interface ChecklistCommandOptions extends Pick<CheckSettings, 'scoring' | 'template'> {
  /** The workbook that is written. */
  readonly out: string;
  readonly limits: Limits;
  /** Whether the tables of all workbooks are held against each other, too. */
  readonly together?: boolean;
}

const WORDS = CHECKLIST_COMMAND_WORDS;

async function writePages(
  pool: Pool<'check'>,
  inputs: Inputs,
  { out, scoring, together = false }: ChecklistCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const names = sheetNames([...inputs.unusable, ...inputs.files].map(({ path: name }) => path.parse(name).name));
  const options = { language: terminal.language, policy: scoring.policy ?? DEFAULT_POLICY, date: today() };
  const pages: SheetDraft[] = [];
  let summary = EMPTY_SUMMARY;
  const addPage = async (report: FileReport): Promise<void> => {
    summary = addToSummary(summary, report.result);
    pages.push(checklistPage(report, names[pages.length]!, options));
    await terminal.out.write(
      `${terminalSafe(terminal.say(WORDS.line, { path: report.path, verdict: checklistVerdict(report, options) }))}\n`,
    );
  };
  // Held against each other once all are read; page by page as they come where nobody asks for that.
  const waiting: FileReport[] = [];
  const facts: FileFacts[] = [];
  const add = async (report: FileReport, tables: readonly TableFacts[] = []): Promise<void> => {
    if (report.error) terminal.complain(`${report.path}: ${terminal.say(report.error.message)}`);
    if (!together) return addPage(report);
    waiting.push(report);
    facts.push({ file: report.path, tables });
  };
  for (const { path: name, problem } of inputs.unusable) await add({ path: name, error: problem, result: null });
  await batch({
    pool,
    files: inputs.files,
    recording: 'never',
    terminal,
    progress: WORDS.progress,
    take: (input, outcome) =>
      outcome.ok ? add(outcome.value.report, outcome.value.facts) : add({ path: input.path, error: outcome.problem, result: null }),
  });
  const across = togetherReport(facts);
  for (const report of waiting) await addPage(withTogether(report, across));
  sayAsides(inputs, terminal);
  const written = copyFolder(path.dirname(out), inputs.files, true).write(path.basename(out), await draftBook(pages));
  if (!written.ok) {
    terminal.complain(`perfscore: ${terminal.say(written.problem.message)}`);
    return EXIT.unusable;
  }
  await terminal.out.write(`${terminalSafe(terminal.say(WORDS.written, { path: out, files: String(pages.length) }))}\n`);
  return statusOf(summary);
}

/**
 * `perfscore checklist`: a page to sign for each workbook in one workbook of a sheet each. An earlier output of its own is replaced, never
 * any other file. Exit status as of `check`.
 */
export async function checklist(args: readonly string[], options: ChecklistCommandOptions, terminal: Terminal): Promise<ExitStatus> {
  const { out, scoring, template = null, limits, together: facts = false } = options;
  const refuse = (why: Localized): ExitStatus => {
    terminal.complain(`perfscore: ${terminal.say(why)}`);
    return EXIT.unusable;
  };
  if (!/\.xlsx$/i.test(out)) return refuse(say(WORDS.notXlsx, { name: out }));
  const pool = openPool('check', { scoring, least: 'info', marks: null, template, facts }, limits);
  try {
    return await writePages(pool, expandInputs(args, path.dirname(out)), options, terminal);
  } catch (error) {
    return refuse(problems.internal(error).message);
  } finally {
    pool.close();
  }
}
