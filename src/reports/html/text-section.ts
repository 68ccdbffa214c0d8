import type { TextReport } from '../../core/report/text-report';
import { say } from '../../core/localized';
import type { RuleTexts } from '../source-text';
import { paragraphName, TEXT_WORDS, textCells, textLine } from '../text-words';
import { SEVERITY_NAMES } from '../report-words';
import { both, escapeHtml } from './escape';
import { PAGE_WORDS } from './report-page-words';

/** What the text says otherwise than the tables, side by side. */
export function textSection(report: TextReport, rules: RuleTexts): string {
  const names = [
    PAGE_WORDS.severity,
    PAGE_WORDS.rule,
    TEXT_WORDS.sentenceHead,
    TEXT_WORDS.foundHead,
    TEXT_WORDS.expectedHead,
    TEXT_WORDS.cellHead,
    PAGE_WORDS.message,
  ];
  const head = names.map((name) => `<th scope="col">${both(name)}</th>`).join('');
  const rows = report.findings.map((finding) => {
    const title = rules(finding.rule)?.title;
    const cells = [
      `${both(paragraphName(finding))}<br>${escapeHtml(finding.sentence)}`,
      escapeHtml(finding.found),
      escapeHtml(finding.expected),
      escapeHtml(textCells(finding)),
      both(finding.message),
    ];
    return `<tr><td class="${finding.severity}">${both(SEVERITY_NAMES[finding.severity])}</td><td>${title ? both(title) : ''} <span class="id">${escapeHtml(finding.rule)}</span></td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
  });
  const table = rows.length === 0 ? '' : `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody></table>\n`;
  return `<section class="together text"><h2>${both(say(TEXT_WORDS.title, { name: report.name }))}</h2>\n<p>${both(textLine(report))}</p>\n${table}</section>\n`;
}
