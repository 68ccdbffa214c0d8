import type { Language } from '../../core/localized';
import type { TextReport } from '../../core/report/text-report';
import type { RuleTexts } from '../source-text';
import { paragraphName, TEXT_WORDS, textCells, textLine } from '../text-words';
import { SEVERITY_NAMES } from '../report-words';
import type { BookSheet } from './book-parts';
import { rowXml, type BookCell, type StyleName } from './book-cells';
import { BOOK_WORDS } from './book-words';

const WIDTHS = [8, 28, 12, 60, 16, 16, 48, 60, 20];

/** The sheet of what the text says otherwise than the tables. */
export function textSheet(language: Language): BookSheet {
  const header = [
    BOOK_WORDS.severity,
    BOOK_WORDS.title,
    { 'zh-CN': '段落', 'en-US': 'Paragraph' },
    TEXT_WORDS.sentenceHead,
    TEXT_WORDS.foundHead,
    TEXT_WORDS.expectedHead,
    TEXT_WORDS.cellHead,
    BOOK_WORDS.message,
    BOOK_WORDS.rule,
  ];
  return { name: TEXT_WORDS.sheet[language], header: header.map((word) => word[language]), widths: WIDTHS };
}

/** Its rows: first how much was compared, then each contradiction side by side. */
export function textRows(report: TextReport, rules: RuleTexts, language: Language): readonly string[] {
  const text = (value: BookCell): [BookCell, StyleName] => [value, 'text'];
  const first = rowXml(2, ['', '', report.name, textLine(report)[language]].map(text), WIDTHS);
  const rows = report.findings.map((finding, at) => {
    const { rule, severity, sentence, found, expected, message } = finding;
    return rowXml(
      at + 3,
      [
        [SEVERITY_NAMES[severity][language], severity],
        ...[
          rules(rule)?.title[language] ?? rule,
          paragraphName(finding)[language],
          sentence,
          found,
          expected,
          textCells(finding),
          message[language],
          rule,
        ].map(text),
      ],
      WIDTHS,
    );
  });
  return [first, ...rows];
}
