import type { Language, Localized } from '../../core/localized';
import { say } from '../../core/localized';
import { reviewNotes } from '../../core/report/review-notes';
import type { Hung } from '../../core/report/hanging';
import type { TogetherFinding } from '../../core/report/together-report';
import type { FileReport, ReportTable } from '../../core/report/types';
import type { Finding } from '../../core/finding';
import type { Besides } from '../report-writer';
import { copyMark } from '../../hosts/file/xlsx/mark-text';
import type { CellTexts } from '../finding-groups';
import type { RuleTexts } from '../source-text';
import type { Sink } from '../sink';
import { CoverFacts } from '../cover';
import { SummaryCounts } from '../summary-counts';
import type { Spool } from '../spool';
import { MARK_PART, RELATIONS_END, RELATIONS_START, filtered, packageParts, sheetEnd, sheetFilter, sheetStart } from './book-parts';
import type { BookSheet } from './book-parts';
import { STYLES, rowXml } from './book-cells';
import type { BookCell, StyleName } from './book-cells';
import { FILE_COLUMNS, FINDING_COLUMNS, IGNORED_COLUMNS, MOST_ROWS, PART, type Columns } from './book-columns';
import { COVER_WIDTHS, coverFoot, coverHead, coverRow } from './cover-sheet';
import { chartPage, chartPageParts } from './drawing-part';
import { FindingRows } from './finding-rows';
import { PointsList } from './points-sheet';
import { ruleRows, unitRows } from './summary-rows';
import { textRows, textSheet } from './text-sheet';
import { togetherRows, togetherSheet } from './together-sheet';
import { BOOK_WORDS } from './book-words';
import type { ZipFile } from './zip-book';

/** What the cover says besides what was found: the policy asked for, and the day of the check (`2026-03-01`). */
export interface BookOptions {
  readonly policy: { readonly name: Localized };
  readonly date: string;
}

/** The workbook that lists all findings of a run: rows wait in the spool until the sheets are put together. */
export class FindingsBook {
  private readonly counts = new SummaryCounts();
  private files = 0;
  private tables = 0;
  private ignored = 0;
  private readonly rows: FindingRows;
  private readonly cover: CoverFacts;
  private readonly points: PointsList;

  private readonly policy: BookOptions['policy'];

  constructor(
    private readonly spool: Spool,
    private readonly language: Language,
    private readonly rules: RuleTexts,
    { policy, date }: BookOptions,
  ) {
    this.policy = policy;
    this.cover = new CoverFacts(policy, date);
    this.points = new PointsList(spool, PART.points, language);
    this.rows = new FindingRows(spool, language, rules);
  }

  private word(name: keyof typeof BOOK_WORDS, params: Record<string, string> = {}): string {
    return say(BOOK_WORDS[name], params)[this.language];
  }

  /** Adds a file to the list of files, with the policy and profile in force for it; `copy` is the annotated copy's path beside this workbook, null where there is none. */
  addFile(report: FileReport, copy: string | null): void {
    this.files += 1;
    this.cover.add(report);
    this.addIgnored(report);
    const { error, result } = report;
    const missed = (result?.unrecognised ?? []).map(({ sheet, reason }) =>
      this.word('unrecognised', { sheet, reason: reason[this.language] }),
    );
    const status = error
      ? error.message[this.language]
      : [this.word('checked') + missed.join(''), ...reviewNotes(report).map((note) => note[this.language])].join('\n');
    const counts = result
      ? [result.summary.tables, result.summary.errors, result.summary.warnings, result.summary.infos]
      : [null, null, null, null];
    const policy = result ? (report.profile?.profile.policy ?? this.policy).name[this.language] : null;
    const cells: [BookCell, StyleName][] = [
      [report.path, 'text'],
      [status, error ? 'error' : 'text'],
      [policy, 'text'],
      ...counts.map((count): [BookCell, StyleName] => [count, 'count']),
      [copy, 'text'],
    ];
    this.spool.append(
      PART.files,
      rowXml(
        this.files + 1,
        cells,
        FILE_COLUMNS.map(([, width]) => width),
      ),
    );
    if (copy === null) return;
    this.rows.linkTo(report.path, copy, this.files);
  }

  /** Adds the doubtful rows of a table, what is to be filled into it and its findings, what follows from one in rows beneath it that can be folded away; its file is the one added last. */
  addTable(report: FileReport, table: ReportTable, findings: readonly Hung[], texts: CellTexts): void {
    this.counts.addTable(
      report.path,
      '',
      table,
      findings.map(({ finding }) => finding),
    );
    const count = (severity: Finding['severity']): number => findings.filter(({ finding }) => finding.severity === severity).length;
    this.tables += 1;
    this.points.add(report.path, table);
    this.spool.append(PART.scores, coverRow(this.tables, table, count('error'), count('warning'), this.language));
    this.rows.addReading(report.path, table);
    for (const { finding, followers } of findings) {
      this.counts.addFinding(finding);
      this.rows.addFinding(report.path, table, finding, texts, 0);
      for (const follower of followers) this.rows.addFinding(report.path, table, follower, texts, 1);
    }
  }

  /** Adds what a table says otherwise than one of another file. */
  private addAcross(finding: TogetherFinding): void {
    this.counts.addFinding(finding);
    this.counts.addAcross(finding.cells[0]!.file, finding.table.unit, finding.severity);
    this.rows.addAcross(finding);
  }

  private addIgnored({ path, ignoredNotes = [] }: FileReport): void {
    for (const { sheet, cell, message, reason, by, at, rule } of ignoredNotes) {
      this.ignored += 1;
      const cells = [sheet, cell, message[this.language], reason, by, at, path, rule].map((text): [BookCell, StyleName] => [text, 'text']);
      this.spool.append(
        PART.ignored,
        rowXml(
          this.ignored + 1,
          cells,
          IGNORED_COLUMNS.map(([, width]) => width),
        ),
      );
    }
  }

