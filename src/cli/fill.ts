import { setImmediate as breathe } from 'node:timers/promises';
import type { Problem, Result } from '../core/localized';
import { success } from '../core/localized';
import { planFill } from '../core/plan';
import type { PlannedEdit } from '../core/edits';
import type { EditPlan, FillStyle, SkippedEdit } from '../core/plan/types';
import { readWorkbook } from '../core/reading/read-workbook';
import { DEFAULT_POLICY } from '../core/scoring/policies';
import { describeProfile } from '../core/profile/describe-profile';
import { patchXlsx, readXlsx } from '../hosts/file/xlsx';
import { sayAsides } from './asides';
import { profileUnder, type Scoring } from './check-file';
import { copyFolder } from './copies';
import type { CopyFolder } from './copies';
import { expandInputs } from './inputs';
import type { Input } from './inputs';
import { saidByPlace } from './places';
import { problems } from './problems';
import { isLarge, readInput } from './read-input';
import { terminalSafe } from './sink';
import { EXIT } from './terminal';
import type { ExitStatus, Terminal } from './terminal';
import { FILL_WORDS, REPORT_WORDS } from './words';

export interface FillOptions {
  readonly style: FillStyle;
  readonly scoring: Scoring;
  /** Folder of the copies. */
  readonly out: string;
  readonly overwrite: boolean;
  /** Whether rows are filled, too, that may have been misread. */
  readonly includeUnsure: boolean;
}

/** What became of one workbook. */
interface Filled {
  /** Path of the copy below the folder; null where there was nothing to fill. */
  readonly copy: string | null;
  readonly tables: number;
  readonly written: readonly PlannedEdit[];
  readonly skipped: readonly SkippedEdit[];
  readonly remarks: readonly string[];
  /** The profile used, and what was left and why: a line each. */
  readonly head: readonly string[];
}

function place(of: { readonly sheet: string; readonly cell: string }): string {
  return `${of.sheet}!${of.cell}`;
}

function save(input: Input, bytes: Uint8Array, plan: EditPlan, tables: number, folder: CopyFolder, terminal: Terminal): Result<Omit<Filled, 'head'>> {
  if (plan.edits.length === 0) return success({ copy: null, tables, written: [], skipped: plan.skipped, remarks: [] });
  const patched = patchXlsx(bytes, plan.edits, { language: terminal.language, mark: true });
  if (!patched.ok) return patched;
  const { written, refused, remarks } = patched.value;
  const done = new Set(written.map(place));
  const copy = done.size === 0 ? success(null) : folder.write(input.relative, patched.value.bytes);
  if (!copy.ok) return copy;
  return success({
    copy: copy.value,
    tables,
    written: plan.edits.filter((edit) => done.has(place(edit))),
    skipped: [...plan.skipped, ...refused],
    remarks: remarks.map((remark) => terminal.say(remark)),
  });
}

function fillFile(input: Input, options: FillOptions, folder: CopyFolder, terminal: Terminal): Result<Filled> {
  try {
    const bytes = readInput(input.path);
    if (!bytes.ok) return bytes;
    const snapshot = readXlsx(bytes.value, input.path);
    if (!snapshot.ok) return snapshot;
    const model = readWorkbook(snapshot.value);
    const profile = options.scoring.profiles(input.path, bytes.value);
    if (!profile.ok) return profile;
    const own = profileUnder(options.scoring.policy, profile.value)?.profile ?? null;
    const plan = planFill(model, options.scoring.policy ?? own?.policy ?? DEFAULT_POLICY, options.style, snapshot.value, { includeUnsure: options.includeUnsure });
    const saved = save(input, bytes.value, plan, model.tables.length, folder, terminal);
    return saved.ok ? success({ ...saved.value, head: [own && describeProfile(own), plan.left].flatMap((line) => (line ? [terminal.say(line)] : [])) }) : saved;
  } catch (error) {
    return { ok: false, problem: problems.internal(error) };
  }
}

function filledText(input: Input, filled: Filled, options: FillOptions, { say, style }: Terminal): string {
  const { copy, tables, written, skipped, remarks, head: more } = filled;
  const counts = { filled: String(written.length), skipped: String(skipped.length) };
  const head = copy === null ? input.path : `${input.path} → ${options.out.replace(/(?<![\\/])[\\/]+$/, '')}/${copy.replaceAll('\\', '/')}`;
  const result = copy !== null ? say(FILL_WORDS.counts, counts) : say(tables === 0 ? REPORT_WORDS.noTables : FILL_WORDS.nothing, counts);
  const lines = [
    ...written.map((edit) => say(FILL_WORDS.filled, { place: place(edit), after: edit.after, reason: say(edit.reason) })),
    ...saidByPlace(skipped, say).map((left) => say(FILL_WORDS.skipped, left)),
    ...remarks,
  ];
  return `${style.title(terminalSafe(head))}\n${[result, ...more].map((line) => `  ${terminalSafe(line)}\n`).join('')}${lines.map((line) => `    ${terminalSafe(line)}\n`).join('')}\n`;
}

/**
 * `perfscore fill`: copies of the workbooks with what can be computed filled in, and a word on every cell that was filled
 * or left alone. Inputs are never written to. Exit status 2 where an input could not be used or a copy not be written.
 */
export async function fill(args: readonly string[], options: FillOptions, terminal: Terminal): Promise<ExitStatus> {
  const inputs = expandInputs(args, options.out);
  const { files, unusable } = inputs;
  const folder = copyFolder(options.out, files, options.overwrite);
  const total = { files: files.length, copies: 0, filled: 0, skipped: 0, failed: unusable.length };
  const complain = (path: string, problem: Problem): void => terminal.complain(`${path}: ${terminal.say(problem.message)}`);

  for (const { path, problem } of unusable) complain(path, problem);
  for (const [at, input] of files.entries()) {
    terminal.progress.show(terminal.say(FILL_WORDS.progress, { done: String(at + 1), total: String(files.length), path: input.path }), isLarge(input.path));
    const filled = fillFile(input, options, folder, terminal);
    if (filled.ok) {
      total.copies += filled.value.copy === null ? 0 : 1;
      total.filled += filled.value.written.length;
      total.skipped += filled.value.skipped.length;
      await terminal.out.write(filledText(input, filled.value, options, terminal));
    } else {
      total.failed += 1;
      complain(input.path, filled.problem);
    }
    // The event loop gets its turn between two files: only then is a reader that closed the pipe heard of.
    await breathe();
  }
  terminal.progress.clear();
  sayAsides(inputs, terminal);
  const counts = Object.fromEntries(Object.entries(total).map(([name, count]) => [name, String(count)]));
  await terminal.out.write(`${terminal.say(FILL_WORDS.summary, counts)}${total.failed > 0 ? terminal.say(REPORT_WORDS.summaryFailed, counts) : ''}\n`);
  return total.failed > 0 ? EXIT.unusable : EXIT.clean;
}
