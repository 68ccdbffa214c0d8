import path from 'node:path';
import { copyFolder } from './copies';
import { expandInputs } from './expand-inputs';
import { saidByPlace } from './place-names';
import type { Reverting } from './revert-file';
import { terminalSafe } from './stream-sink';
import type { ExitStatus, Terminal } from './terminal';
import { EXIT } from './terminal';
import { REVERT_WORDS } from './command-words';
import type { Limits } from './worker-limits';
import { openPool } from './workers/pool';

export interface RevertOptions {
  /** Folder of the copy; null where the commands are only listed. */
  readonly out: string | null;
  readonly entry: string | null;
  readonly overwrite: boolean;
  readonly limits: Limits;
}

function listing({ entries, aside }: Reverting, { say, style }: Terminal): string[] {
  const lines = entries.map(
    ({ id, title, cells, isRest }) =>
      `${style.title(id)}  ${say(title)}  ${say(isRest ? REVERT_WORDS.rest : REVERT_WORDS.cells, { cells: String(cells) })}`,
  );
  return [...(lines.length > 0 ? lines : [say(REVERT_WORDS.none)]), ...aside.map((said) => say(said))];
}

function outcome({ reverted, aside }: Reverting, { say, style }: Terminal): string[] {
  return [
    ...reverted.flatMap(({ entry: { id, title }, receipt: { restored, changedSince, refused } }) => [
      `${style.title(id)}  ${say(title)}  ${say(REVERT_WORDS.restored, { cells: String(restored.length) })}`,
      ...saidByPlace([...changedSince.map((place) => ({ ...place, reason: REVERT_WORDS.changed })), ...refused], say).map(
        (left) => `  ${say(REVERT_WORDS.left, left)}`,
      ),
    ]),
    ...aside.map((said) => say(said)),
  ];
}

/**
 * `perfscore revert`: lists what this program recorded in a workbook that it wrote, or writes a copy with it taken back: values,
 * formulas, formats, marks and notes as they were, what somebody typed since left alone. Exit status 2 where the file cannot be used
 * or the copy not be written.
 */
export async function revert(file: string, { out, entry, overwrite, limits }: RevertOptions, terminal: Terminal): Promise<ExitStatus> {
  const { say, complain } = terminal;
  const {
    files: [input],
    unusable,
  } = expandInputs([file], null);
  for (const { path: name, problem } of unusable) complain(`${name}: ${say(problem.message)}`);
  if (!input) return EXIT.unusable;
  const pool = openPool('revert', { entry, onlyListed: out === null }, limits);
  const answer = await pool.run(input);
  pool.close();
  const done = answer.ok ? answer.value : answer;
  if (!done.ok) {
    complain(`${input.path}: ${say(done.problem.message)}`);
    return EXIT.unusable;
  }
  const copy = done.value.bytes && out !== null ? copyFolder(out, [input], overwrite).write(input.relative, done.value.bytes) : null;
  if (copy && !copy.ok) {
    complain(`${input.path}: ${say(copy.problem.message)}`);
    return EXIT.unusable;
  }
  const head = copy && out !== null ? `${input.path} → ${path.join(out, copy.value)}` : input.path;
  const lines = done.value.reverted.length > 0 ? outcome(done.value, terminal) : listing(done.value, terminal);
  await terminal.out.write(`${terminal.style.title(terminalSafe(head))}\n${lines.map((line) => `  ${terminalSafe(line)}\n`).join('')}`);
  return EXIT.clean;
}
