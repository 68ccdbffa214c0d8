import type { UnrecognisedSheet } from '../../core/model/types';
import { doubtsOf } from '../../core/report/doubts';
import type { Hung } from '../../core/report/hanging';
import type { IgnoredNote, ReportTable } from '../../core/report/types';
import type { Finding, Severity } from '../../core/finding';
import { groupByRule, placeBeneath } from '../finding-groups';
import type { CellTexts, RuleGroup } from '../finding-groups';
import { sourceText } from '../source-text';
import type { RuleTexts } from '../source-text';
import { KIND_NAMES, REPORT_WORDS, SEVERITY_NAMES } from '../report-words';
import { executionRate, gradeText, scoreText } from '../cover';
import { COVER_WORDS } from '../cover-words';
import { both, escapeHtml } from './escape';
import { PAGE_WORDS } from './report-page-words';

/** Related cells shown with their figures. */
const SHOWN_CELLS = 24;

function figure(cell: string, text: string): string {
  return `<span class="figure">${escapeHtml(cell)} <b>${escapeHtml(text)}</b></span>`;
}

/** The cells a finding is about, with what stands in them. */
function liveFigures(finding: Finding, texts: CellTexts): string {
  const cells = [finding.cell, ...finding.related];
  const rest = cells.length > SHOWN_CELLS ? both(REPORT_WORDS.moreCells, { count: String(cells.length) }) : '';
  return `<p class="faint">${both(PAGE_WORDS.cells)}${cells
    .slice(0, SHOWN_CELLS)
    .map((cell) => figure(cell, texts(finding.sheet, cell)))
    .join('')}${rest}</p>`;
}

/** What would still be wrong after each of the changes that may be meant. */
function causesList({ causes = [] }: Finding): string {
  return causes
    .flatMap(({ cell, value, leaves }) => (leaves ? [`<p class="faint">${both(REPORT_WORDS.leaves, { cell, value, leaves })}</p>`] : []))
    .join('');
}

/** What follows from a finding, beneath it and with no figure of its own. */
function followersList({ finding, followers }: Hung): string {
  if (followers.length === 0) return '';
  return `<ul class="follows">${followers.map((follower) => `<li><b>${escapeHtml(placeBeneath(follower, finding))}</b> ${both(follower.message)}</li>`).join('')}</ul>`;
}

/** What should stand there; where another cell is to be put right, that one with its figure. */
function rightFigure({ expected, fix, sheet }: Finding): string {
  if (expected !== '' || !fix) return escapeHtml(expected);
  return fix.edits.map((edit) => escapeHtml(`${edit.sheet === sheet ? '' : `${edit.sheet}!`}${edit.cell} → ${edit.after}`)).join('<br>');
}

/** A finding as a row: cell, what is wrong, figure, right figure, and what that rests on. */
function findingRow(hung: Hung, texts: CellTexts, rules: RuleTexts): string {
  const { finding } = hung;
  const rule = rules(finding.rule);
  const cells = [finding.cell, ...(finding.also ?? [])].map(escapeHtml).join('<br>');
  const title = `<b class="${finding.severity}">${both(SEVERITY_NAMES[finding.severity])}</b> ${rule ? both(rule.title) : ''}`;
  const basis = `${rule ? both(sourceText(rule.source)) : ''}<br>${aboutLink(finding.rule)}`;
  const message = `<p>${title}</p><p>${both(finding.message)}</p>${causesList(finding)}${liveFigures(finding, texts)}${followersList(hung)}`;
  return `<tr class="is-${finding.severity}"><td>${cells}</td><td>${message}</td><td class="number">${escapeHtml(finding.found)}</td><td class="number">${rightFigure(finding)}</td><td class="faint">${basis}</td></tr>\n`;
}

const FINDING_HEAD = (
  [
    ['cell', PAGE_WORDS.cell],
    ['what', PAGE_WORDS.message],
    ['figure', PAGE_WORDS.found],
    ['figure', PAGE_WORDS.expected],
    ['basis', COVER_WORDS.basis],
  ] as const
)
  .map(([width, name]) => `<th scope="col" class="${width}">${both(name)}</th>`)
  .join('');

function findingTable(findings: readonly Hung[], texts: CellTexts, rules: RuleTexts): string {
  const rows = groupByRule(findings).flatMap((group) => group.findings.map((hung) => findingRow(hung, texts, rules)));
  return `<table class="findings"><thead><tr>${FINDING_HEAD}</tr></thead><tbody>\n${rows.join('')}</tbody></table>\n`;
}

/** A table's row among the scores. */
export function scoreRow(table: ReportTable, anchor: string, findings: readonly Hung[]): string {
  const count = (severity: Severity): number => findings.filter(({ finding }) => finding.severity === severity).length;
  const name = escapeHtml([table.title || table.project || table.range, table.sheet].join(' · '));
  const numbers = [executionRate(table), `${count('error')}`, `${count('warning')}`].map(
    (text) => `<td class="number">${escapeHtml(text)}</td>`,
  );
  return `<tr><td><a href="#${anchor}">${name}</a></td><td class="number">${both(scoreText(table.total))}</td><td>${both(gradeText(table.total))}</td>${numbers.join('')}</tr>\n`;
}

