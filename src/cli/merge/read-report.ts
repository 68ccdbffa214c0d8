import { readFileSync, statSync } from 'node:fs';
import type { Result } from '../../core/localized';
import { success } from '../../core/localized';
import { isFields, type Fields } from '../../core/profile/checked-fields';
import { EMPTY_SUMMARY, REPORT_SCHEMA, type JsonSummary, type ReportShard } from '../../core/report/json-report';
import { problems } from '../command-problems';

/** A report as `check --format json` writes it, as far as putting reports together asks. */
export interface ReadReport {
  readonly policy: string;
  readonly date: string;
  readonly shard: ReportShard | null;
  readonly files: readonly ReadFile[];
  readonly summary: JsonSummary;
  /** Whether it also tells what its files say otherwise than each other: that does not hold of a report put together. */
  readonly together: boolean;
  /** The same of what a report in words says otherwise than its tables. */
  readonly text: boolean;
}

/** A file of a report: written on as it was read. */
interface ReadFile extends Fields {
  readonly path: string;
}

/** Longest report that is read, in bytes: longer than any text that the machine could hold. */
const MOST_BYTES = 500_000_000;

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isFile(value: unknown): value is ReadFile {
  if (!isFields(value) || !isText(value['path'])) return false;
  const { tables, findings, unrecognised, error } = value;
  const lists = [tables, findings, unrecognised].every((list) => Array.isArray(list) && list.every(isFields));
  return lists && (error === null || isFields(error));
}

function isSummary(value: unknown): value is JsonSummary & Fields {
  return isFields(value) && Object.keys(EMPTY_SUMMARY).every((name) => isCount(value[name]));
}

function isShard(value: unknown): value is ReportShard & Fields {
  return isFields(value) && [value['number'], value['of'], value['files']].every(isCount) && isText(value['list']);
}

/** True where the counts of the summary that can be counted again are those of the files. */
function addsUp(files: readonly ReadFile[], summary: JsonSummary): boolean {
  const of = (name: string, fits: (each: Fields) => boolean = () => true): number =>
    files.reduce((count, file) => count + (file[name] as Fields[]).filter(fits).length, 0);
  // What follows from another finding is listed and not counted.
  const found = (severity: string): number =>
    of('findings', (finding) => finding['severity'] === severity && finding['cause'] === undefined);
  const failed = files.filter(({ error }) => error !== null).length;
  return (
    files.length === summary.files &&
    failed === summary.failed &&
    of('tables') === summary.tables &&
    of('unrecognised') === summary.unrecognised &&
    found('error') === summary.errors &&
    found('warning') === summary.warnings &&
    found('info') === summary.infos
  );
}

function parsed(name: string): unknown {
  try {
    return JSON.parse(readFileSync(name, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Reads a report. Codes: those of a file that cannot be read, `report-too-large`, `not-a-report`, `report-damaged`. */
export function readReport(name: string): Result<ReadReport> {
  let report: unknown;
  try {
    const stat = statSync(name);
    if (!stat.isFile()) return { ok: false, problem: problems.notAReport() };
    if (stat.size > MOST_BYTES) return { ok: false, problem: problems.reportTooLarge() };
    report = parsed(name);
  } catch (error) {
    return { ok: false, problem: problems.unreadable(error) };
  }
  if (!isFields(report)) return { ok: false, problem: problems.notAReport() };
  const { schema, policy, date, shard, files, summary } = report;
  if (
    schema !== REPORT_SCHEMA ||
    !isText(policy) ||
    !isText(date) ||
    !Array.isArray(files) ||
    !files.every(isFile) ||
    !isSummary(summary) ||
    (shard !== undefined && !isShard(shard))
  )
    return { ok: false, problem: problems.notAReport() };
  return addsUp(files, summary)
    ? success({
        policy,
        date,
        shard: shard ?? null,
        files,
        summary,
        together: report['together'] !== undefined,
        text: report['text'] !== undefined,
      })
    : { ok: false, problem: problems.reportDamaged() };
}
