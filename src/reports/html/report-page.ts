import type { Language, Localized } from '../../core/localized';
import type { JsonSummary } from '../../core/report/json-report';
import type { RuleTexts } from '../source-text';
import { SEVERITY_NAMES } from '../report-words';
import type { CoverFacts } from '../cover';
import { COVER_WORDS, SIGNATURES } from '../cover-words';
import { both, escapeHtml } from './escape';
import { STYLE } from './style.css';
import type { RuleCount, UnitCount } from '../summary-counts';
import { PAGE_WORDS } from './report-page-words';

/** A file that could not be checked, with the reason. */
export interface FailedFile {
  readonly path: string;
  readonly message: Localized;
}

function radio(group: string, id: string, checked: boolean, label: string): string {
  return `<input class="switch" type="radio" name="${group}" id="${id}"${checked ? ' checked' : ''} aria-label="${label}">\n`;
}

/** Everything up to the cover. The policy of the page forbids scripts and requests of any kind. */
export function pageHead(language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="PerfScore">
<title>${escapeHtml(COVER_WORDS.title[language])}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${radio('language', 'zh', language === 'zh-CN', '中文')}${radio('language', 'en', language === 'en-US', 'English')}${radio('view', 'by-unit', true, '按单位查看 / By unit')}${radio('view', 'by-rule', false, '按规则查看 / By rule')}<nav aria-hidden="true"><label for="zh">中文</label><label for="en">English</label></nav>
<nav aria-hidden="true"><label for="by-unit">${both(PAGE_WORDS.byUnit)}</label><label for="by-rule">${both(PAGE_WORDS.byRule)}</label></nav>
`;
}

function counts(summary: JsonSummary): string {
  const shown = [
    ['files', summary.files, ''],
    ['tables', summary.tables, ''],
    ['indicators', summary.indicators, ''],
    ['errors', summary.errors, 'error'],
    ['warnings', summary.warnings, 'warning'],
    ['infos', summary.infos, 'info'],
    ...(summary.unsure > 0 ? [['unsure', summary.unsure, 'warning'] as const] : []),
    ...(summary.unrecognised > 0 ? [['unrecognised', summary.unrecognised, ''] as const] : []),
  ] as const;
  return `<ul class="counts">${shown.map(([name, number, style]) => `<li><b class="${style}">${number}</b>${both(PAGE_WORDS[name])}</li>`).join('')}</ul>\n`;
}

function failures(failed: readonly FailedFile[]): string {
  if (failed.length === 0) return '';
  return `<section><h2>${both(PAGE_WORDS.notChecked)}</h2><ul>${failed.map(({ path, message }) => `<li><b>${escapeHtml(path)}</b>: ${both(message)}</li>`).join('')}</ul></section>\n`;
}

function unitTable(units: readonly UnitCount[]): string {
  const head = (['unit', 'tables', 'errors', 'warnings', 'infos'] as const)
    .map((name, at) => `<th scope="col"${at > 0 ? ' class="number"' : ''}>${both(PAGE_WORDS[name])}</th>`)
    .join('');
  const rows = units.map((unit) => {
    const name = unit.unit === null ? both(PAGE_WORDS.unknownUnit, { file: unit.path }) : escapeHtml(unit.unit);
    const numbers = [unit.tables, unit.errors, unit.warnings, unit.infos].map((number) => `<td class="number">${number}</td>`).join('');
    return `<tr><td><a href="#${unit.anchor}">${name}</a></td>${numbers}</tr>\n`;
  });
  return units.length === 0
    ? ''
    : `<section class="units"><h2>${both(PAGE_WORDS.byUnit)}</h2><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody></table></section>\n`;
}

function ruleTable(rules: readonly RuleCount[], texts: RuleTexts): string {
  const head = (['severity', 'rule', 'count'] as const)
    .map((name, at) => `<th scope="col"${at > 1 ? ' class="number"' : ''}>${both(PAGE_WORDS[name])}</th>`)
    .join('');
  const rows = rules.map(({ rule, severity, part, count }) => {
    const title = texts(rule)?.title;
    return `<tr><td class="${severity}">${both(SEVERITY_NAMES[severity])}</td><td><a href="#rule-${part}">${title ? both(title) : ''} <span class="id">${escapeHtml(rule)}</span></a></td><td class="number">${count}</td></tr>\n`;
  });
  return rules.length === 0
    ? ''
    : `<section class="rules"><h2>${both(PAGE_WORDS.byRule)}</h2><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody></table></section>\n`;
}

/** The upper part of what can be handed in as the first sheet of paper: whose tables these are, and what came of the check. */
export function coverHead(facts: CoverFacts, summary: JsonSummary): string {
  const lines = facts.lines.map(
    ({ term, text }) =>
      `<dt>${both(term)}</dt><dd${term === COVER_WORDS.verdict ? ` class="verdict is-${facts.verdict.kind}"` : ''}>${both(text)}</dd>`,
  );
  return `<section class="cover"><h1>${both(COVER_WORDS.title)}</h1>\n<dl>${lines.join('')}</dl>\n${counts(summary)}`;
}

/** The end of the cover: room to sign on paper. */
export const COVER_END = `<div class="sign">${SIGNATURES.map((who) => `<div>${both(who)}</div>`).join('')}</div></section>\n`;

/** Above the scores of all tables. */
export function scoresHead(): string {
  const head = (
    [
      [COVER_WORDS.table],
      [COVER_WORDS.score, 1],
      [COVER_WORDS.grade],
      [COVER_WORDS.rate, 1],
      [PAGE_WORDS.errors, 1],
      [PAGE_WORDS.warnings, 1],
    ] as const
  ).map(([name, number]) => `<th scope="col"${number ? ' class="number"' : ''}>${both(name)}</th>`);
  return `<section class="scores"><h2>${both(COVER_WORDS.scores)}</h2><table><thead><tr>${head.join('')}</tr></thead><tbody>\n`;
}

/** Ends a list that `scoresHead` or a rule's head began. */
export const LIST_END = '</tbody></table></section>\n';

/** The numbers: by unit and by rule, and what could not be checked. A single unit's are those of the cover. */
export function pageSummary(
  failed: readonly FailedFile[],
  units: readonly UnitCount[],
  rules: readonly RuleCount[],
  texts: RuleTexts,
): string {
  return failures(failed) + (units.length > 1 ? unitTable(units) : '') + ruleTable(rules, texts);
}

export const PAGE_END = '</main>\n</body>\n</html>\n';