/** Findings that a person set aside: which, why, who and when. */
export function ignoredSection(notes: readonly IgnoredNote[]): string {
  if (notes.length === 0) return '';
  const head = [PAGE_WORDS.place, PAGE_WORDS.message, COVER_WORDS.reason, COVER_WORDS.by, COVER_WORDS.at]
    .map((name) => `<th scope="col">${both(name)}</th>`)
    .join('');
  const rows = notes.map(
    ({ sheet, cell, message, reason, by, at }) =>
      `<tr><td>${escapeHtml(`${sheet}!${cell}`)}</td><td>${both(message)}</td>${[reason, by, at].map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>\n`,
  );
  return `<section><h3>${both(COVER_WORDS.ignored)}</h3><table class="ignored"><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody></table></section>\n`;
}

function aboutAnchor(rule: string): string {
  return `about-${rule.replace('/', '-')}`;
}

/** The rule's id, on the way to its explanation. */
function aboutLink(rule: string): string {
  return `<a class="id" href="#${escapeHtml(aboutAnchor(rule))}">${escapeHtml(rule)}</a>`;
}

/** What each rule is about and where it comes from: said once, under everything else. */
export function aboutRules(ids: readonly string[], rules: RuleTexts): string {
  const texts = ids.flatMap((id) => {
    const rule = rules(id);
    return rule
      ? [
          `<h3 id="${escapeHtml(aboutAnchor(id))}">${both(rule.title)} <span class="id">${escapeHtml(id)}</span></h3>\n<p class="advice">${both(rule.explanation)}<br><span class="faint">${both(PAGE_WORDS.source, { text: sourceText(rule.source) })}</span></p>\n`,
        ]
      : [];
  });
  return texts.length === 0 ? '' : `<section class="about"><h2>${both(REPORT_WORDS.aboutRules)}</h2>\n${texts.join('')}</section>\n`;
}

/** One table with its findings, under the anchor that the summary links to. */
export function tableSection(
  table: ReportTable,
  anchor: string,
  findings: readonly Hung[],
  texts: CellTexts,
  rules: RuleTexts,
  everything: boolean,
): string {
  const names = [table.title, table.project ?? '', table.unit ?? '']
    .filter((name) => name !== '')
    .map(escapeHtml)
    .join(' · ');
  const where = both(REPORT_WORDS.table, { sheet: table.sheet, range: table.range, kind: KIND_NAMES[table.kind] });
  const unread = table.unread.map(({ range, what }) => `<p class="faint">${both(REPORT_WORDS.unread, { range, what })}</p>\n`).join('');
  const open = table.unfilled.map(({ text }) => `<li>${both(text)}</li>`).join('');
  const unfilled = open === '' ? '' : `<p>${both(PAGE_WORDS.unfilled)}</p><ul class="unfilled">${open}</ul>\n`;
  const doubts = doubtsOf(table)
    .map(
      ({ places, what }) =>
        `<p class="doubt">${both(REPORT_WORDS.doubt, { what })} <span class="faint">${places.map((place) => place.range).join(', ')}</span></p>\n`,
    )
    .join('');
  const body =
    findings.length === 0
      ? `<p class="faint">${both(everything ? PAGE_WORDS.clean : REPORT_WORDS.noneListed)}</p>\n`
      : findingTable(findings, texts, rules);
  return `<section id="${anchor}"><h3>${where}</h3>\n<p class="faint">${names}</p>\n${doubts}${unread}${unfilled}${body}</section>\n`;
}

/** A sheet that looks like one of these forms and in which no table was found. */
export function unrecognisedLine({ sheet, reason }: UnrecognisedSheet): string {
  return `<p class="unrecognised">${both(REPORT_WORDS.unrecognised, { sheet, reason })}</p>\n`;
}

/** A finding's row in the list of its rule, with what follows from it in the same row. */
export function ruleRow(hung: Hung, table: ReportTable, path: string): string {
  const { finding } = hung;
  const place = escapeHtml(`${finding.sheet}!${finding.cell}`);
  const cells = [table.unit ?? '', path].map((text) => `<td>${escapeHtml(text)}</td>`).join('');
  return `<tr>${cells}<td>${place}</td><td class="number">${escapeHtml(finding.found)}</td><td class="number">${escapeHtml(finding.expected)}</td><td>${both(finding.message)}${followersList(hung)}</td></tr>\n`;
}

/** What stands above the list of one rule's findings. */
export function ruleHead(group: Pick<RuleGroup, 'rule' | 'severity'>, anchor: string, rules: RuleTexts): string {
  const rule = rules(group.rule);
  const head = (['unit', 'file', 'place', 'found', 'expected', 'message'] as const)
    .map((name) => `<th scope="col">${both(PAGE_WORDS[name])}</th>`)
    .join('');
  return `<section id="${anchor}"><h3><span class="${group.severity}">${both(SEVERITY_NAMES[group.severity])}</span> ${rule ? both(rule.title) : ''} ${aboutLink(group.rule)}</h3>\n<table><thead><tr>${head}</tr></thead><tbody>\n`;
}
