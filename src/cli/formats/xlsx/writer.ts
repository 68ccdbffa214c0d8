import type { Problem, Result } from '../../../core/localized';
import { success } from '../../../core/localized';
import { planHighlight } from '../../../core/plan';
import type { DoubtMark } from '../../../core/plan/plan-highlight';
import { doubtsOf } from '../../../core/report/doubts';
import type { CheckResult, FileReport } from '../../../core/report/types';
import { patchXlsx } from '../../../hosts/file/xlsx';
import type { CopyFolder } from '../../copies';
import { cellTexts, findingsOf } from '../../finding-groups';
import { saidByPlace } from '../../places';
import type { CheckedFile, ReportWriter } from '../../report-writer';
import { ruleTexts } from '../../rule-texts';
import { terminalSafe } from '../../sink';
import type { Terminal } from '../../terminal';
import { COPY_WORDS, SEVERITIES } from '../../words';
import type { Spool } from '../spool';
import { summaryText } from '../summary-text';
import { FindingsBook } from './findings-book';
import { openZipFile } from './zip-file';
import { BOOK_WORDS } from './words';

/** The first cells to look at in rows that may have been misread. */
function doubtMarks(result: CheckResult | null): readonly DoubtMark[] {
  return (result?.tables ?? []).flatMap((table) =>
    doubtsOf(table).flatMap(({ places, what }) => places.map(({ range }) => ({ sheet: table.sheet, cell: range.split(':')[0] ?? range, what }))),
  );
}

/** What came of one annotated copy: its path below the folder, null where nothing was to be marked. */
type Copy = Result<string | null>;

/**
 * Annotated copies of the workbooks (fills and notes at the cells that findings point at, everything else untouched) and
 * one workbook that lists all findings with links into the copies.
 */
export function xlsxWriter(folder: CopyFolder, terminal: Terminal, spool: Spool): Result<ReportWriter> {
  const { say, language } = terminal;
  const place = folder.reserve(BOOK_WORDS.fileName[language]);
  if (!place.ok) return place;
  const book = new FindingsBook(spool, language, ruleTexts);

  function annotate({ input, report, content }: CheckedFile): Copy {
    const findings = report.result?.findings ?? [];
    const doubts = doubtMarks(report.result);
    if (!content || findings.length + doubts.length === 0) return success(null);
    const plan = planHighlight(findings, { severities: SEVERITIES, notes: true, doubts });
    const patched = patchXlsx(content.bytes, plan.edits, { language, mark: true });
    if (!patched.ok) return patched;
    const { bytes, refused, remarks } = patched.value;
    for (const { place, reason } of saidByPlace(refused, say)) terminal.complain(`${report.path}: ${place}: ${reason}`);
    for (const remark of remarks) terminal.complain(`${report.path}: ${say(remark)}`);
    return folder.write(input.relative, bytes);
  }

  function list(report: FileReport, content: CheckedFile['content'], copy: string | null): void {
    book.addFile(report, copy);
    const { result } = report;
    if (!result || !content) return;
    const texts = cellTexts(content.snapshot, result.findings);
    for (const table of result.tables) book.addTable(report, table, findingsOf(table, result), texts, copy);
  }

  return success({
    begin: () => Promise.resolve(),
    async file(file): Promise<Problem | null> {
      const copy = annotate(file);
      const name = copy.ok ? copy.value : null;
      list(file.report, file.content, name);
      if (name !== null) {
        const count = String((file.report.result?.findings.length ?? 0) + doubtMarks(file.report.result).length);
        await terminal.out.write(`${terminalSafe(say(COPY_WORDS.annotated, { from: file.report.path, to: name, count }))}\n`);
      }
      return copy.ok ? null : copy.problem;
    },
    async end(summary) {
      const file = place.value.begin();
      try {
        await book.write(openZipFile(file));
        place.value.finish(file);
      } finally {
        file.abandon();
      }
      await terminal.out.write(`${terminalSafe(say(COPY_WORDS.list, { to: place.value.path }))}\n${summaryText(summary, say)}\n`);
    },
  });
}
