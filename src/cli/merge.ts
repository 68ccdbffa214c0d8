import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../core/localized';
import { EMPTY_SUMMARY, type JsonSummary } from '../core/report/json-report';
import type { Sink } from '../reports/sink';
import { jsonReport } from './formats/json-writer';
import { isStandardOutput } from './files/report-target';
import { inOrder, type ReportHead } from './merge/order';
import { readReport } from './merge/read-report';
import { openOutFile, writeProblem } from './out-file';
import { EXIT, statusOf, type ExitStatus, type Terminal } from './terminal';
import { RUN_WORDS, summaryText } from './command-words';

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The reports that the arguments name: files, and the .json files of folders by name. */
function reportsOf(args: readonly string[]): readonly string[] {
  return args.flatMap((name) =>
    isFolder(name)
      ? readdirSync(name)
          .filter((each) => /\.json$/i.test(each) && !each.startsWith('.'))
          .sort()
          .map((each) => path.join(name, each))
      : [name],
  );
}

function added(one: JsonSummary, other: JsonSummary): JsonSummary {
  return Object.fromEntries(
    Object.entries(one).map(([name, count]) => [name, count + other[name as keyof JsonSummary]]),
  ) as unknown as JsonSummary;
}

/** Writes the files of all reports, one report in memory at a time. A problem where one is not what it was a moment ago. */
async function write(heads: readonly ReportHead[], sink: Sink): Promise<JsonSummary | Problem> {
  const date = heads.reduce((latest, head) => (head.date > latest ? head.date : latest), '');
  const report = jsonReport(sink, { policy: heads[0]?.policy ?? '', date, shard: null });
  let summary = EMPTY_SUMMARY;
  await report.begin();
  for (const { name } of heads) {
    const read = readReport(name);
    if (!read.ok) return read.problem;
    for (const file of read.value.files) await report.file(file);
    summary = added(summary, read.value.summary);
  }
  await report.end(summary);
  return summary;
}

/**
 * `perfscore merge`: puts JSON reports together in one, as a single run over all workbooks would have written it. Parts of one run
 * (`--shard`) are put in their order and must be complete. Exit status as of that run; 2 also where a report cannot be used.
 */
export async function merge(args: readonly string[], out: string | null, terminal: Terminal): Promise<ExitStatus> {
  const refuse = (name: string, problem: Problem): ExitStatus => {
    terminal.complain(`${name}: ${terminal.say(problem.message)}`);
    return EXIT.unusable;
  };
  const heads: ReportHead[] = [];
  const names = reportsOf(args);
  for (const name of names) {
    const read = readReport(name);
    if (!read.ok) return refuse(name, read.problem);
    const { policy, date, shard, together, text } = read.value;
    if (together) terminal.complain(`${name}: ${terminal.say(RUN_WORDS.togetherLeftOut)}`);
    if (text) terminal.complain(`${name}: ${terminal.say(RUN_WORDS.textLeftOut)}`);
    heads.push({ name, policy, date, shard });
  }
  const ordered = inOrder(heads);
  if (!ordered.ok) return refuse('perfscore', ordered.problem);
  const opened =
    out === null || isStandardOutput(out)
      ? null
      : openOutFile(out, { inputs: names.map((name) => ({ path: name, relative: name })), profile: null });
  if (opened && !opened.ok) return refuse('perfscore', opened.problem);
  const file = opened?.value ?? null;
  try {
    const written = await write(ordered.value, file ?? terminal.out);
    if ('code' in written) {
      file?.abandon();
      return refuse('perfscore', written);
    }
    file?.commit();
    terminal.complain(summaryText(written, terminal.say));
    return statusOf(written);
  } catch (error) {
    file?.abandon();
    return refuse('perfscore', writeProblem(out ?? 'stdout', error));
  }
}
