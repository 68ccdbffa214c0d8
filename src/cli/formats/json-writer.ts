import type { Language } from '../../core/localized';
import { toJsonTogether, type JsonTogether } from '../../core/report/json-together';
import { REPORT_SCHEMA, toJsonFile, type JsonSummary, type ReportShard } from '../../core/report/json-report';
import { toJsonText, type JsonText } from '../../core/report/json-text';
import type { CheckedFileWriter } from '../checked-file';
import type { Sink } from '../../reports/sink';
import { visibleJson } from '../../reports/visible';

/** JSON after `spaces` spaces, with unseen characters, which could steer a terminal, written as escapes; `JSON.stringify` does so below U+0020 only. */
export function indented(value: unknown, spaces: number): string {
  return visibleJson(JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`));
}

/** What stands before the files of a report. */
export interface JsonHead {
  readonly policy: string;
  /** The day of the check, `2026-03-01`. */
  readonly date: string;
  /** The part of a run that it is of; null for a whole one. */
  readonly shard: ReportShard | null;
}

/** The report for other programs, version 1, written file by file from plain data. */
export function jsonReport(
  sink: Sink,
  { policy, date, shard }: JsonHead,
): {
  begin(): Promise<void>;
  file(file: unknown): Promise<void>;
  end(summary: JsonSummary, besides?: { readonly together?: JsonTogether | null; readonly text?: JsonText | null }): Promise<void>;
} {
  let first = true;
  const line = (name: string, value: unknown): string => `  "${name}": ${indented(value, 2)},\n`;
  return {
    begin: () =>
      sink.write(
        `{\n${line('schema', REPORT_SCHEMA)}${line('policy', policy)}${line('date', date)}${shard ? line('shard', shard) : ''}  "files": [`,
      ),
    async file(file) {
      await sink.write(`${first ? '' : ','}\n    ${indented(file, 4)}`);
      first = false;
    },
    end: (summary, { together, text } = {}) =>
      sink.write(
        `${first ? '' : '\n  '}],\n${together ? line('together', together) : ''}${text ? line('text', text) : ''}  "summary": ${indented(summary, 2)}\n}\n`,
      ),
  };
}

/** The same of workbooks as they are checked. */
export function jsonWriter(sink: Sink, head: JsonHead, language: Language): CheckedFileWriter {
  const { begin, file: write, end } = jsonReport(sink, head);
  return {
    begin,
    async file({ report }) {
      await write(toJsonFile(report, language));
      return null;
    },
    end: (summary, { together, text } = {}) =>
      end(summary, { together: together ? toJsonTogether(together, language) : null, text: text ? toJsonText(text, language) : null }),
  };
}
