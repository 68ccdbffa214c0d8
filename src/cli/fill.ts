import type { Problem, Result } from '../core/localized';
import { success } from '../core/localized';
import { batch } from './run-batch';
import { copyFolder, type CopyFolder } from './copies';
import type { FillSettings, Filling } from './fill-file';
import { expandInputs, sayAsides, type Input } from './expand-inputs';
import { placeName, saidByPlace } from './place-names';
import { openRecording, wentBefore } from './resume/recording';
import { inputsOfShard, type Shard } from './shard';
import { terminalSafe } from './stream-sink';
import { EXIT } from './terminal';
import type { ExitStatus, Terminal } from './terminal';
import { FILL_WORDS, RUN_WORDS } from './command-words';
import { REPORT_WORDS } from '../reports/report-words';
import type { Limits } from './worker-limits';
import { openPool, type Pool } from './workers/pool';

export interface FillOptions extends Omit<FillSettings, 'language'> {
  /** Folder of the copies. */
  readonly out: string;
  readonly overwrite: boolean;
  readonly limits: Limits;
  /** File that keeps what is finished, so that a stopped run can go on; null where none is wanted. */
  readonly resume: string | null;
  /** The part of the workbooks that is filled; null for all. */
  readonly shard: Shard | null;
}

/** What became of one workbook: what was filled, and the path of the copy below the folder; null where there was nothing to fill. */
interface Filled extends Omit<Filling, 'bytes'> {
  readonly copy: string | null;
}

function save(input: Input, filling: Result<Result<Filling>>, folder: CopyFolder): Result<Filled> {
  const made = filling.ok ? filling.value : filling;
  if (!made.ok) return made;
  const { bytes, ...filled } = made.value;
  const copy = bytes ? folder.write(input.relative, bytes) : success(null);
  return copy.ok ? success({ ...filled, copy: copy.value }) : copy;
}

function filledText(input: Input, filled: Filled, options: FillOptions, { say, style }: Terminal): string {
  const { copy, tables, written, skipped } = filled;
  const counts = { filled: String(written.length), skipped: String(skipped.length) };
  const head = copy === null ? input.path : `${input.path} → ${options.out.replace(/(?<![\\/])[\\/]+$/, '')}/${copy.replaceAll('\\', '/')}`;
  const result = copy !== null ? say(FILL_WORDS.counts, counts) : say(tables === 0 ? REPORT_WORDS.noTables : FILL_WORDS.nothing, counts);
  const lines = [
    ...written.map((edit) => say(FILL_WORDS.filled, { place: placeName(edit), after: edit.after, reason: say(edit.reason) })),
    ...saidByPlace(skipped, say).map((left) => say(FILL_WORDS.skipped, left)),
    ...filled.remarks.map((remark) => say(remark)),
  ];
  const more = filled.head.map((line) => say(line));
  return `${style.title(terminalSafe(head))}\n${[result, ...more].map((line) => `  ${terminalSafe(line)}\n`).join('')}${lines.map((line) => `    ${terminalSafe(line)}\n`).join('')}\n`;
}

/**
 * `perfscore fill`: copies of the workbooks with what can be computed filled in, and a word on every cell that was filled
 * or left alone. Inputs are never written to. Exit status 2 where an input could not be used or a copy not be written.
 */
export async function fill(args: readonly string[], options: FillOptions, terminal: Terminal): Promise<ExitStatus> {
  const { style, scoring, includeUnsure, limits } = options;
  const settings: FillSettings = { style, scoring, includeUnsure, language: terminal.language };
  const pool = openPool('fill', settings, limits);
  try {
    return await fillIn(pool, args, settings, options, terminal);
  } finally {
    pool.close();
  }
}

async function fillIn(
  pool: Pool<'fill'>,
  args: readonly string[],
  settings: FillSettings,
  options: FillOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const whole = expandInputs(args, options.out);
  const inputs = options.shard ? inputsOfShard(whole, options.shard).inputs : whole;
  const { files, unusable } = inputs;
  const opened = openRecording(options.resume, { work: 'fill', settings, inputs: files, copies: true });
  if (!opened.ok) {
    terminal.complain(`perfscore: ${terminal.say(opened.problem.message)}`);
    return EXIT.unusable;
  }
  const recording = opened.value;
  const folder = copyFolder(options.out, whole.files, options.overwrite, wentBefore(recording));
  const total = { files: files.length, copies: 0, filled: 0, skipped: 0, failed: unusable.length };
  const complain = (path: string, problem: Problem): void => terminal.complain(`${path}: ${terminal.say(problem.message)}`);

  for (const { path, problem } of unusable) complain(path, problem);
  try {
    await batch({
      pool,
      files,
      recording,
      terminal,
      progress: FILL_WORDS.progress,
      async take(input, filling) {
        const filled = save(input, filling, folder);
        if (filled.ok) {
          total.copies += filled.value.copy === null ? 0 : 1;
          total.filled += filled.value.written.length;
          total.skipped += filled.value.skipped.length;
          await terminal.out.write(filledText(input, filled.value, options, terminal));
        } else {
          total.failed += 1;
          complain(input.path, filled.problem);
        }
      },
    });
    recording?.record.remove();
  } finally {
    recording?.record.close();
  }
  sayAsides(inputs, terminal);
  const counts = Object.fromEntries(Object.entries(total).map(([name, count]) => [name, String(count)]));
  await terminal.out.write(
    `${terminal.say(FILL_WORDS.summary, counts)}${total.failed > 0 ? terminal.say(RUN_WORDS.summaryFailed, counts) : ''}\n`,
  );
  return total.failed > 0 ? EXIT.unusable : EXIT.clean;
}
