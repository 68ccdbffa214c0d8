import path from 'node:path';
import type { Localized, Problem } from '../core/localized';
import { openPlaces, sourcesOf, type ReportDraft } from '../core/narrative/document';
import { plainText } from '../core/narrative/plain-text';
import { visible } from '../reports/visible';
import { batch } from './run-batch';
import { copyFolder } from './copies';
import type { DraftedFile, DraftSettings } from './draft-file';
import { expandInputs, sayAsides, type Input } from './expand-inputs';
import { writeProblem } from './out-file';
import { problems } from './command-problems';
import { terminalSafe } from './stream-sink';
import { EXIT, type ExitStatus, type Terminal } from './terminal';
import type { Limits } from './worker-limits';
import { openPool } from './workers/pool';

const WORDS = {
  progress: { 'zh-CN': '正在起草 {done}/{total}：{path}', 'en-US': 'Drafting {done}/{total}: {path}' },
  none: { 'zh-CN': '没有自评表，没有可起草的报告。', 'en-US': 'There is no self-evaluation in it to draft a report from.' },
  nothing: { 'zh-CN': '没有起草任何报告。', 'en-US': 'No report was drafted.' },
  written: {
    'zh-CN': '{out}：{count} 份报告，{figures} 处取自单元格，{open} 处待填或待核',
    'en-US': '{out}: {count} report(s), {figures} place(s) taken from cells, {open} left to fill or to verify',
  },
} satisfies Record<string, Localized>;

export interface DraftOptions extends DraftSettings {
  /** The file to write; null for standard output. */
  readonly out: string | null;
  readonly overwrite: boolean;
  readonly limits: Limits;
}

interface Drafted {
  readonly drafts: readonly ReportDraft[];
  readonly failed: boolean;
}

async function drafted(
  args: readonly string[],
  { scoring, limits }: DraftOptions,
  terminal: Terminal,
): Promise<Drafted & { readonly inputs: readonly Input[] }> {
  const inputs = expandInputs(args);
  const drafts: ReportDraft[] = [];
  let failed = inputs.unusable.length > 0;
  const complain = (name: string, message: Localized): void => terminal.complain(`${name}: ${terminal.say(message)}`);
  for (const { path: name, problem } of inputs.unusable) complain(name, problem.message);
  const pool = openPool('draft', { scoring }, limits);
  try {
    await batch({
      pool,
      files: inputs.files,
      recording: 'never',
      terminal,
      progress: WORDS.progress,
      take(input, outcome) {
        const file: DraftedFile = outcome.ok ? outcome.value : { path: input.path, error: outcome.problem, drafts: [] };
        if (file.error) complain(input.path, file.error.message);
        else if (file.drafts.length === 0) complain(input.path, WORDS.none);
        failed ||= file.error !== null;
        drafts.push(...file.drafts);
        return Promise.resolve();
      },
    });
  } finally {
    pool.close();
  }
  sayAsides(inputs, terminal);
  return { drafts, failed, inputs: inputs.files };
}

/** The bytes of the drafts as the file's name asks: what writes .docx is loaded for that alone. */
async function bytesOf(drafts: readonly ReportDraft[], out: string): Promise<Uint8Array> {
  if (/\.txt$/i.test(out)) return new TextEncoder().encode(`\ufeff${visible(plainText(drafts))}`);
  const { docxBytes } = await import('../reports/draft/draft-docx');
  return docxBytes(drafts);
}

/**
 * `perfscore draft`: reports in words, one for each self-evaluation, in one file. An earlier draft is replaced only with `overwrite`
 * and only where nobody changed it. Exit status 2 where an input could not be used, no report was drafted, or the file not written.
 */
export async function draft(args: readonly string[], options: DraftOptions, terminal: Terminal): Promise<ExitStatus> {
  const { out, overwrite } = options;
  const refuse = ({ message }: Pick<Problem, 'message'>): ExitStatus => {
    terminal.complain(`perfscore: ${terminal.say(message)}`);
    return EXIT.unusable;
  };
  if (out !== null && !/\.(docx|txt)$/i.test(out)) return refuse(problems.draftOut(out));
  try {
    const { drafts, failed, inputs } = await drafted(args, options, terminal);
    if (drafts.length === 0) return refuse({ message: WORDS.nothing });
    const status = failed ? EXIT.unusable : EXIT.clean;
    if (out === null) {
      await terminal.out.write(visible(plainText(drafts)));
      return status;
    }
    const written = copyFolder(path.dirname(out), inputs, overwrite).write(path.basename(out), await bytesOf(drafts, out));
    if (!written.ok) return refuse(written.problem);
    const count = (of: (each: ReportDraft) => number): string => String(drafts.reduce((all, each) => all + of(each), 0));
    await terminal.out.write(
      `${terminalSafe(terminal.say(WORDS.written, { out, count: String(drafts.length), figures: count(({ blocks }) => sourcesOf(blocks).length), open: count(({ blocks }) => openPlaces(blocks)) }))}\n`,
    );
    return status;
  } catch (error) {
    return refuse(writeProblem(out ?? 'stdout', error));
  }
}
