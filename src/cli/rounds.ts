import path from 'node:path';
import { failure, say, success, type Problem, type Result } from '../core/localized';
import type { Severity } from '../core/finding';
import { acrossFiles, type RoundWorkbook } from '../core/rounds/across';
import { keyText } from '../core/rounds/identity';
import type { RoundTable } from '../core/rounds/types';
import { ruleById } from '../core/rules/registry';
import { assembleRound, ownerKey, type RoundFile, type UnitRound } from '../reports/rounds/assemble';
import { noticeDraft } from '../reports/rounds/notice-sheet';
import type { ReturnedNotice } from '../reports/rounds/types';
import { ROUND_WORDS } from '../reports/rounds/rounds-page-words';
import { draftBook } from '../reports/xlsx/laid-out-book';
import { sheetNames } from '../core/snapshot/sheet-names';
import { batch } from './run-batch';
import type { ExplainFormat } from './choices';
import { copyFolder, type CopyFolder } from './copies';
import { countRounds, roundsJson, roundsText } from './formats/rounds-report';
import { expandInputs, sayAsides, type Inputs } from './expand-inputs';
import { problems } from './command-problems';
import { openRecording, type Recording } from './resume/recording';
import type { RoundsSettings } from './rounds-file';
import { ROUNDS_WORDS } from './rounds-words';
import { terminalSafe } from './stream-sink';
import { EXIT, type ExitStatus, type Terminal } from './terminal';
import type { Limits } from './worker-limits';
import { openPool, type Pool } from './workers/pool';

export interface RoundsOptions extends Omit<RoundsSettings, 'facts'> {
  readonly format: ExplainFormat;
  /** Folder of the lists, or the .xlsx that holds all of them; null where none are written. */
  readonly out: string | null;
  readonly date: string;
  readonly overwrite: boolean;
  readonly limits: Limits;
  readonly resume: string | null;
  /** Whether the tables of all workbooks are held against each other, too. */
  readonly together?: boolean;
}

const LONGEST_NAME = 60;

/** The day that `--date` names; empty where it is left out. Code: `bad-date`. */
export function dateChoice(value: string | undefined): Result<string> {
  if (value === undefined) return success('');
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split('-').map(Number) : [];
  const real = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && real.getUTCMonth() === month - 1 && real.getUTCDate() === day
    ? success(value)
    : failure('bad-date', say(ROUNDS_WORDS.badDate, { value }));
}

/** A name for a file, whatever a unit is called. */
function nameForFile(name: string): string {
  return (
    name
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_')
      .trim()
      .replace(/^\./, '_')
      .slice(0, LONGEST_NAME) || '_'
  );
}

async function writeLists(
  units: readonly UnitRound[],
  out: string,
  folder: CopyFolder,
  { language }: Terminal,
): Promise<readonly Result<string>[]> {
  if (/\.xlsx$/i.test(out)) {
    const names = sheetNames(units.map(({ owner }) => owner.name));
    return [folder.write(path.basename(out), await draftBook(units.map((unit, at) => noticeDraft(unit, names[at]!, language))))];
  }
  const written: Result<string>[] = [];
  for (const unit of units) {
    const name = say(unit.round === 1 ? ROUND_WORDS.fileName : ROUND_WORDS.fileNameAgain, {
      unit: nameForFile(unit.owner.name),
      round: String(unit.round),
    })[language];
    written.push(folder.write(name, await draftBook([noticeDraft(unit, ROUND_WORDS.sheet[language], language)])));
  }
  return written;
}

/** Says which rows of a list cannot be looked for, and which lists a later one of the same unit takes the place of. */
function sayOfNotices(all: readonly { readonly path: string; readonly notice: ReturnedNotice }[], terminal: Terminal): number {
  let damaged = 0;
  for (const { path: name, notice } of all) {
    const later = all.some((other) => ownerKey(other.notice.owner) === ownerKey(notice.owner) && other.notice.round > notice.round);
    if (later) terminal.complain(`${name}: ${terminal.say(ROUNDS_WORDS.outdated, { sheet: notice.sheet, round: String(notice.round) })}`);
    else if (notice.damaged.length > 0) {
      damaged += notice.damaged.length;
      terminal.complain(`${name}: ${terminal.say(ROUNDS_WORDS.damaged, { sheet: notice.sheet, rows: notice.damaged.join(', ') })}`);
    }
  }
  return damaged;
}

