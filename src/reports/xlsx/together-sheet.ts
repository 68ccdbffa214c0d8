import type { Language } from '../../core/localized';
import type { TogetherReport } from '../../core/report/together-report';
import { placeText, togetherLine } from '../together-parts';
import type { RuleTexts } from '../source-text';
import { TOGETHER_WORDS } from '../together-words';
import { SEVERITY_NAMES } from '../report-words';
import type { BookSheet } from './book-parts';
import { rowXml, type BookCell, type StyleName } from './book-cells';
import { BOOK_WORDS } from './book-words';

const WIDTHS = [8, 28, 64, 48, 48, 14, 14, 26];

/** The sheet of what tables say otherwise than each other. */
export function togetherSheet(language: Language): BookSheet {
  const header = [
    BOOK_WORDS.severity,
    BOOK_WORDS.title,
    BOOK_WORDS.message,
    TOGETHER_WORDS.hereHead,
    TOGETHER_WORDS.thereHead,
    BOOK_WORDS.found,
    BOOK_WORDS.expected,
    BOOK_WORDS.rule,
  ];
  return { name: TOGETHER_WORDS.sheet[language], header: header.map((word) => word[language]), widths: WIDTHS };
}

/** Its rows: each finding with both sides, or one that says that nothing was found. */
export function togetherRows(report: TogetherReport, rules: RuleTexts, language: Language): readonly string[] {
  const text = (value: BookCell): [BookCell, StyleName] => [value, 'text'];
  if (report.findings.length === 0) return [rowXml(2, [text(''), text(''), text(togetherLine(report)[language])], WIDTHS)];
  return report.findings.map(({ rule, severity, message, cells, against, found, expected }, at) =>
    rowXml(
      at + 2,
      [
        [SEVERITY_NAMES[severity][language], severity],
        ...[
          rules(rule)?.title[language] ?? rule,
          message[language],
          cells.map(placeText).join('\n'),
          against.map(placeText).join('\n'),
          found,
          expected,
          rule,
        ].map(text),
      ],
      WIDTHS,
    ),
  );
}
