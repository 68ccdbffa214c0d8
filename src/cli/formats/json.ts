import type { Language } from '../../core/localized';
import { REPORT_SCHEMA, toJsonFile } from '../../core/report/json-report';
import type { CheckedFileWriter } from '../checked-file';
import type { Sink } from '../../reports/sink';
import { visibleJson } from '../../reports/visible';

/** JSON after `spaces` spaces, with unseen characters, which could steer a terminal, written as escapes; `JSON.stringify` does so below U+0020 only. */
export function indented(value: unknown, spaces: number): string {
  return visibleJson(JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`));
}

/** The report for other programs, version 1, written file by file. @param date the day of the check, `2026-03-01` */
export function jsonWriter(sink: Sink, policy: string, language: Language, date: string): CheckedFileWriter {
  let first = true;
  return {
    begin: () => sink.write(`{\n  "schema": ${REPORT_SCHEMA},\n  "policy": ${JSON.stringify(policy)},\n  "date": ${JSON.stringify(date)},\n  "files": [`),
    async file({ report }) {
      await sink.write(`${first ? '' : ','}\n    ${indented(toJsonFile(report, language), 4)}`);
      first = false;
      return null;
    },
    end: (summary) => sink.write(`${first ? '' : '\n  '}],\n  "summary": ${indented(summary, 2)}\n}\n`),
  };
}
