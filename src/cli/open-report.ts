import type { Result } from '../core/localized';
import { success } from '../core/localized';
import type { ReportShard } from '../core/report/json-report';
import type { Policy } from '../core/scoring/types';
import { today } from '../hosts/today';
import { copyFolder } from './copies';
import { isStandardOutput } from './files/report-target';
import type { Input } from './files/find-workbooks';
import { openOutFile, writeProblem } from './out-file';
import type { OutFile } from './out-file';
import { problems } from './command-problems';
import type { CheckedFileWriter } from './checked-file';
import { ruleById } from '../core/rules/registry';
import { chooseStyle } from './style';
import { wentBefore, type Recording } from './resume/recording';
import type { Terminal } from './terminal';
import { htmlWriter } from '../reports/html/writer';
import { jsonWriter } from './formats/json-writer';
import type { Format } from './choices';
import { openSpool } from './formats/disk-spool';
import type { Spool } from '../reports/spool';
import { textWriter } from './formats/text-writer';
import { xlsxWriter } from './formats/xlsx-writer';

export interface ReportOptions {
  readonly format: Format;
  readonly policy: Policy;
  /** File of the report, or folder of the annotated copies; null for standard output. */
  readonly out: string | null;
  /** Whether annotated copies may replace those of an earlier run. */
  readonly overwrite: boolean;
  /** File of the profile that was named, where one was. */
  readonly profileFile?: string | null;
  /** The part of a run that it is of; null for a whole one. */
  readonly part: ReportShard | null;
}

/** A report under way. Its file takes its name at `commit`; `abandon` leaves nothing behind. */
export interface OpenReport {
  readonly writer: CheckedFileWriter;
  commit(): void;
  abandon(): void;
}

/** File names of spreadsheets, ours and others': a report in words never goes under one. */
const SPREADSHEET = /\.(xl(s[xmb]?|t[xm]?|am?|w)|ett?|ods|numbers)$/i;

function writerOf(
  { format, policy, part }: ReportOptions,
  file: OutFile | null,
  spool: Spool | null,
  date: string,
  terminal: Terminal,
): CheckedFileWriter {
  const sink = file ?? terminal.out;
  const { language, say } = terminal;
  if (format === 'json') return jsonWriter(sink, { policy: policy.id, date, shard: part }, language);
  if (spool) return htmlWriter(sink, { language, policy, rules: ruleById, date }, spool);
  return textWriter(sink, { say, style: file ? chooseStyle(false, {}) : terminal.style, rules: ruleById });
}

function openSpoolResult(): Result<Spool> {
  try {
    return success(openSpool());
  } catch (error) {
    return { ok: false, problem: writeProblem('', error) };
  }
}

function openCopies(
  { out, overwrite, policy }: ReportOptions,
  inputs: readonly Input[],
  recording: Recording | null,
  terminal: Terminal,
): Result<OpenReport> {
  if (out === null) return { ok: false, problem: problems.outMissing() };
  const spool = openSpoolResult();
  if (!spool.ok) return spool;
  const { remove } = spool.value;
  const writer = xlsxWriter(
    copyFolder(out, inputs, overwrite, wentBefore(recording)),
    terminal,
    spool.value,
    { policy, date: dateOf(recording) },
    () => recording?.record.end(),
  );
  if (writer.ok) return success({ writer: writer.value, commit: remove, abandon: remove });
  remove();
  return writer;
}

/** The day of the check: of a run that goes on, the day on which it was begun. */
function dateOf(recording: Recording | null): string {
  return recording?.record.date ?? today();
}

/**
 * Opens the report that the options ask for. Codes: `out-missing`, `out-not-a-report`, those of `openOutFile`, and of
 * `CopyFolder.reserve` where it is one of copies.
 */
export function openReport(
  options: ReportOptions,
  inputs: readonly Input[],
  recording: Recording | null,
  terminal: Terminal,
): Result<OpenReport> {
  const { format, out } = options;
  if (format === 'xlsx') return openCopies(options, inputs, recording, terminal);
  if (out !== null && SPREADSHEET.test(out)) return { ok: false, problem: problems.outNotAReport(out, format) };
  const file = out === null || isStandardOutput(out) ? success(null) : openOutFile(out, { inputs, profile: options.profileFile ?? null });
  if (!file.ok) return file;
  const spool = format === 'html' ? openSpoolResult() : success(null);
  if (!spool.ok) {
    file.value?.abandon();
    return spool;
  }
  const close = (how: 'commit' | 'abandon') => (): void => {
    spool.value?.remove();
    file.value?.[how]();
  };
  return success({
    writer: writerOf(options, file.value, spool.value, dateOf(recording), terminal),
    commit: close('commit'),
    abandon: close('abandon'),
  });
}
