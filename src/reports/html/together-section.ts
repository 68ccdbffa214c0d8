import type { TogetherReport } from '../../core/report/together-report';
import type { RuleTexts } from '../source-text';
import { placeText, togetherLine } from '../together-parts';
import { TOGETHER_WORDS } from '../together-words';
import { SEVERITY_NAMES } from '../report-words';
import { both, escapeHtml } from './escape';
import { PAGE_WORDS } from './report-page-words';

const cells = (all: TogetherReport['findings'][number]['cells']): string =>
  `<td>${all.map((cell) => escapeHtml(placeText(cell))).join('<br>')}</td>`;

/** What the files' tables say otherwise than each other, with both sides. */
export function togetherSection(report: TogetherReport, rules: RuleTexts): string {
  const head = [PAGE_WORDS.severity, PAGE_WORDS.rule, PAGE_WORDS.message, TOGETHER_WORDS.hereHead, TOGETHER_WORDS.thereHead]
    .map((name) => `<th scope="col">${both(name)}</th>`)
    .join('');
  const rows = report.findings.map((finding) => {
    const title = rules(finding.rule)?.title;
    return `<tr><td class="${finding.severity}">${both(SEVERITY_NAMES[finding.severity])}</td><td>${title ? both(title) : ''} <span class="id">${escapeHtml(finding.rule)}</span></td><td>${both(finding.message)}</td>${cells(finding.cells)}${cells(finding.against)}</tr>\n`;
  });
  const table = rows.length === 0 ? '' : `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody></table>\n`;
  return `<section class="together"><h2>${both(TOGETHER_WORDS.title)}</h2>\n<p>${both(togetherLine(report))}</p>\n${table}</section>\n`;
}
