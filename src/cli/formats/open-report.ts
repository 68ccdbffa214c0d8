import type { Result } from '../../core/localized';
import { success } from '../../core/localized';
import type { Policy } from '../../core/scoring/types';
import type { Input } from '../inputs';
import { openOutFile } from '../out-file';
import { problems } from '../problems';
import type { ReportWriter } from '../report-writer';
import { ruleTexts } from '../rule-texts';
import type { Sink } from '../sink';
import { chooseStyle } from '../style';
import type { Terminal } from '../terminal';
import { htmlWriter } from './html/writer';
import { openSpool } from './spool';
import { jsonWriter } from './json';
import type { Format } from './names';
import { textWriter } from './text';
import { copyFolder } from '../copies';
import { xlsxWriter } from './xlsx/writer';

export interface ReportOptions {
  readonly format: Format;
  readonly policy: Policy;
  /** File of the report, or folder of the annotated copies; null for standard output. */
  readonly out: string | null;
  /** Whether annotated copies may replace files that are there already. */
  readonly overwrite: boolean;
}

/** A report under way. Its file takes its name at `commit`; `abandon` leaves nothing behind. */
export interface OpenReport {
  readonly writer: ReportWriter;
  commit(): void;
  abandon(): void;
}

function writerOf(format: Exclude<Format, 'xlsx'>, sink: Sink, toFile: boolean, options: ReportOptions, terminal: Terminal): ReportWriter {
  switch (format) {
    case 'json':
      return jsonWriter(sink, options.policy.id, terminal.language);
    case 'html':
      return htmlWriter(sink, { language: terminal.language, policy: options.policy, rules: ruleTexts }, openSpool());
    case 'text':
      return textWriter(sink, { say: terminal.say, style: toFile ? chooseStyle(false, {}) : terminal.style, rules: ruleTexts });
  }
}

/** Opens the report that the options ask for. Codes: `out-missing`, `out-not-a-report`, `output-is-input`, `output-failed`. */
export function openReport(options: ReportOptions, inputs: readonly Input[], terminal: Terminal): Result<OpenReport> {
  const { format, out } = options;
  if (format === 'xlsx') {
    if (out === null) return { ok: false, problem: problems.outMissing() };
    const writer = xlsxWriter(copyFolder(out, inputs, options.overwrite), terminal);
    return writer.ok ? success({ writer: writer.value, commit: () => undefined, abandon: () => undefined }) : writer;
  }
  if (out === null) {
    return success({ writer: writerOf(format, terminal.out, false, options, terminal), commit: () => undefined, abandon: () => undefined });
  }
  if (/\.xls[xm]?$/i.test(out)) return { ok: false, problem: problems.outNotAReport(out, format) };
  const file = openOutFile(out, inputs);
  if (!file.ok) return file;
  const { commit, abandon } = file.value;
  return success({ writer: writerOf(format, file.value, true, options, terminal), commit, abandon });
}