/** The files with what their tables say otherwise than those of other files, each with the table to be looked at first. */
function withAcross(files: readonly (RoundFile & RoundWorkbook)[], least: Severity): readonly RoundFile[] {
  const across = acrossFiles(files, least);
  const withOwn = (table: RoundTable): RoundTable => ({
    ...table,
    findings: [...table.findings, ...(across.get(keyText(table.key)) ?? [])],
  });
  return files.map((file) => ({ ...file, tables: file.tables.map(withOwn) }));
}

async function run(
  pool: Pool<'rounds'>,
  inputs: Inputs,
  recording: Recording | null,
  options: RoundsOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const files: (RoundFile & RoundWorkbook)[] = [];
  const notices: { readonly path: string; readonly notice: ReturnedNotice }[] = [];
  let failed = 0;
  const fail = (name: string, problem: Problem): void => {
    failed += 1;
    terminal.complain(`${name}: ${terminal.say(problem.message)}`);
  };
  for (const { path: name, problem } of inputs.unusable) fail(name, problem);
  await batch({
    pool,
    files: inputs.files,
    recording,
    terminal,
    progress: ROUNDS_WORDS.progress,
    take(input, outcome) {
      if (!outcome.ok) fail(input.path, outcome.problem);
      else if (outcome.value.error) fail(input.path, outcome.value.error);
      else {
        for (const notice of outcome.value.notices) notices.push({ path: input.path, notice });
        const { tables, facts = [] } = outcome.value;
        if (outcome.value.notices.length === 0) files.push({ path: input.path, relative: input.relative, tables, facts });
      }
      return Promise.resolve();
    },
  });
  sayAsides(inputs, terminal);
  failed += sayOfNotices(notices, terminal);
  const units = assembleRound(
    options.together ? withAcross(files, options.least) : files,
    notices.map(({ notice }) => notice),
    { language: terminal.language, rules: ruleById, date: options.date, together: options.together ?? false },
  );
  await terminal.out.write(options.format === 'json' ? roundsJson(units) : roundsText(units, files.length, terminal));
  const { out, overwrite } = options;
  if (out !== null && units.length > 0) {
    const below = /\.xlsx$/i.test(out) ? path.dirname(out) : out;
    for (const written of await writeLists(units, out, copyFolder(below, inputs.files, overwrite), terminal)) {
      if (!written.ok) fail(out, written.problem);
      else if (options.format === 'text')
        await terminal.out.write(`${terminalSafe(terminal.say(ROUNDS_WORDS.written, { path: path.join(below, written.value) }))}\n`);
    }
  }
  if (failed > 0) return EXIT.unusable;
  const { errors, claimed } = countRounds(units);
  return errors + claimed > 0 ? EXIT.errorsFound : EXIT.clean;
}

/**
 * `perfscore rounds`: the first time a list of issues for each unit; with the lists that came back among the files, what became of each
 * issue, and the lists of the next round. Exit status 1 where errors are left or something said to be settled is not, 2 where an input or
 * a row of a list cannot be used.
 */
export async function rounds(args: readonly string[], options: RoundsOptions, terminal: Terminal): Promise<ExitStatus> {
  const { out, scoring, least, template, limits, resume, together = false } = options;
  const refuse = (problem: Problem): ExitStatus => {
    terminal.complain(`perfscore: ${terminal.say(problem.message)}`);
    return EXIT.unusable;
  };
  const inputs = expandInputs(args, out === null ? null : /\.xlsx$/i.test(out) ? path.dirname(out) : out);
  const settings: RoundsSettings = { scoring, least, template, ...(together ? { facts: true } : {}) };
  const opened = openRecording(resume, { work: 'rounds', settings, inputs: inputs.files, copies: false });
  if (!opened.ok) return refuse(opened.problem);
  const pool = openPool('rounds', settings, limits);
  try {
    const status = await run(pool, inputs, opened.value, options, terminal);
    opened.value?.record.remove();
    return status;
  } catch (error) {
    opened.value?.record.close();
    return refuse(problems.internal(error));
  } finally {
    pool.close();
  }
}