  private sheet(name: keyof typeof BOOK_WORDS, columns: Columns): BookSheet {
    return { name: this.word(name), header: columns.map(([column]) => this.word(column)), widths: columns.map(([, width]) => width) };
  }

  private async writeSheet(
    zip: ZipFile,
    number: number,
    sheet: BookSheet,
    rows: number,
    body: (sink: Sink) => Promise<void>,
    after = '',
  ): Promise<void> {
    await zip.part(`xl/worksheets/sheet${number}.xml`, async (sink) => {
      await sink.write(
        sheetStart(sheet) +
          rowXml(
            1,
            sheet.header.map((text) => [text, 'header'] as const),
          ),
      );
      await body(sink);
      await sink.write(sheetFilter(sheet, rows));
      if (after === 'links' && this.rows.hasLinks) {
        await sink.write('<hyperlinks>');
        await this.spool.pour(PART.links, sink);
        await sink.write('</hyperlinks>');
      }
      await sink.write(sheetEnd('landscape'));
    });
  }

  /** Puts the workbook together: the cover first. `besides`: what is told of all files together, each on a sheet of its own. */
  async write(zip: ZipFile, besides: Besides = {}): Promise<void> {
    const { together, text } = besides;
    this.cover.addBesides(besides);
    for (const finding of together?.findings ?? []) this.addAcross(finding);
    const cover: BookSheet = { name: this.word('cover'), header: [], widths: COVER_WIDTHS };
    const findings = this.sheet('findings', FINDING_COLUMNS);
    const units = this.sheet('units', [
      ['unit', 48],
      ['tables', 10],
      ['errors', 10],
      ['warnings', 10],
      ['infos', 10],
    ]);
    const rules = this.sheet('rules', [
      ['severity', 8],
      ['title', 40],
      ['rule', 30],
      ['count', 10],
    ]);
    const files = this.sheet('files', FILE_COLUMNS);
    const ignored = this.sheet('ignored', IGNORED_COLUMNS);
    const further = [
      ...(together ? [[togetherSheet(this.language), togetherRows(together, this.rules, this.language)] as const] : []),
      ...(text ? [[textSheet(this.language), textRows(text, this.rules, this.language)] as const] : []),
    ];
    const charts = this.points.charts();
    const drawn = charts.length > 0 ? [chartPage(this.word('pointsCharts'), charts)] : [];
    const scored = this.points.length > 0 ? [this.points.sheet, ...drawn] : [];
    const sheets = [
      cover,
      findings,
      units,
      rules,
      files,
      ...(this.ignored > 0 ? [ignored] : []),
      ...scored,
      ...further.map(([sheet]) => sheet),
    ];
    for (const [name, text] of Object.entries(packageParts(sheets.map(filtered)))) await zip.part(name, (sink) => sink.write(text));
    await zip.part('xl/styles.xml', (sink) => sink.write(STYLES));
    await this.writeCover(zip, cover);
    const rows = Math.min(this.rows.length + 1, MOST_ROWS);
    await this.writeSheet(
      zip,
      2,
      findings,
      rows,
      async (sink) => {
        await this.spool.pour(PART.findings, sink);
        if (this.rows.length + 1 >= MOST_ROWS) await sink.write(rowXml(MOST_ROWS, [[this.word('cutOff'), 'error']]));
      },
      'links',
    );
    await zip.part('xl/worksheets/_rels/sheet2.xml.rels', async (sink) => {
      await sink.write(RELATIONS_START);
      await this.spool.pour(PART.relations, sink);
      await sink.write(RELATIONS_END);
    });
    const summaries = [
      [3, units, unitRows(this.counts, this.language)],
      [4, rules, ruleRows(this.counts, this.rules, this.language)],
    ] as const;
    for (const [number, sheet, body] of summaries)
      await this.writeSheet(zip, number, sheet, body.length + 1, (sink) => sink.write(body.join('')));
    await this.writeSheet(zip, 5, files, this.files + 1, (sink) => this.spool.pour(PART.files, sink));
    if (this.ignored > 0) await this.writeSheet(zip, 6, ignored, this.ignored + 1, (sink) => this.spool.pour(PART.ignored, sink));
    const first = sheets.length - further.length - scored.length + 1;
    for (const [at, sheet] of scored.entries()) {
      if (!sheet.charts)
        await this.writeSheet(zip, first + at, sheet, this.points.length + 1, (sink) => this.spool.pour(PART.points, sink));
      else
        for (const [name, part] of Object.entries(chartPageParts(sheet, charts, first + at)))
          await zip.part(name, (sink) => sink.write(part));
    }
    for (const [at, [sheet, rows]] of further.entries())
      await this.writeSheet(zip, sheets.length - further.length + at + 1, sheet, rows.length + 1, (sink) => sink.write(rows.join('')));
    const mark = copyMark(zip.sums());
    await zip.part(MARK_PART, (sink) => sink.write(mark));
    zip.end();
  }

  private async writeCover(zip: ZipFile, sheet: BookSheet): Promise<void> {
    const foot = coverFoot(this.tables, this.language);
    await zip.part('xl/worksheets/sheet1.xml', async (sink) => {
      await sink.write(sheetStart(sheet) + coverHead(this.cover, this.language));
      await this.spool.pour(PART.scores, sink);
      await sink.write(`${foot.rows}</sheetData>${foot.merges}${sheetEnd('portrait')}`);
    });
  }
}
