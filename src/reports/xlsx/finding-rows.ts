import type { Finding } from '../../core/finding';
import type { Language } from '../../core/localized';
import { say } from '../../core/localized';
import { doubtsOf } from '../../core/report/doubts';
import type { TogetherFinding } from '../../core/report/together-report';
import type { ReportTable } from '../../core/report/types';
import { type CellTexts, figuresText } from '../finding-groups';
import { SEVERITY_NAMES } from '../report-words';
import { type RuleTexts, sourceText } from '../source-text';
import type { Spool } from '../spool';
import { placeText } from '../together-parts';
import { type BookCell, rowXml, type StyleName } from './book-cells';
import { FINDING_COLUMNS, MOST_LINKS, MOST_ROWS, PART } from './book-columns';
import { fileRelation, hyperlink } from './book-parts';
import { BOOK_WORDS } from './book-words';

/** The rows of the sheet that lists all findings, and their links into the annotated copies; they wait in the spool. */
export class FindingRows {
  private findings = 0;
  private links = 0;
  /** Files with an annotated copy, by the number of its relationship. */
  private readonly copies = new Map<string, number>();

  constructor(
    private readonly spool: Spool,
    private readonly language: Language,
    private readonly rules: RuleTexts,
  ) {}

  /** Rows so far, those that there was no room for among them. */
  get length(): number {
    return this.findings;
  }

  get hasLinks(): boolean {
    return this.links > 0;
  }

  /** Links rows of a file to its annotated copy. @param number of the relationship, from 1 on */
  linkTo(path: string, copy: string, number: number): void {
    this.copies.set(path, number);
    this.spool.append(PART.relations, fileRelation(number, copy));
  }

  private word(name: keyof typeof BOOK_WORDS): string {
    return say(BOOK_WORDS[name])[this.language];
  }

  /** Adds what may have been misread in a table, and what is still to be filled in. */
  addReading(path: string, table: ReportTable): void {
    for (const { places, what } of doubtsOf(table)) {
      for (const { range } of places) {
        const cell = range.split(':')[0] ?? range;
        const told = [what[this.language], '', '', '', '', table.unit, table.project, path, ''];
        this.addRow(
          [
            [this.word('doubt'), 'warning'],
            [this.word('doubtTitle'), 'text'],
          ],
          path,
          table.sheet,
          cell,
          told,
        );
      }
    }
    for (const { cells, text } of table.unfilled) {
      const told = [text[this.language], '', '', '', '', table.unit, table.project, path, ''];
      this.addRow(
        [
          [SEVERITY_NAMES.info[this.language], 'info'],
          [this.word('unfilled'), 'text'],
        ],
        path,
        table.sheet,
        cells[0] ?? table.range.split(':')[0]!,
        told,
      );
    }
  }

  private basis(id: string): string {
    const rule = this.rules(id);
    return rule ? sourceText(rule.source)[this.language] : '';
  }

  /** Adds what a table says otherwise than one of another file, with the other side's cells beside it. */
  addAcross({ rule, severity, message, found, expected, cells, against, table }: TogetherFinding): void {
    const { file, sheet, cell } = cells[0]!;
    const told = [
      message[this.language],
      found,
      expected,
      [...cells.slice(1), ...against].map(placeText).join('\n'),
      this.basis(rule),
      table.unit,
      table.project,
      file,
      rule,
    ];
    this.addRow(
      [
        [SEVERITY_NAMES[severity][this.language], severity],
        [this.rules(rule)?.title[this.language] ?? rule, 'text'],
      ],
      file,
      sheet,
      cell,
      told,
    );
  }

  /** Adds a finding of a table; one of level 1 follows from the one above it. */
  addFinding(path: string, table: ReportTable, finding: Finding, texts: CellTexts, level: 0 | 1): void {
    const told = [
      finding.message[this.language],
      finding.found,
      finding.expected,
      figuresText(finding, texts),
      this.basis(finding.rule),
      table.unit,
      table.project,
      path,
      finding.rule,
    ];
    const title = this.rules(finding.rule)?.title[this.language] ?? finding.rule;
    const severity = level === 0 ? SEVERITY_NAMES[finding.severity][this.language] : this.word('follows');
    this.addRow(
      [
        [severity, finding.severity],
        [title, level === 0 ? 'text' : 'beneath'],
      ],
      path,
      finding.sheet,
      finding.cell,
      told,
      level,
    );
  }

  private addRow(
    head: readonly [BookCell, StyleName][],
    file: string,
    sheet: string,
    cell: string,
    told: readonly BookCell[],
    level: 0 | 1 = 0,
  ): void {
    this.findings += 1;
    const row = this.findings + 1;
    if (row >= MOST_ROWS) return;
    const copy = this.copies.get(file);
    const linked = copy !== undefined && this.links < MOST_LINKS;
    const cells: [BookCell, StyleName][] = [
      ...head,
      [sheet, 'text'],
      [cell, linked ? 'link' : 'text'],
      ...told.map((each): [BookCell, StyleName] => [each, 'text']),
    ];
    this.spool.append(
      PART.findings,
      rowXml(
        row,
        cells,
        FINDING_COLUMNS.map(([, width]) => width),
        level,
      ),
    );
    if (!linked) return;
    this.links += 1;
    this.spool.append(PART.links, hyperlink(`D${row}`, copy, sheet, cell));
  }
}
